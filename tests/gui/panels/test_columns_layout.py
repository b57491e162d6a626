"""Columns: as many as fit, nothing over another, nothing beside the window."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from gui.panels.columns_layout import ColumnsLayout


def laid_out(width: int, heights: list[int]) -> tuple[ColumnsLayout, list[QRect], QWidget]:
    holder = QWidget()
    layout = ColumnsLayout(holder, least=300, spacing=10)
    for height in heights:
        card = QFrame()
        card.setFixedHeight(height)
        layout.addWidget(card)
    layout.setGeometry(QRect(0, 0, width, 5000))
    items = [layout.itemAt(index) for index in range(layout.count())]
    return layout, [item.geometry() for item in items if item is not None], holder


@pytest.mark.parametrize(("width", "columns"), [(200, 1), (609, 1), (610, 2), (920, 3), (4000, 3)])
def test_a_column_is_added_as_soon_as_it_fits(qapp: QApplication, width: int, columns: int) -> None:
    _layout, places, _holder = laid_out(width, [50] * 6)
    assert len({place.left() for place in places}) == columns


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(300, 2000), st.lists(st.integers(20, 600), min_size=1, max_size=12))
def test_cards_never_overlap_nor_stand_out(qapp: QApplication, width: int, heights: list[int]) -> None:
    layout, places, _holder = laid_out(width, heights)
    assert all(not one.intersects(other) for one, other in combinations(places, 2))
    assert all(place.left() >= 0 and place.right() < width for place in places)
    assert layout.heightForWidth(width) == max(place.bottom() + 1 for place in places)


def test_the_next_card_goes_below_the_shortest_column(qapp: QApplication) -> None:
    _layout, places, _holder = laid_out(620, [300, 100, 40])
    assert places[2].left() == places[1].left()
    assert places[2].top() == places[1].bottom() + 1 + 10
