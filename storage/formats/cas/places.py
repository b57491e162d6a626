"""Where annotations stand in a text, by UTF-16 code units that somebody else may have counted."""

from __future__ import annotations

from models.offsets import Span, Utf16Map
from storage.formats.fields import Malformed


class Places:
    """Turns places in UTF-16 code units into spans of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._utf16 = Utf16Map(text)

    def span(self, begin: int, end: int) -> Span:
        """Return the span in code points; raise `Malformed` if there is no such place in the text."""
        span = Span(self._utf16.to_code_point(begin), self._utf16.to_code_point(end))
        if not 0 <= begin <= end or span.end > len(self._text):
            raise Malformed(f"{begin}-{end} is no place in the text")
        if self._utf16.to_utf16(span.start) != begin or self._utf16.to_utf16(span.end) != end:
            raise Malformed(f"{begin}-{end} cuts a character in two")
        return span
