"""Pairs of reviews of one text: what is right beside what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from models.review import Review

S = TypeVar("S")

UNKNOWN_LANGUAGE = "unknown"
"""Stands for the language of an article that states none."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reviews of the same text; for the agreement of two reviewers, either may be `gold`."""

    gold: Review
    found: Review

    @property
    def language(self) -> str:
        """Return the language of the gold article, or `UNKNOWN_LANGUAGE`."""
        return self.gold.article.language or UNKNOWN_LANGUAGE


class OfPair(Protocol):
    """What was made of one pair."""

    @property
    def pair(self) -> Pair:
        """Return the pair."""


C = TypeVar("C", bound=OfPair)


def by_language(compared: Sequence[C], scores: Callable[[Sequence[C]], S]) -> dict[str, S]:
    """Return the scores of what was compared in each language."""
    languages = sorted({item.pair.language for item in compared})
    return {code: scores([item for item in compared if item.pair.language == code]) for code in languages}


def paired(gold: Iterable[Review], found: Iterable[Review]) -> tuple[list[Pair], list[Review]]:
    """Return a pair for each gold review whose text is among those of `found`, and the other gold reviews."""
    by_text = {review.article.sha256: review for review in found}
    pairs: list[Pair] = []
    alone: list[Review] = []
    for review in gold:
        other = by_text.get(review.article.sha256)
        if other is None:
            alone.append(review)
        else:
            pairs.append(Pair(review, other))
    return pairs, alone
