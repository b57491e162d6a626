"""Tells screen readers what a decision did and how much is left."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible

from gui.article_view.accessible import announce
from gui.history_wording import line_text
from gui.window import Feature, Window
from models.decision import Decision
from models.history import HistoryLine


class Announcing(Feature):
    """Speaks after each decision, since its outcome is otherwise only seen."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        window.controller.decided.connect(self._announce)

    @Slot(object)
    def _announce(self, decision: Decision) -> None:
        if QAccessible.isActive():
            controller = self._window.controller
            line = controller.history_line(decision)
            left = self.tr("%n open", "", len(controller.queue()))
            announce(self._window.page.view, f"{self._told(decision, line)}; {left}" if line else left)

    def _told(self, decision: Decision, line: HistoryLine) -> str:
        pattern = {"undo": self.tr("Undone: {0}"), "redo": self.tr("Redone: {0}")}.get(decision.action, "{0}")
        return pattern.format(line_text(line))
