"""Which keys an action may have: none that would trap the keyboard or swallow what is typed (ADR 37)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.actions.spec import ActionSpec, Scope
from gui.article_view.navigation import movement_of

_KEEPS_FOCUS = QT_TRANSLATE_NOOP(
    "key_rules", "Tab and Escape lead from part to part and back; no action may take them."
)
_MOVES_CARET = QT_TRANSLATE_NOOP("key_rules", "This key moves the caret in the text.")
_IS_TYPED = QT_TRANSLATE_NOOP(
    "key_rules", "This action works in fields too, where the key would be typed: hold Ctrl or Alt with it."
)
_IS_ALTGR = QT_TRANSLATE_NOOP(
    "key_rules", "On many keyboards AltGr is the same as Ctrl Alt and types a sign."
)

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_LEADING = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_HELD = _CTRL | _ALT | Qt.KeyboardModifier.MetaModifier


def pressed_key(event: QKeyEvent) -> str:
    """Return the portable text of the key that was pressed, empty while only Shift or the like is held."""
    if Qt.Key(event.key()) in _MODIFIERS:
        return ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if _is_sign(event.text()) and not held & _HELD:
        # A sign such as "?" is typed with Shift on one keyboard and without on another.
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(held.value | event.key()).toString()


def refusal(spec: ActionSpec, key: str) -> str:
    """Return why an action cannot have `key`, in the window's language; empty if it can."""
    if key in (QKeySequence(own).toString() for own in spec.keys):
        return ""
    stroke = QKeySequence(key)[0]
    plain = not stroke.keyboardModifiers() & _HELD
    if stroke.key() in _LEADING and plain:
        return _told(_KEEPS_FOCUS)
    pressed = QKeyEvent(QEvent.Type.KeyPress, stroke.key(), stroke.keyboardModifiers())
    if movement_of(pressed) is not None:
        return _told(_MOVES_CARET)
    if plain and spec.scope is not Scope.DESK and _types_something(stroke.key()):
        return _told(_IS_TYPED)
    return ""


def doubt(key: str) -> str:
    """Return what speaks against `key` without forbidding it; empty if nothing does."""
    stroke = QKeySequence(key)[0]
    held = stroke.keyboardModifiers()
    is_altgr = held & _CTRL and held & _ALT and _types_something(stroke.key())
    return _told(_IS_ALTGR) if is_altgr else ""


def _types_something(key: Qt.Key) -> bool:
    return key.value < Qt.Key.Key_Escape.value or key in (
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
    )


def _is_sign(text: str) -> bool:
    return len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace()


def _told(text: str) -> str:
    return QCoreApplication.translate("key_rules", text)
