"""The line of the entity card that tells in how many other articles the actor is mentioned."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.panels.key_cap import KeyButton


class ActorRow(QWidget):
    """A quiet button that leads to the mentions elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = KeyButton()
        self.button.setProperty("kind", "quiet")
        self.button.setProperty("edge", "none")
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)

    def show_count(self, articles: int) -> None:
        """Say in how many other articles the actor is mentioned."""
        self.button.setText(self.tr("also in %n other article(s)", "", articles))
