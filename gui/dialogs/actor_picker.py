"""Choosing the actor that a mention refers to, by a few letters of any of its names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.dialogs.fuzzy import ranked
from gui.dialogs.picker import Picker, PickerRow

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_RANKED = 500
"""So many actors are sorted by how well the letters fit; of more, those that hold the letters as they are."""


class ActorPicker(Picker):
    """Offers actors; `picked` carries the one for all mentions, `picked_for_one` that for this mention alone.

    While it is open, `set_actors` may bring further ones; what is typed stays.
    """

    picked_for_one = Signal(str)

    def __init__(self, foot: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Same as … letters of a name"), parent)
        self.setWindowTitle(self.tr("Same as …"))
        self._foot = foot

    def set_actors(self, rows: Sequence[PickerRow]) -> None:
        """Offer these rows in place of those before; an actor that was gone to stays the current one."""
        current, went = self.current_row(), self.list.currentIndex().row() > 0
        self._rows = list(rows)
        self._filter(self.field.text())
        if current is not None and went and current in self.shown():
            self.list.setCurrentIndex(self.list.model().index(self.shown().index(current), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the row for this mention alone with Shift and Return."""
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_key and event.key() in _RETURNS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            row = self.current_row()
            if row is not None:
                self.accept()
                self.picked_for_one.emit(row.id)
            return True
        return super().eventFilter(watched, event)

    def foot_text(self, row: PickerRow) -> str:
        """Say what Return does."""
        return self._foot

    def _filter(self, text: str) -> None:
        """Find an actor by any of its names, which stand in the detail."""
        wanted = text.casefold().split()
        held = [row for row in self._rows if all(word in _searched(row) for word in wanted)]
        if len(self._rows) <= _MOST_RANKED:
            near = ranked(self._rows, text, lambda row: row.title)
            held = [*ranked(held, text, lambda row: row.title), *held, *near]
        elif len(held) <= _MOST_RANKED:
            held = [*ranked(held, text, lambda row: row.title), *held]
        self._show(list(dict.fromkeys(held)))


def _searched(row: PickerRow) -> str:
    return f"{row.title} {row.detail}".casefold()
