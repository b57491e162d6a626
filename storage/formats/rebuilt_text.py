"""A text put together from tokens, for formats that keep no white space."""

from __future__ import annotations

import re

from models.offsets import Span

_CLOSING = re.compile(r"[.,;:!?…)\]}]+|[%”’‘›]|n['’]t|['’](?:s|S|d|m|re|ve|ll|t)")
_OPENING = re.compile(r"[(\[{¿¡‚‹]+")
_OPENING_QUOTE, _QUOTES = "„", '"“«»'


class RebuiltText:
    """Takes tokens one after the other; `places` are where they are in the text, in code points."""

    def __init__(self) -> None:
        self.places: list[Span] = []
        self._pieces: list[str] = []
        self._length = 0
        self._at_start = True

    @property
    def text(self) -> str:
        """Return the text so far; each sentence ends with a line break."""
        return "".join(self._pieces)

    def add(self, token: str, *, joined: bool = False) -> None:
        """Add a token, a blank before it unless a sentence begins or it is `joined` to the one before."""
        if not (joined or self._at_start):
            self._put(" ")
        self.places.append(Span(self._length, self._length + len(token)))
        self._put(token)
        self._at_start = False

    def end_sentence(self) -> None:
        """Begin a new line."""
        if not self._at_start:
            self._put("\n")
        self._at_start = True

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


class Spacing:
    """Tells of the tokens of one sentence which had no blank before them in print, as far as signs show.

    No blank stands before closing signs and English contractions, none after opening ones. A quotation mark
    that may be either opens if none is open.
    """

    def __init__(self) -> None:
        self._after_opening = False
        self._quoted = False

    def joins(self, token: str) -> bool:
        """Tell whether the next token belongs to the one before it, without a blank."""
        closes = _CLOSING.fullmatch(token) is not None
        opens = _OPENING.fullmatch(token) is not None
        if token in _QUOTES:
            closes, opens = self._quoted, not self._quoted
            self._quoted = opens
        elif token == _OPENING_QUOTE:
            opens = self._quoted = True
        elif token == "”":
            self._quoted = False
        joins = closes or self._after_opening
        self._after_opening = opens
        return joins
