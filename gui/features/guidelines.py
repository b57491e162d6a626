"""What a label or a type means, beside the doubt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import desk_action
from gui.dialogs.guideline_popup import GuidelinePopup
from gui.features.base import Feature
from models.annotation import name_of

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Guidelines(Feature):
    """Shows a guideline over the text."""

    specs = (
        desk_action("guideline", QT_TRANSLATE_NOOP("actions", "Guideline"), REVIEW, "?", icon="guideline"),
    )

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        window.page.guideline_requested.connect(self.show_guideline)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"guideline": self.show_guideline}

    @Slot(str)
    def show_guideline(self, name: str = "") -> None:
        """Show definition, example and common confusions of a label or type, by default the focused one's."""
        focused = self._window.controller.focused
        name = name or (name_of(focused) if focused else "")
        if name:
            popup = GuidelinePopup(self._window)
            popup.show_guideline(self._window.controller.schema, name)
            popup.open_beside(self._window.page.side)
