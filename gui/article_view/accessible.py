"""Tells assistive technology what the article view shows: its text, the caret, where characters stand.

PySide6 cannot override the functions of `QAccessibleTextInterface` that return by pointer, `selection`
and `attributes`. So the selection is announced by events and the description, and its count stays 0:
otherwise a reader would be handed bounds that were never set.
"""

from __future__ import annotations

from typing import Any
from weakref import ref

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)

from gui import accessible_parts
from gui.accessible_parts import AccessibleWidget, interface
from gui.article_view.accessible_spans import AccessibleSpan, SpanChildren, SpanObject
from gui.article_view.text_surface import TextSurface
from models.offsets import Span, Utf16Map


class AccessibleText(QAccessibleTextInterface):
    """The article's text for readers; positions are UTF-16 units, as Qt and they count."""

    def __init__(self, view: TextSurface) -> None:
        super().__init__()
        self._view = ref(view)
        self._text = ""
        self._map = Utf16Map("")

    def text(self, start: int, end: int) -> str:
        """Return the text between two positions."""
        first, last = self._offset(start), self._offset(end)
        return self._current()[first:last]

    def characterCount(self) -> int:
        return self.position(len(self._current()))

    def cursorPosition(self) -> int:
        view = self._view()
        return self.position(view.caret()) if view else 0

    def setCursorPosition(self, position: int) -> None:
        view = self._view()
        if view:
            view.set_caret(self._offset(position))

    def selectionCount(self) -> int:
        return 0

    def setSelection(self, index: int, start: int, end: int) -> None:
        view = self._view()
        if view:
            view.set_selection(Span(self._offset(start), self._offset(end)))

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def removeSelection(self, index: int) -> None:
        view = self._view()
        if view:
            view.set_selection(None)

    def characterRect(self, position: int) -> QRect:
        view = self._view()
        return view.character_rect(self._offset(position)) if view else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        view = self._view()
        return self.position(view.offset_at_global(point)) if view else -1

    def scrollToSubstring(self, start: int, end: int) -> None:
        view = self._view()
        if view:
            view.scroll_to(self._offset(start))

    def _current(self) -> str:
        view = self._view()
        text = view.text() if view else ""
        if text is not self._text:
            self._text, self._map = text, Utf16Map(text)
        return self._text

    def _offset(self, position: int) -> int:
        length = len(self._current())
        return length if position < 0 else min(self._map.to_code_point(position), length)

    def position(self, offset: int) -> int:
        """Return the UTF-16 position of a code point."""
        self._current()
        return self._map.to_utf16(offset)


class AccessibleArticle(AccessibleWidget[TextSurface]):
    """The article view as a read-only document that holds text, and the annotations in it."""

    def __init__(self, view: TextSurface) -> None:
        super().__init__(view)
        self._text = AccessibleText(view)
        self._spans = SpanChildren(view)

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return an annotation by its place in the reading order."""
        return self._spans.interface(index)

    def childCount(self) -> int:
        return self._spans.count()

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._spans.index(child)

    def focusChild(self) -> QAccessibleInterface | None:
        """Return the annotation that has the focus of the review while the text has the keyboard."""
        view = self.widget()
        return self._spans.of(view.focus() or "") if view and view.hasFocus() else None

    def role(self) -> QAccessible.Role:
        """Return that this is a document."""
        return QAccessible.Role.Document

    def state(self) -> QAccessible.State:
        """Return that the text can be focused and selected but not edited."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return the text interface when it is asked for."""
        return self._text if kind == QAccessible.InterfaceType.TextInterface else None


def announce_caret(view: TextSurface) -> None:
    """Tell readers that the caret or the selection moved."""
    article = interface(view) if QAccessible.isActive() else None
    if not isinstance(article, AccessibleArticle):
        return
    positions, span = article.textInterface(), view.selection()
    if span:
        event = QAccessibleTextSelectionEvent(
            view, positions.position(span.start), positions.position(span.end)
        )
        event.setCursorPosition(positions.cursorPosition())
        QAccessible.updateAccessibility(event)
    else:
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, positions.cursorPosition()))


def announce(view: TextSurface, sentence: str) -> None:
    """Have readers speak a sentence when they are idle."""
    if QAccessible.isActive() and sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, sentence))


def install(kind: type[TextSurface]) -> None:
    """Make Qt ask for our interfaces when a reader looks at an article view; once is enough."""
    accessible_parts.install(kind, AccessibleArticle)
    accessible_parts.install(SpanObject, AccessibleSpan)
