"""The roles of an event by keyboard: into the rows, up and down, deciding there, and back to the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.role_row import RoleRow, shown_rows
from models.annotation import Argument, Status
from tests.gui.steps import now, said, settle, status


def rows(window: MainWindow) -> list[RoleRow]:
    return shown_rows(window.page.suggestions.event_card)


def row_with_keyboard() -> RoleRow:
    row = QApplication.focusWidget()
    assert isinstance(row, RoleRow)
    return row


def argument(window: MainWindow, role: str, target: str) -> Argument:
    found = now(window).events["meet"].arguments
    return next(item for item in found if (item.role, item.target) == (role, target))


def test_k_goes_to_the_first_role_that_nobody_decided_on(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("meet")
    window.page.desk.accept_argument("meet", "Participant", "vogt")
    qtbot.keyClick(window.page.view, Qt.Key.Key_K)
    assert row_with_keyboard() is rows(window)[1]
    qtbot.keyClick(row_with_keyboard(), Qt.Key.Key_Space)
    assert argument(window, "Participant", "ruiz").status is Status.ACCEPTED


def test_up_and_down_go_through_the_rows_and_stop_at_the_ends(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("meet")
    qtbot.keyClick(window.page.view, Qt.Key.Key_K)
    passed = [row_with_keyboard()]
    for _ in range(len(rows(window)) + 1):
        qtbot.keyClick(row_with_keyboard(), Qt.Key.Key_Down)
        passed.append(row_with_keyboard())
    assert list(dict.fromkeys(passed)) == rows(window)
    qtbot.keyClick(row_with_keyboard(), Qt.Key.Key_Up)
    assert row_with_keyboard() is rows(window)[-2]


def test_escape_goes_back_to_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("meet")
    qtbot.keyClick(window.page.view, Qt.Key.Key_K)
    qtbot.keyClick(row_with_keyboard(), Qt.Key.Key_Escape)
    assert window.page.view.hasFocus()
    assert window.controller.focus_id == "meet"


def test_backspace_in_a_row_takes_out_its_filler_and_not_the_event(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("meet")
    qtbot.keyClick(window.page.view, Qt.Key.Key_K)
    qtbot.keyClick(row_with_keyboard(), Qt.Key.Key_Backspace)
    assert "vogt" not in {item.target for item in now(window).events["meet"].standing_arguments}
    assert status(window, "meet") is Status.SUGGESTED


def test_with_all_roles_decided_k_goes_to_the_first_empty_one(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("meet")
    window.controller.set_focus("meet")
    qtbot.keyClick(window.page.view, Qt.Key.Key_K)
    assert not row_with_keyboard().is_filled


def test_k_brings_the_card_into_view(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("praise")
    qtbot.keyClick(window.page.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    window.page.view.setFocus()
    qtbot.keyClick(window.page.view, Qt.Key.Key_K)
    assert window.page.side.shown() == "suggestions"
    assert row_with_keyboard().isVisible()


def test_k_on_an_entity_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("vogt")
    qtbot.keyClick(window.page.view, Qt.Key.Key_K)
    assert window.page.view.hasFocus()
    assert "event" in said(window)
