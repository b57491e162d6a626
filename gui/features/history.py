"""Undo, redo, and the tab that lists what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui import works
from gui.actions.live import Handler
from gui.actions.menus import EDIT
from gui.actions.spec import article_action, window_action
from gui.dialogs.undo_preview import UndoPreviewDialog
from gui.item_models.history import HistoryModel
from gui.jumping import jump
from gui.panels.history import HistoryPanel
from gui.side_tabs import SideTab
from gui.window import Feature, Window
from models.decision import Decision
from models.history import UndoPreview

_PREVIEWED = 300
"""Decisions that a preview lists; of more, it says how many."""


class History(Feature):
    """The decision log as a tab, and travelling in it."""

    specs = (
        window_action("undo", QT_TRANSLATE_NOOP("actions", "Undo"), EDIT, "Ctrl+Z", icon="undo"),
        window_action(
            "redo", QT_TRANSLATE_NOOP("actions", "Redo"), EDIT, "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"
        ),
        article_action("history", QT_TRANSLATE_NOOP("actions", "History"), EDIT, "Ctrl+H", icon="history"),
        article_action("undo_back", QT_TRANSLATE_NOOP("actions", "Undo back to…"), EDIT, "Ctrl+Shift+H"),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._wanted: dict[str, Any] = {}
        self._going_back: UndoPreview | None = None
        self._turns: Mapping[str, bool] | None = None
        self.model = HistoryModel(window.jobs.start, self)
        self.panel = HistoryPanel(self.model)
        window.page.side.add(SideTab("history", self.tr("History"), self.panel, self._fill))
        controller = self._controller
        for signal in (
            controller.session_changed,
            controller.article_opened,
            controller.rows_changed,
        ):
            signal.connect(self._forget_turns)
        self._controller.session_changed.connect(self._take_session)
        self._controller.article_opened.connect(self._take_article)
        self._controller.decided.connect(self._take_turns)
        self._controller.decided.connect(self._tell_undone)
        self.model.failed.connect(self._controller.failed)
        self.panel.query_changed.connect(self._query)
        self.panel.jump_requested.connect(self._jump)
        self.panel.undo_back_requested.connect(self.preview_undo)
        self.panel.undo_requested.connect(self._controller.undo)
        self.panel.redo_requested.connect(self._controller.redo)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "undo": self._controller.undo,
            "redo": self._controller.redo,
            "history": self.show_history,
            "undo_back": self.undo_back,
        }

    def possible(self) -> Mapping[str, bool]:
        """Tell whether there is something to undo or redo."""
        if self._turns is None:
            self._turns = {"undo": self._controller.can_undo(), "redo": self._controller.can_redo()}
        return self._turns

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys on the buttons."""
        self.panel.set_keys(keys)

    def show_history(self) -> None:
        """Show the history and give it the keyboard, at the decision that was chosen last."""
        self._window.page.side.show_tab("history")
        self._fill()
        if not self.panel.list.currentIndex().isValid():
            self.panel.list.setCurrentIndex(self.model.index(min(1, self.model.rowCount() - 1)))
        self.panel.list.setFocus()

    def undo_back(self) -> None:
        """Ask to undo back to the decision chosen in the history; show the history if none is chosen."""
        in_view = self.panel.isVisible()
        if not (in_view and self.panel.go_back()):
            self.show_history()
            self._window.tell(self.tr("Choose the decision that shall be the last one that holds."))

    @Slot(int)
    def preview_undo(self, seq: int) -> None:
        """Show what would be undone to make the decision `seq` the last that holds; Return does it."""
        session = self._controller.session
        if session is not None:
            work = works.previewing_undo(session.path, seq, _PREVIEWED)
            self._window.jobs.start(work, self._show_preview)

    @Slot(object)
    def _show_preview(self, preview: UndoPreview) -> None:
        if self._controller.session is None:
            return
        if not preview.decisions:
            self._window.tell(self.tr("Nothing was decided after this."))
            return
        dialog = UndoPreviewDialog(preview, self._controller.reviewer, self._window)
        dialog.confirmed.connect(lambda: self._go_back(dialog, preview))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go_back(self, dialog: UndoPreviewDialog, preview: UndoPreview) -> None:
        self._going_back = preview
        self._controller.job_started.connect(dialog.follow)
        self._controller.undo_back_to(preview.seq, preview.top)
        self._controller.job_started.disconnect(dialog.follow)

    @Slot(object)
    def _tell_undone(self, decision: Decision) -> None:
        """Say how much was undone, once that is done."""
        preview, self._going_back = self._going_back, None
        if preview is not None and decision.action == "undo":
            done = self.tr("%n decision(s) undone.", "", preview.decisions)
            how = self.tr("{key} makes them again, one by one.").format(
                key=self._window.actions_by_id.key("redo")
            )
            self._window.tell(f"{done} {how}")

    @Slot(str, str)
    def _jump(self, article_id: str, annotation: str) -> None:
        jump(self._window, article_id, annotation)

    @Slot()
    def _forget_turns(self) -> None:
        """Ask the session again: only a decision changes what can be undone, moving about does not."""
        self._turns = None

    @Slot(object)
    def _take_turns(self, decision: Decision) -> None:
        """What was just decided can be undone, and nothing can be redone after it; else ask the session."""
        self._turns = {"undo": True, "redo": False} if decision.action == "edit" else None

    @Slot()
    def _take_session(self) -> None:
        self.panel.clear_query()
        self._wanted = {}
        self.model.set_session(self._controller.session)

    @Slot()
    def _take_article(self) -> None:
        if self.panel.here.isChecked():
            self._query(self._wanted)

    @Slot(dict)
    def _query(self, wanted: dict[str, Any]) -> None:
        self._wanted = wanted
        review = self._controller.review
        here = review.article.id if review and wanted["this_article"] else None
        fields = {name: value for name, value in wanted.items() if name != "this_article"}
        self.model.set_query(fields | {"article_id": here})

    def _fill(self) -> None:
        controller = self._controller
        self.model.refresh()
        self.panel.show_reviewers(controller.reviewers())
        self.panel.show_state(can_undo=controller.can_undo(), can_redo=controller.can_redo())
