"""Spans in code points, and the one place where they meet other ways of counting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
WORD = re.compile(r"\w+(?:['’\-–.]\w+)*")

_LONGEST_WORD = 400
"""Code points looked back for the start of a word, so that text without spaces costs no more."""


class Span(NamedTuple):
    """`[start, end)` in code points of the article's text; a tuple, as an article has thousands."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Return the number of code points covered."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def text(self, text: str) -> str:
        """Return the part of `text` that the span covers."""
        return text[self.start : self.end]


def hull(fragments: Sequence[Span]) -> Span:
    """Return the smallest span that covers all fragments."""
    if len(fragments) == 1:
        return fragments[0]
    return Span(min(fragments).start, max([end for _, end in fragments]))


def covered_text(fragments: Iterable[Span], text: str) -> str:
    """Return the fragments' texts joined by one space, as in "traf zusammen"."""
    return " ".join([text[start:end] for start, end in fragments])


def trimmed(span: Span, text: str) -> Span:
    """Return `span` without white space at either end; empty at its start if nothing is left."""
    covered = span.text(text)
    start = span.start + len(covered) - len(covered.lstrip())
    return Span(start, max(start, span.end - len(covered) + len(covered.rstrip())))


def word_at(text: str, offset: int) -> Span | None:
    """Return the word that holds or touches `offset` (code points), or None between words."""
    for match in WORD.finditer(text, _gap_before(text, offset)):
        if match.start() > offset:
            break
        if offset <= match.end():
            return Span(*match.span())
    return None


def next_word_start(text: str, offset: int) -> int:
    """Return where the next word after `offset` starts (code points), or the end of the text."""
    match = WORD.search(text, offset)
    if match and match.start() <= offset < match.end():
        match = WORD.search(text, match.end())
    return match.start() if match else len(text)


def next_word_end(text: str, offset: int) -> int:
    """Return where the first word that ends after `offset` ends (code points)."""
    for match in WORD.finditer(text, _gap_before(text, offset)):
        if match.end() > offset:
            return match.end()
    return len(text)


def previous_word_start(text: str, offset: int) -> int:
    """Return where the last word that starts before `offset` starts (code points)."""
    window = max(0, offset - _LONGEST_WORD)
    starts = [match.start() for match in WORD.finditer(text, window, offset)]
    return starts[-1] if starts else window


def previous_word_end(text: str, offset: int) -> int:
    """Return where the last word that ends before `offset` ends (code points)."""
    window = max(0, offset - _LONGEST_WORD)
    ends = [match.end() for match in WORD.finditer(text, window, offset) if match.end() < offset]
    return ends[-1] if ends else window


def _gap_before(text: str, offset: int) -> int:
    """Return the end of the last white space before `offset`: no word begins before and reaches it."""
    start, stop = offset, max(0, offset - _LONGEST_WORD)
    while start > stop and not text[start - 1].isspace():
        start -= 1
    return start


class Utf16Map:
    """Converts between code points and UTF-16 units of one text.

    Qt counts UTF-16 units, everything else here counts code points. For text without characters
    beyond the Basic Multilingual Plane both are the same and nothing is stored.
    """

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [index + rank for rank, index in enumerate(self._astral)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 position of the code point at `offset`."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_code_point(self, position: int) -> int:
        """Return the code point at a UTF-16 `position`; inside a surrogate pair, the pair's start."""
        return position - bisect_left(self._units, position) if self._units else position
