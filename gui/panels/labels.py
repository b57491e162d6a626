"""Text in panels and dialogs: labels with a tone, and a label that gives way instead of being cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
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
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters, so that the label shrinks before its neighbours do."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Show `text`, shortened to fit."""
        super().setText(text)
        self._explain()

    def is_elided(self) -> bool:
        """Tell whether part of the text is left out at the present width."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, shortened at the end."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        rect = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tool tip only where it does not fit."""
        super().resizeEvent(event)
        self._explain()

    def _explain(self) -> None:
        self.setToolTip(self.text() if self.is_elided() else "")
