"""What a decision over many annotations would do, as lines under headings that can be ticked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal

from gui.item_models.preview_ticks import PreviewTicks
from gui.item_models.row_model import NO_INDEX, ROW_ROLE, Index


@dataclass(frozen=True, slots=True)
class PreviewContext:
    """Where an annotation stands: its article's title, and the line it stands in."""

    title: str
    left: str
    covered: str
    right: str


ContextOf = Callable[[int], PreviewContext | None]
"""Gives the context of the row at a place; asked only for rows in view. None if it is gone meanwhile."""


class PreviewModel(QAbstractListModel):
    """A line for each heading and row of a preview; their contexts are read as they come into view."""

    ticks_changed = Signal()

    def __init__(self, ticks: PreviewTicks, context_of: ContextOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticks, self._context_of = ticks, context_of

    @property
    def has_notes(self) -> bool:
        """Tell whether any row has a note."""
        return self._ticks.has_notes

    @property
    def staying(self) -> int:
        """Return how many rows cannot be ticked."""
        return self._ticks.staying

    def ticked(self) -> list[int]:
        """Return the places of the ticked rows."""
        return self._ticks.ticked()

    def count(self) -> tuple[int, int]:
        """Return how many rows are ticked, and in how many articles."""
        return self._ticks.count()

    def tick_all(self, ticked: bool) -> None:
        """Tick all rows that can be, or none."""
        self._ticks.tick_all(ticked)
        self._tell()

    def toggle(self, runs: Iterable[range], current: int) -> None:
        """Turn the tick of the current line over, and give those of other lines, in runs, the same state."""
        state = self.state(current)
        if state is not None:
            self._ticks.tick(runs, state is not Qt.CheckState.Checked)
            self._tell()

    def state(self, line: int) -> Qt.CheckState | None:
        """Return whether a line is ticked, a heading partly if some of its rows are; None if it cannot be."""
        group, place = self._ticks.at(line)
        if place is None:
            if not group.open:
                return None
            some = Qt.CheckState.PartiallyChecked if group.ticked else Qt.CheckState.Unchecked
            return Qt.CheckState.Checked if group.ticked == group.open else some
        if not self._ticks.can_tick(place):
            return None
        return Qt.CheckState.Checked if self._ticks.is_ticked(place) else Qt.CheckState.Unchecked

    def heading(self, line: int) -> str:
        """Return the name and count of the group if the line is a heading, else nothing."""
        group, place = self._ticks.at(line)
        return f"{group.name} ({len(group.places)})" if place is None else ""

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of lines, headings among them."""
        return 0 if parent.isValid() else self._ticks.lines

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line's row with its context, its tick, or a sentence about it."""
        if not index.isValid():
            return None
        _group, place = self._ticks.at(index.row())
        roles = Qt.ItemDataRole
        if role == roles.CheckStateRole:
            return self.state(index.row())
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            return self.heading(index.row()) if place is None else self._spoken(place)
        if place is None:
            return None
        row = self._ticks.rows[place]
        if role == ROW_ROLE:
            return row, self._context_of(place)
        return row.note if role == roles.ToolTipRole else None

    def _spoken(self, place: int) -> str:
        row, context = self._ticks.rows[place], self._context_of(place)
        words = f"{context.left}{context.covered}{context.right}" if context else ""
        covered, title = (context.covered, context.title) if context else ("", "")
        return ", ".join(part for part in (row.tag, covered, row.note, words, title) if part)

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        self.ticks_changed.emit()
