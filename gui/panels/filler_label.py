"""What fills a role, on one line: its text, then its label or value."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import theme


class FillerLabel(QWidget):
    """The filler of a role: text, then its label or value small in the label's colour."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._detail = self._label = ""
        self._is_hint = self._is_suggested = False
        self.setMinimumWidth(60)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def text(self) -> str:
        """Return the filler's text, or the hint."""
        return self._text

    def show_filler(self, text: str, detail: str, label: str, *, suggested: bool) -> None:
        """Show a filler; `label` is empty for an event."""
        self._text, self._detail, self._label = text, detail, label
        self._is_hint, self._is_suggested = False, suggested
        self._refresh()

    def show_hint(self, hint: str) -> None:
        """Show, in soft italics, how the role is filled."""
        self._text, self._detail, self._label = hint, "", ""
        self._is_hint, self._is_suggested = True, False
        self._refresh()

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(160, 22)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the filler was clicked."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw text and detail on one line, both shortened where they must be."""
        painter = QPainter(self)
        look = theme.current()
        painter.setFont(self._main_font())
        painter.setPen(look.soft if self._is_hint else look.ink)
        detail_width = min(self._detail_width(), self.width() // 2)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width() - detail_width)
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        painter.drawText(0, base, shown)
        width = metrics.horizontalAdvance(shown)
        if not self._is_hint:
            self._underline(painter, width, base + 3.5)
        if self._detail:
            painter.setFont(theme.label_font(9.5))
            painter.setPen(self._color())
            room = self.width() - width - 7
            painter.drawText(
                width + 7,
                base,
                painter.fontMetrics().elidedText(self._detail, Qt.TextElideMode.ElideRight, room),
            )

    def _underline(self, painter: QPainter, width: int, y: float) -> None:
        pen = QPen(self._color(), 1.6)
        if self._is_suggested:
            pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.drawLine(QRectF(0, y, 0, 0).topLeft(), QRectF(width, y, 0, 0).topLeft())

    def _main_font(self) -> QFont:
        font = theme.ui_font(13, 400 if self._is_hint else 600)
        font.setItalic(self._is_hint)
        return font

    def _detail_width(self) -> int:
        if not self._detail:
            return 0
        return QFontMetrics(theme.label_font(9.5)).horizontalAdvance(self._detail) + 8

    def _color(self) -> QColor:
        look = theme.current()
        return look.label_color(self._label) if self._label else look.event

    def _refresh(self) -> None:
        self.setToolTip(self._text)
        self.update()
