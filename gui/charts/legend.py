"""What the colours of a chart stand for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.charts.look import chart_font, tone_color
from gui.figures.content import Tone

_SWATCH, _GAP, _BETWEEN = 10, 6, 16
_HEIGHT = 20


class Legend(QWidget):
    """A row of colours with their words; takes no room where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[tuple[Tone, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: Sequence[tuple[Tone, str]]) -> None:
        """Show what these tones stand for."""
        self._entries = tuple(entries)
        self.setVisible(bool(entries))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that all entries need in one line."""
        metrics = QFontMetrics(chart_font())
        words = sum(metrics.horizontalAdvance(word) for _tone, word in self._entries)
        return QSize(words + len(self._entries) * (_SWATCH + _GAP + _BETWEEN), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw swatches and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(chart_font())
        left, middle = 0, self.height() / 2
        for tone, word in self._entries:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone_color(tone))
            painter.drawRoundedRect(QRectF(left, middle - _SWATCH / 2, _SWATCH, _SWATCH), 2, 2)
            left += _SWATCH + _GAP
            width = painter.fontMetrics().horizontalAdvance(word)
            painter.setPen(theme.current().soft)
            painter.drawText(QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, word)
            left += width + _BETWEEN
