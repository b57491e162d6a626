"""Where a word that is longer than a line may be torn: between two syllables. Knows no Qt.

The rule is that of German and, near enough, of English: the last consonant of a group goes to the next
syllable, and what is spoken as one sound (`sch`, `ch`, `ck`, `ph`, `th`, `qu`) stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

HYPHEN = "-"

_VOWELS = "aeiouyäöüáàâãåæéèêëíìîïóòôõøœúùûýı"
_ONSET = re.compile(rf"(?:sch|ch|ck|ph|th|qu|[^\W\d_{_VOWELS}])(?=[{_VOWELS}])", re.IGNORECASE)
_VOWEL = re.compile(f"[{_VOWELS}]", re.IGNORECASE)
_ADDRESS = re.compile(r"[@/\\_\d]|\.\w")
_LEAST = 3
"""Letters that stay together at either end of a word."""


def breaks_before(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a line `[start, end)` that tears a word may end instead, the last place first.

    Without a place between two syllables a line ends between any two letters. Nothing is yielded where the
    line ends at the end of a word, in a script that knows no hyphen, or in an address or number, which a
    hyphen would falsify.
    """
    if not (0 < end < len(text) and _joins(text, end)):
        return
    first, last = _run_around(text, end, str.isspace)
    if _ADDRESS.search(text, first, last):
        return
    first, last = _run_around(text, end, lambda char: not char.isalpha())
    lowest, highest = max(start + 1, first + _LEAST), min(end, last - _LEAST)
    syllables = [place for place in _syllables(text, first, last) if lowest <= place <= highest]
    yield from reversed(syllables)
    yield from (place for place in range(end, start, -1) if _joins(text, place))


def _joins(text: str, place: int) -> bool:
    """Tell whether letters that have upper and lower case stand on both sides."""
    return all(char.lower() != char.upper() for char in text[place - 1 : place + 1])


def _syllables(text: str, first: int, last: int) -> Iterator[int]:
    """Yield where syllables begin that have a vowel before them."""
    vowel = _VOWEL.search(text, first, last)
    yield from (match.start() for match in _ONSET.finditer(text, vowel.end(), last)) if vowel else ()


def _run_around(text: str, place: int, ends: Callable[[str], bool]) -> tuple[int, int]:
    first, last = place, place
    while first > 0 and not ends(text[first - 1]):
        first -= 1
    while last < len(text) and not ends(text[last]):
        last += 1
    return first, last
