"""Moving the ends of an annotation by word or character."""

from __future__ import annotations

from enum import StrEnum

from models.annotation import Annotation
from models.errors import InvalidEdit
from models.offsets import (
    Span,
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
)


class Edge(StrEnum):
    """Which end of an annotation moves."""

    START = "start"
    END = "end"


class Unit(StrEnum):
    """By how much an end moves."""

    WORD = "word"
    CHARACTER = "character"


def moved(annotation: Annotation, text: str, edge: Edge, unit: Unit, forward: bool) -> tuple[Span, ...]:
    """Return the annotation's fragments with its first start or last end moved by one unit.

    Raises `InvalidEdit` where nothing would be left or the text ends.
    """
    spans = list(annotation.fragments)
    if edge is Edge.START:
        first = spans[0]
        spans[0] = Span(_step(text, first.start, edge, unit, forward), first.end)
    else:
        last = spans[-1]
        spans[-1] = Span(last.start, _step(text, last.end, edge, unit, forward))
    changed = spans[0 if edge is Edge.START else -1]
    if changed.start >= changed.end or tuple(spans) == annotation.fragments:
        raise InvalidEdit("The boundary cannot move further.", "Reject the annotation to take it away.")
    return tuple(spans)


def _step(text: str, offset: int, edge: Edge, unit: Unit, forward: bool) -> int:
    if unit is Unit.CHARACTER:
        return min(max(offset + (1 if forward else -1), 0), len(text))
    if edge is Edge.START:
        return next_word_start(text, offset) if forward else previous_word_start(text, offset)
    return next_word_end(text, offset) if forward else previous_word_end(text, offset)
