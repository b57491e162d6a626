"""Places that the lexicons list: states and towns (GPE), landscapes and waters (LOC), buildings (FAC)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.annotation import Source
from models.offsets import Span
from models.suggest.entities.findings import Finding, RuleInput, preceded_by
from models.suggest.entities.places.compounds import find_place_compounds
from models.suggest.entities.places.kinds import find_announced_places
from models.suggest.entities.places.nouns import find_place_nouns
from models.suggest.entities.places.sight import read_places
from models.suggest.entities.places.words import kind_of_place
from models.suggest.lexicons import Place
from models.suggest.words import PLACE_PREPOSITIONS, words

NAME, VERSION = "places", "2"

_LISTED, _DOUBTFUL, _PAIR = 0.95, 0.7, 0.85
_CONSTITUTIONS = words(
    "Republik Bundesrepublik Volksrepublik Königreich Sultanat Emirat Fürstentum Großherzogtum Staat",
    "Unionsstaat Republic Kingdom Sultanate Emirate Principality State Commonwealth Union Federation",
)
_CONSTITUTED = re.compile(
    r"(?:Islamisch|Demokratisch|Föderativ|Föderal|Arabisch|Sozialistisch|Vereinigt|Bolivarisch"
    r"|Plurinational|Haschemitisch|Kooperativ|Unabhängig|Orientalisch)e[nrsm]?|Volksdemokratische[nrs]?"
    r"|Islamic|Democratic|Federal|Federative|Arab|Socialist|United|Bolivarian|Plurinational|Hashemite"
    r"|Co-?operative|Independent|Oriental|People['’]s|People"
)
"""Adjectives before a constitution: "Islamic Republic of Mauritania"."""
_DASH = re.compile(r"[-–]")
_PARTICIPLES = re.compile(
    r"based|born|led|backed|controlled|held|run|owned|sponsored|funded|brokered|mediated|hosted|occupied"
    r"|administered|flagged|registered|aligned|allied|bound|friendly|trained|educated|made|installed"
    r"|dominated|ruled|listed|proposed"
)


def find_places(given: RuleInput) -> Iterator[Finding]:
    """Yield the places that a lexicon lists or that a word for their kind announces."""
    listed = [
        (tokens, place) for tokens, place in _listed(given) if not _belongs_to_name(given, tokens, place)
    ]
    for tokens, place in listed:
        confidence = _DOUBTFUL if place.doubtful else _LISTED
        yield Finding(place.label, given.text.span(tokens), confidence, _evidence(place), Source.LEXICON)
    yield from find_place_compounds(given)
    sight = read_places(given, [tokens for tokens, _ in listed])
    yield from find_announced_places(sight)
    yield from find_place_nouns(sight)
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
    if place.label != "GPE" or "/" in place.key:
        return index
    before = [token.text for token in given.tokens[sentence.start : index]]
    links = 0
    if given.language == "en":
        links = 2 if before[-2:] == ["of", "the"] else 1 if before[-1:] == ["of"] else 0
        if not links:
            return index
    head = len(before) - links - 1
    if head < 0 or before[head].removesuffix("s") not in _CONSTITUTIONS:
        return index
    while head and _CONSTITUTED.fullmatch(before[head - 1]):
        head -= 1
    return sentence.start + head


def _are_people(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether a German name means the people, as in "die Schweden" or "der Polen"."""
    peoples = given.lexicons.peoples[given.language]
    article = preceded_by(given.tokens, index, frozenset({"die", "den", "der"}), sentence.start)
    return given.language == "de" and article and given.tokens[index].lower in peoples


def _evidence(place: Place) -> tuple[tuple[str, str], ...]:
    return ("list", "places"), ("place", place.key), ("name", place.name)


def _belongs_to_name(given: RuleInput, tokens: range, place: Place) -> bool:
    """Tell whether a place is a person's given name, or a landscape the first word of another name."""
    if _is_first_name(given, tokens):
        return True
    if given.language == "de" or place.label != "LOC" or tokens.stop >= len(given.tokens):
        return False
    after = given.tokens[tokens.stop]
    begins = any(sentence.start == tokens.stop for sentence in given.text.sentences)
    return after.is_word and after.is_capitalised and not begins and not _stands_alone(given, tokens.stop)


def _stands_alone(given: RuleInput, index: int) -> bool:
    """Tell whether a capitalised English word after a place is a name or an office of its own."""
    lower = given.tokens[index].lower
    known = lower in given.lexicons.peoples["en"] or lower in given.lexicons.titles["en"].heads
    listed = given.lexicons.places["en"].longest(given.tokens, index, len(given.tokens))
    return known or listed is not None or kind_of_place(lower) is not None


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
    """Yield the places in an English word: "Kazakhstan-China relations", "a Geneva-based court"."""
    token = given.tokens[index]
    parts = _DASH.split(token.text)
    places = [given.lexicons.places["en"].single(part) for part in parts]
    start = token.start
    if len(parts) == 2 and _PARTICIPLES.fullmatch(parts[1]):
        places, parts = places[:1], parts[:1]
    elif len(parts) != 2:
        return
    if any(place is None or place.label == "FAC" for place in places):
        return
    for part, place in zip(parts, places, strict=True):
        if place is not None:
            span = Span(start, start + len(part))
            yield Finding(place.label, span, _PAIR, _evidence(place), Source.LEXICON)
        start += len(part) + 1
