"""From layered entities to flat names, for what knows no overlap and no fragments."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from models.annotation import Entity, Level
from models.offsets import Span
from models.review import Review, reading_key
from storage.formats.base import Loss, LossKind
from storage.formats.gold import loss

_NAMES_AT_ANY_LEVEL = frozenset({"DOC", "TITLE"})
"""Labels whose nouns are names too: "the treaty", "the minister" (ADR 0040)."""


@dataclass(frozen=True, slots=True)
class Flat:
    """Names of one fragment each and without overlap, in text order, and what fell away for it."""

    entities: tuple[Entity, ...]
    losses: tuple[Loss, ...]


def flat(entities: Iterable[Entity], review: Review) -> Flat:
    """Return the names among `entities`; of those that overlap the longest, among equals the first."""
    names: list[tuple[Span, Entity]] = []
    losses: list[Loss] = []
    for item in entities:
        kind = _unfit(item)
        if kind is None:
            names.append((item.hull, item))
        else:
            losses.append(loss(kind, item, review))
    kept: list[tuple[Span, Entity]] = []
    for span, item in sorted(names, key=lambda name: (-name[0].length, reading_key(name[1]))):
        place = bisect_left(kept, span.start, key=lambda name: name[0].start)
        # Those kept so far do not overlap, so only the two beside this place can be in its way.
        if any(span.overlaps(other) for other, _ in kept[max(0, place - 1) : place + 1]):
            losses.append(loss(LossKind.OVERLAP, item, review))
        else:
            kept.insert(place, (span, item))
    return Flat(tuple(item for _, item in kept), tuple(losses))


def has_clean_edges(span: Span, text: str) -> bool:
    """Tell whether a span neither starts nor ends with white space, which no tagger takes for a name."""
    covered = span.text(text)
    return covered == covered.strip()


def _unfit(item: Entity) -> LossKind | None:
    if len(item.fragments) > 1:
        return LossKind.FRAGMENTS
    if item.level is not Level.NAM and item.label not in _NAMES_AT_ANY_LEVEL:
        return LossKind.NOMINAL
    return None
