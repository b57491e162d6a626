"""Lemmas from simplemma's word lists (MIT), with the repairs that triggers need.

simplemma knows no parts of speech, so there is one function for what a word would be as a verb and
one for what it would be as a noun; both give candidates, likeliest first.
"""

from __future__ import annotations

import re
from functools import lru_cache

LANGUAGES = ("de", "en")
"""The languages for which there are word lists and triggers."""

_CACHED = 100_000
_INFLECTED = re.compile(r"(?P<stem>\w{3,}(?:t|en|end))(?:e[nrms]?)")
_PRESENT_PARTICIPLE = re.compile(r"(?P<infinitive>\w{3,}(?:e|el|er)n)d")
_WEAK_PAST = re.compile(r"(?P<stem>\w{3,}?)(?:te|ten|test|tet)")
_WEAK_PARTICIPLE = re.compile(r"(?P<prefix>\w*?)ge(?P<stem>\w{3,})t")


@lru_cache(maxsize=_CACHED)
def lemma(word: str, language: str) -> str:
    """Return simplemma's lemma of `word`; the word itself where it or the language is unknown."""
    if language not in LANGUAGES or not word:
        return word
    from simplemma import lemmatize

    return lemmatize(word, lang=language)


@lru_cache(maxsize=_CACHED)
def known(word: str, language: str) -> bool:
    """Tell whether simplemma's word list holds `word`."""
    from simplemma import is_known

    return is_known(word, lang=language)


@lru_cache(maxsize=_CACHED)
def verb_lemmas(word: str, language: str) -> tuple[str, ...]:
    """Return the infinitives that `word` may be a form of, participles and zu-infinitives included."""
    lower = word.lower()
    if language == "de":
        return tuple(dict.fromkeys(_german_infinitives(lower)))
    return tuple(dict.fromkeys((lemma(lower, language), *_english_stems(lower))))


@lru_cache(maxsize=_CACHED)
def noun_lemmas(word: str, language: str) -> tuple[str, ...]:
    """Return the singulars that `word` may be a form of, the word itself among them."""
    if language == "de":
        return tuple(dict.fromkeys((lemma(word, language), word, *_german_singulars(word))))
    lower = word.lower()
    return tuple(dict.fromkeys((lower, *_english_singulars(lower), lemma(lower, language))))


def _german_infinitives(lower: str) -> list[str]:
    found = [lemma(lower, "de")] if lemma(lower, "de") != lower or known(lower, "de") else []
    inflected = _INFLECTED.fullmatch(lower)
    if inflected:
        found.append(lemma(inflected["stem"], "de"))
    found += [_infinitive_of_present_participle(form) for form in list(found)]
    if not known(lower, "de"):
        found += _weak_infinitives(lower)
    return [form for form in found if form.endswith(("en", "ern", "eln", "tun")) and form.islower()]


def _infinitive_of_present_participle(form: str) -> str:
    match = _PRESENT_PARTICIPLE.fullmatch(form)
    return match["infinitive"] if match else form


def _weak_infinitives(lower: str) -> list[str]:
    past, participle = _WEAK_PAST.fullmatch(lower), _WEAK_PARTICIPLE.fullmatch(lower)
    found = [past["stem"] + "en"] if past else []
    return found + ([participle["prefix"] + participle["stem"] + "en"] if participle else [])


def _german_singulars(word: str) -> list[str]:
    endings = ("es", "en", "s", "e", "n")
    return [word.removesuffix(ending) for ending in endings if word.endswith(ending) and len(word) > 6]


def _english_stems(lower: str) -> list[str]:
    """Undo regular endings of words that the list reads as nouns or does not hold: "meeting", "de-mined"."""
    for ending in ("ing", "ed"):
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower.removesuffix(ending)
            undoubled = [stem[:-1]] if stem[-1] == stem[-2] else []
            return [*undoubled, stem, stem + "e"]
    return [lower.removesuffix("s")] if lower.endswith("s") and not lower.endswith("ss") else []


def _english_singulars(lower: str) -> list[str]:
    if lower.endswith("ies"):
        return [lower[:-3] + "y"]
    if lower.endswith(("ches", "shes", "sses", "xes")):
        return [lower[:-2]]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return [lower[:-1]]
    return []
