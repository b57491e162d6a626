"""Patterns with the words without which they cannot match, so that most sentences need no matching at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentencePattern:
    """A kind of expression, its pattern, and `signs`, lower-case strings of which a sentence needs one."""

    kind: str
    signs: tuple[str, ...]
    expression: re.Pattern[str]


def compiled(
    listed: Iterable[tuple[str, str, str]], compile_: Callable[[str], re.Pattern[str]]
) -> tuple[SentencePattern, ...]:
    """Return listed kinds, signs and expressions as patterns; spaces part signs, "_" is a space in one."""
    return tuple(
        SentencePattern(kind, tuple(sign.replace("_", " ") for sign in signs.split()), compile_(expression))
        for kind, signs, expression in listed
    )


def possible(patterns: Sequence[SentencePattern], sentence: str) -> Iterator[SentencePattern]:
    """Yield the patterns of which a sign is in the sentence."""
    lower = sentence.lower()
    return (pattern for pattern in patterns if any(sign in lower for sign in pattern.signs))
