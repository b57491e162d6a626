"""The roles of the focused event by keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from gui.actions.live import Handler
from gui.actions.menus import EVENT
from gui.actions.spec import desk_action
from gui.panels.role_row import shown_rows
from gui.window import Feature


class Roles(Feature):
    """Takes the keyboard to the rows of the event card; Escape takes it back to the text."""

    specs = (desk_action("roles", QT_TRANSLATE_NOOP("actions", "To the roles of the event"), EVENT, "K"),)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"roles": self.go_to_roles}

    def go_to_roles(self) -> None:
        """Give the keyboard to the first role that nobody decided on, else to the first empty one."""
        if self._window.controller.focused_event is None:
            self._window.tell(self.tr("Focus an event first: only events have roles."))
            return
        page = self._window.page
        page.side.show_tab("suggestions")
        page.fill_side()
        rows = shown_rows(page.suggestions.event_card)
        if rows:
            first = min(rows, key=lambda row: (not row.is_undecided, row.is_filled))
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
