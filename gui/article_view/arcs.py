"""Gives the focused event's arcs on one line their levels, so that no two roles are written into one.

Knows no Qt. The same levels serve the short stems of arguments on other lines, whose source and
target are one point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """From the trigger's middle to the filler's middle, and how wide the role's name is, in pixels."""

    source: float
    target: float
    width: float


@dataclass(frozen=True, slots=True)
class ArcPlace:
    """An arc's level, 0 being the lowest, and where the name of its role starts."""

    level: int
    label_start: float


def arc_places(reaches: Sequence[Reach], limit: float, gap: float) -> list[ArcPlace]:
    """Return level and label of each arc, in the order of `reaches`.

    Shorter arcs lie lower, so arcs to one side enclose each other and never cross. `limit` is the
    right end of the line and `gap` the distance kept around labels.
    """
    levels: list[list[tuple[float, float]]] = []
    places = [ArcPlace(0, 0.0)] * len(reaches)
    for index in sorted(range(len(reaches)), key=lambda i: abs(reaches[i].target - reaches[i].source)):
        reach = reaches[index]
        start = _label_start(reach, reaches, limit, gap)
        taken = arc_extent(reach, start, gap)
        level = _first_free(levels, taken)
        levels[level].append(taken)
        places[index] = ArcPlace(level, start)
    return places


def arc_extent(reach: Reach, label_start: float, gap: float) -> tuple[float, float]:
    """Return from where to where an arc with its label keeps others off its level."""
    low, high = sorted((reach.source, reach.target))
    return min(low, label_start - gap), max(high, label_start + reach.width + gap)


def _first_free(levels: list[list[tuple[float, float]]], taken: tuple[float, float]) -> int:
    for rank, level in enumerate(levels):
        if all(taken[1] <= start or end <= taken[0] for start, end in level):
            return rank
    levels.append([])
    return len(levels) - 1


def _label_start(reach: Reach, reaches: Sequence[Reach], limit: float, gap: float) -> float:
    """Centre the label over its arc, moved aside where another arc comes down through it."""
    middle = (reach.source + reach.target) / 2
    start = middle - reach.width / 2
    others = [other for other in reaches if other is not reach]
    legs = {x for other in others for x in (other.source, other.target)} - {reach.target}
    crossed = [leg for leg in legs if start - gap < leg < start + reach.width + gap]
    right = [leg for leg in crossed if leg > middle]
    left = [leg for leg in crossed if leg <= middle]
    if right and not left:
        start = min(right) - gap - reach.width
    elif left and not right:
        start = max(left) + gap
    return max(0.0, min(start, limit - reach.width))
