"""The forms under which a name comes again: inflected, in capitals, or shortened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.suggest.entities.name_parts import PATRONYMIC
from models.suggest.lemmas import known

_ADJECTIVE = re.compile(r"(?P<stem>\w[\w-]{2,}?)e[nrsm]?")
_ENDING = re.compile(r"(?<=\w{3})(?:e[nrsm]?|s)$")
_PROPER = re.compile(r"[^\W\d_][\w-]*[^\W\d_]")
_SHORTEST_SURNAME, _SHORTEST_WORD, _LONGEST_FAMILY_FIRST = 2, 4, 3


def stem(word: str, language: str) -> str:
    """Return a key that all inflected forms of a word share; words of one key need not be alike."""
    lower = word.lower()
    while language == "de" and (shorter := _ENDING.sub("", lower)) != lower:
        lower = shorter
    return lower


def alike(words: Sequence[str], others: Sequence[str], language: str, *, person: bool = False) -> bool:
    """Tell whether two forms are one name: word for word the same, or in another German case.

    The name of a person is inflected at its end only.
    """
    if len(words) != len(others):
        return False
    last = len(words) - 1
    return all(
        one == other
        or (language == "de" and (place == last or not person) and _genitives(one, other))
        or (language == "de" and place < last and not person and _adjectives(one, other))
        for place, (one, other) in enumerate(zip(words, others, strict=True))
    )


def surnames(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield what may stand for a person's full name: its last words, with and without particles.

    No form begins within the particles: of "Ida von der Aue" come "von der Aue" and "Aue".
    """
    if len(words) < 2 or PATRONYMIC.fullmatch(words[-1].lower()):
        return
    for start in range(1, len(words)):
        within = words[start].islower() and words[start - 1].islower()
        if not within and not words[start].endswith(".") and len(words[-1]) >= _SHORTEST_SURNAME:
            yield tuple(words[start:])


def family_first(words: Sequence[str], language: str) -> str | None:
    """Return the first word where it may be the surname, as in "Kang Mi Rae", and is no common word."""
    short = len(words) <= _LONGEST_FAMILY_FIRST and words[0].isalpha() and len(words[0]) > 1
    return words[0] if len(words) > 1 and short and not known(words[0], language) else None


def leading_word(words: Sequence[str], language: str) -> str | None:
    """Return the first word of a body's name where it can stand alone: "Tavro" for "Tavro Energie".

    It is no word of the language, no abbreviation and no short word.
    """
    if len(words) < 2 or len(words[0]) < _SHORTEST_WORD or not _PROPER.fullmatch(words[0]):
        return None
    proper = words[0][0].isupper() and not words[0].isupper()
    return words[0] if proper and not known(words[0], language) else None


def _genitives(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long in {short + "s", short + "es"}


def _adjectives(one: str, other: str) -> bool:
    first, second = _ADJECTIVE.fullmatch(one), _ADJECTIVE.fullmatch(other)
    return first is not None and second is not None and first["stem"] == second["stem"]
