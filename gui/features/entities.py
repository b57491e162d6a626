"""The tab that lists the article's entities by actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.features.base import Feature
from gui.panels.entities import EntitiesPanel
from gui.side_tabs import SideTab

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Entities(Feature):
    """The entities as a tab; choosing one focuses it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = window.controller
        self.panel = EntitiesPanel()
        window.page.side.add(SideTab("entities", self.tr("Entities"), self.panel, self._fill))
        self.panel.focus_requested.connect(self._controller.set_focus)

    def _fill(self) -> None:
        controller = self._controller
        if controller.review is None:
            self.panel.show_nothing()
            return
        self.panel.show_review(controller.review, controller.schema, controller.actors())
        self.panel.show_focus(controller.focus_id)
