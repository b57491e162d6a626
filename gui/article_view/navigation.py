"""Where the caret goes: keys to movements, movements to offsets."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.article_view.page import Page
from models.offsets import next_word_end, next_word_start, previous_word_start


class Movement(Enum):
    """A step of the caret."""

    NEXT_CHARACTER = auto()
    PREVIOUS_CHARACTER = auto()
    NEXT_WORD = auto()
    PREVIOUS_WORD = auto()
    NEXT_LINE = auto()
    PREVIOUS_LINE = auto()
    NEXT_PAGE = auto()
    PREVIOUS_PAGE = auto()
    LINE_START = auto()
    LINE_END = auto()
    NEXT_PARAGRAPH = auto()
    PREVIOUS_PARAGRAPH = auto()
    TEXT_START = auto()
    TEXT_END = auto()


_Key = QKeySequence.StandardKey
_STANDARD = {
    Movement.NEXT_CHARACTER: (_Key.MoveToNextChar, _Key.SelectNextChar),
    Movement.PREVIOUS_CHARACTER: (_Key.MoveToPreviousChar, _Key.SelectPreviousChar),
    Movement.NEXT_WORD: (_Key.MoveToNextWord, _Key.SelectNextWord),
    Movement.PREVIOUS_WORD: (_Key.MoveToPreviousWord, _Key.SelectPreviousWord),
    Movement.NEXT_LINE: (_Key.MoveToNextLine, _Key.SelectNextLine),
    Movement.PREVIOUS_LINE: (_Key.MoveToPreviousLine, _Key.SelectPreviousLine),
    Movement.NEXT_PAGE: (_Key.MoveToNextPage, _Key.SelectNextPage),
    Movement.PREVIOUS_PAGE: (_Key.MoveToPreviousPage, _Key.SelectPreviousPage),
    Movement.LINE_START: (_Key.MoveToStartOfLine, _Key.SelectStartOfLine),
    Movement.LINE_END: (_Key.MoveToEndOfLine, _Key.SelectEndOfLine),
    Movement.NEXT_PARAGRAPH: (_Key.MoveToEndOfBlock, _Key.SelectEndOfBlock),
    Movement.PREVIOUS_PARAGRAPH: (_Key.MoveToStartOfBlock, _Key.SelectStartOfBlock),
    Movement.TEXT_START: (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument),
    Movement.TEXT_END: (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument),
}
_PARAGRAPH_KEYS = {
    Qt.Key.Key_Down: Movement.NEXT_PARAGRAPH,
    Qt.Key.Key_Up: Movement.PREVIOUS_PARAGRAPH,
}
_MIRRORED = {
    Movement.NEXT_CHARACTER: Movement.PREVIOUS_CHARACTER,
    Movement.PREVIOUS_CHARACTER: Movement.NEXT_CHARACTER,
    Movement.NEXT_WORD: Movement.PREVIOUS_WORD,
    Movement.PREVIOUS_WORD: Movement.NEXT_WORD,
}
_VERTICAL = (Movement.NEXT_LINE, Movement.PREVIOUS_LINE, Movement.NEXT_PAGE, Movement.PREVIOUS_PAGE)


def movement_of(event: QKeyEvent) -> tuple[Movement, bool] | None:
    """Return which step a key asks for and whether it extends the selection; None for other keys."""
    for movement, (move, select) in _STANDARD.items():
        if event.matches(move):
            return movement, False
        if event.matches(select):
            return movement, True
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.ControlModifier:
        movement = _PARAGRAPH_KEYS.get(Qt.Key(event.key()))
        return (movement, extend) if movement else None
    return None


class Navigator:
    """Finds where a movement leads, and remembers the column while the caret goes up and down."""

    def __init__(self) -> None:
        self._goal = 0.0
        self._arrived: tuple[Page, int] | None = None

    def target(self, page: Page, offset: int, movement: Movement, *, extend: bool, screen: float) -> int:
        """Return the offset to which `movement` leads; `screen` is the height of a page of text."""
        if movement in _VERTICAL:
            if self._arrived != (page, offset):
                self._goal = page.laid(page.index_of(offset)).layout.x_of(offset)
            target = self._vertical(page, offset, movement, screen)
            self._arrived = page, target
            return target
        layout = page.laid(page.index_of(offset)).layout
        if layout.right_to_left:
            movement = _MIRRORED.get(movement, movement)
        if movement in (Movement.LINE_START, Movement.LINE_END):
            line = layout.line_of(offset)
            return layout.lines[line].start if movement is Movement.LINE_START else layout.line_end(line)
        return _horizontal(page, offset, movement, extend=extend)

    def _vertical(self, page: Page, offset: int, movement: Movement, screen: float) -> int:
        index = page.index_of(offset)
        layout = page.laid(index).layout
        if movement in (Movement.NEXT_PAGE, Movement.PREVIOUS_PAGE):
            top, bottom = page.y_of(offset)
            step = screen if movement is Movement.NEXT_PAGE else -screen
            return page.offset_at(self._goal, (top + bottom) / 2 + step)
        line = layout.line_of(offset) + (1 if movement is Movement.NEXT_LINE else -1)
        if 0 <= line < len(layout.lines):
            return layout.offset_at(line, self._goal)
        index += 1 if line > 0 else -1
        if not 0 <= index < len(page.pieces):
            return page.pieces[-1].end if line > 0 else page.pieces[0].start
        layout = page.laid(index).layout
        return layout.offset_at(0 if line > 0 else len(layout.lines) - 1, self._goal)


def _horizontal(page: Page, offset: int, movement: Movement, *, extend: bool) -> int:
    text = page.shown.review.text
    if movement is Movement.NEXT_CHARACTER:
        return _next_character(page, offset)
    if movement is Movement.PREVIOUS_CHARACTER:
        return _previous_character(page, offset)
    if movement is Movement.NEXT_WORD:
        return next_word_end(text, offset) if extend else next_word_start(text, offset)
    if movement is Movement.PREVIOUS_WORD:
        return previous_word_start(text, offset)
    if movement in (Movement.NEXT_PARAGRAPH, Movement.PREVIOUS_PARAGRAPH):
        return _paragraph(page, offset, forwards=movement is Movement.NEXT_PARAGRAPH)
    return 0 if movement is Movement.TEXT_START else len(text)


def _next_character(page: Page, offset: int) -> int:
    index = page.index_of(offset)
    piece = page.pieces[index]
    if offset < piece.start:
        return piece.start
    if offset >= piece.end:
        return page.pieces[index + 1].start if index + 1 < len(page.pieces) else offset
    return page.laid(index).layout.next_cluster(offset)


def _previous_character(page: Page, offset: int) -> int:
    index = page.index_of(offset)
    piece = page.pieces[index]
    if offset > piece.end:
        return piece.end
    if offset <= piece.start:
        return page.pieces[index - 1].end if index > 0 else offset
    return page.laid(index).layout.previous_cluster(offset)


def _paragraph(page: Page, offset: int, *, forwards: bool) -> int:
    starts = [piece.start for piece in page.pieces if piece.opens]
    if forwards:
        return next((start for start in starts if start > offset), page.pieces[-1].end)
    return next((start for start in reversed(starts) if start < offset), page.pieces[0].start)
