"""The bar at the right: scroll bar and map of the article in one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

from gui.article_view.overview_map import CellMark, Mark, MarkKind, OverviewMap
from gui.panels.row_pictures import RowPictures
from gui.soon import Shortly
from gui.theme import Theme

_WIDTH = 22
_END = 12
_CELL = 4
_MARK = 3
_SHORTEST = 3
_DECIDED = 2
_PALEST = 0.4
_SETTLE_MS = 150


class MarkSource(Protocol):
    """Knows the annotations of the page that the bar stands beside."""

    def all_marks(self) -> Iterable[tuple[str, Mark]]:
        """Return every mark with the id of its annotation."""

    def mark_of(self, annotation_id: str) -> Mark | None:
        """Return one annotation's mark, None if it has none."""

    def focus_place(self) -> float | None:
        """Return the place of what is in focus, a share of the page's height."""


class Overview(QScrollBar):
    """A vertical scroll bar that maps the annotations: entities left of its middle, events right.

    Open ones are long marks, longer and darker where there are many; decided ones short and faint. A
    frame stands around the part of the page that is seen; a click or drag goes there.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._source: MarkSource | None = None
        self._map: OverviewMap | None = None
        self._mapped = 1
        self._picture: QPixmap | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self.refresh)
        self._stale: set[str] = set()
        self._marks_due = Shortly(self._take_marks, self)
        self._grip: float | None = None
        self._frames = RowPictures(limit=4)
        # All of it is painted here; what lies below would be painted first otherwise.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of `theme`."""
        self._theme = theme
        self._redraw()

    def set_source(self, source: MarkSource) -> None:
        """Ask `source` for the marks."""
        self._source = source
        self.refresh()

    def refresh(self) -> None:
        """Ask for all marks again before the next painting."""
        self._settling.stop()
        self._stale.clear()
        self._map = None
        self._redraw()

    def refresh_soon(self) -> None:
        """Ask for all marks again when the page's height has come to rest, if it changed by half a cell."""
        if self._map is None or abs(self._whole() / self._mapped - 1) * self._map.cells >= 0.5:
            self._settling.start()

    def refresh_marks(self, annotation_ids: Iterable[str]) -> None:
        """Ask for the marks of these annotations and for the focus again when the text has been painted."""
        self._stale.update(annotation_ids)
        self._marks_due.start()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.paper)
        if self.maximum() > self.minimum():
            self._frames.show(painter, self._thumb().toAlignedRect(), "frame", self._draw_frame)
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

    def _draw_frame(self, painter: QPainter, rect: QRectF) -> None:
        fill = QColor(self._theme.soft)
        fill.setAlpha(26)
        painter.setBrush(fill)
        painter.setPen(QPen(self._theme.soft, 2 if self._theme.strong else 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _take_marks(self) -> None:
        if self._map and self._source:
            changed = [self._map.change(item, self._source.mark_of(item)) for item in self._stale]
            if self._picture is not None and (cells := set[int]().union(*changed)):
                self._clear_cells(cells)
                self._draw_cells(self._map, cells)
        self._stale.clear()
        self.update()

    def _redraw(self) -> None:
        self._picture = None
        self.update()

    def _paint_marks(self, painter: QPainter) -> None:
        """Draw the marks from a picture, which is made again when size or theme changed, and the focus."""
        ratio, source, track = self.devicePixelRatioF(), self._source, self._track()
        cells = max(1, int(track.height() / _CELL))
        if source and (self._map is None or self._map.cells != cells):
            self._map, self._picture = OverviewMap(cells, source.all_marks()), None
            self._mapped = self._whole()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            if self._map:
                self._draw_cells(self._map, self._map.marked_cells())
        painter.fillRect(QRectF(self._middle(), track.top(), 1, track.height()), self._theme.line)
        painter.drawPixmap(0, 0, self._picture)
        focus = source.focus_place() if source else None
        if focus is not None and self._map:
            top = track.top() + self._map.cell_of(focus) * _CELL
            painter.fillRect(QRectF(2, top, self.width() - 4, _MARK), self._theme.ink)

    def _draw_cells(self, content: OverviewMap, cells: Iterable[int]) -> None:
        """Draw some cells of the picture, on which nothing is drawn yet."""
        painter, first = QPainter(self._picture), int(self._track().top())
        looks: dict[tuple[MarkKind, float], tuple[int, int, QColor]] = {}
        for cell in cells:
            for mark in content.marks(cell):
                kept = mark.kind, mark.fullness
                left, length, color = looks.get(kept) or looks.setdefault(kept, self._look(mark))
                painter.fillRect(left, first + cell * _CELL, length, _MARK, color)
        painter.end()

    def _clear_cells(self, cells: Iterable[int]) -> None:
        """Take away what is drawn in some cells of the picture."""
        painter, first = QPainter(self._picture), int(self._track().top())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for cell in cells:
            painter.fillRect(0, first + cell * _CELL, self.width(), _CELL, Qt.GlobalColor.transparent)
        painter.end()

    def _look(self, mark: CellMark) -> tuple[int, int, QColor]:
        """Return where a mark begins, its length and its colour."""
        length, middle = _DECIDED, self.width() // 2
        if mark.kind.is_open:
            length = max(_SHORTEST, round((self.width() / 2 - 3.5) * mark.fullness**0.5))
        return middle + 1 if mark.kind.is_event else middle - 1 - length, length, self._color(mark)

    def _color(self, mark: CellMark) -> QColor:
        if not mark.kind.is_open:
            return self._theme.faint
        color = QColor(self._theme.event if mark.kind.is_event else self._theme.soft)
        if not self._theme.strong:
            color.setAlphaF(_PALEST + (1 - _PALEST) * mark.fullness)
        return color

    def _middle(self) -> float:
        return self.width() // 2 - 0.5

    def _track(self) -> QRectF:
        return QRectF(1, _END, self.width() - 2, max(1, self.height() - 2 * _END))

    def _whole(self) -> int:
        """Return the height of the page in its pixels."""
        return max(1, self.maximum() - self.minimum() + self.pageStep())

    def _thumb(self) -> QRectF:
        track = self._track()
        height = max(24.0, track.height() * self.pageStep() / self._whole())
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        return QRectF(track.left(), track.top() + share * (track.height() - height), track.width(), height)

    def _jump(self, y: float) -> None:
        track, thumb = self._track(), self._thumb()
        share = (y - (self._grip or 0) - track.top()) / max(1.0, track.height() - thumb.height())
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))
