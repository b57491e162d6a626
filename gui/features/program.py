"""Quitting, and which Dateline this is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QMessageBox

from gui.actions.live import Handler
from gui.actions.menus import FILE, HELP
from gui.actions.spec import window_action
from gui.window import Feature
from models.version import VERSION


class Program(Feature):
    """What concerns the program as a whole."""

    specs = (
        window_action("quit", QT_TRANSLATE_NOOP("actions", "Quit"), FILE, "Ctrl+Q", always=True),
        window_action("about", QT_TRANSLATE_NOOP("actions", "About Dateline"), HELP, always=True),
    )

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"quit": self._window.close, "about": self.show_about}

    def show_about(self) -> None:
        """Say which Dateline this is."""
        text = self.tr("Dateline {version}: review suggested entities and events, offline.")
        QMessageBox.about(self._window, self.tr("About Dateline"), text.format(version=VERSION))
