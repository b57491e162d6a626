"""Whether confidence can be believed: of suggestions at 0.8, four in five should be right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""The borders of the bins; each holds its lower border, the last one both."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A suggestion's confidence, from 0 to 1, what proposed it, and whether it is right.

    `number` is how many such suggestions there are.
    """

    confidence: float
    right: bool
    source: str = ""
    number: int = 1


@dataclass(frozen=True, slots=True)
class Bin:
    """The suggestions whose confidence lies in `[lower, upper)`; no means where there are none."""

    lower: float
    upper: float
    number: int
    confidence: float | None
    right: float | None


@dataclass(frozen=True, slots=True)
class Reliability:
    """Suggestions by confidence: their number, mean confidence and share right, together and by bin.

    `error` is the expected calibration error: by how much the share right in a bin differs from the mean
    confidence there, on average over all suggestions. All but the number is None where there are none.
    """

    number: int
    confidence: float | None
    right: float | None
    error: float | None
    bins: tuple[Bin, ...]


def reliability(judged: Iterable[Judged], edges: Sequence[float] = EDGES) -> Reliability:
    """Return how well confidence tells what is right, by bins with the given borders, from 0 to 1."""
    items = list(judged)
    filled: list[list[Judged]] = [[] for _ in edges[1:]]
    for item in items:
        filled[min(bisect_right(edges, item.confidence), len(edges) - 1) - 1].append(item)
    bins = tuple(
        Bin(lower, upper, _number(part), *_means(part))
        for (lower, upper), part in zip(pairwise(edges), filled, strict=True)
    )
    number = _number(items)
    return Reliability(number, *_means(items), _error(bins, number), bins)


def by_source(judged: Iterable[Judged]) -> dict[str, Reliability]:
    """Return the reliability of each source's suggestions, by the name of the source."""
    items = list(judged)
    sources = sorted({item.source for item in items})
    return {source: reliability(item for item in items if item.source == source) for source in sources}


def _number(judged: list[Judged]) -> int:
    return sum(item.number for item in judged)


def _means(judged: list[Judged]) -> tuple[float | None, float | None]:
    if not judged:
        return None, None
    numbers = [item.number for item in judged]
    confidence = fmean((item.confidence for item in judged), numbers)
    return confidence, fmean((item.right for item in judged), numbers)


def _error(bins: Iterable[Bin], number: int) -> float | None:
    if not number:
        return None
    gaps = (
        part.number * abs(part.right - part.confidence)
        for part in bins
        if part.right is not None and part.confidence is not None
    )
    return sum(gaps) / number
