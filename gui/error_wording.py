"""What went wrong and what to do, in the window's language."""

from __future__ import annotations

import re

from gui.error_sentences import SENTENCES
from gui.phrasebook import Phrasebook
from models.errors import DatelineError

_BOOK = Phrasebook("errors", SENTENCES)


def error_parts(error: DatelineError) -> tuple[str, str]:
    """Return message and hint of `error`; both stay English where the message is not in the phrasebook."""
    if not _BOOK.knows(error.message):
        return error.message, error.hint
    return _BOOK.translated(error.message), _BOOK.translated(error.hint)


def error_text(error: DatelineError) -> str:
    """Return message and hint of `error` on one line."""
    return " ".join(part for part in error_parts(error) if part)


def told_text(text: str) -> str:
    """Return what `str(error)` once gave, as reports and the session keep it, in the window's language."""
    for border in re.finditer(r"(?<=\.) ", text):
        message, hint = text[: border.start()], text[border.end() :]
        if _BOOK.knows(message) and _BOOK.knows(hint):
            return f"{_BOOK.translated(message)} {_BOOK.translated(hint)}"
    return _BOOK.translated(text)
