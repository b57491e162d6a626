"""Summits, wars, conferences, exercises and exhibitions with a name of their own (EVENT_NAME)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from models.offsets import Span
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.entities.named_events import english, german
from models.suggest.entities.sentence_patterns import SentencePattern, compiled, possible
from models.suggest.lemmas import known
from models.suggest.lexicons import Place
from models.suggest.phrases import PhraseTable

NAME, VERSION = "named events", "2"

_NAMED, _LIKELY = 0.92, 0.85


def find_named_events(given: RuleInput) -> Iterator[Finding]:
    """Yield events called by a proper name; an unnamed "Gipfel" or "meeting" is a trigger, no name."""
    text, places = given.text.text, given.lexicons.places[given.language]
    for sentence in given.text.sentences:
        span = given.text.span(sentence)
        for pattern in possible(_patterns(given.language), span.text(text)):
            for match in pattern.expression.finditer(text, span.start, span.end):
                if _is_name(pattern.kind, match, places):
                    confidence = _NAMED if pattern.kind == "known" else _LIKELY
                    evidence = (("pattern", "named event"),)
                    yield Finding("EVENT_NAME", Span(*match.span("name")), confidence, evidence)


@lru_cache(maxsize=2)
def _patterns(language: str) -> tuple[SentencePattern, ...]:
    return compiled(english.LISTED if language == "en" else german.LISTED, _whole_words)


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


def _is_name(kind: str, match: re.Match[str], places: PhraseTable[Place]) -> bool:
    """Tell whether what a pattern only supposes is true: that a word is a place, or no common word."""
    if kind == "of place":
        return places.single(match["place"]) is not None
    if kind == "town adjective":
        return match["town"].lower() not in german.NO_TOWNS
    if kind == "war":
        return match["name"].lower() not in german.NO_WARS
    if kind == "exercise":
        return any(char.isdigit() for char in match["name"]) or not all(
            map(_is_german, match["name"].split())
        )
    if kind == "gathering":
        return english.is_name(match["name"])
    return True


def _is_german(word: str) -> bool:
    return known(word, "de")
