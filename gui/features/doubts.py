"""Going to what the checks doubt."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import article_action
from gui.doubt_wording import doubt_text
from gui.features.base import Feature


class Doubts(Feature):
    """Steps through the doubts of the open article."""

    specs = (article_action("doubt", QT_TRANSLATE_NOOP("actions", "Next doubt"), REVIEW, "Ctrl+J"),)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"doubt": self.show_doubt}

    def show_doubt(self) -> None:
        """Go to the next annotation that the checks doubt, and say why."""
        finding = self._window.controller.step_doubt()
        self._window.tell(doubt_text(finding) if finding else self.tr("The checks find nothing to doubt."))
