"""A picker in which any number of rows is ticked; it stays open for as long as the user wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.dialogs.picker import Picker, PickerRow

_ALL = ""
"""Id of the row that stands for all others."""


class TickPicker(Picker):
    """Ticks a row with Space, Return or a click; `ticked_changed` carries the ids of all that are ticked.

    The first row unticks all others: then nothing is left out. Escape closes.
    """

    ticked_changed = Signal(frozenset)

    def __init__(self, placeholder: str, all_title: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setWindowTitle(placeholder)
        self._all_title = all_title
        self._offered: list[PickerRow] = []
        self._ticked: frozenset[str] = frozenset()
        self.picked.connect(self._tick)

    def show_ticks(self, rows: Sequence[PickerRow], ticked: frozenset[str]) -> None:
        """Offer these rows, those in `ticked` with a tick."""
        self._offered, self._ticked = list(rows), ticked
        self.show_rows(self._with_ticks())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick with Space: letters find rows without it."""
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_key and event.key() == Qt.Key.Key_Space:
            self._take()
            return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(380, 460)

    def foot_text(self, row: PickerRow) -> str:
        """Say how to tick."""
        return self.tr("Space or ⏎ ticks, Esc closes.")

    def _take(self) -> None:
        """Tick the current row, or untick it, and keep what was typed ready to be typed over."""
        row = self.current_row()
        if row is not None:
            self.picked.emit(row.id)
            self.field.selectAll()

    def _tick(self, name: str) -> None:
        self._ticked = frozenset() if name == _ALL else self._ticked ^ {name}
        self.replace_rows(self._with_ticks())
        self.ticked_changed.emit(self._ticked)

    def _with_ticks(self) -> list[PickerRow]:
        first = PickerRow(_ALL, self._all_title, ticked=not self._ticked)
        return [first, *(replace(row, ticked=row.id in self._ticked) for row in self._offered)]
