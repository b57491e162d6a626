"""The rows behind the actors; every function runs inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.annotation import Actor
from storage import codec
from storage.session import Session

_SELECT = "SELECT actors.id, label, name, aliases FROM actors"


def read(session: Session, ids: Iterable[str] | None = None) -> dict[str, Actor]:
    """Return the actors with the given ids, or all, by id."""
    if ids is None:
        found = session.db.execute(_SELECT).fetchall()
    else:
        asked = codec.dumped(sorted(set(ids)))
        found = session.db.execute(
            f"{_SELECT} JOIN json_each(?) AS asked ON actors.id = asked.value", (asked,)
        ).fetchall()
    return {row[0]: Actor(row[0], row[1], row[2], tuple(codec.loaded(row[3]))) for row in found}


def write(session: Session, states: Mapping[str, Actor | None]) -> None:
    """Store the given states of actors; None takes one out."""
    connection = session.db.conn
    gone = ((actor_id,) for actor_id, state in states.items() if state is None)
    connection.executemany("DELETE FROM actors WHERE id = ?", gone)
    connection.executemany(
        "INSERT OR REPLACE INTO actors (id, label, name, aliases) VALUES (?, ?, ?, ?)",
        (
            (state.id, state.label, state.name, codec.dumped(state.aliases))
            for state in states.values()
            if state is not None
        ),
    )
