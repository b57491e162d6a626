"""Keys are changed by keys: pressed, told when they clash, taken when pressed again, given back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.actions.menus import FILE, REVIEW
from gui.actions.spec import desk_action, window_action
from gui.dialogs.key_editor import KeyEditor

SPECS = [
    window_action("open", "Open…", FILE, "Ctrl+O"),
    desk_action("accept", "Accept", REVIEW, "Return"),
    desk_action("order", "Next order", REVIEW, "Q"),
]
Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def editor(qtbot: QtBot) -> KeyEditor:
    made = KeyEditor(SPECS, {spec.id: spec.keys for spec in SPECS})
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    qtbot.waitExposed(made)
    made.search.setText("accept")
    made.list.setFocus()
    return made


def keys(editor: KeyEditor, name: str) -> tuple[str, ...]:
    return next(row.keys for row in editor.list.rows() if row.id == name)


def test_a_free_key_is_taken_at_once(editor: KeyEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.list, Key.Key_Return)
    assert "Accept" in editor.capture.text()
    qtbot.keyClick(editor.capture, Key.Key_J)
    assert keys(editor, "accept") == ("J",)
    assert editor.own() == {"accept": ["J"]}
    assert editor.list.hasFocus()


def test_a_clash_is_told_and_pressing_the_key_again_takes_it(editor: KeyEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.list, Key.Key_Return)
    qtbot.keyClick(editor.capture, Key.Key_Q)
    assert "Next order" in editor.capture.text()
    assert editor.own() == {}
    qtbot.keyClick(editor.capture, Key.Key_Q)
    assert editor.own() == {"accept": ["Q"], "order": []}


def test_another_key_after_a_clash_leaves_the_other_action_alone(editor: KeyEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.list, Key.Key_Return, Held.ShiftModifier)
    for key in (Key.Key_Q, Key.Key_J):
        qtbot.keyClick(editor.capture, key)
    assert editor.own() == {"accept": ["Return", "J"]}


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Right])
def test_a_key_that_must_not_be_taken_is_refused_with_its_reason(
    editor: KeyEditor, qtbot: QtBot, key: Qt.Key
) -> None:
    qtbot.keyClick(editor.list, Key.Key_Return)
    before = editor.capture.text()
    qtbot.keyClick(editor.capture, key)
    assert editor.capture.text() != before
    assert editor.capture.hasFocus()
    assert editor.own() == {}


def test_escape_leaves_the_key_as_it_is_and_then_the_dialog(editor: KeyEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.list, Key.Key_Return)
    qtbot.keyClick(editor.capture, Key.Key_Escape)
    assert editor.isVisible()
    assert editor.own() == {}
    qtbot.keyClick(editor.list, Key.Key_Escape)
    assert not editor.isVisible()


def test_keys_are_removed_and_given_back(editor: KeyEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.list, Key.Key_Delete)
    assert editor.own() == {"accept": []}
    assert not editor.remove_button.isEnabled()
    editor.default_button.click()
    assert editor.own() == {}
    assert not editor.default_button.isEnabled()


def test_the_search_finds_titles_and_keys(editor: KeyEditor) -> None:
    editor.search.setText("ctrl o")
    assert [row.id for row in editor.list.rows()] == ["", "open"]
    editor.search.setText("nothing like it")
    assert editor.list.rows() == ()
    assert not editor.change_button.isEnabled()


def test_the_arrow_keys_lead_from_the_search_into_the_list(editor: KeyEditor, qtbot: QtBot) -> None:
    editor.search.setFocus()
    qtbot.keyClick(editor.search, Key.Key_Down)
    assert editor.list.hasFocus()


def test_return_in_the_search_field_changes_what_was_found(editor: KeyEditor, qtbot: QtBot) -> None:
    editor.search.setFocus()
    qtbot.keyClick(editor.search, Key.Key_Return)
    assert editor.isVisible()
    assert "Accept" in editor.capture.text()
    qtbot.keyClick(editor.capture, Key.Key_J)
    assert editor.own() == {"accept": ["J"]}


def test_return_where_nothing_was_found_leaves_the_dialog_open(editor: KeyEditor, qtbot: QtBot) -> None:
    editor.search.setFocus()
    editor.search.setText("nothing like it")
    qtbot.keyClick(editor.search, Key.Key_Return)
    assert editor.isVisible()
