"""Whether two names may be one body's or place's: words by sound, abbreviations, legal forms left out."""

from __future__ import annotations

import re
from functools import lru_cache

from models.actors.sounds import alike, near, spellings
from models.suggest.entities.organisations.distinctive import (
    NAME_WORD,
    SMALL_WORDS,
    is_distinctive,
    plain_words,
)
from models.suggest.words import words

_LEGAL = words(
    "ag gmbh kg se inc ltd plc llc corp co sa spa oao pao ao ooo zao pjsc jsc nv bv oyj ab as sarl"
)
_ACRONYM = re.compile(r"(?:[A-ZÄÖÜ]\.?){3,7}|[A-Z][a-z]?[A-Z]{1,5}")
_SHORTEST_NEAR = 7


def same_body(one: str, other: str) -> bool:
    """Tell whether two names may be one body's; names that every state has are none's."""
    if not (is_distinctive(one) and is_distinctive(other)):
        return False
    return _abbreviates(one, other) or _abbreviates(other, one) or same_words(one, other)


def same_words(one: str, other: str) -> bool:
    """Tell whether two names have the same words by sound; a single long word may differ in its vowels."""
    first, second = content_words(one), content_words(other)
    if len(first) != len(second):
        joined = "".join(first), "".join(second)
        return bool(spellings(joined[0]) & spellings(joined[1]))
    if len(first) == 1 and min(len(first[0]), len(second[0])) >= _SHORTEST_NEAR:
        return near(first[0], second[0])
    return bool(first) and all(map(alike, first, second))


def initials(name: str) -> frozenset[str]:
    """Return the abbreviations that a name of several words may have, in lower case."""
    parts = [part for word in NAME_WORD.findall(name) for part in word.split("-") if part]
    large = [part for part in parts if part.casefold() not in SMALL_WORDS and part.casefold() not in _LEGAL]
    return frozenset(
        "".join(part[0] for part in chosen).casefold() for chosen in (parts, large) if len(chosen) > 2
    )


def _abbreviates(short: str, long: str) -> bool:
    if not _ACRONYM.fullmatch(short) or " " not in long:
        return False
    return short.replace(".", "").casefold() in initials(long)


@lru_cache(maxsize=100_000)
def content_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without legal forms and small words if others are left."""
    plain = [word.rstrip(".").replace("&", "") for word in plain_words(name)]
    kept = tuple(word for word in plain if word and word not in _LEGAL and word not in SMALL_WORDS)
    return kept or tuple(plain)
