"""Where lines end for readers that take more than a line feed for it."""

from __future__ import annotations

import re

LINE_BREAK = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What Python's `splitlines` parts lines at."""


def on_one_line(text: str) -> str:
    """Return a text in which the ends of lines and tabs are blanks."""
    return LINE_BREAK.sub(" ", text).replace("\t", " ").strip()
