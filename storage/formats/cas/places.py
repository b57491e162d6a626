"""Where annotations stand in a text, by UTF-16 code units that somebody else may have counted."""

from __future__ import annotations

from models.offsets import Span, Utf16Map
from storage.formats.fields import Malformed


class Places:
    """Turns places in UTF-16 code units into spans of one text."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._utf16 = Utf16Map(text)

    def span(self, begin: int, end: int) -> Span:
        """Return the span in code points; raise `Malformed` if there is no such place in the text."""
        start, stop = self._utf16.to_code_point(begin), self._utf16.to_code_point(end)
        if not 0 <= begin <= end or stop > self._length:
            raise Malformed(f"{begin}-{end} is no place in the text")
        if self._utf16.to_utf16(start) != begin or self._utf16.to_utf16(stop) != end:
            raise Malformed(f"{begin}-{end} cuts a character in two")
        return Span(start, stop)
