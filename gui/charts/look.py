"""The colours and letters of charts, from the current theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPen

from gui import theme
from gui.figures.content import Tone

PIXELS = 12
_HALF = 0.5


def tone_color(tone: Tone) -> QColor:
    """Return the colour of what a part of a chart stands for."""
    look = theme.current()
    return {
        Tone.ACCEPTED: look.accent,
        Tone.CHANGED: _between(look.accent, look.paper),
        Tone.REJECTED: look.warn,
        Tone.OPEN: look.faint if look.strong else _between(look.faint, look.paper),
        Tone.ENTITY: look.accent,
        Tone.EVENT: look.event,
    }[tone]


def gap_pen() -> QPen:
    """Return the pen that parts bars from each other, so that it is not their colours alone that do."""
    pen = QPen(theme.current().paper, 1.5)
    pen.setCosmetic(True)
    return pen


def chart_font() -> QFont:
    """Return the font of names and numbers in charts."""
    return theme.ui_font(PIXELS)


def _between(one: QColor, other: QColor) -> QColor:
    return QColor.fromRgbF(
        *(
            _HALF * first + _HALF * second
            for first, second in zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)
        )
    )
