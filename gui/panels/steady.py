"""A frame that keeps its place whatever happens inside, so that a longer word moves nothing around it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget


class SteadyFrame(QFrame):
    """Is filled by one widget and has no layout of its own.

    A layout passes every change of a text on to the layout around it, up to the window, which then
    arranges and paints all that it holds; here that ends. Who knows that the frame needs another size
    calls `updateGeometry`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = QWidget(self)
        # What is opaque spares all that lies below it from being painted first.
        self.content.setAutoFillBackground(True)
        self.content.setBackgroundRole(QPalette.ColorRole.AlternateBase)

    def sizeHint(self) -> QSize:
        """Return what the content wants."""
        return self.content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what the content needs."""
        return self.content.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the content fill the frame, but for its border."""
        super().resizeEvent(event)
        self.content.setGeometry(self.contentsRect())
