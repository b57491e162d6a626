"""German and English date expressions that state no whole date. Every pattern names its `span`.

The span leaves out articles and prepositions, except that "vor drei Tagen" keeps the word without
which it would be a length of time.
"""

from __future__ import annotations

import re
from functools import lru_cache

from models.suggest.entities.dates import english, german
from models.suggest.entities.sentence_patterns import SentencePattern, compiled


@lru_cache(maxsize=2)
def date_patterns(language: str) -> tuple[SentencePattern, ...]:
    """Return the kinds of date expression in "de" or "en" with their patterns; a kind may have several."""
    return compiled(english.LISTED if language == "en" else german.LISTED, _whole_words)


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)
