"""Which marks the bar at the right shows, gathered in cells so that none runs into the next. Knows no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

SPARSE = 2
"""As many in a cell, or more where some cell of that side has more, are a full mark."""


class MarkKind(IntEnum):
    """What a mark stands for: whose side it is on, and whether it waits for a decision."""

    OPEN_ENTITY = 0
    DECIDED_ENTITY = 1
    OPEN_EVENT = 2
    DECIDED_EVENT = 3

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has decided yet."""
        return self in (MarkKind.OPEN_ENTITY, MarkKind.OPEN_EVENT)

    @property
    def is_event(self) -> bool:
        """Tell whether the mark is on the side of the events."""
        return self in (MarkKind.OPEN_EVENT, MarkKind.DECIDED_EVENT)


_SIDES = (
    (MarkKind.OPEN_ENTITY, MarkKind.DECIDED_ENTITY),
    (MarkKind.OPEN_EVENT, MarkKind.DECIDED_EVENT),
)

Mark = tuple[float, MarkKind]
"""One annotation's place, a share of the page's height between 0 and 1, and its kind."""


@dataclass(frozen=True, slots=True)
class CellMark:
    """What is drawn in a cell on one side; `fullness` between 0 and 1 says how many it stands for."""

    cell: int
    kind: MarkKind
    fullness: float


class OverviewMap:
    """Counts the marks of each cell, and follows a change of one without looking at the others."""

    def __init__(self, cells: int, marks: Iterable[tuple[str, Mark]] = ()) -> None:
        self.cells = cells
        self._last = max(0, cells - 1)
        self._known = {name: (min(self._last, int(place * cells)), kind) for name, (place, kind) in marks}
        self._counts = Counter(self._known.values())
        self._densest = {
            side: max([SPARSE, *(count for (_, kind), count in self._counts.items() if kind in side)])
            for side in _SIDES
        }

    def cell_of(self, place: float) -> int:
        """Return the cell that holds a place."""
        return min(self._last, int(place * self.cells))

    def change(self, annotation_id: str, mark: Mark | None) -> set[int]:
        """Move an annotation's mark and return the cells that may look different; None takes it away."""
        before = self._known.pop(annotation_id, None)
        after = (self.cell_of(mark[0]), mark[1]) if mark else None
        if before:
            self._counts[before] -= 1
        if after:
            self._known[annotation_id] = after
            self._counts[after] += 1
        return set() if before == after else {place[0] for place in (before, after) if place}

    def marked_cells(self) -> set[int]:
        """Return the cells in which anything is."""
        return {cell for (cell, _), count in self._counts.items() if count}

    def marks(self, cell: int) -> list[CellMark]:
        """Return what a cell shows: what is open, else what is decided, each side for itself."""
        return [found for side in _SIDES if (found := self._mark(cell, side))]

    def _mark(self, cell: int, side: tuple[MarkKind, MarkKind]) -> CellMark | None:
        for kind in side:
            count = self._counts.get((cell, kind), 0)
            if count:
                return CellMark(cell, kind, min(1.0, count / self._densest[side]))
        return None
