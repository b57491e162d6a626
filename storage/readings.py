"""What the parse knows of each article, as the worker packed it; an article without a parse has none."""

from __future__ import annotations

from models import readings
from models.readings import Reading
from storage import failures
from storage.session import Session


def load(session: Session, article_id: str) -> Reading | None:
    """Return the reading of an article; None if it was not parsed, or by a Dateline that packs otherwise.

    Raises `SessionCorrupt` if the stored one cannot be understood.
    """
    with session.reading():
        row = session.db.execute(
            "SELECT body FROM readings JOIN articles ON seq = article WHERE id = ? AND version = ?",
            (article_id, readings.FORM),
        ).fetchone()
    if row is None:
        return None
    with failures.decoding(session.path, f"reading of article {article_id}"):
        return readings.unpacked(row[0])


def write(session: Session, seq: int, body: bytes) -> None:
    """Put a packed reading in the place of the article's former one, nothing if it is empty.

    Runs inside a transaction.
    """
    session.db.execute("DELETE FROM readings WHERE article = ?", (seq,))
    if body:
        session.db.execute(
            "INSERT INTO readings (article, version, body) VALUES (?, ?, ?)", (seq, readings.FORM, body)
        )
