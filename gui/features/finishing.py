"""Finishing an article after what is left in it was shown, or setting it aside for discussion."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import article_action
from gui.check_rows import key_of
from gui.features.checks import Checks
from gui.window import Feature, Window
from models.article import ArticleStatus
from models.fixes import accepted_fillers
from models.left import Left


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

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._checks = window.feature(Checks)
        self._told: frozenset[str] | None = None
        self._waits = False
        window.page.finish_requested.connect(self.finish)
        self._checks.panel.finish_requested.connect(self.finish)
        self._checks.checking.learned.connect(self._finish_at_last)
        self._controller.article_opened.connect(self._forget)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "finish": self.finish,
            "discuss": lambda: self._window.page.desk.set_status(ArticleStatus.DISCUSS),
        }

    def possible(self) -> Mapping[str, bool]:
        """Tell whether there is an article to finish."""
        return {"finish": self._controller.review is not None}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Keep a key that is held down from finishing one article after the other."""
        self._window.actions_by_id["finish"].setAutoRepeat(False)

    @Slot()
    def finish(self) -> None:
        """Mark the article complete and go to the next; first show what is left in it.

        Asked again it is finished nevertheless, unless something new has turned up. What is open is
        rejected then, undecided fillers of decided events are accepted with them, and what the sweep found
        counts as looked at.
        """
        review, checking = self._controller.review, self._checks.checking
        if review is None:
            return
        left = checking.left()
        if review.article.status is ArticleStatus.COMPLETE and not left.open and not left.undecided():
            self._go_on()
        elif not checking.is_ready:
            self._waits = True
            checking.sweep()
        elif left.is_empty or (self._told is not None and _keys(left) <= self._told):
            self._complete(left)
        else:
            self._told = _keys(left)
            self._checks.ask_to_finish()

    def _complete(self, left: Left) -> None:
        review = self._controller.review
        fillers = accepted_fillers(left.undecided(), review) if review is not None else ()
        looked, opened = left.passed_over(), bool(left.open)
        if self._window.page.desk.finish(reject_open=opened, looked=looked, fillers=fillers):
            self._go_on()

    def _go_on(self) -> None:
        page = self._window.page
        self._controller.step_article(True, page.article_ids())
        page.view.setFocus()

    @Slot()
    def _finish_at_last(self) -> None:
        """Finish what had to wait until the text was swept."""
        if self._waits and self._checks.checking.is_ready:
            self._waits = False
            self.finish()

    @Slot()
    def _forget(self) -> None:
        self._told, self._waits = None, False


def _keys(left: Left) -> frozenset[str]:
    """Return what is left as keys; one stands for each number of open suggestions up to the present one."""
    opened = (f"open:{count}" for count in range(1, left.open + 1))
    return frozenset((*(key_of(item) for item in left.items), *opened))
