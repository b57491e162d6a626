"""The German and English words that name documents, and the words beside them that make them specific."""

from __future__ import annotations

import re

from models.suggest.words import words

GERMAN_HEADS = words(
    "resolution resolutionen memorandum memoranden memorandums grundgesetz grundgesetzes kommuniqué",
    "kommuniqués konvention konventionen charta absichtserklärung grundsatzerklärung übereinkommen",
    "übereinkommens übereinkunft beschluss beschlusses vertrag vertrags vertrages abkommen abkommens",
    "protokoll protokolls pakt paktes pakts schlussakte deklaration dekret dekrets verbalnote konkordat",
    "schiedsspruch schiedsspruchs",
)
"""Heads that name a document by themselves."""
GERMAN_DEFINITE = words(
    "verfassung vereinbarung verträge verträgen vereinbarungen protokolle protokollen beschlüsse",
    "beschlüssen entwurf entwurfs entwürfe entwürfen dekrete gesetz gesetzes roadmap verordnung",
    "richtlinie statut charter kodex deklarationen pakte pakten",
)
"""Heads that are a document after a definite article, or where the sentence tells of signing or voting."""
GERMAN_VOTED = words(
    "fahrplan fahrplans erklärung erklärungen text textes dokument dokuments schriftstück papier"
)
"""Heads that are a document only where the sentence tells of signing or voting, or parties share it."""
GERMAN_COMPOUND = re.compile(
    r"(?:[A-ZÄÖÜ][\w-]{2,}?-?(?i:abkommen|vertrag|verträge|erklärung|vereinbarung|übereinkommen"
    r"|übereinkunft|protokoll|konvention|charta|verfassung|resolution|memorandum|pakt|dekret|gesetz"
    r"|entwurf|entwürfe|kommuniqué|verordnung|richtlinie|beschluss|beschlüsse|statut|schlussakte|doktrin"
    r"|kodex|urkunde|verbalnote|deklaration|konkordat|direktive|akkord|charter|(?<=-)plan|fahrplan"
    r"|roadmap)|(?i:[\w-]*(?:hilfs|friedens|aktions|stufen|umsetzungs|rettungs|teilungs|konsultations"
    r"|punkte-|waffenstillstands)plan|(?:beglaubigungs|abberufungs|ernennungs|bestätigungs)schreiben"
    r"|strategiepapier|positionspapier|rahmendokument|gründungsdokument|schlussdokument"
    r"|abschlussdokument|weißbuch|grünbuch))(?:e?s|e?n|e)?"
)
GERMAN_NO_DOCUMENT = re.compile(
    r"(?:[\w-]*-)?(?:(?:kriegs|regierungs|liebes|unabhängigkeits|presse|steuer|wort|datenschutz"
    r"|rücktritts|verzichts|zoll|bankrott|austritts|eid|wahl|einverständnis|solidaritäts|dankes|ehren"
    r"|partei|beileids|sympathie|loyalitäts|vertrauens|unschulds)erklärung(?:en)?|(?:arbeits|miet|ehe"
    r"|lehr|handy|versicherungs|kündigungs|zeit|dreijahres|jahres|wer|leih|tarif)vertr\w+|(?:termin"
    r"|ziel)vereinbarung(?:en)?|naturgesetz\w*|stadtplan\w*|geburtsurkunde\w*|sterbeurkunde\w*"
    r"|körperverfassung|gemütsverfassung|grundverordnung|sitzungsprotokoll\w*|(?:einsatz|unfall|verhör"
    r"|vernehmungs|einvernahme)protokoll\w*|(?:spiel|dienst|stunden|zeit)plan\w*)",
    re.IGNORECASE,
)
GERMAN_SHARED = re.compile(
    r"(?:(?:drei|zwei|vier)seitig|(?:tri|bi|multi)lateral|gemeinsam|unterzeichnet|ratifiziert"
    r"|geschlossen)e[nrsm]?"
)
"""Adjectives of what several parties have agreed on."""
GERMAN_NUMBERED = words(
    "beschluss dekret agenda artikel resolution resolutionen protokoll zusatzprotokoll verordnung",
    "richtlinie anhang kapitel",
)
GERMAN_CHAPTERS = words("artikel paragraf paragraph kapitel anhang absatz")
"""Parts of a document that belong to its name with their number: "Artikel 4 des Nordatlantikvertrags"."""
GERMAN_DEFINITES = words(
    "der die das den dem des dieses diesem diesen diese dieser jenes jenem zum vom im am beim zur ihr",
    "ihren ihrem ihres sein seinen seinem seines unser unseren unserem beide beiden",
)
GERMAN_NEGATIONS = words("kein keine keinen keinem keiner ohne nicht")

