"""Lanes: nothing in one lane overlaps, and every label is as full as its neighbours allow."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.article_view.lanes import MAX_LANES, Mark, allocate, extent, label_start

LIMIT, GAP = 600.0, 4.0


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    found = []
    for _ in range(draw(st.integers(0, 30))):
        start = draw(st.integers(0, 560))
        end = draw(st.integers(start + 1, 600))
        widths = draw(st.lists(st.integers(1, 120), max_size=3))
        found.append(Mark(start, end, tuple(sorted(widths, reverse=True)), end - start))
    return found


@given(marks())
def test_marks_and_labels_in_one_lane_never_overlap(wanted: list[Mark]) -> None:
    lanes: dict[int, list[tuple[float, float]]] = {}
    for mark, place in zip(wanted, allocate(wanted, LIMIT, GAP), strict=True):
        if place.lane is not None:
            lanes.setdefault(place.lane, []).append(extent(mark, place.form, LIMIT, GAP))
    for taken in lanes.values():
        assert all(left[1] <= right[0] for left, right in pairwise(sorted(taken)))
    assert sorted(lanes) == list(range(len(lanes)))


@given(marks())
def test_every_mark_with_a_label_is_labelled_unless_lanes_run_out(wanted: list[Mark]) -> None:
    places = allocate(wanted, LIMIT, GAP)
    for mark, place in zip(wanted, places, strict=True):
        if place.lane is None:
            assert {other.lane for other in places} >= set(range(MAX_LANES))
        else:
            assert (place.form is not None) == bool(mark.widths)


@given(marks())
def test_labels_end_within_the_line(wanted: list[Mark]) -> None:
    for mark, place in zip(wanted, allocate(wanted, LIMIT, GAP), strict=True):
        if place.form is not None:
            assert 0 <= place.label_start == label_start(mark, place.form, LIMIT)
            assert place.label_start + mark.widths[place.form] <= LIMIT


def test_inner_entity_lies_over_the_outer_one() -> None:
    outer, inner = Mark(0, 100, (20,), 30), Mark(50, 100, (20,), 10)
    assert [place.lane for place in allocate([outer, inner], LIMIT, GAP)] == [1, 0]


def test_label_is_shortened_before_its_neighbour_is_pushed_down() -> None:
    date, place = Mark(0, 40, (90, 30), 6), Mark(45, 80, (20,), 5)
    found = allocate([date, place], LIMIT, GAP)
    assert [item.lane for item in found] == [0, 0]
    assert found[0].form == 1


def test_label_that_cannot_be_shortened_moves_to_the_next_lane() -> None:
    title, person = Mark(0, 10, (40,), 3), Mark(12, 60, (40,), 8)
    assert [place.lane for place in allocate([title, person], LIMIT, GAP)] == [0, 1]


def test_more_marks_than_lanes_are_left_out_not_drawn_over_each_other() -> None:
    places = allocate([Mark(0, 50, (30,), 5)] * (MAX_LANES + 3), LIMIT, GAP)
    assert sum(place.lane is None for place in places) == 3
