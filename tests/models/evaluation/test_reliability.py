"""Confidence is put beside what came true."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.evaluation.reliability import EDGES, Judged, reliability


def test_bins_hold_number_mean_and_share_right() -> None:
    found = reliability(
        [
            Judged(0.8, True, "rule"),
            Judged(0.86, False, "rule"),
            Judged(0.5, True, "rule"),
            Judged(1, True, "rule"),
        ]
    )
    assert [part.number for part in found.bins] == [0, 1, 0, 0, 2, 1]
    pair = found.bins[4]
    assert (pair.confidence, pair.right) == (pytest.approx(0.83), 0.5)
    assert (found.bins[0].confidence, found.bins[0].right) == (None, None)
    assert (found.number, found.right) == (4, 0.75)
    assert found.error == pytest.approx((0.5 + 2 * 0.33 + 0) / 4)


def test_without_suggestions_there_is_no_error() -> None:
    found = reliability([])
    assert (found.number, found.confidence, found.right, found.error) == (0, None, None, None)
    assert [(part.lower, part.upper) for part in found.bins] == list(pairwise(EDGES))


@given(st.lists(st.builds(Judged, st.floats(0, 1), st.booleans(), st.just("rule")), min_size=1))
def test_every_suggestion_is_in_the_bin_of_its_confidence(judged: list[Judged]) -> None:
    found = reliability(judged)
    assert sum(part.number for part in found.bins) == found.number == len(judged)
    for part in found.bins:
        if part.confidence is not None:
            assert part.lower - 1e-9 <= part.confidence <= part.upper + 1e-9
    assert found.error is not None
    assert 0 <= found.error <= 1
