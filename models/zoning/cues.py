"""Words by which boilerplate is known, German and English; all in lower case."""

from __future__ import annotations

SEE_ALSO = frozenset(
    {
        "das könnte sie auch interessieren", "lesen sie auch", "lesen sie mehr", "mehr dazu",
        "mehr lesen", "mehr zum thema", "siehe auch", "verwandte artikel", "verwandte themen",
        "weitere artikel", "weitere meldungen", "weitere nachrichten", "weiterlesen", "zum thema",
        "ähnliche artikel", "also read", "latest news", "more on this story", "more on this topic",
        "most popular", "most read", "read also", "read more", "read next", "recommended",
        "recommended for you", "related", "related articles", "related content", "related news",
        "related stories", "related topics", "see also", "you may also like",
    }
)  # fmt: skip
"""Whole lines after which the titles of other articles stand."""

FURNITURE = frozenset(
    {
        "abonnieren", "akzeptieren", "alle akzeptieren", "anmelden", "anzeige",
        "cookie-einstellungen", "datenschutz", "drucken", "impressum", "kommentar schreiben",
        "kommentare", "kontakt", "nach oben", "registrieren", "schlagwörter", "startseite",
        "suche", "teilen", "werbung", "zurück", "zur startseite", "über uns", "about us", "accept",
        "accept all", "advertisement", "back to top", "comments", "contact", "contact us",
        "cookie settings", "home", "imprint", "leave a comment", "log in", "newsletter", "print",
        "privacy policy", "search", "share", "share this", "share this article", "sign in",
        "sign up", "sponsored", "subscribe", "tags", "terms of use",
    }
)  # fmt: skip
"""Whole lines that belong to the page around the article."""

NETWORKS = frozenset(
    {
        "bluesky", "email", "e-mail", "facebook", "flipboard", "instagram", "linkedin", "mastodon",
        "pinterest", "reddit", "telegram", "threads", "tiktok", "twitter", "viber", "vk",
        "whatsapp", "x", "xing", "youtube",
    }
)  # fmt: skip
"""Where a share button leads."""

SHARING_WORDS = frozenset(
    {
        "abonnieren", "artikel", "auf", "bei", "diesen", "folgen", "kanal", "kopieren", "link",
        "per", "sie", "teilen", "tweeten", "uns", "unserem", "via", "und", "a", "and", "article",
        "by", "channel", "copy", "follow", "join", "like", "on", "our", "page", "pin", "post",
        "print", "save", "send", "share", "subscribe", "this", "to", "tweet", "us", "watch",
    }
)  # fmt: skip
"""Words that may stand beside a network's name on a share button."""

OPENINGS = (
    "abonnieren sie", "alle rechte vorbehalten", "bildquelle:", "folgen sie uns", "foto:",
    "fotos:", "kontakt:", "lesen sie auch", "lesen sie mehr", "lesezeit", "medienkontakt",
    "mehr dazu:", "mehr zum thema:", "melden sie sich", "pressekontakt", "quelle:",
    "rückfragehinweis", "rückfragen:", "siehe auch:", "telefon:", "weiterlesen:", "(c) ",
    "all rights reserved", "contact:", "copyright ©", "copyright (c)", "copyright by",
    "copyright 2", "e-mail:", "editing by", "email:", "fax:", "follow us", "image:",
    "media contact", "phone:", "photo:", "photos:", "press contact", "read also", "read more",
    "reading time", "related:", "reporting by", "(reporting by", "see also:", "sign up for",
    "source:", "subscribe to", "tel.", "tel:", "watch:", "©",
)  # fmt: skip
"""How lines begin that point elsewhere, credit a picture, claim a right or name a contact."""

READER_WORDS = r"\b(?:wir|uns|unser\w*|sie|ihnen|ihr\w*|du|dein\w*|we|our|you|your)\b"
"""Words by which a page speaks of itself or to its reader."""

READER_SUBJECTS = (
    "adblocker", "cookie", "datenschutzerklärung", "javascript", "jetzt abonnieren", "klicken sie",
    "newsletter", "nutzungsbedingungen", "push-nachrichten", "unsere arbeit unterstützen",
    "ad blocker", "click here", "donate here", "donate now", "donate today", "privacy policy",
    "push notifications", "subscribe now", "subscribe to our channel", "subscribe today",
    "support our journalism", "terms of use",
)  # fmt: skip
"""What a page says to its reader and hardly a minister to the press."""

APPLYING = (
    "arbeitsprobe", "bewerbung", "festanstellung", "freie mitarbeit", "lebenslauf", "stellenangebot",
    "stellenausschreibung", "vergütung",
    "application deadline", "apply by", "apply now", "cover letter", "curriculum vitae", "job offer",
    "job opening", "job vacanc", "remuneration", "résumé", "we are hiring", "work sample", "writing sample",
    "your cv",
)  # fmt: skip
"""Words of a job advert, which holds at least two different ones, or one beside an address."""
