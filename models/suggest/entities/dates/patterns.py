"""German and English date expressions that state no whole date. Every pattern names its `span`.

The span leaves out articles and prepositions, except that "vor drei Tagen" keeps the word without
which it would be a length of time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from models.suggest.entities.dates import english, german


def patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the kinds of date expression in "de" or "en" with their patterns; a kind may have several."""
    return tuple((kind, expression) for kind, _, expression in _listed(language))


def patterns_in(sentence: str, language: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the kinds and patterns that can match in `sentence`: some word of theirs is in it."""
    lower = sentence.lower()
    for kind, signs, expression in _listed(language):
        if any(sign in lower for sign in signs):
            yield kind, expression


@lru_cache(maxsize=2)
def _listed(language: str) -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    listed = english.LISTED if language == "en" else german.LISTED
    return tuple(
        (kind, tuple(sign.replace("_", " ") for sign in signs.split()), _compiled(pattern))
        for kind, signs, pattern in listed
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)
