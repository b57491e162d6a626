"""What a panel shows while it has nothing to show: an icon, a sentence, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.panels.key_cap import KeyButton
from gui.panels.labels import text_label
from gui.panels.picture import Picture

_ICON_PIXELS = 34


class EmptyState(QWidget):
    """A calm picture, headline and hint in the middle of a panel; a button where something can be done."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture("articles", "faint", _ICON_PIXELS)
        self._headline = text_label(weight="strong", wrap=True)
        self._hint = text_label(tone="soft", wrap=True)
        for label in (self._headline, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = KeyButton(kind="primary")
        self._button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(7)
        layout.addStretch(2)
        layout.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._headline)
        layout.addWidget(self._hint)
        layout.addSpacing(6)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    def show_state(self, icon: str, headline: str, hint: str = "", action: str = "", key: str = "") -> None:
        """Show an icon by name, a headline, a hint, and a button if `action` names one."""
        self._picture.show_icon(icon)
        self._headline.setText(headline)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._button.setText(action)
        self._button.set_key(key)
        self._button.setVisible(bool(action))
