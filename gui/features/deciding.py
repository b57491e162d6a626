"""Deciding on suggestions, one by one or many at once, and remarks on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import desk_action
from gui.window import Feature, Window
from models.decision import Decision


class Deciding(Feature):
    """Accepting and rejecting; what became of many annotations is told, with the key that undoes it."""

    specs = (
        desk_action(
            "accept",
            QT_TRANSLATE_NOOP("actions", "Accept and next"),
            REVIEW,
            "Return",
            "Enter",
            icon="accept",
        ),
        desk_action(
            "reject",
            QT_TRANSLATE_NOOP("actions", "Reject and next"),
            REVIEW,
            "Backspace",
            "Del",
            icon="reject",
        ),
        desk_action("accept_stay", QT_TRANSLATE_NOOP("actions", "Accept and stay"), REVIEW, "Y"),
        desk_action("reject_stay", QT_TRANSLATE_NOOP("actions", "Reject and stay"), REVIEW, "X"),
        desk_action("accept_shown", QT_TRANSLATE_NOOP("actions", "Accept all shown"), REVIEW, "Shift+Return"),
        desk_action(
            "reject_shown", QT_TRANSLATE_NOOP("actions", "Reject all shown"), REVIEW, "Shift+Backspace"
        ),
        desk_action("flag", QT_TRANSLATE_NOOP("actions", "Flag"), REVIEW, "!", icon="flag"),
        desk_action("note", QT_TRANSLATE_NOOP("actions", "Note…"), REVIEW, "Ctrl+M", icon="note"),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._told: dict[str, Callable[[Decision], str]] = {
            "accept_shown": lambda made: self.tr("%n suggestion(s) accepted.", "", _count(made)),
            "reject_shown": lambda made: self.tr("%n suggestion(s) rejected.", "", _count(made)),
        }
        self._controller.decided.connect(self._tell_outcome)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        page, desk = self._window.page, self._window.page.desk
        return {
            "accept": desk.accept,
            "reject": desk.reject,
            "accept_stay": desk.accept_here,
            "reject_stay": desk.reject_here,
            "accept_shown": desk.accept_shown,
            "reject_shown": desk.reject_shown,
            "flag": desk.toggle_flag,
            "note": page.edit_note,
        }

    def possible(self) -> Mapping[str, bool]:
        """Tell whether suggestions are shown."""
        shown = bool(self._controller.queue())
        return {"accept_shown": shown, "reject_shown": shown}

    @Slot(object)
    def _tell_outcome(self, decision: Decision) -> None:
        name = decision.kind if decision.kind != "Batch" else str(decision.summary.get("name", ""))
        if decision.action == "edit" and name in self._told:
            how = self.tr("{key} undoes it.").format(key=self._window.actions_by_id.key("undo"))
            self._window.tell(f"{self._told[name](decision)} {how}")


def _count(decision: Decision) -> int:
    """Return on how many annotations a batch decided."""
    return len(decision.summary["edits"])
