"""How a word may sound, read by the conventions in which newswire writes foreign names in Latin letters.

Every convention turns its spelling into the same code, so two spellings of one name share a reading:
"Gorbatschow" read as German, "Gorbachev" as English and "Gorbatchev" as French are all `gorbaCev`. In the
code C is the sound of "church", S that of "shoe" or "measure", H that of "loch" or "hat", T that of "cats".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("čćç", "C"),
        **dict.fromkeys("šśşșžżź", "S"),
        **{"đ": "dj", "ə": "a", "ı": "i", "ł": "l", "ø": "o", "ö": "o", "ü": "u", "ä": "a", "ð": "d"},
        **{"þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "’": "", "'": "", "ʿ": "", "ʾ": "", "`": ""},
    }
)
"""Letters whose sound is the same wherever they are written."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_BARE = str.maketrans(
    {"đ": "d", "ə": "a", "ı": "i", "ł": "l", "ø": "o", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"}
    | dict.fromkeys("’'`ʿʾ", "")
)

_EVERYWHERE = {"w": "v", "ph": "f", "th": "t", "ck": "k", "x": "ks", "q": "k", "y": "i", "kh": "H", "gh": "g"}
_CONVENTIONS: tuple[Mapping[str, str], ...] = (
    # German
    {
        **{"schtsch": "SC", "tsch": "C", "dsch": "S", "sch": "S", "zh": "S", "sh": "S", "ch": "H", "tz": "T"},
        **{"ts": "T", "z": "T", "qu": "kv", "c": "k", "j": "i", "ae": "a", "oe": "o", "ue": "u"},
    },
    # English
    {
        **{"shch": "SC", "tch": "C", "ch": "C", "sh": "S", "zh": "S", "dzh": "S", "dj": "S", "j": "S"},
        **{"ts": "T", "tz": "T", "z": "s", "dh": "d", "ce": "se", "ci": "si", "cy": "si", "c": "k"},
        **{"oo": "u", "ee": "i", "ou": "u"},
    },
    # French
    {
        **{"chtch": "SC", "tch": "C", "ch": "S", "dj": "S", "j": "S", "ts": "T", "tz": "T", "z": "s"},
        **{"ou": "u", "gue": "ge", "gui": "gi", "qu": "k", "ce": "se", "ci": "si", "c": "k"},
    },
    # Scientific, and what Poles write
    {"szcz": "SC", "cz": "C", "sz": "S", "rz": "S", "ch": "H", "ts": "T", "c": "T", "z": "s", "j": "i"},
    # Turkish and Azeri
    {"sh": "S", "ch": "C", "c": "S", "j": "S", "z": "s", "ts": "T"},
)
_SPELLINGS = tuple(
    ({**_EVERYWHERE, **one}, re.compile("|".join(sorted({**_EVERYWHERE, **one}, key=len, reverse=True))))
    for one in _CONVENTIONS
)

_STRESSED_O = re.compile(r"(?<=[^aeiouy\W])[jy]o(?=[vwfmdnr])")
_FRENCH_END = re.compile(r"(?<=[iou][nv])e$")
_TAIL = (
    (re.compile(r"-"), ""),
    (re.compile(r"h"), "H"),
    (re.compile(r"[ae]H$"), "a"),
    (re.compile(r"(?<=[CS])o(?=v$)"), "e"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<![aeiou])ie"), "e"),
    (re.compile(r"(?<=[aeou])i(?=[aeo])"), ""),
    (re.compile(r"enka$"), "enko"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""What all conventions have in common: doubled and silent letters, glides between vowels, endings."""

_ANY_VOWEL = re.compile(r"[aeiou]")
_NEAR_VOWELS = frozenset(map(frozenset, ("ae", "ei", "ou", "oa")))
_SHORTEST_RESPELLED, _SHORTEST_NEAR, _MOST_DIFFERENCES = 4, 5, 2

_NOT_RESPELLED = re.compile(
    r".*(?:er|mann|man|stein|berg|burg|bach|feld|feldt|(?<!t)sch|sh|ke|ert|old|dt|tt|tz|lz|dorf|haus|wald|son)"
)
"""Endings of names that were never written in other letters: "Fischer" and "Fisher" are two."""


@lru_cache(maxsize=200_000)
def readings(word: str) -> frozenset[str]:
    """Return how a word may sound; it is read with its accents, and without, as agencies send it."""
    lower = unicodedata.normalize("NFC", word.casefold()).replace("i̇", "i")
    forms = {_plain(lower.translate(_LETTERS)), _plain(lower.translate(_BARE))}
    return frozenset(_read(form, *convention) for form in forms for convention in _SPELLINGS)


@lru_cache(maxsize=200_000)
def spellings(word: str) -> frozenset[str]:
    """Return a word without accents, its umlauts as two letters and as one."""
    lower = unicodedata.normalize("NFC", word.casefold())
    forms = (lower, lower.translate(_UMLAUTS))
    return frozenset(_plain(form.translate(_BARE)).replace("-", "") for form in forms)


def alike(one: str, other: str) -> bool:
    """Tell whether two words may be one name in two conventions."""
    if spellings(one) & spellings(other):
        return True
    return _may_be_respelled(one, other) and bool(readings(one) & readings(other))


def near(one: str, other: str) -> bool:
    """Tell whether two words differ in a few vowels at most, as those that Arabic and Azeri leave open."""
    if alike(one, other):
        return True
    first, second = _by_vowel_places(one), _by_vowel_places(other)
    return _may_be_respelled(one, other) and any(
        _differ_little(code, also)
        for places in first.keys() & second.keys()
        for code in first[places]
        for also in second[places]
    )


@lru_cache(maxsize=200_000)
def skeletons(word: str) -> frozenset[str]:
    """Return each reading with its vowels covered: words that are `near` or `alike` share one of them."""
    covered = {_ANY_VOWEL.sub(".", form) for form in spellings(word)}
    return frozenset(covered if _is_fixed(word) else covered | _by_vowel_places(word).keys())


def _may_be_respelled(one: str, other: str) -> bool:
    """Tell whether neither word is so short, or so plainly German or English, that its spelling is fixed."""
    return min(len(one), len(other)) >= _SHORTEST_RESPELLED and not (_is_fixed(one) or _is_fixed(other))


@lru_cache(maxsize=200_000)
def _is_fixed(word: str) -> bool:
    return any(_NOT_RESPELLED.fullmatch(form) for form in spellings(word))


@lru_cache(maxsize=200_000)
def _by_vowel_places(word: str) -> Mapping[str, list[str]]:
    """Return the readings of a word by what they are with every vowel covered."""
    found: dict[str, list[str]] = {}
    for code in readings(word):
        found.setdefault(_ANY_VOWEL.sub(".", code), []).append(code)
    return found


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _read(word: str, sounds: Mapping[str, str], pattern: re.Pattern[str]) -> str:
    code = _FRENCH_END.sub("", _STRESSED_O.sub("e", word))
    code = pattern.sub(lambda found: sounds[found[0]], code)
    for ending, sound in _TAIL:
        code = ending.sub(sound, code)
    return code


def _differ_little(one: str, other: str) -> bool:
    """Tell whether two readings with vowels at the same places differ in two of them, but not at the end."""
    if len(one) < _SHORTEST_NEAR or one[-1] != other[-1]:
        return False
    differing = [frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) <= _MOST_DIFFERENCES and _NEAR_VOWELS.issuperset(differing)
