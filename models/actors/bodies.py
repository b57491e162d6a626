"""Whether two names may be one body's or place's: words by sound, abbreviations, legal forms left out."""

from __future__ import annotations

import re
from functools import lru_cache

from models.actors.sounds import alike, near, spellings
from models.suggest.entities.organisations.words import ENGLISH_HEADS, GERMAN_FORM
from models.suggest.words import words

_LEGAL = words(
    "ag gmbh kg se inc ltd plc llc corp co sa spa oao pao ao ooo zao pjsc jsc nv bv oyj ab as sarl"
)
_SMALL = words("der die das des dem den und and the of für for zu in im am an e y et de la le du del al el a")
_COMMON = (
    words(
        "außen foreign innen interior verteidigung defence defense finanzen finance justiz justice energie",
        "energy central zentral national staatlich state federal supreme oberstes oberster general",
        "constitutional präsidial presidential external internal security sicherheit public economic",
        "economy affairs home health education trade transport transportation high special regional local",
        "international internationale joint nationale nationaler nationales zentrale deputy military militär",
        "police polizei press presse oberste",
    )
    | ENGLISH_HEADS
    | GERMAN_FORM.keys()
)
_FRONTS = words(
    "außen innen verteidigung verfassung finanz justiz wirtschaft energie zentral national bund bundes",
    "land landes staat volk volks regierung präsidial präsidenten minister sicherheit verkehr gesundheit",
    "bildung kultur umwelt landwirtschaft arbeit sozial handel industrie rechnung straf zivil ober unter",
    "haupt general küste küsten luft see grenz geheim presse kriegs militär polizei not noten wahl",
)
"""What German puts before the head of a body that every state has: "Außenministerium"."""

_COMPOUND = re.compile(
    rf"(?:{'|'.join(sorted(_FRONTS))})s?-?"
    rf"(?:{'|'.join(sorted(GERMAN_FORM, key=len, reverse=True))})"
)
_WORD = re.compile(r"[\w’'&.]+")
_ACRONYM = re.compile(r"(?:[A-ZÄÖÜ]\.?){3,7}|[A-Z][a-z]?[A-Z]{1,5}")
_SHORTEST_NEAR = 7


@lru_cache(maxsize=100_000)
def is_distinctive(name: str) -> bool:
    """Tell whether a body's name says whose it is: "Nordbank" does, "Außenministerium" every state has."""
    return any(
        word not in _COMMON and word not in _SMALL and not _COMPOUND.fullmatch(word)
        for word in _plain_words(name)
    )


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
    parts = [part for word in _WORD.findall(name) for part in word.split("-") if part]
    large = [part for part in parts if part.casefold() not in _SMALL and part.casefold() not in _LEGAL]
    return frozenset(
        "".join(part[0] for part in chosen).casefold() for chosen in (parts, large) if len(chosen) > 2
    )


def _abbreviates(short: str, long: str) -> bool:
    if not _ACRONYM.fullmatch(short) or " " not in long:
        return False
    return short.replace(".", "").casefold() in initials(long)


@lru_cache(maxsize=100_000)
def _plain_words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.lower().replace("-", " ")))


@lru_cache(maxsize=100_000)
def content_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without legal forms and small words if others are left."""
    plain = [word.rstrip(".").replace("&", "") for word in _plain_words(name)]
    kept = tuple(word for word in plain if word and word not in _LEGAL and word not in _SMALL)
    return kept or tuple(plain)
