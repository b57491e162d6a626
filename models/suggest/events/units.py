"""Units: the words of a sentence, each entity being one unit, and what they are in the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.annotation import Entity
from models.offsets import Span


class Kind(StrEnum):
    """What a unit is in its sentence."""

    DETERMINER = "determiner"
    POSSESSIVE = "possessive"
    OWNER = "owner"
    PREPOSITION = "preposition"
    AND = "and"
    OPENER = "opener"
    RELATIVE = "relative"
    PRONOUN = "pronoun"
    REFLEXIVE = "reflexive"
    AUXILIARY = "auxiliary"
    MODAL = "modal"
    NOT = "not"
    TO = "to"
    VERB = "verb"
    PARTICLE = "particle"
    NOUN = "noun"
    NAME = "name"
    MODIFIER = "modifier"
    ADVERB = "adverb"
    COMMA = "comma"
    STOP = "stop"
    QUOTE = "quote"


FINITE_KINDS = frozenset({Kind.AUXILIARY, Kind.MODAL, Kind.VERB})
BORDERS = frozenset({Kind.COMMA, Kind.STOP, Kind.QUOTE})
ENDS = frozenset({Kind.STOP, Kind.QUOTE})
"""The kinds of borders that belong to no clause."""


@dataclass(eq=False, slots=True)
class Unit:
    """One word, or all words of one entity, at `[start, end)` code points; `label` is the entity's."""

    text: str
    lower: str
    start: int
    end: int
    kind: Kind
    entity: Entity | None = None
    label: str = ""

    @property
    def span(self) -> Span:
        """Return where the unit stands."""
        return Span(self.start, self.end)


def outermost(entities: Sequence[Entity]) -> list[Entity]:
    """Return the entities that no other covers, in text order; of equal spans the first."""
    kept: list[Entity] = []
    end = 0
    places = sorted(
        ((entity.hull, entity) for entity in entities), key=lambda item: (item[0].start, -item[0].end)
    )
    for span, entity in places:
        if span.start >= end:
            kept.append(entity)
            end = span.end
    return kept


def following(units: Sequence[Unit], index: int) -> Unit | None:
    """Return the unit after `index`, None at the end."""
    return units[index + 1] if index + 1 < len(units) else None


def previous(units: Sequence[Unit], index: int) -> Unit | None:
    """Return the unit before `index`, None at the beginning."""
    return units[index - 1] if index else None


def stretch(units: Sequence[Unit], index: int) -> Sequence[Unit]:
    """Return the units from `index` to the next comma, stop or quotation mark."""
    stop = index + 1
    while stop < len(units) and units[stop].kind not in BORDERS:
        stop += 1
    return units[index:stop]
