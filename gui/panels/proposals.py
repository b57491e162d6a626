"""The calm section that asks which actors are the same: one key merges, another refuses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.item_models.proposal_list import EFFECT_ROLE, ProposalListModel, ProposalRow
from gui.item_models.row_model import ROW_ROLE, Index
from gui.panels.key_cap import KeyButton
from gui.panels.labels import text_label
from gui.panels.row_list import RowList
from gui.panels.row_painting import paint_ground, paint_line
from gui.panels.tag import TagShape, paint_tag, tag_size

_PITCH = 46
_ROWS_SHOWN = 3
_MERGE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REFUSE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ProposalList(RowList):
    """Rows of proposals; Return merges the current one, Backspace refuses it, Escape leaves the list."""

    merge_requested = Signal()
    refuse_requested = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by key."""
        if event.key() in _MERGE:
            self.merge_requested.emit()
        elif event.key() in _REFUSE:
            self.refuse_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ProposalsSection(QFrame):
    """Shows what may be merged, a few rows at a time; hidden while there is nothing to ask."""

    merge_requested = Signal(object)
    refuse_requested = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ProposalList(_PITCH)
        self.merge_button = KeyButton(self.tr("Merge"))
        self.refuse_button = KeyButton(self.tr("Not the same"))
        self._count = text_label(tone="soft", scale="small")
        self._model = ProposalListModel(self)
        self._lay_out()
        self.list.merge_requested.connect(lambda: self._decide(self.merge_requested))
        self.list.refuse_requested.connect(lambda: self._decide(self.refuse_requested))
        self.list.left.connect(self.left)
        self.merge_button.clicked.connect(lambda: self._decide(self.merge_requested))
        self.refuse_button.clicked.connect(lambda: self._decide(self.refuse_requested))
        self.show_rows([])

    def show_rows(self, rows: Sequence[ProposalRow]) -> None:
        """Ask these; the place in the list stays."""
        place = max(self.list.currentIndex().row(), 0)
        self._model.show(rows)
        self._settle(place)

    def take_keyboard(self) -> bool:
        """Give the keyboard to the first question; return whether there is one."""
        if self._model.rowCount():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self._model.rowCount())

    def _decide(self, signal: Signal) -> None:
        row: ProposalRow | None = self.list.currentIndex().data(ROW_ROLE)
        if row is not None:
            place = self.list.currentIndex().row()
            self._model.take_out(place)
            self._settle(place)
            signal.emit(row)

    def _settle(self, place: int) -> None:
        """Keep a row current, and as much room as the rows need."""
        count = self._model.rowCount()
        had_keyboard = self.list.hasFocus()
        self.setVisible(count > 0)
        self._count.setText(str(count))
        self.list.setFixedHeight(_PITCH * min(count, _ROWS_SHOWN))
        if count:
            self.list.setCurrentIndex(self._model.index(min(place, count - 1)))
        elif had_keyboard:
            self.left.emit()

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ProposalDelegate(self.list))
        self.list.setAccessibleName(self.tr("Perhaps the same"))
        self.merge_button.set_key("⏎")
        self.refuse_button.set_key("⌫")
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 0, 0)
        head.addWidget(text_label(self.tr("Perhaps the same"), weight="strong"))
        head.addWidget(self._count)
        head.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(6, 4, 0, 4)
        buttons.setSpacing(8)
        buttons.addWidget(self.merge_button)
        buttons.addWidget(self.refuse_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(buttons)


class _ProposalDelegate(QStyledItemDelegate):
    """Paints the names with an arrow between them, and below what a merge would change."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, _PITCH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ProposalRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, area.adjusted(0, 0, -2, 0))
        self._paint_lines(painter, area.adjusted(6, 5, -8, -5), row, str(index.data(EFFECT_ROLE)))
        painter.restore()

    def _paint_lines(self, painter: QPainter, inner: QRectF, row: ProposalRow, effect: str) -> None:
        look, half = theme.current(), inner.height() / 2
        size = tag_size(row.label)
        tag = QRectF(inner.left(), inner.top() + (half - size.height()) / 2, size.width(), size.height())
        paint_tag(painter, tag, row.label, look.label_color(row.label), TagShape.LINE)
        upper = QRectF(tag.right() + 9, inner.top(), inner.right() - tag.right() - 9, half)
        times = f" ({len(row.others)})" if len(row.others) > 1 else ""
        lines = (
            (theme.ui_font(13, 600), look.ink, upper, f"{row.other_name}{times} → {row.name}"),
            (theme.ui_font(11.5), look.soft, upper.translated(0, half), effect),
        )
        for font, color, rect, text in lines:
            paint_line(painter, rect, text, font, color)
