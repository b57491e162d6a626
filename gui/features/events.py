"""Making and retyping events, who said so, and which of them are the same."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Slot

from gui.actions.live import Handler
from gui.actions.menus import EVENT
from gui.actions.spec import desk_action
from gui.dialogs.type_picker import TypePicker
from gui.window import Feature, Window


class Events(Feature):
    """What is done to an event as a whole."""

    specs = (
        desk_action("event", QT_TRANSLATE_NOOP("actions", "Event type…"), EVENT, "E", icon="event"),
        desk_action("link", QT_TRANSLATE_NOOP("actions", "Same event as the one before"), EVENT, "Ctrl+G"),
        desk_action("attribute", QT_TRANSLATE_NOOP("actions", "Attribute to nearest speaker"), EVENT, "A"),
        desk_action(
            "clear_attribution",
            QT_TRANSLATE_NOOP("actions", "Attribute to the author"),
            EVENT,
            "Ctrl+Shift+A",
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        window.page.type_menu_requested.connect(self.pick_type)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        desk = self._window.page.desk
        return {
            "event": self.pick_type,
            "link": desk.link_event,
            "attribute": desk.attribute,
            "clear_attribution": desk.clear_attribution,
        }

    @Slot(str)
    def pick_type(self, annotation_id: str = "") -> None:
        """Let the reviewer type the event type for the focus, the selection or the word at the caret."""
        controller = self._window.controller
        picker = TypePicker(self._window)
        event = controller.focused_event
        picker.show_types(controller.schema, event.type if event else "")
        picker.picked.connect(lambda name: self._take_type(name, annotation_id))
        picker.open_over(self._window)

    def _take_type(self, name: str, annotation_id: str) -> None:
        self._window.page.desk.type_event(name, annotation_id)
        self._window.page.view.setFocus(Qt.FocusReason.OtherFocusReason)
