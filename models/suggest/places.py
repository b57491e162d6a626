"""Places that the lexicons list: states and towns (GPE), landscapes and waters (LOC), buildings (FAC)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.annotation import Source
from models.offsets import Span
from models.suggest.findings import Finding, RuleInput, preceded_by
from models.suggest.lexicons import Place
from models.suggest.place_kinds import find_announced_places
from models.suggest.words import PLACE_PREPOSITIONS, words

NAME, VERSION = "places", "1"

_LISTED, _DOUBTFUL, _PAIR = 0.95, 0.7, 0.85
_CONSTITUTIONS = words(
    "Republik Bundesrepublik Volksrepublik Königreich Sultanat Emirat Fürstentum Großherzogtum "
    "Republic Kingdom Sultanate Emirate Principality State Commonwealth"
)
_DASH = re.compile(r"[-–]")


def find_places(given: RuleInput) -> Iterator[Finding]:
    """Yield the places that a lexicon lists or that a word for their kind announces."""
    listed = [(tokens, place) for tokens, place in _listed(given) if not _is_first_name(given, tokens)]
    for tokens, place in listed:
        confidence = _DOUBTFUL if place.doubtful else _LISTED
        yield Finding(place.label, given.text.span(tokens), confidence, _evidence(place), Source.LEXICON)
    yield from find_announced_places(given, [tokens for tokens, _ in listed])
    if given.language == "en":
        for index in range(len(given.tokens)):
            yield from _pair(given, index)


def _listed(given: RuleInput) -> Iterator[tuple[range, Place]]:
    table, near = given.lexicons.places[given.language], PLACE_PREPOSITIONS[given.language]
    for sentence in given.text.sentences:
        for tokens, place in table.matches(given.tokens, sentence):
            certain = not place.doubtful or preceded_by(given.tokens, tokens.start, near, sentence.start)
            if certain and not (len(tokens) == 1 and _are_people(given, tokens[0], sentence)):
                yield range(_with_constitution(given, tokens.start, place, sentence), tokens.stop), place


def _with_constitution(given: RuleInput, index: int, place: Place, sentence: range) -> int:
    """Return where "Republik Kenia" or "Kingdom of Norway" begins, given where the state's name does."""
    before = [token.text for token in given.tokens[max(sentence.start, index - 3) : index]]
    if place.label != "GPE" or "/" in place.key:
        return index
    if given.language == "de":
        return index - (before[-1:] != [] and before[-1].removesuffix("s") in _CONSTITUTIONS)
    taken = 3 if before[1:] == ["of", "the"] else 2 if before[-1:] == ["of"] else 0
    return index - taken if taken and before[-taken:][0] in _CONSTITUTIONS else index


def _are_people(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether a German name means the people, as in "die Schweden" or "der Polen"."""
    peoples = given.lexicons.peoples[given.language]
    article = preceded_by(given.tokens, index, frozenset({"die", "den", "der"}), sentence.start)
    return given.language == "de" and article and given.tokens[index].lower in peoples


def _evidence(place: Place) -> tuple[tuple[str, str], ...]:
    return ("list", "places"), ("place", place.key), ("name", place.name)


def _is_first_name(given: RuleInput, tokens: range) -> bool:
    """Tell whether a place is rather a given name: "Jordan Meyer", "Chad Brown"."""
    if len(tokens) > 1 or given.tokens[tokens[0]].text not in given.lexicons.names.given:
        return False
    following = given.tokens[tokens.stop] if tokens.stop < len(given.tokens) else None
    if following is None or not following.is_capitalised or following.text in given.lexicons.names.words:
        return False
    known = given.lexicons.places[given.language].longest(given.tokens, tokens.stop, len(given.tokens))
    return known is None and following.lower not in given.lexicons.titles[given.language].heads


def _pair(given: RuleInput, index: int) -> Iterator[Finding]:
    """Yield both states that an English word joins, as in "Kazakhstan-China relations"."""
    token = given.tokens[index]
    parts = _DASH.split(token.text)
    places = [given.lexicons.places["en"].single(part) for part in parts]
    start = token.start
    if len(parts) != 2 or any(place is None or place.label != "GPE" for place in places):
        return
    for part, place in zip(parts, places, strict=True):
        if place is not None:
            span = Span(start, start + len(part))
            yield Finding("GPE", span, _PAIR, _evidence(place), Source.LEXICON)
        start += len(part) + 1
