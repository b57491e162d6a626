"""An icon as a widget of its own, which follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import icons, theme


class Picture(QWidget):
    """Draws one icon in a colour role of the current theme; `pixels` is its width and height."""

    def __init__(self, icon: str, role: str, pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._role = role
        self.setFixedSize(pixels, pixels)

    def show_icon(self, icon: str) -> None:
        """Draw another icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        color = getattr(theme.current(), self._role)
        icons.draw(QPainter(self), self._icon, QRectF(self.rect()), color)
