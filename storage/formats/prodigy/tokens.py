"""Tokens as Prodigy wants them: put together with their blanks they are the text again."""

from __future__ import annotations

from typing import NamedTuple

from models.offsets import Span
from models.suggest.tokens import read_text


class Token(NamedTuple):
    """A word, sign or white space at `[start, end)`; `blank` tells whether one blank follows that is none."""

    start: int
    end: int
    blank: bool = False


class Tokens:
    """The tokens of a text, white space but a single blank between words among them."""

    def __init__(self, text: str, language: str) -> None:
        self.all = _tokens(text, language)
        self._first = {token.start: index for index, token in enumerate(self.all)}
        self._last = {token.end: index for index, token in enumerate(self.all)}

    def under(self, span: Span) -> range | None:
        """Return the tokens under a span, None if it starts or ends inside a token."""
        first, last = self._first.get(span.start), self._last.get(span.end)
        return None if first is None or last is None else range(first, last + 1)


def _tokens(text: str, language: str) -> list[Token]:
    found: list[Token] = []
    end = 0
    for word in read_text(text, language).tokens:
        if end < word.start:
            found.append(Token(end, word.start))
        blank = text.startswith(" ", word.end)
        found.append(Token(word.start, word.end, blank))
        end = word.end + blank
    if end < len(text):
        found.append(Token(end, len(text)))
    return found
