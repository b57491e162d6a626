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
    """A share for each part, between 0 and 1; parts of other names stay as they were shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Mapping[str, float] = {}
        self.shares = {name: ChoiceBox([(share, _words(name, share)) for share in _SHARES]) for name in PARTS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for name, box in self.shares.items():
            box.setMinimumContentsLength(5)
            box.setAccessibleName(self.tr("Part {0}").format(name))
            box.currentIndexChanged.connect(lambda _place, name=name: self._make_room(name))
            row.addWidget(box, 1)
        self.setFocusProxy(self.shares[PARTS[0]])

    def parts(self) -> dict[str, float]:
        """Return the share of each part; those of none are left out."""
        shares = {name: box.value() for name, box in self.shares.items()}
        return {name: share for name, share in {**self._shown, **shares}.items() if share}

    def show_parts(self, parts: Mapping[str, float]) -> None:
        """Show these parts in place of others."""
        self._shown = {}
        for box in self.shares.values():
            box.choose(0.0)
        self._shown = dict(parts)
        for name, box in self.shares.items():
            share = parts.get(name, 0.0)
            box.choose(share, _words(name, share))

    def show_usual(self, parts: Mapping[str, float]) -> None:
        """Say what goes into each part while no share is chosen for any."""
        for name, box in self.shares.items():
            share = parts.get(name, 0.0)
            box.setItemText(0, _words(name, share))
            box.setToolTip(self.tr("As usual for this format") if share else "")

    def _make_room(self, chosen: str) -> None:
        """Take from the other parts what the chosen one needs, so that something is left for training."""
        if sum(self.parts().values()) >= 1:
            self._shown = {}
            for name, box in self.shares.items():
                if name != chosen:
                    box.choose(0.0)
        self.changed.emit()


def _words(name: str, share: float) -> str:
    return f"{name} {QLocale().toString(round(100 * share, 2))} %"
