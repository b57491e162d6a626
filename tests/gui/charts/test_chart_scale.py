"""Round numbers along an axis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.charts.scale import ticks


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        (0, [0]),
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (19, [0, 5, 10, 15]),
        (78, [0, 20, 40, 60]),
        (1234, [0, 500, 1000]),
    ],
)
def test_counts_have_round_whole_numbers(limit: float, shown: list[float]) -> None:
    assert ticks(limit) == shown


def test_shares_are_divided_to_the_end() -> None:
    assert ticks(1, whole=False) == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1])


@given(st.floats(1e-3, 1e7), st.integers(2, 8), st.booleans())
def test_numbers_are_few_and_reach_no_further_than_the_limit(limit: float, most: int, whole: bool) -> None:
    found = ticks(limit, most, whole=whole)
    assert found[0] == 0
    assert len(found) <= most + 1
    assert found[-1] <= limit * (1 + 1e-6)
