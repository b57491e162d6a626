"""One line of text with a few words before and after the word that matters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from gui import theme
from gui.panels.row_painting import LEFT

_SHARE_BEFORE = 0.3


def paint_context(
    painter: QPainter, rect: QRectF, before: str, covered: str, after: str, *, weight: int = 600
) -> None:
    """Paint `covered` in ink between soft words; what does not fit is left out at the far ends.

    At most a third of the room goes to what stands before, so that the eye finds the word.
    """
    look, left = theme.current(), rect.left()
    plain, strong = theme.ui_font(12.5), theme.ui_font(12.5, weight)
    painter.setFont(plain)
    shown = painter.fontMetrics().elidedText(
        before.lstrip(), Qt.TextElideMode.ElideLeft, int(rect.width() * _SHARE_BEFORE)
    )
    for font, color, text in (
        (plain, look.soft, shown),
        (strong, look.ink, covered),
        (plain, look.soft, after.rstrip()),
    ):
        painter.setFont(font)
        painter.setPen(color)
        room = rect.right() - left
        if room <= 0:
            return
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(left, rect.top(), room, rect.height()), LEFT, fitting)
        left += painter.fontMetrics().horizontalAdvance(fitting)
