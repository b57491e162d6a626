"""Time per decision, with breaks cut out, and the time left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.edits import Edit
from models.figures.working import (
    EDGES,
    Act,
    Logged,
    Pace,
    Timed,
    act_of,
    duration,
    histogram,
    own_pace,
    time_left,
    timed,
)
from models.stats import LONGEST_THOUGHT, pace

START = datetime(2026, 5, 4, 9, tzinfo=UTC)
gaps = st.lists(st.integers(0, 400), max_size=30)


def at(seconds: float) -> str:
    return (START + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def log(seconds: list[int], reviewer: str = "ida") -> list[Logged]:
    """Return decisions with these gaps after a first one."""
    moments = [sum(seconds[:count]) for count in range(len(seconds) + 1)]
    return [Logged(at(moment), reviewer, "Accept") for moment in moments]


def took(*seconds: float) -> list[Timed]:
    return [Timed(item, Act.ACCEPT, "ida") for item in seconds]


@given(gaps)
def test_breaks_and_the_first_decision_have_no_time(seconds: list[int]) -> None:
    assert [item.seconds for item in timed(log(seconds))] == [
        gap for gap in seconds if gap <= LONGEST_THOUGHT
    ]


@given(gaps)
def test_a_reviewers_mean_is_the_pace_of_the_desk(seconds: list[int]) -> None:
    made = log(seconds)
    found = own_pace(timed(made), "ida", len(made), len(made))
    assert (found and found.decision) == pytest.approx(pace([item.time for item in made]))


def test_another_reviewers_decisions_between_do_not_shorten_the_time() -> None:
    made = [Logged(at(second), name, "Accept") for second, name in ((0, "ida"), (4, "leo"), (10, "ida"))]
    assert [(item.seconds, item.reviewer) for item in timed(made)] == [(10, "ida")]


def test_a_clock_set_back_gives_no_time() -> None:
    assert timed([Logged(at(60), "ida", "Accept"), Logged(at(0), "ida", "Accept")]) == ()


def test_pace_per_annotation_counts_on_how_many_each_decision_was() -> None:
    assert own_pace(took(10, 20, 30), "ida", 4, 8) == Pace(decision=20, annotation=10)


def test_too_few_decisions_have_no_pace() -> None:
    assert own_pace(took(10, 20), "ida", 3, 3) is None
    assert own_pace(took(10, 20, 30), "leo", 4, 4) is None
    assert time_left(5, None) is None


def test_time_left_is_what_is_open_at_the_pace() -> None:
    assert time_left(12, Pace(decision=20, annotation=10)) == 120


@given(st.lists(st.floats(0, LONGEST_THOUGHT), max_size=40))
def test_every_decision_is_in_the_bin_of_its_time(seconds: list[float]) -> None:
    bins = histogram(took(*seconds))
    assert sorted(item.seconds for part in bins for item in part) == sorted(seconds)
    for lower, upper, part in zip(EDGES, (*EDGES[1:], float("inf")), bins, strict=True):
        assert all(lower <= item.seconds < upper for item in part)


def test_mean_and_median_are_told_apart() -> None:
    found = duration(took(2, 4, 60))
    assert found is not None
    assert (found.number, found.mean, found.median) == (3, 22, 4)
    assert duration([]) is None


def test_every_edit_amounts_to_an_act() -> None:
    assert act_of(edits.Accept.__name__) is Act.ACCEPT
    assert act_of(edits.MoveBoundary.__name__) is Act.BOUNDARY
    assert act_of(edits.Batch.__name__) is Act.MANY
    assert act_of(edits.SetNote.__name__) is Act.OTHER
    known: dict[str, type[Edit]] = vars(edits)
    named = {"AddEntity", "AddEvent", "Relabel", "SetArgument", "SetAttributes", "Replicate"}
    assert named <= set(known)
    assert Act.OTHER not in {act_of(name) for name in named}
