"""What lies under the pointer, and whose turn it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.article_view.hit import Box, ids_at, next_in_turn


def test_shortest_annotation_under_the_pointer_comes_first() -> None:
    boxes = [Box(0, 0, 100, 20, "outer", 12), Box(40, 0, 60, 20, "inner", 3), Box(200, 0, 300, 20, "far", 1)]
    assert ids_at(boxes, 50, 10) == ("inner", "outer")


def test_annotation_with_text_and_label_under_the_pointer_counts_once() -> None:
    assert ids_at([Box(0, 0, 9, 9, "one", 1), Box(0, 0, 9, 30, "one", 1)], 5, 5) == ("one",)


def test_right_and_lower_edges_do_not_belong_to_a_box() -> None:
    box = Box(0, 0, 10, 10, "one", 1)
    assert box.holds(0, 0)
    assert not box.holds(10, 5)
    assert not box.holds(5, 10)


@given(st.lists(st.text(min_size=1, max_size=3), min_size=1, max_size=6, unique=True))
def test_repeated_clicks_meet_every_overlapping_annotation(ids: list[str]) -> None:
    met, focused = [], None
    for _ in ids:
        focused = next_in_turn(ids, focused)
        met.append(focused)
    assert met == ids
    assert next_in_turn(ids, focused) == ids[0]


def test_nothing_under_the_pointer_asks_for_nothing() -> None:
    assert next_in_turn((), "one") is None
