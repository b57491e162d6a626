"""Boundaries, fragments and values of the focused annotation."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.live import Handler
from gui.actions.menus import LABEL
from gui.actions.spec import desk_action
from gui.dialogs.text_prompt import TextPrompt
from gui.window import Feature
from models.annotation import Entity
from models.boundaries import Edge, Unit


class Spans(Feature):
    """Says by keys where an annotation begins and ends, and what an entity's value is."""

    specs = (
        desk_action("end_word_on", QT_TRANSLATE_NOOP("actions", "End one word on"), LABEL, "Alt+Right"),
        desk_action("end_word_back", QT_TRANSLATE_NOOP("actions", "End one word back"), LABEL, "Alt+Left"),
        desk_action(
            "end_char_on", QT_TRANSLATE_NOOP("actions", "End one character on"), LABEL, "Alt+Shift+Right"
        ),
        desk_action(
            "end_char_back", QT_TRANSLATE_NOOP("actions", "End one character back"), LABEL, "Alt+Shift+Left"
        ),
        desk_action(
            "start_word_on", QT_TRANSLATE_NOOP("actions", "Start one word on"), LABEL, "Ctrl+Alt+Right"
        ),
        desk_action(
            "start_word_back", QT_TRANSLATE_NOOP("actions", "Start one word back"), LABEL, "Ctrl+Alt+Left"
        ),
        desk_action(
            "start_char_on",
            QT_TRANSLATE_NOOP("actions", "Start one character on"),
            LABEL,
            "Ctrl+Alt+Shift+Right",
        ),
        desk_action(
            "start_char_back",
            QT_TRANSLATE_NOOP("actions", "Start one character back"),
            LABEL,
            "Ctrl+Alt+Shift+Left",
        ),
        desk_action("value", QT_TRANSLATE_NOOP("actions", "Value…"), LABEL, "Ctrl+Shift+V"),
        desk_action("take_selection", QT_TRANSLATE_NOOP("actions", "Move boundary to selection"), LABEL, "B"),
        desk_action("add_fragment", QT_TRANSLATE_NOOP("actions", "Add selection as fragment"), LABEL, "+"),
        desk_action("remove_fragment", QT_TRANSLATE_NOOP("actions", "Remove last fragment"), LABEL, "-"),
    )

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        desk = self._window.page.desk
        return {
            **self._boundary_handlers(),
            "value": self.edit_value,
            "take_selection": desk.take_selection,
            "add_fragment": desk.add_fragment,
            "remove_fragment": desk.remove_fragment,
        }

    def edit_value(self) -> None:
        """Let the reviewer correct the resolved value of the focused entity, such as a date in ISO 8601."""
        if isinstance(item := self._window.controller.focused, Entity):
            intro = self.tr("For a date in ISO 8601: 2023-05-03, 2022-12 or --09-04.")
            prompt = TextPrompt(self.tr("Value"), intro, item.value or "", parent=self._window)
            prompt.given.connect(self._window.page.desk.set_value)
            prompt.open()

    def _boundary_handlers(self) -> dict[str, Handler]:
        ends = {"start": Edge.START, "end": Edge.END}
        units = {"word": Unit.WORD, "char": Unit.CHARACTER}
        move = self._window.page.desk.move_boundary
        return {
            f"{end}_{unit}_{way}": lambda step=(ends[end], units[unit], way == "on"): move(*step)
            for end in ends
            for unit in units
            for way in ("on", "back")
        }
