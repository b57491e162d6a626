"""How titles of actions and keys are written for the user."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

_SIGNS = {
    "Return": "⏎",
    "Enter": "⏎",
    "Backspace": "⌫",
    "Del": "⌦",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}

SHIFT = QT_TRANSLATE_NOOP("QShortcut", "Shift")
"""Qt's own name of the key; German puts the sign in its place that is printed on the key."""


def translated(text: str) -> str:
    """Return the title of an action or a menu in the language of the user interface."""
    return QCoreApplication.translate("actions", text)


def key_text(key: QKeySequence) -> str:
    """Return a key as the user's system writes it, with signs for the long names: "Shift ⏎"."""
    text = key.toString(QKeySequence.SequenceFormat.NativeText)
    *held, last = text.split("+") if not text.endswith("+") else (*text[:-1].rstrip("+").split("+"), "+")
    portable = key.toString().rsplit("+", 1)[-1]
    return " ".join(part for part in (*held, _SIGNS.get(portable, last)) if part)
