"""Reads the units of a sentence: each entity one unit, each other word with its kind."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from models.annotation import Entity
from models.offsets import Span
from models.suggest.events import kinds
from models.suggest.events.closed_kinds import closed_kind, sure_kinds
from models.suggest.events.english_kinds import english_kind
from models.suggest.events.german_kinds import german_kind, mark_attributes, mark_particles
from models.suggest.events.units import Unit, following
from models.suggest.events.words import ENGLISH, GERMAN
from models.suggest.tokens import ArticleText

_QUOTES = '"“”„»«‟'
_STOPS = (";", ":", "—", "–", "(", ")", "[", "]", "|", "-", "•", "*", ">", ".", "!", "?", "…", "...")
_SIGN_KINDS = {
    ",": kinds.COMMA,
    **dict.fromkeys(_STOPS, kinds.STOP),
    **dict.fromkeys(_QUOTES, kinds.QUOTE),
}
_SHORT_QUOTE = 4
_NOWHERE = Span(sys.maxsize, sys.maxsize)
"""Where the next entity is when none is left."""
_LONE_NUMBERS = frozenset({"beide", "beiden", "both", "two"})
_SIGNS = frozenset({*_QUOTES, "(", ")", "[", "]"})
_SETTING_OFF = frozenset({*_QUOTES, ")"})
_VERB_OR_ADVERB = kinds.FINITE | {kinds.ADVERB}
_LONE = frozenset({kinds.DETERMINER, kinds.AND})
_NO_NOUN_NAMES = frozenset({"NORP", "PERCENT"})


def units_of(article: ArticleText, sentence: range, entities: Sequence[Entity]) -> list[Unit]:
    """Return the units of one sentence; `entities` do not overlap and are in text order."""
    units: list[Unit] = []
    waiting = iter(entities)
    entity = next(waiting, None)
    name = entity.hull if entity is not None else _NOWHERE
    signs, word = _SIGN_KINDS, kinds.ADVERB
    for token in article.tokens[sentence.start : sentence.stop]:
        start, end = token.start, token.end
        while name.end <= start:
            entity = next(waiting, None)
            name = entity.hull if entity is not None else _NOWHERE
        if entity is None or end <= name.start:
            units.append(Unit(token.text, token.lower, start, end, signs.get(token.text, word)))
        elif not units or units[-1].entity is not entity:
            units.append(_name(entity, name, article.text))
    words = {unit.lower for unit in units}
    if not words.isdisjoint(_SETTING_OFF):
        _ignore_short_quotes(units)
    _classify(units, article.language)
    if not words.isdisjoint(_LONE_NUMBERS):
        _lone_numbers(units)
    if article.language == "de":
        mark_particles(units)
        mark_attributes(units)
    return units


def _ignore_short_quotes(units: list[Unit]) -> None:
    """Quotation marks or brackets round a word or two set off no speech and no clause."""
    open_at: int | None = None
    for place, unit in enumerate(units):
        if unit.kind is kinds.QUOTE:
            if open_at is not None and place - open_at <= _SHORT_QUOTE:
                units[open_at].kind = unit.kind = kinds.ADVERB
                open_at = None
            else:
                open_at = place if open_at is None else None
        elif unit.text == ")":
            opening = next((at for at in range(place, max(-1, place - 6), -1) if units[at].text == "("), None)
            if opening is not None:
                for inner in units[opening : place + 1]:
                    inner.kind = kinds.ADVERB


def _name(entity: Entity, span: Span, text: str) -> Unit:
    kind = kinds.MODIFIER if entity.label in _NO_NOUN_NAMES else kinds.NAME
    covered = span.text(text)
    return Unit(covered, covered.lower(), span.start, span.end, kind, entity, entity.label)


def _classify(units: list[Unit], language: str) -> None:
    words, classify = (GERMAN, german_kind) if language == "de" else (ENGLISH, english_kind)
    sure, unknown = sure_kinds(language), kinds.ADVERB
    for index, unit in enumerate(units):
        if unit.kind is unknown and unit.entity is None:
            kind = sure.get(unit.lower)
            if kind is not None:
                unit.kind = kind
            elif unit.text[0] not in _SIGNS:
                unit.kind = closed_kind(units, index, words) or classify(units, index)


def _lone_numbers(units: list[Unit]) -> None:
    """ "Beide wiesen ...", "The two unveiled ...": numbers without a noun stand for the parties."""
    for index, unit in enumerate(units):
        if unit.lower in _LONE_NUMBERS and unit.kind in _LONE:
            after = following(units, index)
            if after is not None and after.kind in _VERB_OR_ADVERB:
                unit.kind = kinds.PRONOUN
