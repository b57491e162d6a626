"""A line for a file or folder with a button that opens the system's file dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget


class PathField(QWidget):
    """Holds a path as text; `choose` is asked for another one and gives an empty string for none."""

    changed = Signal(str)

    def __init__(self, name: str, choose: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose = choose
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.button = QPushButton(self.tr("Choose…"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(self.tr("Choose: {0}").format(name))
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.line.textChanged.connect(self.changed)
        self.button.clicked.connect(self._ask)

    def text(self) -> str:
        """Return the path as it stands."""
        return self.line.text().strip()

    def set_text(self, path: str) -> None:
        """Put another path into the line."""
        self.line.setText(path)

    def _ask(self) -> None:
        path = self._choose(self.text())
        if path:
            self.set_text(path)
