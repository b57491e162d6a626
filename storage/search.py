"""What a user types into the search field, as an FTS5 query that cannot be malformed."""

from __future__ import annotations

import re

_PARTS = re.compile(r'"([^"]*)"|([^\s"]+)')


def match_expression(words: str) -> str:
    """Return an FTS5 query for articles that hold every word, each as the start of a word.

    Words within double quotes must follow each other. Empty if there is nothing to search for.
    """
    found = (phrase or word for phrase, word in _PARTS.findall(words.replace("\0", " ")))
    return " ".join(f'"{part}"*' for part in found if any(char.isalnum() for char in part))
