"""A segmented control: a few choices side by side of which one holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton

_PADDING = 2

CHOICE = "choice"
"""The property in which a segment has the name of its choice."""


class Segments(QFrame):
    """Shows choices as pairs of name and text; emits the name of the one that the user picks."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.names: tuple[tuple[str, str], ...] = ()
        """Name and text of each choice."""
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._layout = FlowLayout(self, spacing=1, fill=True)
        self._layout.setContentsMargins(2, 2, 2, 2)

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str, keys: Sequence[str] = ()) -> None:
        """Show the choices, mark `chosen` (none if it is no choice), and name `keys` in the tool tips."""
        if tuple(choices) != self.names:
            self._rebuild(tuple(choices))
        for index, (button, (name, text)) in enumerate(zip(self._group.buttons(), choices, strict=True)):
            button.setChecked(name == chosen)
            key = keys[index] if index < len(keys) else ""
            button.setToolTip(f"{text}  {key}".strip() if key else "")

    def _rebuild(self, choices: tuple[tuple[str, str], ...]) -> None:
        self.names = choices
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.deleteLater()
        for name, text in choices:
            button = KeyButton(text, kind="segment", ground="paper")
            button.setCheckable(True)
            button.setAccessibleName(text)
            button.setProperty(CHOICE, name)
            button.clicked.connect(lambda _checked, name=name: self._pick(name))
            self._group.addButton(button)
            button.setMinimumWidth(_chosen_width(button))
            self._layout.addWidget(button)
            # A layout shows what is added to it only when the event loop goes on, and counts it from then.
            button.show()

    def _pick(self, name: str) -> None:
        for button, (other, _text) in zip(self._group.buttons(), self.names, strict=True):
            button.setChecked(other == name)
        self.picked.emit(name)


def _chosen_width(button: KeyButton) -> int:
    """Return the width that a segment needs once it is chosen: its text is then semi-bold."""
    button.ensurePolished()
    font = button.font()
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(button.text()) + 2 * _PADDING
