"""Places known by the word for their kind: "Nord-Süd-Korridor", "Seehafen von Poti", "village of Tegh"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.dates import MONTHS
from models.offsets import Span
from models.suggest.findings import Finding, RuleInput
from models.suggest.words import words

_COMPOUND, _ANNOUNCED, _BORDER, _GUESSED = 0.85, 0.7, 0.85, 0.5

_KINDS = {
    "LOC": {
        "de": words(
            "korridor korridors verkehrskorridor verkehrskorridors transportkorridor transportkorridors "
            "wirtschaftskorridor halbinsel insel"
        ),
        "en": words("corridor peninsula mountains valley desert river sea strait gulf island islands lake"),
    },
    "FAC": {
        "de": words(
            "flughafen flughafens hafen hafens seehafen seehafens bahnhof bahnhofs eisenbahnlinie",
            "bahnlinie eisenbahn bahnstrecke eisenbahnstrecke pipeline gaspipeline ölpipeline",
            "erdgaspipeline palast palasts schloss kraftwerk atomkraftwerk kernkraftwerk akw autobahn",
            "terminal stadion moschee kathedrale staudamm tunnel brücke",
        ),
        "en": words(
            "airport port harbour harbor seaport railway railroad pipeline palace bridge stadium cathedral",
            "mosque monastery dam tunnel highway canal terminal prison museum",
        ),
    },
    "GPE": {
        "de": words(
            "stadt hauptstadt dorf provinz oblast gouvernement bezirk rayon distrikt bundesland gemeinde"
        ),
        "en": words("city town village province oblast district county municipality"),
    },
}
_ONLY_NAMES = words(
    "river sea lake island islands bridge terminal museum dam tunnel canal port district county"
)
"""English words of kinds that are part of a name only when written with a capital."""
_COMPOUNDS = {
    "LOC": r"\w*korridor|region|raum|gebirge|halbinsel|inseln?|tal|meer|see|becken",
    "FAC": r"\w*flughafen|\w*hafen|\w*bahn|\w*bahnlinie|\w*pipeline|brücke|palast|\w*kraftwerk|kanal|stadion"
    r"|terminal|moschee|kathedrale|tunnel|autobahn|staudamm",
}
_COMPOUND_PATTERNS = {
    label: re.compile(rf"[A-ZÄÖÜ][\w-]*-(?i:{kinds})(?:e?s|en)?") for label, kinds in _COMPOUNDS.items()
}
_LINKS = {"de": words("von"), "en": words("of")}
_BORDERS = {"de": words("grenze grenzen grenzgebiet grenzregion"), "en": words("border borders frontier")}
_BETWEEN = words("state common gemeinsame gemeinsamen")
_POSSESSIVES = frozenset({"'s", "’s"})
_WHERE = words("in near outside")
_DASH = re.compile(r"[-–]")
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class _Sight:
    """The article with the listed places by their first and by the token after their last.

    `other` are the tokens of dates and bodies and of the words for offices, where no place is.
    """

    given: RuleInput
    starting: dict[int, range]
    ending: dict[int, range]
    other: frozenset[int]

    def name_from(self, index: int, sentence: range) -> range:
        """Return the tokens of the name that begins at `index`: a listed place or capitalised words."""
        if index in self.starting:
            return self.starting[index]
        stop = index
        longest = _LONGEST_NAME if self.given.language == "en" else 1
        while stop < sentence.stop and stop - index < longest and self._is_name(stop):
            stop += 1
        return range(index, stop)

    def name_before(self, index: int, sentence: range) -> range:
        """Return the tokens of the name before `index`; the first word of a sentence is no name."""
        start = self.ending[index].start if index in self.ending else index
        while start - 1 > sentence.start and index - start < _LONGEST_NAME and self._is_name(start - 1):
            start -= 1
        return range(start, index)

    def _is_name(self, index: int) -> bool:
        token, lexicons = self.given.tokens[index], self.given.lexicons
        other = token.text in lexicons.names.words or token.lower in lexicons.peoples[self.given.language]
        return token.is_word and token.is_capitalised and not other


def find_announced_places(given: RuleInput, listed: Sequence[range]) -> Iterator[Finding]:
    """Yield places by the words for their kind, beside or around the places that are `listed`."""
    starting = {tokens.start: tokens for tokens in listed}
    ending = {tokens.stop: tokens for tokens in listed}
    sight = _Sight(given, starting, ending, _elsewhere(given))
    for sentence in given.text.sentences:
        for index in sentence:
            yield from _compounds(given, index)
            yield from _borders(given, index, sentence)
            yield from _announced(sight, index, sentence)
            if given.language == "en":
                yield from _after_preposition(sight, index, sentence)


def _elsewhere(given: RuleInput) -> frozenset[int]:
    """Return the tokens of dates, amounts, listed bodies, abbreviations and words for offices."""
    bodies = given.lexicons.bodies[given.language]
    titles = given.lexicons.titles[given.language]
    listed = {
        index
        for sentence in given.text.sentences
        for tokens, _ in bodies.matches(given.tokens, sentence)
        for index in tokens
    }
    words = {
        index
        for index, token in enumerate(given.tokens)
        if token.lower in titles.heads or token.text.isupper() or token.text in given.lexicons.names.given
    }
    return frozenset(given.labelled("DATE", "MONEY")) | listed | words


def _compounds(given: RuleInput, index: int) -> Iterator[Finding]:
    token = given.tokens[index]
    for label, pattern in _COMPOUND_PATTERNS.items():
        if pattern.fullmatch(token.text):
            yield Finding(label, Span(token.start, token.end), _COMPOUND, (("pattern", "compound"),))


def _borders(given: RuleInput, index: int, sentence: range) -> Iterator[Finding]:
    """Yield "aserbaidschanisch-armenische Grenze" and "Tajik-Kyrgyz border" with their pair."""
    if given.tokens[index].lower not in _BORDERS[given.language] or index == sentence.start:
        return
    first = index - 1
    if given.tokens[first].lower in _BETWEEN and first > sentence.start:
        first -= 1
    halves = _DASH.split(given.tokens[first].lower)
    places, peoples = given.lexicons.places[given.language], given.lexicons.peoples[given.language]
    named = all(half in peoples or places.single(half.capitalize()) for half in halves)
    if len(halves) == 2 and named:
        span = given.text.span(range(first, index + 1))
        yield Finding("LOC", span, _BORDER, (("pattern", "border between two"),))


def _announced(sight: _Sight, index: int, sentence: range) -> Iterator[Finding]:
    language, token = sight.given.language, sight.given.tokens[index]
    label = next((kind for kind, listed in _KINDS.items() if token.lower in listed[language]), None)
    if label is None or index + 1 == sentence.stop:
        return
    find_name = _german_name if language == "de" else _english_name
    name = find_name(sight, index, sentence)
    if not name or (label == "GPE" and name.start in sight.starting):
        return
    tokens = name if label == "GPE" else range(min(index, name.start), max(index + 1, name.stop))
    yield Finding(label, sight.given.text.span(tokens), _ANNOUNCED, (("kind", token.text),))


def _after_preposition(sight: _Sight, index: int, sentence: range) -> Iterator[Finding]:
    """Yield an unknown English name after "in" or "near": "in Tema"."""
    tokens = sight.given.tokens
    if tokens[index].lower not in _WHERE or index + 1 in sight.starting or index + 1 == sentence.stop:
        return
    name = sight.name_from(index + 1, sentence)
    after = tokens[name.stop] if name.stop < sentence.stop else None
    known = any(place in sight.other or tokens[place].lower in MONTHS for place in name)
    alone = after is None or not (after.is_capitalised or after.lower in _POSSESSIVES)
    if name and len(name) < _LONGEST_NAME and alone and not known:
        span = sight.given.text.span(name)
        yield Finding("GPE", span, _GUESSED, (("pattern", f"after {tokens[index].text}"),))


def _german_name(sight: _Sight, index: int, sentence: range) -> range:
    """Return the name after its kind: "Eisenbahnlinie Baku-Kars", "Hafen von Poti", "Provinz Tawusch"."""
    tokens = sight.given.tokens
    if not tokens[index].is_capitalised:
        return range(0)
    if tokens[index + 1].lower in _LINKS["de"]:
        return sight.starting.get(index + 2, range(0))
    return sight.name_from(index + 1, sentence)


def _english_name(sight: _Sight, index: int, sentence: range) -> range:
    """Return the name after "of", as in "port of Poti", or before its kind, as in "Lachin corridor"."""
    token, tokens = sight.given.tokens[index], sight.given.tokens
    if tokens[index + 1].lower in _LINKS["en"] and index + 2 < sentence.stop:
        return sight.name_from(index + 2, sentence)
    if token.lower in _ONLY_NAMES and not token.is_capitalised:
        return range(0)
    return sight.name_before(index, sentence)
