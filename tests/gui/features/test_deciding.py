"""Single decisions stay or step; decisions on many tell how many there were and which key undoes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from models.annotation import Status
from tests.gui.steps import press, said, settle, status


def test_y_accepts_and_x_rejects_without_moving_on(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("vogt")
    qtbot.keyClick(window.page.view, Qt.Key.Key_Y)
    assert (status(window, "vogt"), window.controller.focus_id) == (Status.ACCEPTED, "vogt")
    qtbot.keyClick(window.page.view, Qt.Key.Key_X)
    assert (status(window, "vogt"), window.controller.focus_id) == (Status.REJECTED, "vogt")
    assert status(window, "ruiz") is Status.SUGGESTED


def test_accepting_all_shown_tells_how_many_and_how_to_undo(window: MainWindow, qtbot: QtBot) -> None:
    shown = len(window.controller.queue())
    qtbot.keyClick(window.page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert said(window).startswith(f"{shown} suggestion")
    assert "accepted. Ctrl Z undoes it." in said(window)
    qtbot.keyClick(window.page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.controller.queue()) == shown


def test_the_button_in_the_bar_tells_it_too(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, qtbot)
    press(window.bar._buttons["accept_shown"], qtbot)
    assert "accepted" in said(window)


def test_rejecting_all_shown_counts_only_what_the_filter_shows(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_labels(frozenset({"PERSON"}))
    qtbot.keyClick(window.page.view, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ShiftModifier)
    assert said(window).startswith("2 suggestion")
    assert "rejected" in said(window)


def test_the_undo_key_that_is_told_is_the_users_own(window: MainWindow) -> None:
    window.actions_by_id["undo"].setShortcut("F8")
    window.page.desk.accept_shown()
    assert said(window).endswith("F8 undoes it.")


def test_undoing_and_single_decisions_tell_nothing(window: MainWindow) -> None:
    window.page.desk.accept("vogt")
    assert said(window) == ""
    window.page.desk.accept_shown()
    window.controller.undo()
    assert said(window) == ""


def test_what_was_told_of_a_decision_does_not_stand_beside_the_next(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_labels(frozenset({"PERSON"}))
    window.page.desk.accept_shown()
    assert said(window).endswith("undoes it.")
    window.controller.set_focus("wien")
    qtbot.keyClick(window.page.view, Qt.Key.Key_Y)
    assert status(window, "wien") is Status.ACCEPTED
    assert said(window) == ""
