"""Figures from counts, and none where there is nothing to divide by."""

from __future__ import annotations

import pytest

from models.annotation import Correction, Entity
from models.evaluation.matching import Match
from models.evaluation.scores import Score, Scores, named_scores
from models.offsets import Span


def named(label: str) -> Entity:
    return Entity("e", label, (Span(0, 1),))


def test_precision_recall_and_f1_come_from_three_counts() -> None:
    score = Score(gold=8, found=4, right=2)
    assert (score.precision, score.recall) == (0.5, 0.25)
    assert score.f1 == pytest.approx(1 / 3)


def test_nothing_is_divided_by_nothing() -> None:
    assert (Score(0, 0, 0).precision, Score(0, 0, 0).recall, Score(0, 0, 0).f1) == (None, None, None)
    assert (Score(3, 0, 0).precision, Score(3, 0, 0).recall, Score(3, 0, 0).f1) == (None, 0, 0)


def test_matches_are_counted_by_name_exactly_and_by_overlap() -> None:
    org, gpe, odd = named("ORG"), named("GPE"), named("AGE")
    matches = [
        Match(org, org),
        Match(org, org, Correction.BOUNDARY),
        Match(org, gpe, Correction.LABEL),
        Match(gpe, None, Correction.MISSED),
        Match(None, odd, Correction.SPURIOUS),
    ]
    scores = named_scores(matches, ["ORG", "DATE"])
    assert scores.total == Scores(Score(4, 4, 1), Score(4, 4, 2))
    assert dict(scores.names) == {
        "ORG": Scores(Score(3, 2, 1), Score(3, 2, 2)),
        "DATE": Scores(Score(0, 0, 0), Score(0, 0, 0)),
        "AGE": Scores(Score(0, 1, 0), Score(0, 1, 0)),
        "GPE": Scores(Score(1, 1, 0), Score(1, 1, 0)),
    }
    assert list(scores.names) == ["ORG", "DATE", "AGE", "GPE"]
