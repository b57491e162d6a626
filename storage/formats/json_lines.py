"""JSON lines: one object a line, safe for readers that take more than a line feed for the end of a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from storage.json_text import dumped, loaded

_OTHER_LINE_ENDS = ("\x85", "\u2028", "\u2029")
"""Ends of lines for Python's `splitlines` that JSON allows inside a text as they are."""


def one_line(value: Mapping[str, Any]) -> str:
    """Return an object as JSON that every reader takes for one line, without its line feed."""
    line = dumped(value)
    if not line.isascii():
        for char in _OTHER_LINE_ENDS:
            line = line.replace(char, f"\\u{ord(char):04x}")
    return line


def objects(target: Path) -> Iterator[Any]:
    """Yield the objects of a file, one at a time."""
    with target.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            yield loaded(line)
