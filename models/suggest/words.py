"""Lists of words, written as one string each, and the closed classes that several rules share."""

from __future__ import annotations


def words(*listings: str) -> frozenset[str]:
    """Return the words of some listings, which are parted by white space."""
    return frozenset(word for listing in listings for word in listing.split())


PREPOSITIONS = {
    "de": words(
        "in im ins an am auf aus bei beim mit nach von vom zu zum zur für über unter vor durch gegen um",
        "bis ab",
    ),
    "en": words("in into at on from to of for with by near outside across around through towards toward via"),
}
PLACE_PREPOSITIONS = {
    "de": words("in aus nach bei über von um bis"),
    "en": words("in from to at near outside across around via into of through"),
}
ARTICLES = {
    "de": words("der die das des dem den ein eine einer eines einem einen"),
    "en": words("the a an"),
}
CONTRACTED = {
    form: preposition
    for preposition, forms in {
        "an": "am ans",
        "auf": "aufs aufm",
        "bei": "beim",
        "durch": "durchs",
        "für": "fürs",
        "hinter": "hinterm hinters",
        "in": "im ins",
        "um": "ums",
        "unter": "unterm unters",
        "von": "vom",
        "vor": "vorm vors",
        "zu": "zum zur",
        "über": "überm übers",
    }.items()
    for form in forms.split()
}
"""German prepositions that hold the article, each with the plain one."""
CONTRACTIONS = frozenset(CONTRACTED)
SPEECH_VERBS = {
    "de": words(
        "sagte sagt erklärte erklärt betonte betont teilte mitteilte äußerte unterstrich berichtete fügte",
        "bekräftigte kündigte warnte forderte kritisierte begrüßte lobte dankte gratulierte zitierte",
        "hob verwies unterstützte bestätigte bezeichnete erinnerte versicherte schrieb",
        "meinte nannte sprach",
    ),
    "en": words(
        "said says told stressed added noted explained emphasized emphasised stated announced warned",
        "called urged declared reported asked argued claimed confirmed denied insisted recalled remarked",
        "replied tweeted wrote highlighted underlined underscored reiterated welcomed thanked",
        "congratulated praised pointed concluded",
    ),
}
"""Verbs of reporting beside which an unknown name is likely a person's."""


def language_key(language: str) -> str:
    """Return "en" or "de", whichever of the two a language code is nearer to; "de" when unknown."""
    return "en" if language.startswith("en") else "de"
