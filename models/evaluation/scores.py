"""Precision, recall and F1 of what was found, together and for each label or type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.annotation import Correction, name_of
from models.evaluation.matching import A, Match


@dataclass(frozen=True, slots=True)
class Score:
    """How many there are in the gold, how many were found, and how many of these are right.

    Each figure is None where it would divide by nothing.
    """

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float | None:
        """Return the share of the found that is right."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Return the share of the gold that was found."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall; for two reviewers, their agreement."""
        both = self.gold + self.found
        return 2 * self.right / both if both else None


@dataclass(frozen=True, slots=True)
class Scores:
    """The same annotations judged twice: `exact` by name and all fragments, `overlap` by name and touch."""

    exact: Score
    overlap: Score


@dataclass(frozen=True, slots=True)
class NamedScores:
    """The scores of all annotations together (micro average), and by label or type."""

    total: Scores
    names: Mapping[str, Scores]


def named_scores(matches: Iterable[Match[A]], names: Sequence[str]) -> NamedScores:
    """Count matches; `names` come first and always, others in their order where they occur."""
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    exact: Counter[str] = Counter()
    overlap: Counter[str] = Counter()
    for match in matches:
        if match.gold is not None:
            name = name_of(match.gold)
            gold[name] += 1
            exact[name] += match.kind is None
            overlap[name] += match.kind in (None, Correction.BOUNDARY)
        if match.found is not None:
            found[name_of(match.found)] += 1
    order = dict.fromkeys([*names, *sorted(gold.keys() | found.keys())])
    return NamedScores(
        _scores(gold.total(), found.total(), exact.total(), overlap.total()),
        {name: _scores(gold[name], found[name], exact[name], overlap[name]) for name in order},
    )


def _scores(gold: int, found: int, exact: int, overlap: int) -> Scores:
    return Scores(Score(gold, found, exact), Score(gold, found, overlap))
