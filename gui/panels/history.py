"""The history of decisions: what was done, by whom and when, and how to go back there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.item_models.annotation_list import ROW_ROLE
from gui.panels import wording
from gui.panels.annotation_card import rule
from gui.panels.empty_state import EmptyState
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton

_ROW = 46
_NO_INDEX = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One decision as the list shows it; `number` is its place in the log, `place` the article's title."""

    number: int
    time: datetime
    reviewer: str
    text: str
    place: str = ""
    reverted: bool = False


class HistoryPanel(QFrame):
    """Shows decisions, the newest first; asks to undo back to one, so that it is the last that holds."""

    undo_back_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("History"))
        self.list = QListView()
        self.undo_button = KeyButton(self.tr("Undo"))
        self.redo_button = KeyButton(self.tr("Redo"))
        self.back_button = KeyButton(self.tr("Undo back to here"))
        self._model = _HistoryModel(self)
        self._empty = EmptyState()
        self._pages = QStackedWidget()
        self._lay_out()
        self.undo_button.clicked.connect(self.undo_requested)
        self.redo_button.clicked.connect(self.redo_requested)
        self.back_button.clicked.connect(self._go_back)
        self.list.activated.connect(self._go_back)
        self.list.selectionModel().currentChanged.connect(self._update_buttons)
        self.show_entries([], can_undo=False, can_redo=False)

    def set_keys(self, keys: dict[str, str]) -> None:
        """Show the keys of "undo" and "redo"."""
        self.undo_button.set_key(keys.get("undo", ""))
        self.redo_button.set_key(keys.get("redo", ""))

    def show_entries(self, entries: Sequence[HistoryEntry], *, can_undo: bool, can_redo: bool) -> None:
        """Show the decisions, the newest first."""
        self._model.show(entries)
        self._pages.setCurrentIndex(0 if entries else 1)
        self.undo_button.setEnabled(can_undo)
        self.redo_button.setEnabled(can_redo)
        self._update_buttons()

    def _go_back(self) -> None:
        entry: HistoryEntry | None = self.list.currentIndex().data(ROW_ROLE)
        if entry is not None and not entry.reverted:
            self.undo_back_requested.emit(entry.number)

    def _update_buttons(self) -> None:
        entry: HistoryEntry | None = self.list.currentIndex().data(ROW_ROLE)
        self.back_button.setEnabled(entry is not None and not entry.reverted)

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(_HistoryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Decisions, the newest first"))
        hint = self.tr("Every decision will be listed here and can be undone, also after a restart.")
        self._empty.show_state("history", self.tr("No decisions yet"), hint)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        buttons = FlowLayout()
        buttons.setContentsMargins(12, 10, 12, 10)
        for button in (self.undo_button, self.redo_button, self.back_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages, 1)
        layout.addWidget(rule())
        layout.addLayout(buttons)


class _HistoryModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[HistoryEntry, ...] = ()

    def show(self, entries: Sequence[HistoryEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ROW_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [entry.text, entry.reviewer, wording.moment_text(entry.time)]
            return ", ".join([*said, self.tr("undone")] if entry.reverted else said)
        return None


class _HistoryDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: HistoryEntry | None = index.data(ROW_ROLE)
        if entry is None:
            return
        look, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.accent_soft)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.background)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.accent, 1.2))
            painter.drawRoundedRect(area.adjusted(3.5, 2.5, -3.5, -2.5), 5, 5)
        inner = area.adjusted(14, 5, -14, -5)
        if entry.reverted:
            icons.draw(painter, "undo", QRectF(inner.right() - 15, inner.top() + 1, 15, 15), look.soft)
        self._paint_lines(painter, inner, entry)
        painter.restore()

    def _paint_lines(self, painter: QPainter, inner: QRectF, entry: HistoryEntry) -> None:
        look, half = theme.current(), inner.height() / 2
        font = theme.ui_font(13)
        font.setStrikeOut(entry.reverted)
        upper = QRectF(inner.left(), inner.top(), inner.width() - 20 * entry.reverted, half)
        lower = QRectF(inner.left(), inner.top() + half, inner.width(), half)
        about = " · ".join(
            part for part in (wording.moment_text(entry.time), entry.reviewer, entry.place) if part
        )
        lines = (
            (font, look.soft if entry.reverted else look.ink, upper, entry.text),
            (theme.ui_font(11.5), look.soft, lower, about),
        )
        for face, color, rect, text in lines:
            painter.setFont(face)
            painter.setPen(color)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
