"""The bar over the desk: which session is open, and the few things done most, each with its key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from gui.panels.key_cap import KeyButton


class TopBar(QFrame):
    """Emits `acted` with the id of the action whose button was pressed."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._brand = QLabel("Dateline")
        self._brand.setProperty("kind", "brand")
        self._name = QLabel()
        self._name.setProperty("kind", "soft")
        self._buttons: dict[str, KeyButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.setSpacing(10)
        layout.addWidget(self._brand)
        layout.addWidget(self._name)
        layout.addStretch(1)
        for action_id, text in self._texts().items():
            button = KeyButton(text)
            button.clicked.connect(lambda _checked=False, name=action_id: self.acted.emit(name))
            self._buttons[action_id] = button
            layout.addWidget(button)
        self._buttons["finish"].setProperty("kind", "primary")

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show these keys on the buttons: action id to key text."""
        for action_id, button in self._buttons.items():
            button.set_key(keys.get(action_id, ""))

    def show_session(self, name: str, *, read_only: bool) -> None:
        """Show the name of the open session, empty for none."""
        self._name.setText(self.tr("{name} (read only)").format(name=name) if read_only else name)
        for action_id, button in self._buttons.items():
            button.setVisible(bool(name) or action_id == "palette")

    def show_shown(self, count: int) -> None:
        """Show how many suggestions “Accept shown” would accept."""
        self._buttons["accept_shown"].setText(self.tr("Accept shown ({count})").format(count=count))
        self._buttons["accept_shown"].setEnabled(count > 0)

    def action_ids(self) -> list[str]:
        """Return the ids of the actions that have a button here."""
        return list(self._buttons)

    def set_enabled(self, action_id: str, enabled: bool) -> None:
        """Let a button be pressed or not."""
        self._buttons[action_id].setEnabled(enabled)

    def _texts(self) -> dict[str, str]:
        return {
            "undo": self.tr("Undo"),
            "all_like_this": self.tr("All like this"),
            "accept_shown": self.tr("Accept shown"),
            "finish": self.tr("Finish article"),
            "palette": self.tr("Commands"),
        }
