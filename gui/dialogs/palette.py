"""The command palette: everything the window can do, found by a few letters."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from gui.dialogs.picker import Picker, PickerRow


class CommandPalette(Picker):
    """Offers commands; `picked` carries the id of the one taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Search commands"), parent)
        self.setWindowTitle(self.tr("Commands"))

    def show_commands(self, commands: Iterable[tuple[str, str, str, str]]) -> None:
        """Offer commands, each as id, title, menu and key text."""
        self.show_rows([PickerRow(name, title, menu, key) for name, title, menu, key in commands])
