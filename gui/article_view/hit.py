"""Finds what lies under the pointer, and whose turn it is where annotations overlap. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels that belongs to an annotation; `length` is the annotation's, in code points."""

    left: float
    top: float
    right: float
    bottom: float
    annotation_id: str
    length: int

    def holds(self, x: float, y: float) -> bool:
        """Tell whether the point lies inside; the right and lower edges do not."""
        return self.left <= x < self.right and self.top <= y < self.bottom


def ids_at(boxes: Iterable[Box], x: float, y: float) -> tuple[str, ...]:
    """Return the annotations at a point, the shortest first, each once."""
    hits = sorted((box for box in boxes if box.holds(x, y)), key=lambda box: (box.length, box.annotation_id))
    return tuple(dict.fromkeys(box.annotation_id for box in hits))


def next_in_turn(ids: Sequence[str], focused: str | None) -> str | None:
    """Return whom to focus: the one after the focused among `ids`, the first if it is not there."""
    if not ids:
        return None
    if focused not in ids:
        return ids[0]
    return ids[(ids.index(focused) + 1) % len(ids)]
