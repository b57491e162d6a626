"""The rows behind the actors; every function runs inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from models.annotation import Actor, Entity
from storage.json_text import compact, loaded
from storage.session import Session

_SELECT = "SELECT actors.id, label, name, aliases, unlike, merged_into FROM actors"

_STANDING = """
WITH RECURSIVE merged (first, id, steps) AS (
    SELECT value, value, 0 FROM json_each(?)
    UNION ALL
    SELECT first, a.merged_into, steps + 1 FROM merged m JOIN actors a ON a.id = m.id
        WHERE a.merged_into IS NOT NULL AND steps < 1000
)
SELECT first, m.id FROM merged m JOIN actors a ON a.id = m.id WHERE a.merged_into IS NULL AND steps > 0
"""
"""The steps are bounded, since an imported file may say that two are merged into each other."""


def read(session: Session, ids: Iterable[str] | None = None) -> dict[str, Actor]:
    """Return the actors with the given ids, or all, by id."""
    if ids is None:
        found = session.db.execute(_SELECT).fetchall()
    else:
        asked = compact(sorted(set(ids)))
        found = session.db.execute(
            f"{_SELECT} JOIN json_each(?) AS asked ON actors.id = asked.value", (asked,)
        ).fetchall()
    return {row[0]: _actor(*row) for row in found}


def write(session: Session, states: Mapping[str, Actor | None]) -> None:
    """Store the given states of actors; None takes one out."""
    connection = session.db.conn
    gone = ((actor_id,) for actor_id, state in states.items() if state is None)
    connection.executemany("DELETE FROM actors WHERE id = ?", gone)
    connection.executemany(
        "INSERT OR REPLACE INTO actors (id, label, name, aliases, unlike, merged_into)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            (
                state.id,
                state.label,
                state.name,
                compact(state.aliases),
                compact(state.unlike),
                state.merged_into,
            )
            for state in states.values()
            if state is not None
        ),
    )


def add(session: Session, found: Iterable[Actor]) -> None:
    """Store new actors; one that is known keeps all that it has and learns the names that are new.

    What a merged actor would learn, the one that it was merged into does.
    """
    given = {actor.id: actor for actor in found}
    merged = standing(session, given)
    known = read(session, {*given, *merged.values()})
    learned: dict[str, Actor] = {}
    for actor in given.values():
        name = merged.get(actor.id, actor.id)
        former = learned.get(name) or known.get(name, actor)
        aliases = (alias for alias in dict.fromkeys((*former.aliases, *actor.names)) if alias != former.name)
        learned[name] = replace(former, aliases=tuple(aliases))
    write(session, {key: actor for key, actor in learned.items() if known.get(key) != actor})


def standing(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """Return for each of the given actors that was merged the one that it is now."""
    found = session.db.execute(_STANDING, (compact(sorted(set(ids))),)).fetchall()
    return dict(found)


def pointed(session: Session, entities: Iterable[Entity]) -> list[Entity]:
    """Return the entities as they are, but that none refers to an actor that was merged."""
    listed = list(entities)
    merged = standing(session, {item.actor for item in listed if item.actor})
    if not merged:
        return listed
    return [replace(item, actor=merged.get(item.actor or "", item.actor)) for item in listed]


def _actor(actor_id: str, label: str, name: str, aliases: str, unlike: str, merged_into: str | None) -> Actor:
    return Actor(actor_id, label, name, tuple(loaded(aliases)), tuple(loaded(unlike)), merged_into)
