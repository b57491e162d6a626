"""What does not belong to an annotation at its edges, and where it should begin and end instead."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from models.offsets import Span, trimmed
from models.suggest.tokens import read_text
from models.suggest.words import ARTICLES, language_key

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_QUOTES = frozenset('"“”„«»')
_SIGNS = frozenset(",;:!?…") | _QUOTES | _BRACKETS.keys() | frozenset(_BRACKETS.values())
_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]$|(?<=[sS])['’]$")
_BEGINNING = re.compile(r"(?:^|[.!?:…\n\"“„«»(–—-])\s*$")
_COUNTED = re.compile(
    r"\d|million|milliard|billion|hundred|thousand|dozen|hundert|tausend|dutzend", re.IGNORECASE
)
_PLAIN = re.compile(r"[\w-](?:[\w -]*[\w-])?")
_ARTICLES = ARTICLES["de"] | ARTICLES["en"]
_PAIRED = _QUOTES | _BRACKETS.keys() | frozenset(_BRACKETS.values())
_BEFORE, _AFTER = 12, 24
"""Code points looked at around a fragment, to tell whether a sentence begins or ends there."""


class EdgeFault(StrEnum):
    """What is wrong at the edges of a fragment."""

    PUNCTUATION = "punctuation"
    POSSESSIVE = "possessive"
    UNBALANCED = "unbalanced"
    ARTICLE = "article"


@lru_cache(maxsize=1 << 15)
def fault_of(span: Span, text: str, language: str) -> EdgeFault | None:
    """Return the first thing that is wrong at the edges of a fragment, or None; it is remembered."""
    covered = span.text(text)
    if _PLAIN.fullmatch(covered) and covered.partition(" ")[0].lower() not in _ARTICLES:
        return None
    if _without_punctuation(span, text, language) != span:
        return EdgeFault.PUNCTUATION
    if language_key(language) == "en" and _POSSESSIVE.search(covered):
        return EdgeFault.POSSESSIVE
    if not _is_balanced(covered):
        return EdgeFault.UNBALANCED
    return EdgeFault.ARTICLE if _without_article(span, text, language) != span else None


def mended(span: Span, text: str, language: str) -> Span:
    """Return where a fragment should lie; `span` itself where nothing is wrong or nothing would be left."""
    for _ in EdgeFault:
        fault = fault_of(span, text, language)
        better = _mended_once(fault, span, text, language) if fault else span
        better = trimmed(better, text)
        if not better.length:
            break
        span = better
    return span


def _mended_once(fault: EdgeFault, span: Span, text: str, language: str) -> Span:
    if fault is EdgeFault.PUNCTUATION:
        return _without_punctuation(span, text, language)
    if fault is EdgeFault.POSSESSIVE:
        return Span(span.start, span.end - len(_POSSESSIVE.findall(span.text(text))[0]))
    if fault is EdgeFault.UNBALANCED:
        return _balanced(span, text)
    return _without_article(span, text, language)


def _without_punctuation(span: Span, text: str, language: str) -> Span:
    """Return the span without signs at its edges; the second of a pair stays if the first is inside."""
    start, end = span.start, span.end
    while start < end:
        covered = text[start:end]
        is_whole = len(covered) > 1 and _is_balanced(covered)
        loose = _SIGNS - _PAIRED if is_whole and not _is_balanced(covered[1:-1]) else _SIGNS
        if covered[0] in loose or covered[0] == ".":
            start += 1
        elif covered[-1] in loose or _ends_in_full_stop(Span(start, end), text, language):
            end -= 1
        else:
            break
    return Span(start, end)


def _ends_in_full_stop(span: Span, text: str, language: str) -> bool:
    """Tell whether a dot at the end is no part of the last word, as it is in "Dr." or "U.S."."""
    if text[span.end - 1] != ".":
        return False
    tokens = read_text(text[span.start : span.end + _AFTER], language).tokens
    last = next((token for token in tokens if token.end == span.length), None)
    return last is not None and last.text == "."


def _is_balanced(covered: str) -> bool:
    """Tell whether quotes come in pairs and every bracket has its other half."""
    if sum(char in _QUOTES for char in covered) % 2:
        return False
    waiting: list[str] = []
    for char in covered:
        if char in _BRACKETS:
            waiting.append(_BRACKETS[char])
        elif char in _BRACKETS.values() and (not waiting or waiting.pop() != char):
            return False
    return not waiting


def _balanced(span: Span, text: str) -> Span:
    """Take in the other half of a pair where it stands next to the span, else leave out what is open."""
    for wider in (Span(span.start, span.end + 1), Span(max(0, span.start - 1), span.end)):
        if wider != span and wider.end <= len(text) and _is_balanced(wider.text(text)):
            return wider
    covered = span.text(text)
    first = next((place for place, char in enumerate(covered) if char in _PAIRED), 0)
    return Span(span.start, span.start + first)


def _without_article(span: Span, text: str, language: str) -> Span:
    word, blank, rest = span.text(text).partition(" ")
    is_article = word.lower() in _ARTICLES
    counts = word.lower().startswith(("ein", "a")) and _COUNTED.search(rest.partition(" ")[0])
    begins = _BEGINNING.search(text[max(0, span.start - _BEFORE) : span.start])
    # With a capital inside a sentence it is part of the name: "in Den Haag".
    part_of_name = word[:1].isupper() and not begins
    if not (is_article and blank and rest.strip()) or counts or part_of_name:
        return span
    return Span(span.start + len(word) + 1, span.end)
