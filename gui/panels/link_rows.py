"""Rows that lead somewhere: a sentence about something else, and an example in its context."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.panels.row_painting import paint_line
from models.nearness import Passage

_HEIGHT = 27
_SIDE = 7
_MARK = 20
_BEFORE = 0.36
"""The share of a row that the words before an example may take."""


class LinkRow(QAbstractButton):
    """One line that leads on: Return, Space or a click takes it, the arrows go to the next one."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the same height for every row."""
        return QSize(200, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the row with Return too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the row, and an arrow at its end."""
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        marked = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(look.accent, 1.2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.accent_soft if marked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        tip = QPointF(box.right() - _SIDE, box.center().y())
        painter.setPen(QPen(look.accent if marked else look.soft, 1.3))
        painter.drawPolyline([tip + QPointF(-3.5, -3.5), tip, tip + QPointF(-3.5, 3.5)])
        self._paint_words(painter, box.adjusted(_SIDE, 0, -_SIDE - 12, 0))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        paint_line(painter, room, self.text(), theme.ui_font(13), theme.current().ink)


class ExampleRow(LinkRow):
    """A decided annotation with the words around it; the tool tip names the article."""

    def __init__(
        self, passage: Passage, title: str, *, is_accepted: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(passage.covered, parent)
        self._passage, self._is_accepted = passage, is_accepted
        verdict = self.tr("accepted") if is_accepted else self.tr("rejected")
        self.setAccessibleName(f"{verdict}: {passage.before}{passage.covered}{passage.after}, {title}")
        self.setToolTip(title)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        look = theme.current()
        mark, ink = ("✓", look.accent) if self._is_accepted else ("✕", look.warn)
        paint_line(painter, room, mark, theme.ui_font(13, 600), ink)
        line = room.adjusted(_MARK, 0, 0, 0)
        small, strong = theme.ui_font(12.5), theme.ui_font(13, 600)
        strong.setStrikeOut(not self._is_accepted)
        before, after = self._passage.before.lstrip(), self._passage.after.rstrip()
        part = QRectF(line.left(), line.top(), line.width() * _BEFORE, line.height())
        used = paint_line(painter, part, before, small, look.soft, elided=Qt.TextElideMode.ElideLeft)
        line.setLeft(line.left() + used)
        line.setLeft(line.left() + paint_line(painter, line, self._passage.covered, strong, look.ink))
        paint_line(painter, line, after, small, look.soft)
