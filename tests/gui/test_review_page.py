"""The desk by keys alone: the right part gets each key, fields keep theirs, and Tab goes everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.type_picker import TypePicker
from gui.main_window import MainWindow
from models.annotation import Status
from tests.builders import span_of
from tests.gui.steps import click_text, now, settle, status


def test_a_review_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    view, controller = window.page.view, window.controller
    first = controller.focus_id
    assert first is not None
    qtbot.keyClick(view, Qt.Key.Key_Period)
    assert controller.focus_id != first
    qtbot.keyClick(view, Qt.Key.Key_Comma)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert status(window, first) is Status.ACCEPTED
    second = controller.focus_id
    assert second not in (None, first)
    qtbot.keyClick(view, Qt.Key.Key_Backspace)
    assert status(window, str(second)) is Status.REJECTED
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert status(window, str(second)) is Status.SUGGESTED


def test_the_type_key_makes_an_event_of_the_word_that_the_caret_went_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.controller.set_focus("meet")
    before = set(now(window).events)
    click_text(window, qtbot, span_of("Ministerin").start + 2)
    assert window.controller.focus_id == "meet"
    qtbot.keyClick(window.page.view, Qt.Key.Key_E)
    picker = next(item for item in window.findChildren(TypePicker) if item.isVisible())
    qtbot.waitUntil(picker.isActiveWindow)
    qtbot.keyClicks(picker.field, "visit")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    (made,) = set(now(window).events) - before
    assert now(window).covered(now(window).events[made]) == "Ministerin"
    assert now(window).events["meet"].type == "MEET"


def test_the_type_key_retypes_the_focused_event_wherever_the_caret_was_left(window: MainWindow) -> None:
    window.page.view.set_caret(span_of("Ministerin").start)
    window.controller.set_focus("meet")
    window.actions_by_id["type.VISIT"].trigger()
    assert now(window).events["meet"].type == "VISIT"


def test_after_reopening_the_type_key_still_retypes(window: MainWindow, session_path: Path) -> None:
    window.controller.set_focus("meet")
    window.page.view.set_caret(span_of("Ministerin").start)
    window.controller.set_focus("meet")
    window.files.close()
    window.open_session(session_path)
    assert window.controller.focus_id == "meet"
    window.page.desk.type_event("VISIT")
    assert now(window).events["meet"].type == "VISIT"


def fields(window: MainWindow, qtbot: QtBot) -> dict[str, QLineEdit]:
    window.controller.set_focus("praise")
    settle(window, qtbot)
    window.page.finder.open()
    return {
        "search": window.page.articles.search,
        "find": window.page.find_bar.field,
        "note": window.page.suggestions.event_card._note,
    }


@pytest.mark.parametrize("name", ["search", "find", "note"])
def test_letters_and_return_in_a_field_decide_nothing(window: MainWindow, qtbot: QtBot, name: str) -> None:
    field, before = fields(window, qtbot)[name], now(window)
    field.setFocus()
    qtbot.keyClicks(field, "poge 12.,=?!+-")
    assert field.text() == "poge 12.,=?!+-"
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return, held)
    decided = {item.id: item.status for item in now(window).annotations()}
    assert decided == {item.id: item.status for item in before.annotations()}
    assert {item.id for item in now(window).annotations()} == {item.id for item in before.annotations()}


def test_return_ends_a_note_stores_it_and_gives_the_keys_back_to_the_desk(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.controller.set_focus("praise")
    settle(window, qtbot)
    qtbot.keyClick(window.page.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    note = window.page.suggestions.event_card._note
    qtbot.waitUntil(note.hasFocus)
    qtbot.keyClicks(note, "see page 3")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert now(window).events["praise"].note == "see page 3"
    assert status(window, "praise") is Status.SUGGESTED
    assert window.page.view.hasFocus()
    qtbot.keyClick(window.page.view, Qt.Key.Key_Return)
    assert status(window, "praise") is Status.ACCEPTED


def test_return_in_the_search_field_opens_the_best_hit(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_Slash)
    search = window.page.articles.search
    assert search.hasFocus()
    qtbot.keyClicks(search, "envoys")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert now(window).article.id == "other"


def test_return_opens_a_row_of_the_list(window: MainWindow, qtbot: QtBot) -> None:
    articles = window.page.articles.list
    articles.setFocus()
    row = window.page.article_ids().index("other")
    articles.setCurrentIndex(articles.model().index(row, 0))
    before = now(window)
    qtbot.keyClick(articles, Qt.Key.Key_Return)
    assert now(window).article.id == "other"
    window.controller.open_article("article")
    assert dict(now(window).events) == dict(before.events)


def test_space_presses_the_button_that_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("praise")
    settle(window, qtbot)
    window.page.suggestions.event_card.reject_button.setFocus()
    qtbot.keyClick(window.page.suggestions.event_card.reject_button, Qt.Key.Key_Space)
    assert status(window, "praise") is Status.REJECTED


def test_a_role_row_is_used_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("praise")
    settle(window, qtbot)
    row = window.page.suggestions.event_card._rows[1]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    settle(window, qtbot)
    roles = [item.role for item in now(window).events["praise"].standing_arguments]
    assert roles == ["Actor", "Recipient"]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert [item.role for item in now(window).events["praise"].standing_arguments] == ["Actor"]
    assert status(window, "praise") is not Status.REJECTED


def region(window: MainWindow, widget: QWidget | None) -> str:
    page = window.page
    parts = {"left": page.articles, "text": page.view, "right": page.side, "bar": window.bar}
    return next((name for name, part in parts.items() if part is widget or part.isAncestorOf(widget)), "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_leaves_the_text_and_goes_round_through_all_parts(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    window.controller.set_focus("meet")
    settle(window, qtbot)
    window.page.view.setFocus()
    passed: list[str] = []
    for _ in range(80):
        widget = QApplication.focusWidget()
        place = region(window, widget)
        if not passed or passed[-1] != place:
            passed.append(place)
        qtbot.keyClick(widget, key)
        assert QApplication.focusWidget() is not widget
        if window.page.view.hasFocus():
            break
    assert window.page.view.hasFocus()
    rounds = ["text", "right", "bar", "left"]
    assert passed == (rounds if key is Qt.Key.Key_Tab else [rounds[0], *reversed(rounds[1:])])


def test_the_list_marks_the_open_article_alone_whatever_key_led_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    rows, view = window.page.articles.list, window.page.view
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0)):
        qtbot.keyClick(view, key, control)
        assert [index.row() for index in rows.selectedIndexes()] == [row]
