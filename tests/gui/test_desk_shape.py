"""The text keeps enough room whatever the desk's size, and the parts never lie on each other unasked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from gui.desk_shape import LEAST_SIDE, LEAST_TEXT, USUAL_SIDE, Shape, Wish, places, shape_for
from gui.panels.article_list import SLIM_WIDTH, WIDTH

sizes = st.tuples(st.integers(640, 4000), st.integers(250, 2500))
wishes = st.builds(
    Wish,
    articles_width=st.integers(0, 3000),
    side_width=st.integers(0, 3000),
    articles=st.booleans(),
    side=st.booleans(),
)


@pytest.mark.parametrize(
    ("width", "height", "shape"),
    [
        (1920, 900, Shape.WIDE),
        (1150, 600, Shape.WIDE),
        (1149, 600, Shape.SLIM),
        (720, 350, Shape.SLIM),
        (719, 350, Shape.SMALL),
        (640, 300, Shape.SMALL),
        (640, 800, Shape.TALL),
    ],
)
def test_shape_follows_the_size(width: int, height: int, shape: Shape) -> None:
    assert shape_for(width, height) is shape


@given(sizes, wishes)
def test_text_always_keeps_its_least_width_and_no_part_lies_on_another(
    size: tuple[int, int], wish: Wish
) -> None:
    found = places(*size, wish)
    assert found.text.width() >= LEAST_TEXT
    assert found.text.height() >= min(size[1], 330)
    parts = [part for part in (found.articles, found.text, found.side) if not part.isEmpty()]
    desk = QRect(0, 0, *size)
    assert all(desk.contains(part) for part in parts)
    assert not any(one.intersects(other) for one in parts for other in parts if one is not other)


@given(sizes, wishes)
def test_a_side_that_is_shown_is_never_narrower_than_its_cards_need(
    size: tuple[int, int], wish: Wish
) -> None:
    side = places(*size, wish).side
    assert side.isEmpty() or side.width() >= LEAST_SIDE


@pytest.mark.parametrize(
    ("width", "side"), [(1920, USUAL_SIDE), (980, USUAL_SIDE), (979, LEAST_SIDE), (720, LEAST_SIDE)]
)
def test_side_is_narrower_in_a_narrow_desk(width: int, side: int) -> None:
    assert places(width, 600, Wish()).side.width() == side


def test_what_is_open_lies_over_the_text_which_stays_where_it_is() -> None:
    folded, opened = places(640, 300, Wish()), places(640, 300, Wish(articles_open=True, side_open=True))
    assert folded.side.isEmpty() and folded.articles.width() == SLIM_WIDTH
    assert opened.text == folded.text
    assert opened.articles.width() == WIDTH and opened.side.right() == 639
    assert opened.side.intersects(opened.text) and opened.articles.intersects(opened.text)


def test_a_tall_desk_puts_the_side_below_the_text() -> None:
    found = places(640, 800, Wish())
    assert found.side.top() > found.text.bottom() and found.side.left() == found.text.left()
    assert found.text.height() > found.side.height()
