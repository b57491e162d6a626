"""The history and the story in the real window, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.guideline_popup import GuidelinePopup
from gui.dialogs.undo_preview import UndoPreviewDialog
from gui.features.history import History
from gui.item_models.history import HistoryEntry, HistoryHead
from gui.main_window import MainWindow
from gui.panels.history import HistoryPanel
from models import edits
from models.annotation import Status
from models.decision import Decision
from tests.gui.steps import now, said, settle, status

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def panel(window: MainWindow) -> HistoryPanel:
    return window.feature(History).panel


def preview(window: MainWindow, qtbot: QtBot) -> UndoPreviewDialog:
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(UndoPreviewDialog)))
    [box] = [box for box in window.findChildren(UndoPreviewDialog) if box.isVisible()]
    qtbot.waitUntil(box.isActiveWindow)
    return box


def test_undoing_back_by_keys_shows_what_it_undoes_and_return_does_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    for name in ("vogt", "ruiz", "wien"):
        window.page.desk.accept(name)
    press(qtbot, Qt.Key.Key_H, CONTROL)
    assert panel(window).list.hasFocus()
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_H, CONTROL | SHIFT)
    box = preview(window, qtbot)
    assert box.list.model().rowCount() == 3
    assert status(window, "wien") is Status.ACCEPTED
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert [status(window, name) for name in ("vogt", "ruiz", "wien")] == [
        Status.ACCEPTED,
        Status.SUGGESTED,
        Status.SUGGESTED,
    ]
    assert said(window).startswith("2 decision") and "Ctrl Shift Z" in said(window)
    settle(window, qtbot)
    rows = [window.feature(History).model.row_at(row) for row in range(4)]
    assert [bool(row.undone) for row in rows[1:] if isinstance(row, HistoryEntry)] == [True, True, False]


def test_escape_in_the_preview_undoes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("vogt")
    window.page.desk.accept("ruiz")
    window.feature(History).preview_undo(1)
    qtbot.keyClick(preview(window, qtbot), Qt.Key.Key_Escape)
    assert status(window, "ruiz") is Status.ACCEPTED


def test_many_are_undone_beside_the_window_with_progress(window: MainWindow, qtbot: QtBot) -> None:
    for number in range(30):
        assert window.controller.push(edits.SetNote("vogt", f"note {number}"))
    window.feature(History).preview_undo(1)
    box = preview(window, qtbot)
    undone: list[Decision] = []
    window.controller.decided.connect(undone.append)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.controller.is_busy and box.progress.isVisible()
    qtbot.waitUntil(lambda: bool(undone) and not window.findChildren(UndoPreviewDialog))
    assert now(window).entities["vogt"].note == "note 0"
    assert len(undone) == 1 and said(window).startswith("29 decision")


def test_a_decision_of_another_window_after_the_preview_stops_it(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("vogt")
    window.page.desk.accept("ruiz")
    with qtbot.waitSignal(window.controller.failed):
        window.controller.undo_back_to(0, top=1)
    assert status(window, "ruiz") is Status.ACCEPTED
    for box in window.findChildren(UndoPreviewDialog):
        box.reject()


def test_the_key_asks_for_a_decision_where_none_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("vogt")
    press(qtbot, Qt.Key.Key_H, CONTROL | SHIFT)
    assert panel(window).list.hasFocus() and said(window).startswith("Choose the decision")


def test_return_goes_to_what_a_decision_was_about_also_in_another_article(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.page.desk.accept("ruiz")
    window.controller.open_article("other")
    press(qtbot, Qt.Key.Key_H, CONTROL)
    press(qtbot, Qt.Key.Key_Return)
    assert (now(window).article.id, window.controller.focus_id) == ("article", "ruiz")
    assert window.page.view.hasFocus()


def test_what_is_gone_is_said_to_be_gone(window: MainWindow, qtbot: QtBot) -> None:
    made = edits.AddEntity("new", "TITLE", now(window).entities["sie"].fragments)
    assert window.controller.push(made)
    window.controller.undo()
    panel(window).jump_requested.emit("article", "new")
    assert said(window) == "This annotation is no longer there."


def test_this_article_follows_the_open_one(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("ruiz")
    window.feature(History).show_history()
    panel(window).here.click()
    model = window.feature(History).model
    assert model.rowCount() == 2
    window.controller.open_article("other")
    assert model.rowCount() == 0


def test_a_word_is_searched_for_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("wien")
    window.page.desk.accept("ruiz")
    window.feature(History).show_history()
    shown, model = panel(window), window.feature(History).model
    qtbot.keyClicks(shown.search, "ruiz")
    assert model.rowCount() == 3
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert model.query.text == "ruiz"
    window.controller.undo()
    qtbot.waitUntil(lambda: all(isinstance(row, HistoryHead) or bool(row.undone) for row in rows(window)))


def rows(window: MainWindow) -> list[HistoryHead | HistoryEntry]:
    model = window.feature(History).model
    found = [model.row_at(row) for row in range(model.rowCount())]
    return [row for row in found if row is not None]


def test_the_story_is_told_on_the_card_and_opened_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("ruiz")
    settle(window, qtbot)
    story = window.page.suggestions.entity_card.story
    assert story.head.text() == "proposed by a rule"
    press(qtbot, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: "accepted by ida" in story.head.text())
    press(qtbot, Qt.Key.Key_I, CONTROL | SHIFT)
    assert story.is_open and "ida: accepted" in story.steps.text()
    press(qtbot, Qt.Key.Key_I, CONTROL | SHIFT)
    assert not story.is_open


def test_an_example_in_the_guideline_leads_to_its_place(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("vogt")
    window.controller.set_focus("ruiz")
    settle(window, qtbot)
    press(qtbot, Qt.Key.Key_Question)
    [popup] = [item for item in window.findChildren(GuidelinePopup) if item.isVisible()]
    qtbot.waitUntil(lambda: bool(popup.examples.links()))
    [row] = popup.examples.links()
    assert row.text() == "Ida Vogt"
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert window.controller.focus_id == "vogt" and not popup.isVisible()


def test_moving_about_does_not_ask_the_session_what_can_be_undone(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    undo, can_undo = window.actions_by_id["undo"], window.controller.can_undo
    window.refresh_possible()
    monkeypatch.setattr(window.controller, "can_undo", lambda: (asked.append("undo"), can_undo())[1])
    window.controller.step_focus()
    assert asked == [] and not undo.isEnabled()
    window.page.desk.accept()
    assert asked == [] and undo.isEnabled(), "what was just decided can be undone"
    window.controller.undo()
    assert asked == ["undo"] and not undo.isEnabled()
