"""The small box that is ticked in lists."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui import theme

TICK_PIXELS = 15
_CORNERS = (QPointF(3.6, 7.6), QPointF(6.4, 10.4), QPointF(11.4, 4.8))


def paint_tick_box(painter: QPainter, left: float, middle: float, state: Qt.CheckState) -> None:
    """Draw a box at `left` around the height `middle`; a dash stands for some of several."""
    look = theme.current()
    box = QRectF(left, middle - TICK_PIXELS / 2, TICK_PIXELS, TICK_PIXELS)
    is_filled = state is not Qt.CheckState.Unchecked
    painter.setPen(QPen(look.accent if is_filled else look.soft, 1.2))
    painter.setBrush(look.accent if is_filled else look.paper)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QPen(look.paper, 1.8))
    if state is Qt.CheckState.Checked:
        painter.drawPolyline([box.topLeft() + corner for corner in _CORNERS])
    elif state is Qt.CheckState.PartiallyChecked:
        painter.drawLine(box.center() - QPointF(3.5, 0), box.center() + QPointF(3.5, 0))
