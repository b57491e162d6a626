"""What a decision over many annotations would do, as lines under headings that can be ticked."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.item_models.annotation_list import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


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


@dataclass(frozen=True, slots=True)
class PreviewContext:
    """Where an annotation stands: its article's title, and the line it stands in."""

    title: str
    left: str
    covered: str
    right: str


ContextOf = Callable[[int], PreviewContext | None]
"""Gives the context of the row at a place; asked only for rows in view. None if it is gone meanwhile."""


class _Group:
    """A heading and the lines below it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.first = 0
        """The line of the heading."""
        self.places: list[int] = []
        self.open = 0
        """How many of them can be ticked."""
        self.ticked = 0


class PreviewModel(QAbstractListModel):
    """A heading per group and a line per row, with what is ticked."""

    ticks_changed = Signal()

    def __init__(
        self, rows: Sequence[PreviewRow], context_of: ContextOf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._context_of = rows, context_of
        self.has_notes = any(row.note for row in rows)
        self.staying = sum(row.ticked is None for row in rows)
        """How many rows cannot be ticked."""
        self._ticked = bytearray(row.ticked is True for row in rows)
        self._groups = _grouped(rows)
        self._firsts = [group.first for group in self._groups]
        self._articles = Counter(row.article for row in rows if row.ticked)
        self._open = bytearray(row.ticked is not None for row in rows)
        self._open_articles = Counter(row.article for row in rows if row.ticked is not None)
        self._group_of = {group.name: group for group in self._groups}

    def ticked(self) -> list[int]:
        """Return the places of the ticked rows."""
        return [place for place, tick in enumerate(self._ticked) if tick]

    def count(self) -> tuple[int, int]:
        """Return how many rows are ticked, and in how many articles."""
        return sum(group.ticked for group in self._groups), len(self._articles)

    def tick_all(self, ticked: bool) -> None:
        """Tick all rows that can be, or none."""
        self._ticked[:] = self._open if ticked else bytes(len(self._rows))
        self._articles = Counter(self._open_articles) if ticked else Counter()
        for group in self._groups:
            group.ticked = group.open if ticked else 0
        self._tell()

    def toggle(self, lines: Iterable[int], current: int) -> None:
        """Turn the tick of the current line over, and give those of the other lines the same state."""
        state = self.state(current)
        if state is not None:
            self._set(self._places(lines), state is not Qt.CheckState.Checked)

    def state(self, line: int) -> Qt.CheckState | None:
        """Return whether a line is ticked, a heading partly if some of its rows are; None if it cannot be."""
        group, place = self._at(line)
        if place is None:
            if not group.open:
                return None
            some = Qt.CheckState.PartiallyChecked if group.ticked else Qt.CheckState.Unchecked
            return Qt.CheckState.Checked if group.ticked == group.open else some
        if self._rows[place].ticked is None:
            return None
        return Qt.CheckState.Checked if self._ticked[place] else Qt.CheckState.Unchecked

    def heading(self, line: int) -> str:
        """Return the name and count of the group if the line is a heading, else nothing."""
        group, place = self._at(line)
        return f"{group.name} ({len(group.places)})" if place is None else ""

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of lines, headings among them."""
        return 0 if parent.isValid() else len(self._rows) + len(self._groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line's row with its context, its tick, or a sentence about it."""
        if not index.isValid():
            return None
        _group, place = self._at(index.row())
        roles = Qt.ItemDataRole
        if role == roles.CheckStateRole:
            return self.state(index.row())
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            return self.heading(index.row()) if place is None else self._spoken(place)
        if place is None:
            return None
        if role == ROW_ROLE:
            return self._rows[place], self._context_of(place)
        return self._rows[place].note if role == roles.ToolTipRole else None

    def _spoken(self, place: int) -> str:
        row, context = self._rows[place], self._context_of(place)
        words = f"{context.left}{context.covered}{context.right}" if context else ""
        covered, title = (context.covered, context.title) if context else ("", "")
        return ", ".join(part for part in (row.tag, covered, row.note, words, title) if part)

    def _at(self, line: int) -> tuple[_Group, int | None]:
        """Return the group of a line and the place of its row, None for a heading."""
        group = self._groups[bisect_right(self._firsts, line) - 1]
        return group, group.places[line - group.first - 1] if line > group.first else None

    def _places(self, lines: Iterable[int]) -> list[int]:
        places: dict[int, None] = {}
        for line in lines:
            group, place = self._at(line)
            places.update(dict.fromkeys(group.places if place is None else [place]))
        return list(places)

    def _set(self, places: Iterable[int], ticked: bool) -> None:
        for place in places:
            row = self._rows[place]
            if row.ticked is not None and self._ticked[place] != ticked:
                self._ticked[place] = ticked
                self._group_of[row.group].ticked += 1 if ticked else -1
                self._articles[row.article] += 1 if ticked else -1
                if not self._articles[row.article]:
                    del self._articles[row.article]
        self._tell()

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        self.ticks_changed.emit()


def _grouped(rows: Sequence[PreviewRow]) -> list[_Group]:
    groups: dict[str, _Group] = {}
    for place, row in enumerate(rows):
        group = groups.get(row.group)
        if group is None:
            group = groups[row.group] = _Group(row.group)
        group.places.append(place)
        group.open += row.ticked is not None
        group.ticked += row.ticked is True
    first = 0
    for group in groups.values():
        group.first = first
        first += len(group.places) + 1
    return list(groups.values())
