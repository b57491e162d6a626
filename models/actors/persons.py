"""Whether two names may be one person's: parts compared by sound, initials and what is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from models.actors.given_names import same_given_name
from models.actors.sounds import alike, near, readings, spellings
from models.suggest.words import words

_PARTICLES = words(
    "von vom van der den de di da das dos del della la le du zu zum zur und y e al el as es ad ar an at",
    "az ez ash asch esch ul ol ben bin ibn bint te ter ten af av",
)
_PREFIX = re.compile(
    r"(?:al|el|as|es|ad|ed|ar|er|an|en|at|et|ash|asch|esch|az|ul)[-‑’'](?=\w)", re.IGNORECASE
)
_SERVANT = re.compile(
    r"\babd[\s-]*(?:al|el|ul|ol|as|es|ar|er|an|en|ad)?[\s-]+(?=\w)|\babd(?:el|ul|ol|al)[\s-]+(?=\w)",
    re.IGNORECASE,
)
"""The first word of names such as Abdel Fattah, which is written as one word, as two, and with a hyphen."""
_ADDRESSES = words(
    "herr frau mr mrs ms miss sir lord lady dr prof dame hon rev mr. mrs. ms. dr. prof. hon. rev. don doña",
    "scheich sheikh scheikh cheikh ajatollah ayatollah sayyid imam prinz prince prinzessin princess könig",
    "king königin queen papst pope kronprinz emir sultan general gen. col. präsident president",
)
_NUMERAL = re.compile(r"(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,3}|XI?V|XVI{0,3})\.?|(?:[Jj]r|[Ss]r|[Jj]un|[Ss]en)\.")
_INITIAL = re.compile(r"(?:\w|Ju|Yu|Ja|Ya|Je|Ye|Ch|Sch|Sh|Zh|Kh)\.|[A-ZÀ-Þ]\.?")
_SHORTEST_ALONE = 3


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name without titles and particles, and a numeral such as "II"."""

    parts: tuple[str, ...]
    numeral: str = ""

    @property
    def family(self) -> str:
        """Return the last part: the surname, where the name is in the order of the West."""
        return self.parts[-1]

    @property
    def given(self) -> tuple[str, ...]:
        """Return the parts before the surname."""
        return self.parts[:-1]


@lru_cache(maxsize=100_000)
def person_name(name: str) -> PersonName:
    """Return the parts of a name; a name of particles and titles alone keeps all its words."""
    joined = _SERVANT.sub("Abdel", name.replace("‑", "-"))
    split = [_PREFIX.sub("", word.strip(',;()„“”"')) for word in re.sub(r"\.(?=\w)", ". ", joined).split()]
    numeral = "".join(word.rstrip(".").casefold() for word in split[1:] if _NUMERAL.fullmatch(word))
    kept = [word for word in split if not (split.index(word) and _NUMERAL.fullmatch(word))]
    parts = [word for word in kept if word.casefold() not in _PARTICLES | _ADDRESSES]
    return PersonName(tuple(parts or kept or [name]), numeral)


def same_person(one: PersonName, other: PersonName) -> bool:
    """Tell whether two names may be one person's; a surname alone may be that of any full name."""
    if one.numeral != other.numeral:
        return False
    short, long = sorted((one, other), key=lambda name: len(name.parts))
    if len(short.parts) == 1:
        return _alone(short, long)
    return (
        _joined_alike(one, other)
        or _full_names_fit(one, other)
        or (len(short.parts) == 2 and _swapped(short, long))
        or _goes_on(short, long)
    )


def is_initial(word: str) -> bool:
    """Tell whether a word stands for a name that it begins."""
    return _INITIAL.fullmatch(word) is not None


def _alone(short: PersonName, long: PersonName) -> bool:
    word = short.family
    return len(word) >= _SHORTEST_ALONE and not is_initial(word) and alike(word, long.family)


def _full_names_fit(one: PersonName, other: PersonName) -> bool:
    """Compare surname with surname and given name with given name; one of both must be the same."""
    first, second = one.given[0], other.given[0]
    if alike(one.family, other.family):
        return _given_fit(first, second) and _middle_fits(one.given[1:], other.given[1:])
    surely = alike(first, second) or same_given_name(first, second)
    return surely and near(one.family, other.family) and _middle_fits(one.given[1:], other.given[1:])


def _given_fit(one: str, other: str) -> bool:
    if is_initial(one) or is_initial(other):
        return _begins(one, other)
    return alike(one, other) or same_given_name(one, other) or near(one, other)


def _begins(one: str, other: str) -> bool:
    """Tell whether an initial may stand for the other word."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    sounds = {code[:1] for code in readings(long)} | {form[:1] for form in spellings(long)}
    return bool(sounds & ({code[:1] for code in readings(short)} | spellings(short)))


def _middle_fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether middle names agree as far as both have them; what is left out speaks against nothing."""
    return all(_given_fit(first, second) for first, second in zip(one, other, strict=False))


def _swapped(short: PersonName, long: PersonName) -> bool:
    """Tell whether one name has the surname first, as in Hungary, China or Japan."""
    if len(long.parts) != 2:
        return False
    return alike(short.parts[0], long.parts[1]) and alike(short.parts[1], long.parts[0])


def _goes_on(short: PersonName, long: PersonName) -> bool:
    """Tell whether the longer name has a second surname behind: "Nicolás Maduro Moros"."""
    leading = zip(short.parts, long.parts, strict=False)
    whole = not any(is_initial(part) for part in long.parts[: len(short.parts)])
    return len(short.parts) < len(long.parts) and whole and all(alike(*pair) for pair in leading)


def _joined_alike(one: PersonName, other: PersonName) -> bool:
    """Tell whether the names differ in spaces and hyphens only: "Kim Jong Un" and "Kim Jong-un"."""
    first, second = ("-".join(name.parts) for name in (one, other))
    return bool(spellings(first) & spellings(second)) or (
        len(one.parts) != len(other.parts) and bool(readings(first) & readings(second))
    )
