"""Everything the window can do, to be found by typing, and all keys on one page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.key_table import key_groups
from gui.actions.live import Handler
from gui.actions.menus import GO, HELP
from gui.actions.spec import window_action
from gui.actions.wording import translated
from gui.dialogs.key_help import KeyHelpDialog
from gui.dialogs.palette import CommandPalette
from gui.window import Feature


class Commands(Feature):
    """The command palette and the key help, read off the live actions."""

    specs = (
        window_action(
            "palette",
            QT_TRANSLATE_NOOP("actions", "Commands…"),
            GO,
            "Ctrl+K",
            icon="commands",
            always=True,
        ),
        window_action("keys", QT_TRANSLATE_NOOP("actions", "Keys"), HELP, "Ctrl+F1", always=True),
    )

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"palette": self.show_palette, "keys": self.show_key_help}

    def show_palette(self) -> None:
        """Show every command with its key, to be found by typing."""
        actions = self._window.actions_by_id
        palette = CommandPalette(self._window)
        names = [name for name in actions.ids() if name != "palette" and actions[name].isEnabled()]
        palette.show_commands(self._row(name) for name in names)
        palette.picked.connect(lambda name: actions[name].trigger())
        palette.open_over(self._window)

    def show_key_help(self) -> None:
        """Show what each key does, grouped as in the menus."""
        KeyHelpDialog(key_groups(self._window.actions_by_id), self._window).open()

    def _row(self, name: str) -> tuple[str, str, str, str]:
        spec = self._window.actions_by_id.spec(name)
        key = self._window.actions_by_id.key(name)
        return name, translated(spec.title), translated(spec.menu), key
