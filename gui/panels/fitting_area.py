"""A scroll area that is as high as what it holds, and scrolls only where there is no room for that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST = 96


class FittingArea(QScrollArea):
    """Scrolls its widget vertically; asks the layout around it for exactly the widget's height."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        content.setProperty("kind", "clear")
        content.installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        """Return True: wrapped text needs more lines where there is less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which nothing has to be scrolled."""
        content = self.widget()
        height = content.heightForWidth(width) if content.hasHeightForWidth() else -1
        return height if height >= 0 else content.sizeHint().height()

    def sizeHint(self) -> QSize:
        """Return the size at which nothing has to be scrolled."""
        width = max(self.width(), 240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a height at which scrolling is still bearable."""
        return QSize(120, min(_LEAST, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the content has changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._decide_scroll_bar()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the scroll bar only where the content does not fit."""
        self._decide_scroll_bar()
        super().resizeEvent(event)

    def _decide_scroll_bar(self) -> None:
        """Decide by the whole width: beside a bar the content is higher, and the bar would stay."""
        fits = self.height() >= self.heightForWidth(self.width())
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
