"""Exporting the session: format, contents and place, what would be lost, and the work itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.live import Handler
from gui.actions.menus import FILE
from gui.actions.spec import window_action
from gui.window import Feature


class Exporting(Feature):
    """The export dialog and the jobs behind it."""

    specs = (window_action("export", QT_TRANSLATE_NOOP("actions", "Export…"), FILE, "Ctrl+E", icon="export"),)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"export": self.export}

    def export(self) -> None:
        """Ask for format, contents and place, show what would be lost, and export."""
        # What only some need is imported when they do, so that the window is there sooner.
        from gui.exporting import Exports

        if self._window.controller.session is not None:
            Exports(self._window).ask()
