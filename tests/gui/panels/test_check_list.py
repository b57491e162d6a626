"""The check list: rows lead to their places by keys and pointer, and stay where they are as others go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from gui.panels.check_list import CheckList, CheckRow

ROWS = (
    CheckRow("a", "GPE", "Wien,", "Punctuation at its edge.", "leave out “,”"),
    CheckRow("b", "MEET", "traf", "Participant lacks a filler.", is_event=True),
    CheckRow("c", "ORG", "Rat", "Name without label.", "label it ORG", is_gap=True),
)


@pytest.fixture
def panel(qtbot: QtBot) -> CheckList:
    panel = CheckList()
    qtbot.addWidget(panel)
    panel.resize(366, 600)
    panel.show_rows(ROWS)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def told(spy: QSignalSpy) -> list[str]:
    return [spy.at(place)[0] for place in range(spy.count())]


def test_arrows_go_from_row_to_row(panel: CheckList, qtbot: QtBot) -> None:
    chosen = QSignalSpy(panel.chosen)
    panel.go()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(panel.rows, key)
    assert told(chosen) == ["a", "b", "c", "b"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "fix_requested"),
        (Qt.Key.Key_Enter, "fix_requested"),
        (Qt.Key.Key_Delete, "right_requested"),
        (Qt.Key.Key_Backspace, "right_requested"),
        (Qt.Key.Key_Space, "jump_requested"),
        (Qt.Key.Key_Right, "jump_requested"),
    ],
)
def test_keys_ask_for_what_is_done_with_the_current_row(
    panel: CheckList, qtbot: QtBot, key: Qt.Key, signal: str
) -> None:
    asked = QSignalSpy(getattr(panel, signal))
    panel.show_rows(())
    qtbot.keyClick(panel.rows, key)
    assert told(asked) == []
    panel.show_rows(ROWS)
    panel.go("b")
    qtbot.keyClick(panel.rows, key)
    assert told(asked) == ["b"]


def test_letters_leave_the_current_row_alone(panel: CheckList, qtbot: QtBot) -> None:
    panel.go("a")
    qtbot.keyClick(panel.rows, Qt.Key.Key_O)
    assert panel.current_key() == "a"


def test_a_click_goes_there_and_buttons_do_what_the_keys_do(panel: CheckList, qtbot: QtBot) -> None:
    chosen, fixed, kept = (
        QSignalSpy(signal) for signal in (panel.chosen, panel.fix_requested, panel.right_requested)
    )
    place = panel.rows.visualRect(panel.rows.model().index(2, 0)).center()
    qtbot.mouseClick(panel.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert set(told(chosen)) == {"c"}
    qtbot.mouseClick(panel.fix_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.right_button, Qt.MouseButton.LeftButton)
    assert (told(fixed), told(kept)) == (["c"], ["c"])


def test_a_row_without_fix_offers_none(panel: CheckList) -> None:
    panel.go("b")
    assert not panel.fix_button.isEnabled() and panel.right_button.isEnabled()


def test_the_current_row_stays_and_the_next_takes_the_place_of_one_that_goes(panel: CheckList) -> None:
    panel.go("b")
    panel.show_rows(ROWS[1:])
    assert panel.current_key() == "b"
    panel.show_rows(ROWS[2:])
    assert panel.current_key() == "c"


def test_other_rows_go_nowhere_by_themselves(panel: CheckList) -> None:
    panel.go("b")
    chosen = QSignalSpy(panel.chosen)
    panel.show_rows(ROWS[2:])
    panel.show_rows(())
    assert told(chosen) == []
    assert panel.current_key() == ""


def test_what_is_left_stands_above_the_rows_only_while_it_is_asked_for(panel: CheckList) -> None:
    assert not panel.headline.isVisible()
    panel.set_keys({"finish": "Ctrl ⏎"})
    panel.show_head("1 doubt", "Finishing keeps the rest as it is.")
    assert panel.headline.isVisible() and panel.finish_button.key() == "Ctrl ⏎"
    panel.show_head("", "")
    assert not panel.headline.isVisible()


def test_a_row_is_spoken_with_its_doubt_and_its_fix(panel: CheckList) -> None:
    spoken = panel.rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "GPE Wien, Punctuation at its edge. leave out “,”"
    assert QAccessible.queryAccessibleInterface(panel.rows).text(QAccessible.Text.Name)


def test_every_kind_of_row_is_painted(panel: CheckList, qtbot: QtBot) -> None:
    empty = panel.grab().toImage()
    panel.go("c")
    assert panel.grab().toImage() != empty


def test_what_is_left_is_told_whole_in_a_low_panel(panel: CheckList, qtbot: QtBot) -> None:
    panel.show_head("4 open, 3 doubts, " + "1 trigger word without event " * 3, "Finishing rejects it. " * 3)
    panel.resize(320, 290)
    qtbot.waitUntil(lambda: panel.headline.height() > 0)
    for label in (panel.headline, panel.hint):
        assert label.height() >= label.heightForWidth(label.width())
