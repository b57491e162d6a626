"""The rows behind the annotations of one article; every function runs inside a transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.annotation import Annotation, Argument, Entity, Event, name_of
from models.offsets import covered_text
from storage import codec
from storage.json_text import compact

if TYPE_CHECKING:
    from storage.session import Session

_WRITE = """
INSERT INTO annotations (article, id, kind, covered, body, label, start, status, source, confidence, flag,
    note, actor)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (article, id) DO UPDATE SET kind = excluded.kind, covered = excluded.covered,
    body = excluded.body, label = excluded.label, start = excluded.start, status = excluded.status,
    source = excluded.source, confidence = excluded.confidence, flag = excluded.flag, note = excluded.note,
    actor = excluded.actor
"""

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """States of annotations of one article as rows, to which only the number of the article is missing."""

    gone: tuple[str, ...]
    annotations: tuple[Row, ...]
    events: tuple[str, ...]
    arguments: tuple[Row, ...]


def read(session: Session, seq: int) -> tuple[dict[str, Entity], dict[str, Event]]:
    """Return the entities and events of the article with row number `seq`, each by id."""
    arguments = _arguments(session, seq)
    entities: dict[str, Entity] = {}
    events: dict[str, Event] = {}
    found = session.db.execute("SELECT id, kind, body FROM annotations WHERE article = ?", (seq,)).fetchall()
    bodies = codec.all_loaded(body for _, _, body in found)
    for (annotation_id, kind, _), data in zip(found, bodies, strict=True):
        if kind == "entity":
            entities[annotation_id] = codec.entity(data)
        else:
            events[annotation_id] = codec.event(data, tuple(arguments[annotation_id]))
    return entities, events


def rows(text: str, states: Mapping[str, Annotation | None]) -> Rows:
    """Return the given states of annotations of the article with this text as rows; None takes one out."""
    standing = [state for state in states.values() if state is not None]
    events = [state for state in standing if isinstance(state, Event)]
    return Rows(
        gone=tuple(annotation_id for annotation_id, state in states.items() if state is None),
        annotations=tuple(_row(text, state) for state in standing),
        events=tuple(event.id for event in events),
        arguments=tuple(
            (event.id, position, item.role, item.target, compact(codec.plain_argument(item)))
            for event in events
            for position, item in enumerate(event.arguments)
        ),
    )


def write(session: Session, seq: int, rows: Rows) -> None:
    """Store the rows of annotations of the article with row number `seq`, and what they are searched by."""
    ids = compact([*rows.gone, *(row[0] for row in rows.annotations)])
    before = _searched(session, seq, ids)
    connection = session.db.conn
    for statement, values in (
        ("DELETE FROM annotations WHERE article = ? AND id = ?", ((item,) for item in rows.gone)),
        (_WRITE, rows.annotations),
        ("DELETE FROM arguments WHERE article = ? AND event = ?", ((item,) for item in rows.events)),
        ("INSERT INTO arguments VALUES (?, ?, ?, ?, ?, ?)", rows.arguments),
    ):
        connection.executemany(statement, ((seq, *row) for row in values))
    after = _searched(session, seq, ids)
    connection.executemany(
        "INSERT INTO annotation_search (annotation_search, rowid, covered, note) VALUES ('delete', ?, ?, ?)",
        before - after,
    )
    connection.executemany(
        "INSERT INTO annotation_search (rowid, covered, note) VALUES (?, ?, ?)", after - before
    )


def _searched(session: Session, seq: int, ids: str) -> set[tuple[int, str, str]]:
    """Return number, covered text and note of those of the annotations that are there."""
    # A cross join keeps SQLite from going through all ids once for each annotation of the article.
    found = session.db.execute(
        "SELECT n.seq, covered, note FROM json_each(?) AS asked"
        " CROSS JOIN annotations n ON n.article = ? AND n.id = asked.value",
        (ids, seq),
    ).fetchall()
    return {(number, covered, note) for number, covered, note in found}


def found_by(item: Annotation) -> Row:
    """Return what an annotation is found by: label, start, status, source, confidence, flag, note, actor."""
    return (
        name_of(item),
        item.fragments[0].start,
        item.status.value,
        item.origin.source.value,
        item.confidence,
        item.flag,
        item.note,
        item.actor if isinstance(item, Entity) else None,
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
    bodies = codec.all_loaded(body for _, body in found)
    for (event_id, _), data in zip(found, bodies, strict=True):
        by_event[event_id].append(codec.argument(data))
    return by_event


def _row(text: str, state: Annotation) -> Row:
    if isinstance(state, Entity):
        kind, plain = "entity", codec.plain_entity(state)
    else:
        kind, plain = "event", codec.plain_event(state)
    covered = covered_text(state.fragments, text)
    return (state.id, kind, covered, compact(plain), *found_by(state))
