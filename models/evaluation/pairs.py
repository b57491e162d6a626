"""Pairs of reviews of one text: what is right beside what was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.review import Review

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
