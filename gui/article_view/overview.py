"""The bar at the right: scroll bar and map of the article in one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

from gui.theme import Theme

_TRACK = 7
_SIDE = 6
_END = 14
_MARK = 3


class MarkKind(IntEnum):
    """What a mark stands for; of two on one spot the higher is drawn. Each has its own width."""

    DECIDED = 1
    OPEN_ENTITY = 2
    OPEN_EVENT = 3
    FOCUS = 4


_WIDTHS = {MarkKind.DECIDED: 3, MarkKind.OPEN_ENTITY: 7, MarkKind.OPEN_EVENT: 11, MarkKind.FOCUS: 13}


class Overview(QScrollBar):
    """A vertical scroll bar with a mark for each annotation; a click jumps there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._source: Callable[[], Iterable[tuple[float, MarkKind]]] = tuple
        self._picture: QPixmap | None = None
        self._grip: float | None = None

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of `theme`."""
        self._theme = theme
        self.refresh()

    def set_source(self, source: Callable[[], Iterable[tuple[float, MarkKind]]]) -> None:
        """Ask `source` for the marks; each place is a share of the page's height between 0 and 1."""
        self._source = source
        self.refresh()

    def refresh(self) -> None:
        """Ask for the marks again before the next painting."""
        self._picture = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_TRACK + 2 * _SIDE, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.paper)
        painter.setPen(Qt.PenStyle.NoPen)
        track = self._track()
        painter.setBrush(self._theme.line)
        painter.drawRoundedRect(track, _TRACK / 2, _TRACK / 2)
        if self.maximum() > self.minimum():
            thumb = QColor(self._theme.soft)
            thumb.setAlpha(90)
            painter.setBrush(thumb)
            painter.drawRoundedRect(self._thumb(), _TRACK / 2, _TRACK / 2)
        self._paint_marks(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        y, thumb = event.position().y(), self._thumb()
        self._grip = y - thumb.top() if thumb.top() <= y <= thumb.bottom() else thumb.height() / 2
        self._jump(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._jump(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def _paint_marks(self, painter: QPainter) -> None:
        """Draw the marks from a picture, which is made again when they, size, or theme changed."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._draw_marks(QPainter(self._picture))
        painter.drawPixmap(0, 0, self._picture)

    def _draw_marks(self, painter: QPainter) -> None:
        track = self._track()
        height = track.height() - _MARK
        rows: dict[int, MarkKind] = {}
        for place, kind in self._source():
            row = round(place * height)
            if kind > rows.get(row, 0):
                rows[row] = kind
        painter.setPen(Qt.PenStyle.NoPen)
        for kind in MarkKind:
            left, width = track.center().x() - _WIDTHS[kind] / 2, _WIDTHS[kind]
            painter.setBrush(self._color(kind))
            drawn = [row for row, found in rows.items() if found is kind]
            painter.drawRects([QRectF(left, track.top() + row, width, _MARK) for row in drawn])
        painter.end()

    def _color(self, kind: MarkKind) -> QColor:
        theme = self._theme
        return {
            MarkKind.DECIDED: theme.accent,
            MarkKind.OPEN_ENTITY: theme.soft,
            MarkKind.OPEN_EVENT: theme.event,
            MarkKind.FOCUS: theme.ink,
        }[kind]

    def _track(self) -> QRectF:
        return QRectF(self.width() - _SIDE - _TRACK, _END, _TRACK, max(1, self.height() - 2 * _END))

    def _thumb(self) -> QRectF:
        track, whole = self._track(), self.maximum() - self.minimum() + self.pageStep()
        height = max(24.0, track.height() * self.pageStep() / max(1, whole))
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        return QRectF(track.left(), track.top() + share * (track.height() - height), _TRACK, height)

    def _jump(self, y: float) -> None:
        track, thumb = self._track(), self._thumb()
        share = (y - (self._grip or 0) - track.top()) / max(1.0, track.height() - thumb.height())
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))
