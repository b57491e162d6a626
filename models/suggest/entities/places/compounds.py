"""Places in one word, or with a people before them: "Ost-West-Korridor", "Adriaküste", "Iraqi border"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.words import words

_COMPOUND, _BORDER = 0.9, 0.85

_LAND = (
    r"bucht|riff|pass|korridor|tal|ebene|plateau|see|fluss|strom|delta|inseln?|inselgruppe|archipel"
    r"|atoll|meer|becken|gebirge|berge|wüste|steppe|dreieck|lücke|küste|gletscher|halbinsel|kap|massiv"
    r"|vulkan|hochland|haff|sund|kordillere|nehrung|meerenge|region|raum"
)
_BUILT = (
    r"\w*flughafen|\w*hafen|\w*bahn|\w*bahnlinie|\w*pipeline|brücke|\w*palast|\w*kraftwerk|kanal|stadion"
    r"|terminal|moschee|kathedrale|tunnel|autobahn|staudamm|damm|\w*gefängnis|platz|kaserne|\w*basis"
    r"|\w*stützpunkt|denkmal|klinik|krankenhaus|raffinerie|mine|werft|kloster|schrein|turm|gasleitung"
    r"|straße|allee|grenzübergang|übergang"
)
_HYPHENATED = {
    label: re.compile(rf"[^\W\d_a-zäöüß][\w-]*-(?i:{parts})(?:e?s|en|n)?")
    for label, parts in (("LOC", _LAND), ("FAC", _BUILT))
}
_AREAS = re.compile(
    r"(?P<place>[^\W\d_]{3,}?)-?(?P<kind>region|raum|küste|becken|ufer|inseln?|tal|delta|korridor|gebirge"
    r"|straße)(?:e?s|n)?"
)
"""Landscapes in whose first part a listed place stands: "Schwarzmeerregion", "Adriaküste"."""
_SIDES = {
    "de": words("grenze grenzen grenzgebiet grenzregion küste"),
    "en": words("border borders frontier coast"),
}
_ONE_SIDED = words("grenze küste border coast")
"""Words that one people before them makes a name: "libysche Küste", "Iraqi border"."""
_BETWEEN = words("state common gemeinsame gemeinsamen")
_FOLLOWERS = words(
    "guard guards row police post posts crossing crossings patrol force forces dispute service"
)
_DASH = re.compile(r"[-–]")


def find_place_compounds(given: RuleInput) -> Iterator[Finding]:
    """Yield places whose word holds both a name and a kind, and borders and coasts of peoples."""
    for sentence in given.text.sentences:
        for index in sentence:
            if given.language == "de":
                yield from _compounds(given, index)
            yield from _sides(given, index, sentence)


def _compounds(given: RuleInput, index: int) -> Iterator[Finding]:
    token = given.tokens[index]
    if not token.is_capitalised:
        return
    span = given.text.span(range(index, index + 1))
    for label, pattern in _HYPHENATED.items() if "-" in token.text else ():
        if pattern.fullmatch(token.text):
            yield Finding(_labelled(given, token.text, label), span, _COMPOUND, (("pattern", "compound"),))
            return
    area = _AREAS.fullmatch(token.text)
    place = area and given.lexicons.places["de"].single(area["place"])
    if place and place.label != "FAC":
        yield Finding("LOC", span, _COMPOUND, (("pattern", "compound"),))


def _labelled(given: RuleInput, text: str, label: str) -> str:
    """Return LOC for a strait such as "Taiwan-Straße", which is called after a listed place."""
    first, _, last = text.rpartition("-")
    strait = last.lower().startswith("straße") and given.lexicons.places["de"].single(first) is not None
    return "LOC" if strait else label


def _sides(given: RuleInput, index: int, sentence: range) -> Iterator[Finding]:
    """Yield "aserbaidschanisch-armenische Grenze", "Tajik-Kyrgyz border" and "libysche Küste"."""
    word = given.tokens[index].lower
    if word not in _SIDES[given.language] or index == sentence.start:
        return
    first = index - 1
    if given.tokens[first].lower in _BETWEEN and first > sentence.start:
        first -= 1
    halves = _DASH.split(given.tokens[first].lower)
    places, peoples = given.lexicons.places[given.language], given.lexicons.peoples[given.language]
    pair = len(halves) == 2 and all(half in peoples or places.single(half.capitalize()) for half in halves)
    one = first == index - 1 and word in _ONE_SIDED and halves[0] in peoples and len(halves) == 1
    if (pair or one) and not _goes_on(given, index, sentence):
        span = given.text.span(range(first, index + 1))
        yield Finding("LOC", span, _BORDER, (("pattern", "border between two" if pair else "border of one"),))


def _goes_on(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether an English noun follows, to which the border belongs: "Iraqi border guards"."""
    after = given.tokens[index + 1] if index + 1 < sentence.stop else None
    return given.language == "en" and after is not None and after.lower in _FOLLOWERS
