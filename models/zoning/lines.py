"""Lines of an article, and what their outer form says about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from models.offsets import Span, trimmed

LONGEST_HEADLINE = 200
"""Code points beyond which a line is taken for a paragraph, whatever it ends in."""

_PARAGRAPH_LINES = 40
_LINE = re.compile(r"[^\n]+")
_CLOSERS = "\"'”“’‘»«›‹)]"  # typographic quotation marks
_BULLET = re.compile(r"[•·*–—-]\s")  # dashes before the items of a list
_INITIALS_AT_END = re.compile(r"\b(?:\w\.){2,}$")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.!?…])[" + re.escape(_CLOSERS) + r"]?\s+(?=[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space around it; `last` says that a blank line or the end follows."""

    span: Span
    text: str
    last: bool

    @property
    def words(self) -> int:
        """Return the number of white-space separated words."""
        return len(self.text.split())

    @property
    def short(self) -> bool:
        """Tell whether the line is no longer than a headline may be."""
        return len(self.text) <= LONGEST_HEADLINE

    @property
    def finished(self) -> bool:
        """Tell whether the line ends as a sentence does: point, mark, colon; closing quotes aside."""
        ending = self.text.rstrip(_CLOSERS)[-1:]
        return ending in tuple(".!?…:;,") and not _INITIALS_AT_END.search(self.text[-12:])

    @property
    def prose(self) -> bool:
        """Tell whether the line reads as running text rather than as a title or a label."""
        return self.finished or not self.short

    @property
    def titular(self) -> bool:
        """Tell whether the line may be a headline: short, no list item, unfinished or one question."""
        if not self.short or _BULLET.match(self.text) or not any(char.isalpha() for char in self.text):
            return False
        asks = self.text.endswith(("?", "!")) and not _SENTENCE_END.search(self.text)
        return asks or not self.finished


def split_lines(text: str, start: int = 0) -> list[Line]:
    """Return the lines of `text` from the code point `start` on that hold more than white space."""
    spans = [trimmed(Span(*match.span()), text) for match in _LINE.finditer(text, start)]
    spans = [span for span in spans if span.length]
    return [
        Line(span, span.text(text), last=following is None or text.count("\n", span.end, following.start) > 1)
        for span, following in zip_longest(spans, spans[1:])
    ]


def breaks_deliberately(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line at `index` ends where its writer wanted, not where an editor wrapped the text.

    Wrapped text breaks only when the next word would not have fitted into the paragraph's width, and its
    last line ends as a sentence does.
    """
    if lines[index].last:
        return True
    width = len(lines[index].text)
    for line in lines[index + 1 : index + 1 + _PARAGRAPH_LINES]:
        width = max(width, len(line.text))
        if line.last:
            if not line.prose:
                return True
            break
    next_word = lines[index + 1].text.split(None, 1)[0]
    return len(lines[index].text) + 1 + len(next_word) <= width


def first_sentence(text: str) -> str:
    """Return the first sentence of a paragraph; a date such as "4. September" does not end it."""
    return _SENTENCE_END.split(text, 1)[0]
