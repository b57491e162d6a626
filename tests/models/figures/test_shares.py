"""Shares and their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.figures.shares import Share

shares = st.integers(1, 10**6).flatmap(lambda whole: st.builds(Share, st.integers(0, whole), st.just(whole)))


@given(shares)
def test_the_interval_holds_the_share_and_lies_between_nothing_and_all(share: Share) -> None:
    low, high = share.interval
    assert share.value is not None
    assert 0 <= low <= share.value <= high <= 1


@given(shares)
def test_the_other_share_has_the_mirrored_interval(share: Share) -> None:
    low, high = Share(share.whole - share.part, share.whole).interval
    assert share.interval == (pytest.approx(1 - high), pytest.approx(1 - low))


@given(shares, st.integers(2, 50))
def test_more_of_the_same_narrows_the_interval(share: Share, factor: int) -> None:
    low, high = share.interval
    least, most = Share(share.part * factor, share.whole * factor).interval
    assert most - least < high - low


def test_bounds_are_those_of_wilson() -> None:
    assert Share(9, 10).interval == (pytest.approx(0.5958, abs=1e-4), pytest.approx(0.9821, abs=1e-4))


def test_of_nothing_everything_can_be_true() -> None:
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, (0, 1))
