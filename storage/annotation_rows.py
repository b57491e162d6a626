"""The rows behind the annotations of one article; every function runs inside a transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from models.annotation import Annotation, Argument, Entity, Event
from models.offsets import covered_text
from storage import codec
from storage.session import Session

_WRITE = """
INSERT INTO annotations (article, id, kind, label, covered, status, body) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (article, id) DO UPDATE SET kind = excluded.kind, label = excluded.label,
    covered = excluded.covered, status = excluded.status, body = excluded.body
"""


def read(session: Session, seq: int) -> tuple[dict[str, Entity], dict[str, Event]]:
    """Return the entities and events of the article with row number `seq`, each by id."""
    arguments = _arguments(session, seq)
    entities: dict[str, Entity] = {}
    events: dict[str, Event] = {}
    found = session.db.execute("SELECT id, kind, body FROM annotations WHERE article = ?", (seq,)).fetchall()
    for annotation_id, kind, body in found:
        if kind == "entity":
            entities[annotation_id] = codec.entity(codec.loaded(body))
        else:
            events[annotation_id] = codec.event(codec.loaded(body), tuple(arguments[annotation_id]))
    return entities, events


def write(session: Session, seq: int, text: str, states: Mapping[str, Annotation | None]) -> None:
    """Store the given states of annotations of the article with this text; None takes one out."""
    gone = [(seq, annotation_id) for annotation_id, state in states.items() if state is None]
    standing = [state for state in states.values() if state is not None]
    events = [state for state in standing if isinstance(state, Event)]
    connection = session.db.conn
    connection.executemany("DELETE FROM annotations WHERE article = ? AND id = ?", gone)
    connection.executemany(_WRITE, (_row(seq, text, state) for state in standing))
    connection.executemany(
        "DELETE FROM arguments WHERE article = ? AND event = ?", ((seq, event.id) for event in events)
    )
    connection.executemany(
        "INSERT INTO arguments VALUES (?, ?, ?, ?, ?, ?)",
        (
            (seq, event.id, position, item.role, item.target, codec.dumped(codec.plain_argument(item)))
            for event in events
            for position, item in enumerate(event.arguments)
        ),
    )


def mark_in_log(session: Session, seq: int, annotation_ids: Iterable[str]) -> None:
    """Note that the decision log names these annotations, so that they stay for undo and redo."""
    session.db.conn.executemany(
        "UPDATE annotations SET in_log = 1 WHERE article = ? AND id = ? AND NOT in_log",
        ((seq, annotation_id) for annotation_id in annotation_ids),
    )


def in_log(session: Session, seq: int) -> set[str]:
    """Return the ids of the article's annotations that the decision log names."""
    found = session.db.execute("SELECT id FROM annotations WHERE article = ? AND in_log", (seq,)).fetchall()
    return {row[0] for row in found}


def _arguments(session: Session, seq: int) -> dict[str, list[Argument]]:
    by_event: dict[str, list[Argument]] = defaultdict(list)
    found = session.db.execute(
        "SELECT event, body FROM arguments WHERE article = ? ORDER BY event, position", (seq,)
    ).fetchall()
    for event_id, body in found:
        by_event[event_id].append(codec.argument(codec.loaded(body)))
    return by_event


def _row(seq: int, text: str, state: Annotation) -> tuple[int, str, str, str, str, str, str]:
    covered = covered_text(state.fragments, text)
    if isinstance(state, Entity):
        body = codec.dumped(codec.plain_entity(state))
        return seq, state.id, "entity", state.label, covered, state.status.value, body
    body = codec.dumped(codec.plain_event(state))
    return seq, state.id, "event", state.type, covered, state.status.value, body
