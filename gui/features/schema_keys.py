"""The keys that a session's schema gives to its labels, types, roles and presets."""

from __future__ import annotations

from PySide6.QtCore import Slot

from gui.actions.live import Handler
from gui.actions.of_schema import schema_actions
from gui.window import Feature, Window


class SchemaKeys(Feature):
    """Brings the schema's actions with each session; those of the last one stay on the welcome page."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        window.controller.session_changed.connect(self._take_schema)

    @Slot()
    def _take_schema(self) -> None:
        if self._window.controller.session is None:
            return
        actions = self._window.actions_by_id
        for name in actions.ids():
            if "." in name:
                actions.remove(name)
        for spec in schema_actions(self._window.controller.schema):
            kind, _, value = spec.id.partition(".")
            actions.add(spec, self._handler(kind, value))
        self._window.refresh_actions()

    def _handler(self, kind: str, value: str) -> Handler:
        desk = self._window.page.desk
        handlers: dict[str, Handler] = {
            "label": lambda: desk.label(value),
            "type": lambda: desk.type_event(value),
            "role": lambda: desk.fill_role(int(value)),
            "add_role": lambda: desk.add_to_role(int(value)),
            "clear_role": lambda: desk.clear_role(int(value)),
            "preset": lambda: desk.preset(value),
        }
        return handlers[kind]
