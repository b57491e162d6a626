"""Undo, redo, and the tab that lists what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.live import Handler
from gui.actions.menus import EDIT
from gui.actions.spec import article_action, window_action
from gui.features.base import Feature
from gui.history_wording import history_entry
from gui.panels.history import HistoryPanel
from gui.side_tabs import SideTab

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class History(Feature):
    """The decision log as a tab, and travelling in it."""

    specs = (
        window_action("undo", QT_TRANSLATE_NOOP("actions", "Undo"), EDIT, "Ctrl+Z", icon="undo"),
        window_action(
            "redo", QT_TRANSLATE_NOOP("actions", "Redo"), EDIT, "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"
        ),
        article_action("history", QT_TRANSLATE_NOOP("actions", "History"), EDIT, "Ctrl+H", icon="history"),
    )

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = window.controller
        self.panel = HistoryPanel()
        window.page.side.add(SideTab("history", self.tr("History"), self.panel, self._fill))
        self.panel.undo_back_requested.connect(self._controller.undo_back_to)
        self.panel.undo_requested.connect(self._controller.undo)
        self.panel.redo_requested.connect(self._controller.redo)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "undo": self._controller.undo,
            "redo": self._controller.redo,
            "history": lambda: self._window.page.side.show_tab("history"),
        }

    def possible(self) -> Mapping[str, bool]:
        """Tell whether there is something to undo or redo."""
        return {"undo": self._controller.can_undo(), "redo": self._controller.can_redo()}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys on the buttons."""
        self.panel.set_keys(dict(keys))

    def _fill(self) -> None:
        controller = self._controller
        entries = [history_entry(item, controller.article(item.article_id)) for item in controller.history()]
        self.panel.show_entries(entries, can_undo=controller.can_undo(), can_redo=controller.can_redo())
