"""What the rows of all lists paint alike: their ground, and a line of text shortened to its room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_ROUND = 6
_RING = 1.2


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, area: QRectF) -> None:
    """Paint a row's ground: chosen, under the pointer, or with the keyboard, as `option` says."""
    look, states = theme.current(), QStyle.StateFlag
    rounded = area.adjusted(0, 1, 0, -1)
    if option.state & (states.State_Selected | states.State_MouseOver):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.accent_soft if option.state & states.State_Selected else look.background)
        painter.drawRoundedRect(rounded, _ROUND, _ROUND)
    if option.state & states.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.accent, _RING))
        painter.drawRoundedRect(rounded.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)


def paint_line(
    painter: QPainter,
    room: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    *,
    side: Qt.AlignmentFlag = LEFT,
    elided: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> int:
    """Draw one line of text, shortened to its room, and return its width in pixels."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, elided, max(0, int(room.width())))
    painter.drawText(room, side, shown)
    return metrics.horizontalAdvance(shown)
