"""Levels of arcs: no two share a stretch of one level, longer ones lie higher, labels stay on the line."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.article_view.arcs import Reach, arc_extent, arc_places

LIMIT, GAP = 680.0, 4.0
POINTS = st.integers(0, 680)
REACHES = st.lists(st.builds(Reach, st.just(300), POINTS, st.integers(5, 150)), max_size=12)
STEMS = st.lists(st.builds(lambda x, width: Reach(x, x, width), POINTS, st.integers(5, 150)), max_size=12)


@given(st.one_of(REACHES, STEMS))
def test_arcs_and_roles_on_one_level_never_overlap(reaches: list[Reach]) -> None:
    levels: dict[int, list[tuple[float, float]]] = {}
    for reach, place in zip(reaches, arc_places(reaches, LIMIT, GAP), strict=True):
        levels.setdefault(place.level, []).append(arc_extent(reach, place.label_start, GAP))
    for taken in levels.values():
        assert all(left[1] <= right[0] for left, right in pairwise(sorted(taken)))
    assert sorted(levels) == list(range(len(levels)))


@given(REACHES)
def test_roles_are_written_within_the_line(reaches: list[Reach]) -> None:
    for reach, place in zip(reaches, arc_places(reaches, LIMIT, GAP), strict=True):
        assert 0 <= place.label_start <= LIMIT - reach.width


def test_longer_arc_to_the_same_side_lies_higher() -> None:
    near, far = Reach(300, 400, 30), Reach(300, 600, 30)
    assert [place.level for place in arc_places([far, near], LIMIT, GAP)] == [1, 0]


def test_arcs_to_both_sides_share_a_level() -> None:
    places = arc_places([Reach(300, 200, 30), Reach(300, 400, 30)], LIMIT, GAP)
    assert [place.level for place in places] == [0, 0]


def test_role_moves_aside_where_another_arc_comes_down() -> None:
    short, long = Reach(300, 340, 30), Reach(100, 330, 20)
    place = arc_places([short, long], LIMIT, GAP)[0]
    assert place.label_start + short.width == 330 - GAP
