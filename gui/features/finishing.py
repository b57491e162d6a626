"""Finishing an article, or setting it aside for discussion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtWidgets import QMessageBox

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import article_action
from gui.features.base import Feature
from models.article import ArticleStatus

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Finishing(Feature):
    """Sets the status of the open article."""

    specs = (
        article_action(
            "finish", QT_TRANSLATE_NOOP("actions", "Finish article"), REVIEW, "Ctrl+Return", icon="finish"
        ),
        article_action(
            "discuss", QT_TRANSLATE_NOOP("actions", "Needs discussion"), REVIEW, "Ctrl+D", icon="discuss"
        ),
    )

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = window.controller
        window.page.finish_requested.connect(self.finish)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "finish": self.finish,
            "discuss": lambda: self._window.page.desk.set_status(ArticleStatus.DISCUSS),
        }

    def possible(self) -> Mapping[str, bool]:
        """Tell whether there is an article to finish."""
        return {"finish": self._controller.review is not None}

    @Slot()
    def finish(self) -> None:
        """Mark the article complete, asking first what becomes of open suggestions, and go to the next."""
        review, page = self._controller.review, self._window.page
        if review is None:
            return
        waiting = len(self._controller.all_open())
        if waiting and not self._ask_reject_open(waiting):
            self._controller.step_focus()
            return
        finished = not waiting and review.article.status is ArticleStatus.COMPLETE
        if finished or page.desk.finish(reject_open=bool(waiting)):
            self._controller.step_article(True, page.article_ids())
            page.view.setFocus()

    def _ask_reject_open(self, count: int) -> bool:
        """Ask whether finishing shall reject the open suggestions."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Finish article"))
        box.setText(self.tr("%n suggestion(s) are still open.", "", count))
        box.setInformativeText(
            self.tr("A finished article is training data: what is open would count as wrong.")
        )
        reject = box.addButton(self.tr("Reject them and finish"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Look at them"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is reject
