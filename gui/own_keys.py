"""Which keys the part of the desk that has the keyboard keeps for itself, so that no action takes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget

from gui.panels.check_list import CheckRows
from gui.panels.find_bar import FindBar
from gui.panels.proposals import ProposalList
from gui.panels.role_row import RoleRow

_TAKE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PRESS = frozenset({Qt.Key.Key_Space})
_TAKE_AWAY = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_OWN: tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...] = (
    (QLineEdit, _TAKE),
    (QAbstractButton, _PRESS),
    (CheckRows, _TAKE_AWAY),
    (QAbstractItemView, _TAKE | _PRESS),
    (RoleRow, _TAKE | _PRESS | _TAKE_AWAY),
    (ProposalList, _TAKE | _TAKE_AWAY),
    (FindBar, _TAKE),
)
_FREE = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def keeps_key(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Tell whether `widget`, or a part of the desk it stands in, uses the key of `event` itself.

    Return ends a note, steps to the next hit and opens a row of a list; Space presses a button. With
    Ctrl or Alt every key belongs to the actions.
    """
    if event.modifiers() & ~_FREE:
        return False
    while widget is not None:
        if any(isinstance(widget, kind) and event.key() in keys for kind, keys in _OWN):
            return True
        widget = widget.parentWidget()
    return False
