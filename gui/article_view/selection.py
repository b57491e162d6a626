"""Caret and selection in code points, and how far a double or triple click reaches. Knows no Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from models.offsets import Span, word_at

_SURROUNDINGS = 400


class Unit(Enum):
    """What a mouse drag selects by."""

    CHARACTER = 1
    WORD = 2
    PARAGRAPH = 3


@dataclass(frozen=True, slots=True)
class Selection:
    """The caret, and the anchor from which the selection reaches to it, in code points."""

    anchor: int = 0
    caret: int = 0

    @property
    def span(self) -> Span | None:
        """Return what is selected, None when that is nothing."""
        if self.anchor == self.caret:
            return None
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))

    def moved(self, offset: int, *, extend: bool) -> Selection:
        """Return the selection with its caret at `offset`; the anchor stays when it is extended."""
        return Selection(self.anchor if extend else offset, offset)


def unit_at(text: str, offset: int, unit: Unit) -> Span:
    """Return the word or paragraph at `offset`; an empty span between words or for characters."""
    if unit is Unit.WORD:
        return word_near(text, offset) or Span(offset, offset)
    if unit is Unit.PARAGRAPH:
        end = text.find("\n", offset)
        return Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)
    return Span(offset, offset)


def word_near(text: str, offset: int) -> Span | None:
    """Return the word at `offset` without reading more than its surroundings, however long the line."""
    start = max(0, offset - _SURROUNDINGS)
    word = word_at(text[start : offset + _SURROUNDINGS], offset - start)
    return Span(word.start + start, word.end + start) if word else None


def dragged(text: str, origin: Span, offset: int, unit: Unit) -> Selection:
    """Return the selection of a drag that began on `origin` and has come to `offset`."""
    here = unit_at(text, offset, unit)
    if offset < origin.start:
        return Selection(origin.end, min(here.start, offset))
    return Selection(origin.start, max(here.end, origin.end))


def found(text: str, wanted: str, selection: Selection, *, backwards: bool, case: bool) -> Span | None:
    """Return the next place of `wanted` after (or before) the selection, going round at the end."""
    if not wanted:
        return None
    pattern = re.compile(re.escape(wanted), 0 if case else re.IGNORECASE)
    span = selection.span or Span(selection.caret, selection.caret)
    if not backwards:
        match = pattern.search(text, span.end) or pattern.search(text)
        return Span(*match.span()) if match else None
    before = last = None
    for match in pattern.finditer(text):
        last = match
        if match.end() <= span.start:
            before = match
        elif before:
            break
    match = before or last
    return Span(*match.span()) if match else None
