"""How heads and decisions of the history are painted: a quiet head, then one line for each decision."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.item_models.history import HistoryEntry, HistoryHead, title_text
from gui.item_models.row_model import ROW_ROLE, Index
from gui.panels import wording
from gui.panels.row_painting import RIGHT, paint_line

PITCH = 28
"""Height of a head and of a decision, in pixels."""

ROW_SIDE = 14
"""Room at both sides of a row's text, in pixels."""

_CLOCK = 42
_GAP = 8


class HistoryDelegate(QStyledItemDelegate):
    """Paints the rows of `HistoryRows`; names of other people than `reviewer` stand out if one is given."""

    def __init__(self, parent: QObject | None = None, reviewer: str = "") -> None:
        super().__init__(parent)
        self._reviewer = reviewer

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the same height for every row."""
        return QSize(160, PITCH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a head or a decision."""
        row = index.data(ROW_ROLE)
        area, flags = QRectF(option.rect), QStyle.StateFlag
        look = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & flags.State_Selected:
            painter.fillRect(area, look.accent_soft)
        elif option.state & flags.State_MouseOver:
            painter.fillRect(area, look.background)
        if option.state & flags.State_HasFocus:
            painter.setPen(QPen(look.accent, 1.2))
            painter.drawRoundedRect(area.adjusted(3.5, 1.5, -3.5, -1.5), 5, 5)
        inner = area.adjusted(ROW_SIDE, 0, -ROW_SIDE, 0)
        if isinstance(row, HistoryHead):
            if index.row():
                painter.setPen(look.line)
                painter.drawLine(inner.topLeft(), inner.topRight())
            self._paint_head(painter, inner, row)
        elif isinstance(row, HistoryEntry):
            _paint_entry(painter, inner, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, inner: QRectF, head: HistoryHead) -> None:
        look = theme.current()
        is_other = bool(self._reviewer) and head.reviewer != self._reviewer
        about = " · ".join([head.reviewer, wording.day_text(head.day)])
        font = theme.ui_font(11.5, 600 if is_other else 400)
        width = paint_line(painter, inner, about, font, look.warn if is_other else look.soft, side=RIGHT)
        room = inner.adjusted(0, 0, -width - _GAP, 0)
        paint_line(painter, room, title_text(head), theme.ui_font(12.5, 600), look.ink)


def _paint_entry(painter: QPainter, inner: QRectF, entry: HistoryEntry) -> None:
    look, is_undone = theme.current(), bool(entry.undone)
    paint_line(painter, inner, entry.clock, theme.ui_font(11.5), look.soft)
    font = theme.ui_font(13)
    font.setStrikeOut(is_undone)
    paint_line(
        painter, inner.adjusted(_CLOCK, 0, 0, 0), entry.text, font, look.soft if is_undone else look.ink
    )
