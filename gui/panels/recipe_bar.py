"""The recipes that a session keeps, in a row: choosing one, keeping the present choice, forgetting one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.panels.choice_box import ChoiceBox
from gui.panels.labels import text_label


class RecipeBar(QWidget):
    """Names recipes; `chosen` and `forget_requested` carry the name of one."""

    chosen = Signal(str)
    keep_requested = Signal()
    forget_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox[str]()
        self.keep_button = QPushButton(self.tr("Keep as…"))
        self.forget_button = QPushButton(self.tr("Forget"))
        self._names: tuple[str, ...] = ()
        self._is_changed = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        label = text_label(self.tr("Recipe"), tone="soft")
        label.setBuddy(self.box)
        self.box.setAccessibleName(self.tr("Recipe"))
        self.box.setMinimumWidth(190)
        row.addWidget(label)
        row.addWidget(self.box, 1)
        for button in (self.keep_button, self.forget_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.box.activated.connect(self._choose)
        self.keep_button.clicked.connect(self.keep_requested)
        self.forget_button.clicked.connect(lambda: self.forget_requested.emit(self.box.value()))
        self.show_names(())

    def show_names(self, names: Sequence[str], current: str = "") -> None:
        """Offer these recipes; `current` is the one that is chosen, none if it is not among them."""
        self._names = tuple(names)
        none = self.tr("None") if names else self.tr("None kept yet")
        self.box.offer([("", none), *((name, name) for name in names)])
        self.box.setEnabled(bool(names))
        self._is_changed = False
        if current in names:
            self.box.choose(current)
        self.forget_button.setEnabled(bool(self.box.value()))

    def show_changed(self, *, is_changed: bool) -> None:
        """Say beside the name of the recipe whether the choice still is what the recipe says."""
        name, place = self.box.value(), self.box.currentIndex()
        if name and is_changed != self._is_changed:
            self._is_changed = is_changed
            self.box.setItemText(place, self.tr("{0}, changed").format(name) if is_changed else name)

    def current(self) -> str:
        """Return the name of the recipe that is chosen, empty if none is."""
        return self.box.value()

    def _choose(self) -> None:
        self.show_names(self._names, self.box.value())
        self.chosen.emit(self.box.value())
