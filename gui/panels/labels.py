"""Text in panels and dialogs: labels with a tone, and a label that gives way instead of being cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def text_label(
    text: str = "", *, tone: str = "", scale: str = "", weight: str = "", wrap: bool = False
) -> QLabel:
    """Return a label; `tone`, `scale` and `weight` are the words that the style sheet knows."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    for name, value in (("tone", tone), ("scale", scale), ("weight", weight)):
        if value:
            label.setProperty(name, value)
    label.setWordWrap(wrap)
    return label


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set the dynamic property `name` and let the style sheet look at the widget again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line of text that ends in "…" where it is too long; the tool tip then holds all of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._shown: str | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters, so that the label shrinks before its neighbours do."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Show `text`, shortened to fit."""
        if text != self.text():
            super().setText(text)
            self._shown = None
            self._explain()

    def is_elided(self) -> bool:
        """Tell whether part of the text is left out at the present width."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, shortened at the end."""
        rect = self.contentsRect()
        if self._shown is None:
            room = rect.width()
            self._shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QPainter(self).drawText(rect, self.alignment() | Qt.AlignmentFlag.AlignVCenter, self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tool tip only where it does not fit."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._shown = None
            self._explain()

    def changeEvent(self, event: QEvent) -> None:
        """Shorten the text anew where its font changed."""
        self._shown = None
        super().changeEvent(event)

    def _explain(self) -> None:
        self.setToolTip(self.text() if self.is_elided() else "")
