"""Cells that no spreadsheet takes for a formula, and that lie on one line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager

from storage.formats.characters import storable

_GUARD = "'"
_TAKEN = re.compile(rf"{_GUARD}|\s*[=+\-@＝＋－＠]")
"""What a guard or a formula starts with; the wide signs do so in East Asian editions."""

_LONGEST_FIELD = 2**31 - 1
"""The largest limit that `csv` takes on every system."""

_BREAK = re.compile("[\t\n\r\x85\u2028\u2029]")


@contextmanager
def long_fields() -> Iterator[None]:
    """Let `csv` read fields of any length inside the block; the limit of everybody else stays."""
    limit = csv.field_size_limit(_LONGEST_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def cell(text: str) -> str:
    """Return a text as a cell: on one line, an apostrophe before whatever might be taken for a formula.

    Each line break, tab and control character is one blank, so that offsets into the text hold. An apostrophe
    of the text's own gets another one; `told` takes away exactly what is added here.
    """
    line = flat(text)
    return f"{_GUARD}{line}" if _TAKEN.match(line) else line


def told(content: str) -> str:
    """Return the text that a cell stands for."""
    return content.removeprefix(_GUARD)


def flat(text: str) -> str:
    """Return a text on one line and of the same length."""
    return text if text.isprintable() else storable(_BREAK.sub(" ", text))
