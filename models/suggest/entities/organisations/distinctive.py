"""Whether the name of a body says whose it is."""

from __future__ import annotations

import re
from functools import lru_cache

from models.suggest.entities.organisations.words import ENGLISH_HEADS, GERMAN_FORM
from models.suggest.words import words

SMALL_WORDS = words(
    "der die das des dem den und and the of für for zu in im am an e y et de la le du del al el a"
)
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
NAME_WORD = re.compile(r"[\w’'&.]+")
"""A word of a name, with what may stand in it: "R&D", "L’Est"."""


@lru_cache(maxsize=100_000)
def is_distinctive(name: str) -> bool:
    """Tell whether a body's name says whose it is: "Nordbank" does, "Außenministerium" every state has."""
    return any(
        word not in _COMMON and word not in SMALL_WORDS and not _COMPOUND.fullmatch(word)
        for word in plain_words(name)
    )


@lru_cache(maxsize=100_000)
def plain_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, those of a compound with hyphens each."""
    return tuple(NAME_WORD.findall(name.lower().replace("-", " ")))
