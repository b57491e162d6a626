"""Choosing a range of confidence: one of some usual ones, or any that is typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from gui.concordance_wording import range_text
from gui.dialogs.picker import Picker, PickerRow

_USUAL = ((0, 50), (50, 70), (70, 90), (90, 100))
_TYPED = re.compile(r"\s*(<|>)?\s*(\d{1,3})\s*%?\s*(?:(?:-|–|\s)\s*(\d{1,3})\s*%?\s*)?")
_ANY = "any"


class RangePicker(Picker):
    """Offers ranges in percent; `range_picked` carries two bounds between 0 and 1, or None twice for any."""

    range_picked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A range in percent, such as 30-60 or <50"), parent)
        self.setWindowTitle(self.tr("Confidence"))
        usual = [_row(low, high) for low, high in _USUAL]
        self.show_rows([PickerRow(_ANY, self.tr("any, or none")), *usual])
        self.picked.connect(self._tell)

    def sizeHint(self) -> QSize:
        return QSize(360, 300)

    def _filter(self, text: str) -> None:
        typed = typed_range(text)
        if typed is None:
            super()._filter(text)
            return
        self._model.show([_row(*typed)])
        self.list.setCurrentIndex(self._model.index(0))
        self._show_foot()

    def _tell(self, name: str) -> None:
        if name == _ANY:
            self.range_picked.emit(None, None)
        else:
            low, high = name.split("-")
            self.range_picked.emit(int(low) / 100, int(high) / 100)


def typed_range(text: str) -> tuple[int, int] | None:
    """Return the bounds in percent that `text` states, the lower first; None if it states none.

    "30-60" is a range, "<50" and ">90" have one bound, and one number alone is the least.
    """
    match = _TYPED.fullmatch(text)
    if match is None:
        return None
    sign, first, second = match.groups()
    low, high = int(first), 100 if second is None else int(second)
    if sign == "<":
        low, high = 0, low
    low, high = sorted((low, high))
    return (low, high) if high <= 100 else None


def _row(low: int, high: int) -> PickerRow:
    return PickerRow(f"{low}-{high}", range_text(low / 100, high / 100))
