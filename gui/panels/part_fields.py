"""The parts that a folder of training data is divided into: how much of it goes where."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.panels.choice_box import ChoiceBox

PARTS = ("dev", "test")
"""The parts with a box beside that for training, which takes the rest."""

_SHARES = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4)


class PartFields(QWidget):
    """A share for each part, between 0 and 1; parts of other names stay as they were shown.

    What is usual for a format is shown until something else is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Mapping[str, float] = {}
        self._usual: Mapping[str, float] = {}
        self._is_own = False
        self._is_filling = False
        self.shares = {
            name: ChoiceBox([(share, self._words(name, share)) for share in _SHARES]) for name in PARTS
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for name, box in self.shares.items():
            box.setMinimumContentsLength(5)
            box.setAccessibleName(self.tr("Part {0}").format(name))
            box.currentIndexChanged.connect(lambda _place, name=name: self._take(name))
            row.addWidget(box, 1)
        self.setFocusProxy(self.shares[PARTS[0]])

    def shown(self) -> dict[str, float]:
        """Return the share of each part as it stands; those of none are left out."""
        shares = {name: box.value() for name, box in self.shares.items()}
        return {name: share for name, share in {**self._shown, **shares}.items() if share}

    def parts(self) -> dict[str, float]:
        """Return the share of each part, none where they are just the usual ones."""
        shown = self.shown()
        return {} if shown == self._usual else shown

    def is_whole(self) -> bool:
        """Tell whether nothing is to be divided that usually is."""
        return bool(self._usual) and not self.shown()

    def show_parts(self, parts: Mapping[str, float], *, whole: bool = False) -> None:
        """Show these parts in place of others; none means the usual ones, unless `whole` wants none."""
        self._is_own = bool(parts) or whole
        self._fill(parts if self._is_own else self._usual)

    def show_usual(self, parts: Mapping[str, float]) -> None:
        """Take these for the usual parts, and show them unless others were chosen."""
        if parts != self._usual:
            self._usual = dict(parts)
            if not self._is_own:
                self._fill(self._usual)

    def _fill(self, parts: Mapping[str, float]) -> None:
        self._is_filling = True
        self._shown = dict(parts)
        for name, box in self.shares.items():
            share = parts.get(name, 0.0)
            box.choose(share, self._words(name, share))
        self._is_filling = False

    def _take(self, chosen: str) -> None:
        """Take from the other parts what the chosen one needs, so that something is left for training."""
        if self._is_filling:
            return
        self._is_own = True
        if sum(self.shown().values()) >= 1:
            self._fill({chosen: self.shares[chosen].value()})
        self.changed.emit()

    def _words(self, name: str, share: float) -> str:
        if not share:
            return self.tr("no {0}").format(name)
        return f"{name} {QLocale().toString(round(100 * share, 2))} %"
