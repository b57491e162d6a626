"""Whether a session file is whole: the database itself, and every annotation against its text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from models import readings
from models.annotation import Annotation
from models.errors import SessionCorrupt
from models.offsets import covered_text
from storage import annotation_rows, codec, failures
from storage.json_text import loaded
from storage.session import Session


def findings(session: Session) -> list[str]:
    """Return one sentence for each thing that is wrong with the file, none if it is sound.

    Damage that hides the rest is the last.
    """
    found: list[str] = []
    try:
        with session.reading():
            found += _database(session)
            found += _articles(session)
            found += _readings(session)
            found += _references(session)
            found += _log(session)
        if not session.read_only:
            _require_search_in_step(session)
    except SessionCorrupt as error:
        found.append(f"{error.message} ({error.detail})")
    return found


def _database(session: Session) -> Iterator[str]:
    for (line,) in session.db.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            yield f"The database is damaged: {line}."
    for table, *_ in session.db.execute("PRAGMA foreign_key_check").fetchall():
        yield f"A row of the table {table} refers to a row that is not there."


def _articles(session: Session) -> Iterator[str]:
    for seq, article_id, title, sha256, open_count, decided_count, text in session.db.execute(
        "SELECT seq, id, title, sha256, open_count, decided_count, text"
        " FROM articles LEFT JOIN texts USING (seq)"
    ):
        name = f"the article “{title or article_id}”"
        if text is None:
            yield f"The text of {name} is missing."
            continue
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            yield f"The text of {name} is not the one that was imported."
        yield from _annotations(session, seq, name, text)
        if _counted(session, seq) != (open_count, decided_count):
            yield f"The number of open suggestions of {name} is wrong."


def _annotations(session: Session, seq: int, name: str, text: str) -> Iterator[str]:
    for annotation_id, kind, covered, body, *stored in session.db.execute(
        "SELECT id, kind, covered, body, label, start, status, source, confidence, flag, note, actor"
        " FROM annotations WHERE article = ?",
        (seq,),
    ):
        with failures.decoding(session.path, f"annotation {annotation_id} of {name}"):
            data = loaded(body)
            item: Annotation = codec.entity(data) if kind == "entity" else codec.event(data, ())
        ends = [0, *(border for span in item.fragments for border in (span.start, span.end)), len(text)]
        if not item.fragments or ends != sorted(ends):
            yield f"The annotation {annotation_id} lies outside the text of {name}."
        elif covered_text(item.fragments, text) != covered:
            yield f"The annotation {annotation_id} of {name} covers other text than when it was stored."
        elif annotation_rows.found_by(item) != tuple(stored):
            yield f"The annotation {annotation_id} of {name} is found by other features than it has."


def _references(session: Session) -> Iterator[str]:
    for event, role, article in session.db.execute(
        "SELECT g.event, g.role, a.title FROM arguments g JOIN articles a ON a.seq = g.article"
        " WHERE NOT EXISTS (SELECT 1 FROM annotations n WHERE n.article = g.article AND n.id = g.target)"
    ):
        yield f"The role {role} of the event {event} in the article “{article}” points to nothing."
    for event, article in session.db.execute(
        "SELECT e.id, a.title FROM annotations e JOIN articles a ON a.seq = e.article"
        " WHERE e.kind = 'event' AND json_extract(e.body, '$.attribution') IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM annotations n WHERE n.article = e.article"
        " AND n.id = json_extract(e.body, '$.attribution'))"
    ):
        yield f"The attribution of the event {event} in the article “{article}” points to nothing."


def _log(session: Session) -> Iterator[str]:
    stated = (
        "SELECT seq AS decision, article, json_extract(value, '$[0]') AS annotation"
        " FROM decisions, json_each(former, '$.states')"
    )
    kept = "SELECT decision, article, annotation FROM touched"
    for (decision,) in session.db.execute(
        f"SELECT decision FROM ({stated} EXCEPT {kept}) UNION SELECT decision FROM ({kept} EXCEPT {stated})"
    ):
        yield f"The decision {decision} is not listed with the annotations that it touched."


def _readings(session: Session) -> Iterator[str]:
    for article_id, length, body in session.db.execute(
        "SELECT id, length(text), body FROM readings JOIN articles ON seq = article JOIN texts USING (seq)"
        " WHERE version = ?",
        (readings.FORM,),
    ):
        with failures.decoding(session.path, f"reading of article {article_id}"):
            words = tuple(readings.unpacked(body).words)
        if words and words[-1].span.end > length:
            yield f"The reading of the article {article_id} does not fit its text."


def _counted(session: Session, seq: int) -> tuple[int, int]:
    opened, total = session.db.execute(
        "SELECT count(*) FILTER (WHERE status = 'suggested'), count(*) FROM annotations"
        " WHERE article = ? AND label NOT IN (SELECT label FROM helper_labels)",
        (seq,),
    ).fetchone()
    return opened, total - opened


def _require_search_in_step(session: Session) -> None:
    with session.writing():
        for index in ("article_search", "annotation_search"):
            session.db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
