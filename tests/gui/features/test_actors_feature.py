"""Keys about actors and guidelines say what is missing where there is nothing that they could be about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.steps import said


@pytest.mark.parametrize("action", ["same_as", "take_out", "rename_actor", "elsewhere"])
@pytest.mark.parametrize("focus", [None, "meet"])
def test_without_an_entity_in_focus_one_is_asked_for(
    window: MainWindow, action: str, focus: str | None
) -> None:
    window.controller.set_focus(focus)
    window.actions_by_id[action].trigger()
    assert said(window) == "Focus an entity first: only entities have actors."


@pytest.mark.parametrize("action", ["take_out", "rename_actor", "elsewhere"])
def test_a_mention_without_an_actor_says_so(window: MainWindow, action: str) -> None:
    window.controller.set_focus("vogt")
    window.actions_by_id[action].trigger()
    assert said(window) == "This mention has no actor."


def test_the_key_of_guidelines_says_what_it_wants_where_nothing_is_focused(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.controller.set_focus(None)
    qtbot.keyClick(window.page.view, Qt.Key.Key_Question)
    assert said(window) == "Focus an annotation first: its label has the guideline."
