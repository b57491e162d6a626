"""What is known of an entity beside where it stands, as formats have it that hold plain data."""

from __future__ import annotations

from collections.abc import Mapping

from models.annotation import Actor, Entity
from storage.formats.dateline_json import Plain


def facts(item: Entity, actors: Mapping[str, Actor]) -> Plain:
    """Return an entity without its place; its actor has its id and name, None if it has no actor."""
    actor = actors.get(item.actor or "")
    return {
        "id": item.id,
        "label": item.label,
        "level": item.level.value,
        "value": item.value,
        "actor": actor and {"id": actor.id, "name": actor.name},
        "note": item.note,
    }