ENGLISH_HEADS = words(
    "resolution resolutions memorandum memoranda communiqué communique convention conventions treaty",
    "treaties constitution declaration declarations accord accords protocol protocols pact pacts",
    "compact covenant concordat agreement agreements charter contract contracts decree roadmap ruling",
    "statute armistice",
)
"""Heads that are a document with a number or name, after a definite article, or where they were signed."""
ENGLISH_SIGNED = words("law laws bill act statement")
"""Heads that are a document in lower case only where the sentence tells of signing or passing it."""
ENGLISH_WITH_TOPIC = {
    "deal": words(
        "peace nuclear grain trade ceasefire free-trade arms gas defence defense security migration",
        "climate truce swap",
    ),
    "plan": words("peace action ceasefire aid relief withdrawal partition transition"),
}
"""Heads that are a document with such a noun before them, after a definite article or a year."""
ENGLISH_DRAFTS = words("law resolution treaty bill constitution agreement declaration decree communiqué text")
ENGLISH_LETTERS = words("intent credence accreditation recall")
ENGLISH_NAMED = words("act law deal plan framework partnership agenda doctrine directive")
"""Heads that are a document only as part of a capitalised name."""
ENGLISH_NO_NAMES = words(
    "constitutional moral international martial criminal civil common islamic sharia national democratic",
    "republican party eastern",
)
"""Words after which "Law", "Convention" or "Partnership" with a capital is no document."""
ENGLISH_NEVER_PLAIN = words("resolution resolutions ruling charter convention conventions")
"""Heads that mean something else where only an article stands before them: "the resolution of the crisis"."""
ENGLISH_DEFINITES = words("the this that these those its their his her both our 's ’s")
ENGLISH_NEGATIONS = words("no without any not never")
ENGLISH_PROSPECT = re.compile(
    r"\b(?:to be|expect\w*|could|would|might|may|should|hopes?|want\w*|seek\w*|call\w* for|\?)(?!\w)"
)
TOPICS = words(
    "peace ceasefire truce trade free free-trade cooperation partnership framework border gas oil visa",
    "tax arms climate fisheries fishing loan customs defence defense security energy water aid transit",
    "investment extradition maritime boundary friendship lease supply purchase sales fishing shipping",
    "aviation transport migration readmission association accession stabilisation stabilization",
    "non-proliferation nuclear disarmament test-ban withdrawal prisoner exchange swap grain export",
    "import double-taxation taxation health education research technology mining minerals power",
    "pipeline railway port basing access status-of-forces coalition power-sharing unity settlement",
    "disengagement demilitarisation demilitarization armistice non-aggression base military draft joint",
    "bilateral trilateral multilateral interim debt grant financing funding credit rental licensing",
    "concession production-sharing joint-venture cultural scientific environmental biodiversity ocean",
    "plastics pandemic",
) - words("joint bilateral trilateral multilateral interim draft cultural scientific environmental")
"""Nouns that stand before a head and belong to it: "fisheries agreement"."""

SIGNING = {
    "de": re.compile(
        r"[Uu]nterzeichn(?!er)|unterschr[ie]|[Rr]atifizi|[Pp]araphier|verabschiede|in Kraft (?:tr|ge)"
        r"|angenommen|befürworte|gebilligt|billigte|ein(?:ge)?bracht|blockier|[Vv]eto|ausgesetzt"
        r"|aufgekündigt|kündigte das|gekündigt|zugestimmt|abgestimmt|stimm(?:t|en|te|ten) (?:für|gegen)"
    ),
    "en": re.compile(
        r"\bsign(?:ed|ing|s|atory)?\b|ratif|adopted|adoption|initialled|(?:came|entered) into force"
        r"|concluded|suspend|terminat|denounced|abrogat|withdr[ae]w|vetoed|approved|renewed|extended"
        r"|breach|violat|\bpassed|repealed|amended|endorsed"
    ),
}
