"""Finding rows by a few letters of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_NO_MATCH = -1
_WORD_START = 8
_NEIGHBOUR = 5
_WHOLE = 100


def ranked(items: Sequence[Item], wanted: str, text: Callable[[Item], str]) -> list[Item]:
    """Return the items whose text holds the letters of `wanted` in order, the best first.

    Letters at the start of words and side by side count for more; without `wanted` all stay in order.
    """
    letters = wanted.casefold().replace(" ", "")
    if not letters:
        return list(items)
    scores = [(score(letters, text(item).casefold()), place) for place, item in enumerate(items)]
    found = sorted((-points, place) for points, place in scores if points > _NO_MATCH)
    return [items[place] for _points, place in found]


def score(letters: str, text: str) -> int:
    """Return how well `letters` fit `text`, both in lower case; -1 if they do not occur in this order."""
    best = _NO_MATCH
    for start in (place for place, char in enumerate(text) if letters.startswith(char)):
        best = max(best, _score_from(letters, text, start))
    places = [place for place in range(len(text)) if place == 0 or not text[place - 1].isalnum()]
    whole = (place for place in places if text[place:].replace(" ", "").startswith(letters))
    first = next(whole, None)
    return best if first is None else best + (_WHOLE if first == 0 else _WHOLE // 2)


def _score_from(letters: str, text: str, start: int) -> int:
    points, last, place = 0, start - 1, start
    for letter in letters:
        place = text.find(letter, place)
        if place < 0:
            return _NO_MATCH
        at_word = place == 0 or not text[place - 1].isalnum()
        points += 1 + _WORD_START * at_word + _NEIGHBOUR * (place == last + 1) * (last >= start)
        last, place = place, place + 1
    return points
