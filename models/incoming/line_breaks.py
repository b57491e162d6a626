"""Where the offsets of an incoming text go when its line ends are made LF."""

from __future__ import annotations

from bisect import bisect_left

from models.offsets import Span


class LineBreaks:
    """The CRLF line ends of a text, each of which becomes one character in an article."""

    def __init__(self, text: str) -> None:
        self._cut: list[int] = []
        place = text.find("\r\n")
        while place >= 0:
            self._cut.append(place)
            place = text.find("\r\n", place + 2)

    def moved(self, span: Span) -> Span:
        """Return where a span of the incoming text is in the article's, both in code points."""
        return Span(self._at(span.start), self._at(span.end))

    def _at(self, offset: int) -> int:
        return offset - bisect_left(self._cut, offset)
