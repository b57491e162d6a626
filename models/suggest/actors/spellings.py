"""One key for the spellings of a name in German and English transliteration."""

from __future__ import annotations

import re
import unicodedata

_SPELLINGS = {
    "dsch": "j",
    "tsch": "ch",
    "sch": "sh",
    "zh": "sh",
    "kh": "ch",
    "ph": "f",
    "ts": "s",
    "tz": "s",
    "x": "ks",
    "w": "v",
    "j": "y",
    "z": "s",
    "c": "k",
    "q": "k",
    "ß": "ss",
    "yy": "i",
    "iye": "ie",
    "iy": "i",
    "ye": "e",
    "ie": "e",
    "ae": "a",
    "oe": "o",
    "ue": "u",
}
"""Ways of writing one sound in German and English transliteration, made alike in this order."""
_LETTERS = str.maketrans(
    {"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "æ": "a", "ð": "d", "þ": "t", "’": "", "'": ""}
)
_DOUBLED = re.compile(r"(.)\1+")
_FINAL = re.compile(r"(?:iy|yi|y|i|iya|ia|ya)$")


def folded(name: str) -> str:
    """Return a name as a key that German and English transliterations share: Alijew and Aliyev."""
    plain = unicodedata.normalize("NFD", name.casefold().translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    for spelling, sound in _SPELLINGS.items():
        plain = plain.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", _FINAL.sub("i", plain))
