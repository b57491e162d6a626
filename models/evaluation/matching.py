"""Annotations of two reviews side by side, each taken at most once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from models.annotation import Annotation, Correction, name_of
from models.offsets import Span

A = TypeVar("A", bound=Annotation)


@dataclass(frozen=True, slots=True)
class Match(Generic[A]):
    """An annotation of the gold and what was found in its place; one of them may be missing.

    `kind` is the correction that would make the found one right, None where both agree.
    """

    gold: A | None
    found: A | None
    kind: Correction | None = None


def matched(gold: Iterable[A], found: Iterable[A]) -> list[Match[A]]:
    """Return every annotation of both sides in exactly one match.

    First those that agree in name and in all fragments, then those of the same name that share a code
    point, the greatest share first (`BOUNDARY`), then those with the same fragments (`LABEL`). What is
    left was missed or is spurious. The counts are the same when the sides are exchanged.
    """
    sides = _Sides(list(gold), list(found))
    same = sides.taken(_same(sides, lambda item: (name_of(item), item.fragments)))
    moved = sides.taken(_overlapping(sides))
    renamed = sides.taken(_same(sides, lambda item: item.fragments))
    return [
        *(Match(left, right) for left, right in same),
        *(Match(left, right, Correction.BOUNDARY) for left, right in moved),
        *(Match(left, right, Correction.LABEL) for left, right in renamed),
        *(Match(left, None, Correction.MISSED) for left in sides.gold),
        *(Match(None, right, Correction.SPURIOUS) for right in sides.found),
    ]


@dataclass(slots=True)
class _Sides(Generic[A]):
    """What is not matched yet."""

    gold: list[A]
    found: list[A]

    def taken(self, candidates: Iterable[tuple[int, int]]) -> list[tuple[A, A]]:
        """Take each candidate, a pair of places in `gold` and `found`, whose both ends are free."""
        pairs: dict[int, int] = {}
        used: set[int] = set()
        for left, right in candidates:
            if left not in pairs and right not in used:
                pairs[left] = right
                used.add(right)
        taken = [(self.gold[left], self.found[right]) for left, right in pairs.items()]
        self.gold = [item for place, item in enumerate(self.gold) if place not in pairs]
        self.found = [item for place, item in enumerate(self.found) if place not in used]
        return taken


def _same(sides: _Sides[A], key: Callable[[A], Hashable]) -> Iterator[tuple[int, int]]:
    """Yield the places of annotations with equal keys, copies of one in turn."""
    waiting: dict[Hashable, list[int]] = {}
    for place in reversed(range(len(sides.found))):
        waiting.setdefault(key(sides.found[place]), []).append(place)
    for place, item in enumerate(sides.gold):
        if places := waiting.get(key(item)):
            yield place, places.pop()


def _overlapping(sides: _Sides[A]) -> list[tuple[int, int]]:
    """Return the places of all overlapping annotations of one name, those that share most first."""
    order = sorted(range(len(sides.found)), key=lambda place: sides.found[place].hull)
    starts = [sides.found[place].hull.start for place in order]
    longest = max((item.hull.length for item in sides.found), default=0)
    candidates = []
    for left, item in enumerate(sides.gold):
        first = bisect_left(starts, item.hull.start - longest)
        last = bisect_left(starts, item.hull.end)
        for right in order[first:last]:
            other = sides.found[right]
            shared = _shared(item.fragments, other.fragments) if name_of(item) == name_of(other) else 0
            if shared:
                # Alike from both sides, so that exchanging them gives the same pairs.
                ends = sorted((item.fragments, other.fragments))
                candidates.append((-shared, ends, left, right))
    return [(left, right) for _, _, left, right in sorted(candidates)]


def _shared(one: Iterable[Span], other: tuple[Span, ...]) -> int:
    """Return how many code points two annotations have in common."""
    return sum(
        max(0, min(left.end, right.end) - max(left.start, right.start)) for left in one for right in other
    )
