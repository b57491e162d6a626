from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.side_tabs import SideTab, SideTabs


@pytest.mark.parametrize("width", [240, 320, 420])
def test_every_tab_is_seen_however_narrow_the_side_is(qtbot: QtBot, width: int) -> None:
    side = SideTabs()
    qtbot.addWidget(side)
    for title in ("Vorschläge", "Entitäten", "Verlauf", "Prüfung (12)"):
        side.add(SideTab(title, title, QWidget(), lambda: None))
    side.resize(width, 300)
    side.show()
    bar = side.tabBar()
    assert bar.tabRect(bar.count() - 1).right() <= width
    assert not any(button.isVisible() for button in bar.findChildren(QToolButton))
