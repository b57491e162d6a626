"""The list in which an action is chosen whose keys shall change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.item_models.row_model import ROW_ROLE, Index, RowModel
from gui.panels.key_cap import key_cap_size, paint_key_cap
from gui.panels.row_painting import paint_line

_ROW, _HEADING = 32, 38
_GAP = 5


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action and its keys as they are shown; a row without id is the heading of those below it."""

    id: str
    title: str
    keys: tuple[str, ...] = ()
    is_changed: bool = False


class KeyList(QListView):
    """Shows actions under headings.

    Return asks to change the keys of the current one, Shift Return to add one, Del to remove them.
    """

    change_requested = Signal()
    add_requested = Signal()
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _KeyModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_KeyDelegate(self))
        self.setProperty("look", "boxed")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.doubleClicked.connect(lambda _index: self.change_requested.emit())

    def show_rows(self, rows: Sequence[KeyRow]) -> None:
        """Show these rows; the action that was current stays so, else the first one becomes it."""
        current = self.current_id()
        self._rows.show(rows)
        places = [place for place, row in enumerate(rows) if row.id]
        kept = next((place for place in places if rows[place].id == current), None)
        if places:
            self.setCurrentIndex(self._rows.index(places[0] if kept is None else kept))

    def rows(self) -> tuple[KeyRow, ...]:
        """Return the rows that are shown."""
        return tuple(self._rows.rows)

    def current_id(self) -> str:
        """Return the id of the current action, empty if there is none."""
        row: KeyRow | None = self.currentIndex().data(ROW_ROLE)
        return row.id if row else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key stands for; all others move in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.add_requested if held else self.change_requested).emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)


class _KeyModel(RowModel[KeyRow]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = index.isValid() and not self.rows[index.row()].id
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def told(self, row: KeyRow, place: int, role: int) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.title, *row.keys))
        return row.title if role == Qt.ItemDataRole.DisplayRole else None


class _KeyDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: KeyRow = index.data(ROW_ROLE)
        return QSize(200, _ROW if row.id else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: KeyRow = index.data(ROW_ROLE)
        look, area = theme.current(), QRectF(option.rect).adjusted(4, 0, -4, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected and row.id:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent_soft)
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
        inner = area.adjusted(10, 0 if row.id else 8, -10, 0)
        inner.setRight(self._paint_keys(painter, inner, row) - _GAP)
        weight = QFont.Weight.DemiBold if row.is_changed or not row.id else QFont.Weight.Normal
        ink = look.ink if row.id else look.accent
        paint_line(painter, inner, row.title, theme.ui_font(weight=weight), ink)
        painter.restore()

    def _paint_keys(self, painter: QPainter, inner: QRectF, row: KeyRow) -> float:
        """Draw the keys at the right, the first of them leftmost, and return where they begin."""
        left = inner.right()
        for key in reversed(row.keys):
            size = key_cap_size(key)
            left -= size.width()
            top = inner.center().y() - size.height() / 2
            paint_key_cap(painter, QRectF(left, top, size.width(), size.height()), key)
            left -= _GAP
        return left
