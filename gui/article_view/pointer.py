"""What the mouse does to caret, selection and focus."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.article_view.selection import Selection, Unit, dragged, unit_at
from gui.article_view.text_surface import TextSurface
from models.offsets import Span


class Pointer:
    """Turns presses, drags and releases of the left button into selections and clicks."""

    def __init__(self, view: TextSurface) -> None:
        self._view = view
        self._unit = Unit.CHARACTER
        self._origin: Span | None = None
        self._pressed_at = QPointF()
        self._last = QPointF()
        self._moved = False
        self._doubled: tuple[int, QPointF] | None = None

    @property
    def is_dragging(self) -> bool:
        """Tell whether the button is held down."""
        return self._origin is not None

    def press(self, event: QMouseEvent) -> None:
        """Set the caret, extend with Shift, or select the paragraph on the third press."""
        point, offset = event.position(), self._view.offset_at(event.position())
        self._pressed_at = self._last = point
        self._moved = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._is_third(event):
            self._begin(Unit.PARAGRAPH, offset)
        elif self._moved:
            selection = self._view.current_selection()
            self._unit, self._origin = Unit.CHARACTER, Span(selection.anchor, selection.anchor)
            self._view.select(selection.moved(offset, extend=True))
        else:
            self._begin(Unit.CHARACTER, offset)
        self._doubled = None

    def double(self, event: QMouseEvent) -> None:
        """Select the word."""
        self._last = event.position()
        self._doubled = (event.timestamp(), event.position())
        self._begin(Unit.WORD, self._view.offset_at(event.position()))

    def move(self, point: QPointF) -> None:
        """Extend the selection to the pointer."""
        self._last = point
        distance = (point - self._pressed_at).manhattanLength()
        if not self._moved and distance < QApplication.startDragDistance() / 2:
            return
        self._moved = True
        self.drag()

    def drag(self) -> None:
        """Extend the selection to where the pointer was last, as when the text scrolls under it."""
        if self._origin is not None and (self._moved or self._unit is not Unit.CHARACTER):
            offset = self._view.offset_at(self._last)
            self._view.select(dragged(self._view.text(), self._origin, offset, self._unit))

    def overshoot(self) -> float:
        """Return how far the pointer is above (negative) or below the view, in pixels."""
        y, height = self._last.y(), self._view.viewport().height()
        return y if y < 0 else max(0.0, y - height)

    def release(self) -> bool:
        """End the drag; tell whether it was a plain click."""
        clicked = self._origin is not None and not self._moved and self._unit is Unit.CHARACTER
        self._origin = None
        return clicked

    def _begin(self, unit: Unit, offset: int) -> None:
        self._unit = unit
        self._origin = unit_at(self._view.text(), offset, unit)
        self._view.select(Selection(self._origin.start, self._origin.end))

    def _is_third(self, event: QMouseEvent) -> bool:
        if self._doubled is None:
            return False
        at, point = self._doubled
        near = (event.position() - point).manhattanLength() < QApplication.startDragDistance()
        return near and event.timestamp() - at < QApplication.doubleClickInterval()
