"""Keys are read as they are pressed, and refused where they would trap or swallow typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.actions.key_rules import doubt, pressed_key, refusal
from gui.actions.spec import desk_action, window_action
from gui.features import ACTIONS

pytestmark = pytest.mark.usefixtures("qapp")

Key, Held = Qt.Key, Qt.KeyboardModifier
ON_DESK = desk_action("accept", "Accept", "Review", "Return")
ANYWHERE = window_action("open", "Open", "File", "Ctrl+O")


@pytest.mark.parametrize(
    ("key", "held", "typed", "portable"),
    [
        (Key.Key_Question, Held.ShiftModifier, "?", "?"),
        (Key.Key_P, Held.ShiftModifier, "P", "Shift+P"),
        (Key.Key_O, Held.ControlModifier | Held.ShiftModifier, "\x0f", "Ctrl+Shift+O"),
        (Key.Key_1, Held.KeypadModifier, "1", "1"),
        (Key.Key_Return, Held.ShiftModifier, "\r", "Shift+Return"),
        (Key.Key_Space, Held.ShiftModifier, " ", "Shift+Space"),
        (Key.Key_F5, Held.NoModifier, "", "F5"),
        (Key.Key_Shift, Held.ShiftModifier, "", ""),
        (Key.Key_AltGr, Held.NoModifier, "", ""),
    ],
)
def test_a_pressed_key_is_written_as_the_settings_have_it(
    key: Qt.Key, held: Qt.KeyboardModifier, typed: str, portable: str
) -> None:
    assert pressed_key(QKeyEvent(QEvent.Type.KeyPress, key, held, typed)) == portable


@pytest.mark.parametrize("key", ["Tab", "Backtab", "Escape", "Right", "Ctrl+Right", "PgDown", "Shift+End"])
def test_no_action_gets_a_key_that_leads_through_the_window_or_moves_the_caret(key: str) -> None:
    assert refusal(ON_DESK, key)
    assert refusal(ANYWHERE, key)


@pytest.mark.parametrize("key", ["P", "Shift+P", "?", "Space", "Return", "Backspace"])
def test_a_key_that_types_is_for_the_desk_alone(key: str) -> None:
    assert refusal(ON_DESK, key) == ""
    assert refusal(ANYWHERE, key)


@pytest.mark.parametrize("key", ["Ctrl+P", "Alt+7", "F5", "Ctrl+Shift+Return"])
def test_other_keys_are_for_any_action(key: str) -> None:
    assert refusal(ON_DESK, key) == refusal(ANYWHERE, key) == ""


def test_every_key_of_the_table_may_be_given_to_its_action_again() -> None:
    refused = [
        (spec.id, key) for spec in ACTIONS for key in spec.keys if refusal(spec, QKeySequence(key).toString())
    ]
    assert refused == []


def test_ctrl_alt_with_a_sign_is_doubtful_and_with_an_arrow_is_not() -> None:
    assert doubt("Ctrl+Alt+E")
    assert doubt("Ctrl+Alt+Right") == doubt("Ctrl+E") == doubt("F5") == ""
