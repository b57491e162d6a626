"""How near two annotated places are to each other: by the words covered, and by those around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_SAME = 2.0
_CONTEXT = 0.2
"""What equal words count, and words around that are wholly alike, where one shared word of one counts 1."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of a text, and the text before and after them."""

    covered: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """An annotation that was decided on, and where it stands."""

    annotation: str
    article_id: str
    title: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Examples:
    """The nearest annotations of one label or type that were accepted, and those that were rejected."""

    label: str
    accepted: tuple[Example, ...] = ()
    rejected: tuple[Example, ...] = ()


def words(text: str) -> frozenset[str]:
    """Return the words of a text without regard to case."""
    return frozenset(_WORD.findall(text.casefold()))


def nearness(one: Passage, other: Passage) -> float:
    """Return how near two passages are; more is nearer, and words covered count before those around."""
    same = _SAME if one.covered.casefold() == other.covered.casefold() else 0.0
    shared = _overlap(words(one.covered), words(other.covered))
    around = _overlap(_trigrams(one.before), _trigrams(other.before))
    around += _overlap(_trigrams(one.after), _trigrams(other.after))
    return same + shared + _CONTEXT * around / 2


def ranked(passage: Passage, items: Iterable[T], passage_of: Callable[[T], Passage]) -> list[T]:
    """Return the items by how near each one's passage is, the nearest first, else as they came."""
    return sorted(items, key=lambda item: -nearness(passage, passage_of(item)))


def nearest(passage: Passage, examples: Iterable[Example], count: int) -> tuple[Example, ...]:
    """Return the examples nearest to a passage; of those that read alike one goes first."""
    found = ranked(passage, examples, lambda item: item.passage)
    first_of = {item.passage: item for item in reversed(found)}
    fresh = [item for item in found if first_of[item.passage] is item]
    doubles = [item for item in found if first_of[item.passage] is not item]
    return tuple([*fresh, *doubles][:count])


def _trigrams(text: str) -> frozenset[str]:
    plain = " ".join(text.casefold().split())
    return frozenset(plain[place : place + 3] for place in range(len(plain) - 2))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of what both hold in what either holds, 0 if that is nothing."""
    return len(one & other) / len(one | other) if one and other else 0.0
