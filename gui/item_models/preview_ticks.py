"""The rows of a preview under their headings, and what is ticked: of a hundred thousand it is soon told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """What would become of one annotation.

    `article` is any key of its article, by which articles are counted; rows of one `group` stand
    together under its name. `ticked` is None where nothing can be done, and `note` says why, or what
    else will happen. `tag` is its label, or its type where `is_event`.
    """

    article: str
    group: str
    ticked: bool | None = True
    note: str = ""
    tag: str = ""
    is_event: bool = False


class Group:
    """A heading and the places of the rows below it; `first` is the line of the heading."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.first = 0
        self.places: list[int] = []
        self.open = 0
        """How many of them can be ticked."""
        self.ticked = 0


class PreviewTicks:
    """Lines of a preview: a heading for each group, in the order of their first rows, and its rows.

    Groups of which nothing can be ticked stand last, so that what would change is seen first.

    It can be made beside the window, which it takes a moment for a hundred thousand rows.
    """

    def __init__(self, rows: Sequence[PreviewRow]) -> None:
        self.rows = rows
        self.has_notes = any(row.note for row in rows)
        self.groups = _grouped(rows)
        self._firsts = [group.first for group in self.groups]
        self._articles_of = [row.article for row in rows]
        self._open = bytearray(row.ticked is not None for row in rows)
        self._ticked = bytearray(row.ticked is True for row in rows)

    @property
    def staying(self) -> int:
        """Return how many rows cannot be ticked."""
        return len(self.rows) - sum(group.open for group in self.groups)

    @property
    def lines(self) -> int:
        """Return how many lines there are, headings among them."""
        return len(self.rows) + len(self.groups)

    def at(self, line: int) -> tuple[Group, int | None]:
        """Return the group of a line and the place of its row, None for a heading."""
        group = self.groups[bisect_right(self._firsts, line) - 1]
        return group, group.places[line - group.first - 1] if line > group.first else None

    def ticked(self) -> list[int]:
        """Return the places of the ticked rows."""
        return list(compress(range(len(self.rows)), self._ticked))

    def count(self) -> tuple[int, int]:
        """Return how many rows are ticked, and in how many articles."""
        articles = set(compress(self._articles_of, self._ticked))
        return sum(group.ticked for group in self.groups), len(articles)

    def can_tick(self, place: int) -> bool:
        """Tell whether something can be done with the row at a place."""
        return bool(self._open[place])

    def is_ticked(self, place: int) -> bool:
        """Tell whether the row at a place is ticked."""
        return bool(self._ticked[place])

    def tick_all(self, ticked: bool) -> None:
        """Tick all rows that can be, or none."""
        self._ticked[:] = self._open if ticked else bytes(len(self.rows))
        for group in self.groups:
            group.ticked = group.open if ticked else 0

    def tick(self, runs: Iterable[range], ticked: bool) -> None:
        """Tick the rows in some runs of lines as far as they can be, or untick them.

        A heading stands for all rows of its group.
        """
        for run in runs:
            for group, places in self._inside(run):
                self._tick(group, places, ticked)

    def _inside(self, run: range) -> Iterator[tuple[Group, Sequence[int]]]:
        """Yield the groups that a run of lines reaches into, and the places of their rows in it."""
        for group in self.groups:
            first, last = run.start - group.first, run.stop - group.first
            if last > 0 and first <= len(group.places):
                yield group, group.places if first <= 0 else group.places[first - 1 : last - 1]

    def _tick(self, group: Group, places: Sequence[int], ticked: bool) -> None:
        can, now = self._open, self._ticked
        for place in places:
            now[place] = ticked and can[place]
        group.ticked = sum(map(now.__getitem__, group.places))


def _grouped(rows: Sequence[PreviewRow]) -> list[Group]:
    groups: dict[str, Group] = {}
    for place, row in enumerate(rows):
        group = groups.get(row.group)
        if group is None:
            group = groups[row.group] = Group(row.group)
        group.places.append(place)
        group.open += row.ticked is not None
        group.ticked += row.ticked is True
    ordered = sorted(groups.values(), key=lambda group: not group.open)
    first = 0
    for group in ordered:
        group.first = first
        first += len(group.places) + 1
    return ordered
