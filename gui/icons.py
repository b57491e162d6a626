"""Icons from `resources/icons`, drawn in the colours of the current theme.

The drawings use `currentColor`; an icon engine paints them when they are needed, so an icon that was
handed to an action once follows every change of theme and scale.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from gui import theme


class ThemeIconEngine(QIconEngine):
    """Paints one drawing in a colour role of the current theme."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into `rect`; faint while disabled."""
        role = "faint" if mode is QIcon.Mode.Disabled else self._role
        color = getattr(theme.current(), role)
        scale = painter.device().devicePixelRatioF()
        if scale == int(scale) and not painter.worldTransform().isScaling():
            size = rect.width(), rect.height()
            painter.drawPixmap(rect.topLeft(), _drawn(self._name, color.name(), size, int(scale)))
        else:
            draw(painter, self._name, QRectF(rect), color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent pixmap of `size` device pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return an engine for the same icon."""
        return ThemeIconEngine(self._name, self._role)


def icon(name: str, role: str = "soft") -> QIcon:
    """Return the icon called `name` in the colour role `role` of whatever theme is current."""
    return QIcon(ThemeIconEngine(name, role))


def draw(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw the icon called `name` into `rect` in `color`."""
    _renderer(name, color.name()).render(painter, rect)


def application_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resources.path("icons", "dateline.svg")))


@lru_cache(maxsize=256)
def _drawn(name: str, color: str, size: tuple[int, int], scale: int) -> QPixmap:
    """Return an icon as it is copied to where it is shown: to draw one takes as long as to write a line."""
    pixmap = QPixmap(QSize(*size) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, color).render(painter, QRectF(0, 0, *size))
    painter.end()
    return pixmap


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", color).encode()))
