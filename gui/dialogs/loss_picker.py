"""The items of one kind that an export would lose: words or title find some, Return goes to one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.picker import Picker, PickerRow
from gui.panels.loss_rows import LossItem, LossRow

_WORDS = 60
"""Code points of an item's words that are shown at most, so that the title has room beside them."""


class LossPicker(Picker):
    """Lists the items of a kind; `item_picked` carries the one to go to."""

    item_picked = Signal(object)

    def __init__(self, losses: LossRow, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("{0}: words or title").format(losses.title), parent)
        self.setWindowTitle(losses.title)
        self._losses = losses
        self.show_rows([_row(place, item) for place, item in enumerate(losses.items)])
        self.picked.connect(lambda place: self.item_picked.emit(losses.items[int(place)]))

    def sizeHint(self) -> QSize:
        """Return room for all items as long as they are few."""
        return QSize(640, min(460, 140 + 34 * len(self._losses.items)))

    def foot_text(self, row: PickerRow) -> str:
        """Say how to go there, and whether there are more than these."""
        shown, keys = len(self._losses.items), self.tr("⏎ closes the export and goes there, Esc goes back.")
        if shown == self._losses.count:
            return keys
        return self.tr("The first {0} of {1}.").format(shown, self._losses.count) + " " + keys


def _row(place: int, item: LossItem) -> PickerRow:
    words = item.words if len(item.words) <= _WORDS else item.words[: _WORDS - 1] + "…"
    return PickerRow(str(place), words, item.title)
