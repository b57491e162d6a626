"""Units: the words of a sentence, each entity being one unit, and what they are in the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.annotation import Entity
from models.offsets import Span
from models.suggest.events import kinds
from models.suggest.events.kinds import Kind


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
    while stop < len(units) and units[stop].kind not in kinds.BORDERS:
        stop += 1
    return units[index:stop]
