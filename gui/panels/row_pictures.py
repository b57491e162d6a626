"""Keeps what was drawn, so that it is drawn once and then only copied."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui import theme

Draw = Callable[[QPainter, QRectF], None]


class RowPictures:
    """The pictures of the rows drawn last, at most `limit`; what a picture shows is told by its key."""

    def __init__(self, limit: int = 100) -> None:
        self._limit = limit
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def show(
        self, painter: QPainter, rect: QRect, key: Hashable, draw: Draw, ground: QColor | None = None
    ) -> None:
        """Paint the picture called `key` into `rect`; `draw(painter, rect)` makes it if it is not known.

        A picture belongs to a size, a theme and a resolution too. What it is drawn on is transparent, unless
        `ground` says what lies behind.
        """
        scale = painter.device().devicePixelRatioF()
        whole = (key, rect.width(), rect.height(), scale, theme.current().name)
        picture = self._kept.get(whole)
        if picture is None:
            picture = self._kept[whole] = _drawn(rect.size(), scale, draw, ground)
            if len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(whole)
        painter.drawPixmap(rect.topLeft(), picture)


def _drawn(size: QSize, scale: float, draw: Draw, ground: QColor | None) -> QPixmap:
    picture = QPixmap(size * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(ground or Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return picture
