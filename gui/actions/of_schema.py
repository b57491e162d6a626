"""The actions that a session's schema brings: a key per label, type, role number and preset."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.menus import EVENT, LABEL
from gui.actions.spec import ActionSpec, desk_action
from gui.actions.wording import translated
from gui.panels.wording import preset_text
from models.schema import Schema


def schema_actions(schema: Schema) -> Iterable[ActionSpec]:
    """Yield the actions of a schema; their ids have a dot: "label.GPE", "role.1"."""
    for label in schema.labels:
        keys = (label.key.upper(),) if label.key else ()
        yield desk_action(f"label.{label.name}", label.name, LABEL, *keys)
    for event_type in schema.types:
        keys = (f"Shift+{event_type.key.upper()}",) if event_type.key else ()
        yield desk_action(f"type.{event_type.name}", event_type.name, EVENT, *keys)
    for number in range(1, 10):
        title = translated(QT_TRANSLATE_NOOP("actions", "Fill role {number}")).format(number=number)
        yield desk_action(f"role.{number}", title, EVENT, str(number))
    for number in range(1, 10):
        title = translated(QT_TRANSLATE_NOOP("actions", "Add to role {number}")).format(number=number)
        yield desk_action(f"add_role.{number}", title, EVENT, f"Ctrl+Shift+{number}")
    for number in range(1, 10):
        wording = QT_TRANSLATE_NOOP("actions", "Remove last filler of role {number}")
        title = translated(wording).format(number=number)
        yield desk_action(f"clear_role.{number}", title, EVENT, f"Ctrl+{number}")
    for preset in schema.presets:
        title = translated(QT_TRANSLATE_NOOP("actions", "Mark as {preset}")).format(
            preset=preset_text(preset.name)
        )
        keys = (f"Alt+{preset.key.upper()}",) if preset.key else ()
        yield desk_action(f"preset.{preset.name}", title, EVENT, *keys)
