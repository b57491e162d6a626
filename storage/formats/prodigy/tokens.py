"""Tokens as Prodigy wants them: put together with their blanks they are the text again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.offsets import Span
from models.suggest.tokens import read_text


@dataclass(slots=True)
class Token:
    """A word, sign or white space at `span`; `blank` tells whether one blank follows that is no token."""

    span: Span
    blank: bool = False


class Tokens:
    """The tokens of a text, white space but a single blank between words among them."""

    def __init__(self, text: str, language: str) -> None:
        self.all: tuple[Token, ...] = tuple(_tokens(text, language))
        self._first = {token.span.start: index for index, token in enumerate(self.all)}
        self._last = {token.span.end: index for index, token in enumerate(self.all)}

    def under(self, span: Span) -> range | None:
        """Return the tokens under a span, None if it starts or ends inside a token."""
        first, last = self._first.get(span.start), self._last.get(span.end)
        return None if first is None or last is None else range(first, last + 1)


def _tokens(text: str, language: str) -> Iterator[Token]:
    words = [Span(token.start, token.end) for token in read_text(text, language).tokens]
    end = 0
    before: Token | None = None
    for word in (*words, Span(len(text), len(text))):
        if before and text[end : end + 1] == " ":
            before.blank = True
            end += 1
        if before:
            yield before
        if end < word.start:
            yield Token(Span(end, word.start))
        before, end = Token(word), word.end
