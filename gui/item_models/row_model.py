"""Lists of rows that somebody else made: what all their models have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which the list models hand out the value behind a row."""

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()

Row = TypeVar("Row")


class RowModel(QAbstractListModel, Generic[Row]):
    """Shows a sequence of rows; a subclass tells what each of them says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def told(self, row: Row, place: int, role: int) -> Any:
        """Return what a row at a place says in a role, None if it says nothing there."""
        return None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, or what it says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row if role == ROW_ROLE else self.told(row, index.row(), role)
