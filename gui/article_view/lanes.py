"""Puts underlines and their labels into lanes so that nothing on a line of text collides.

Knows no Qt: marks are intervals in pixels, and how wide a label is was measured before.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

MAX_LANES = 8
"""Lanes on one line; what needs more is not drawn but counted, except what is in focus."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An underline or box from `start` to `end`, and the widths of its label from full to shortest.

    Without widths the mark has no label, as where an entity goes on from the line before. `size` is
    the length of the whole annotation, of which the mark may be only the part on this line. One that is
    `kept` gets a lane of its own where all are full.
    """

    start: float
    end: float
    widths: tuple[float, ...] = ()
    size: int = 0
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark goes: its lane, which form of its label is written, and where that starts.

    `lane` and `form` are None where there is no room: for the mark, or (no widths) for a label.
    """

    lane: int | None
    form: int | None = None
    label_start: float = 0.0


class _Lane:
    """The extents taken so far in one lane, disjoint and sorted."""

    def __init__(self) -> None:
        self.taken: list[tuple[float, float, int]] = []

    def has_room(self, start: float, end: float) -> bool:
        index = bisect_left(self.taken, (start, start, -1))
        before_is_clear = index == 0 or self.taken[index - 1][1] <= start
        return before_is_clear and (index == len(self.taken) or self.taken[index][0] >= end)


def extent(mark: Mark, form: int | None, limit: float, gap: float) -> tuple[float, float]:
    """Return from where to where a mark with this form of its label keeps others out of its lane."""
    if form is None:
        return mark.start, mark.end
    start = label_start(mark, form, limit)
    end = start + mark.widths[form]
    return (
        mark.start if start >= mark.start else start - gap,
        mark.end if end <= mark.end else end + gap,
    )


def label_start(mark: Mark, form: int, limit: float) -> float:
    """Return where the label starts: under the mark's start, or further left to end before `limit`."""
    return max(0.0, min(mark.start, limit - mark.widths[form]))


def allocate(marks: Sequence[Mark], limit: float, gap: float) -> list[Place]:
    """Return a place for each mark, in the order of `marks`.

    Marks of shorter annotations come nearer to the text, so an entity inside another is drawn above
    it. A label takes its fullest form that fits between its neighbours. `limit` is the right end of
    the line and `gap` the distance kept around labels, both in pixels.
    """
    lanes: list[_Lane] = []
    homes: list[int | None] = [None] * len(marks)
    for index in sorted(range(len(marks)), key=lambda i: (marks[i].size, marks[i].start)):
        mark = marks[index]
        start, end = extent(mark, len(mark.widths) - 1 if mark.widths else None, limit, gap)
        homes[index] = _home(lanes, start, end, MAX_LANES + mark.kept)
        if homes[index] is not None:
            insort(lanes[homes[index]].taken, (start, end, index))
    places = [Place(None)] * len(marks)
    for rank, lane in enumerate(lanes):
        _write_labels(lane, rank, marks, places, limit, gap)
    return places


def _home(lanes: list[_Lane], start: float, end: float, most: int) -> int | None:
    """Return the first of the first `most` lanes that has room, a new one if there are fewer; else None."""
    for rank, lane in enumerate(lanes[:most]):
        if lane.has_room(start, end):
            return rank
    if len(lanes) >= most:
        return None
    lanes.append(_Lane())
    return len(lanes) - 1


def _write_labels(
    lane: _Lane, rank: int, marks: Sequence[Mark], places: list[Place], limit: float, gap: float
) -> None:
    """Give each mark of a lane the fullest label between its left neighbour and its right one."""
    free_from = float("-inf")
    for position, (_, end, index) in enumerate(lane.taken):
        mark = marks[index]
        free_to = lane.taken[position + 1][0] if position + 1 < len(lane.taken) else float("inf")
        places[index] = Place(rank)
        for form in range(len(mark.widths)):
            first, last = extent(mark, form, limit, gap)
            if form == len(mark.widths) - 1 or (first >= free_from and last <= free_to):
                places[index] = Place(rank, form, label_start(mark, form, limit))
                end = last
                break
        free_from = end
