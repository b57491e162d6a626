"""Waits until the pointer rests on an annotation, and has the hover card shown beside its line."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer

from gui.article_view.text_surface import TextSurface
from gui.panels.hover_card import HoverCard

DELAY_MS = 300


class Hover(QObject):
    """Follows the pointer over a view; the card belongs to the window, so that it may leave the view."""

    def __init__(self, view: TextSurface) -> None:
        super().__init__(view)
        self._view = view
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._open)
        self._card: HoverCard | None = None
        self._ids: tuple[str, ...] = ()
        self._point = QPointF()

    @property
    def card(self) -> HoverCard | None:
        """Return the card, None before the first one was shown."""
        return self._card

    def move(self, point: QPointF, ids: tuple[str, ...]) -> None:
        """Take note that the pointer has moved to a point of the viewport, over these annotations."""
        if point == self._point or ids == self._ids:
            return
        self._point = point
        self.leave()
        self._ids = ids
        if ids:
            self._timer.start(DELAY_MS)

    def leave(self) -> None:
        """Show nothing until the pointer moves onto an annotation again."""
        self._timer.stop()
        self._ids = ()
        if self._card:
            self._card.hide()

    def _open(self) -> None:
        review, line = self._view.review(), self._view.line_rect(self._point)
        annotations = [item for item in map(review.annotation, self._ids) if item] if review else []
        if review is None or not annotations or not self._view.isVisible():
            return
        window = self._view.window()
        if self._card is None or self._card.parentWidget() is not window:
            self._card = HoverCard(window)
        viewport = self._view.viewport()
        corner = viewport.mapTo(window, QPoint(0, 0))
        room, x = viewport.rect().translated(corner), round(self._point.x()) + corner.x()
        self._card.show_beside(line.translated(corner), x, annotations, review, room)
