"""The tabs beside the text stay in sight and whole as far as there is room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.side_tabs import SideTab, SideTabs


@pytest.fixture
def side(dressed_app: QApplication, qtbot: QtBot) -> SideTabs:
    side = SideTabs()
    qtbot.addWidget(side)
    for title in ("Vorschläge", "Entitäten", "Verlauf", "Prüfung (12)"):
        side.add(SideTab(title, title, QWidget(), lambda: None))
    return side


@pytest.mark.parametrize("width", [240, 320, 420])
def test_every_tab_is_seen_however_narrow_the_side_is(side: SideTabs, width: int) -> None:
    side.resize(width, 300)
    side.show()
    bar = side.tabBar()
    assert bar.tabRect(bar.count() - 1).right() <= width
    assert not any(button.isVisible() for button in bar.findChildren(QToolButton))


def test_the_titles_are_whole_again_as_soon_as_there_is_room(side: SideTabs, qtbot: QtBot) -> None:
    side.resize(240, 300)
    side.show()
    bar = side.tabBar()
    assert bar.property("room") == "tight"
    side.resize(600, 300)
    assert bar.property("room") == ""
    places = range(bar.count())
    assert [bar.tabRect(place).width() for place in places] == [
        bar.tabSizeHint(place).width() for place in places
    ]
