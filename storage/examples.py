"""What was decided on annotations of one label, nearest to a place of doubt; found by indexes alone."""

from __future__ import annotations

from collections.abc import Sequence

from models.annotation import Status
from models.nearness import Example, Examples, Passage, nearest, ranked, words
from storage.json_text import compact
from storage.session import Session

AROUND = 60
"""Code points of context on either side of an example."""

_EACH = 70
"""Candidates that are taken from each place where they are looked for."""

_LOOKED_AT = 3_000
"""Annotations with a word of the passage that are looked at, the latest first, whatever their label."""

_READ = 40
"""Candidates, the nearest by the words they cover, whose context is read and compared too."""

_LEAST_LETTERS = 3
"""A shorter word says nothing about what it stands in."""

_BY_WORDS = """
SELECT n.seq FROM (SELECT rowid FROM annotation_search WHERE annotation_search MATCH ?3
    ORDER BY rowid DESC LIMIT ?4) AS hit CROSS JOIN annotations n ON n.seq = hit.rowid
WHERE n.label = ?1 AND n.status = ?2 LIMIT ?5
"""
_ON = (
    "SELECT seq FROM annotations WHERE label = ?1 AND status = ?2 AND article >= ?3 ORDER BY article LIMIT ?4"
)
_BACK = (
    "SELECT seq FROM annotations WHERE label = ?1 AND status = ?2 AND article < ?3"
    " ORDER BY article DESC LIMIT ?4"
)


def nearest_examples(
    session: Session, label: str, passage: Passage, article_id: str, leave_out: str, count: int
) -> Examples:
    """Return `count` accepted and `count` rejected annotations of a label or type, nearest to a passage.

    The passage stands in the article `article_id`; its own annotation is left out. An example's passage
    has up to `AROUND` code points on either side, on one line.
    """
    with session.reading():
        [place] = session.db.execute(
            "SELECT coalesce((SELECT seq FROM articles WHERE id = ?), 0)", (article_id,)
        ).fetchone()
        accepted, rejected = (
            nearest(passage, _examples(session, label, status, passage, place, leave_out), count)
            for status in (Status.ACCEPTED, Status.REJECTED)
        )
    return Examples(label, accepted, rejected)


def _examples(
    session: Session, label: str, status: Status, passage: Passage, place: int, leave_out: str
) -> list[Example]:
    """Return the candidates that cover the most of the same words, with what stands around them."""
    numbers = _numbers(session, label, status, passage, place)
    found = session.db.execute(
        "SELECT n.seq, n.covered FROM json_each(?) AS asked JOIN annotations n ON n.seq = asked.value"
        " WHERE n.id <> ? ORDER BY asked.key",
        (compact(numbers), leave_out),
    ).fetchall()
    bare = Passage(passage.covered)
    chosen = ranked(bare, found, lambda row: Passage(row[1]))[:_READ]
    return [_read(session, number) for number, _covered in chosen]


def _numbers(session: Session, label: str, status: Status, passage: Passage, place: int) -> list[int]:
    found: dict[int, None] = {}
    for expression in _expressions(passage):
        values = (label, status.value, expression, _LOOKED_AT, _EACH)
        found |= dict.fromkeys(_column(session, _BY_WORDS, values))
    for statement in (_ON, _BACK):
        found |= dict.fromkeys(_column(session, statement, (label, status.value, place, _EACH)))
    return list(found)


def _expressions(passage: Passage) -> list[str]:
    """Return what is searched for: the very words in a row, then any of them."""
    told = sorted(words(passage.covered))
    long = [word for word in told if len(word) >= _LEAST_LETTERS] or told
    phrase = "".join(char if char.isalnum() else " " for char in passage.covered).split()
    if not phrase or not long:
        return []
    any_of_them = " OR ".join(f'"{word}"' for word in long)
    return [f'covered : "{" ".join(phrase)}"', f"covered : ({any_of_them})"]


def _column(session: Session, statement: str, values: Sequence[object]) -> list[int]:
    return [row[0] for row in session.db.execute(statement, list(values)).fetchall()]


def _read(session: Session, number: int) -> Example:
    row = session.db.execute(
        "SELECT n.id, a.id, a.title, n.covered, n.start,"
        " json_extract(n.body, '$.fragments[#-1][1]'), n.article FROM annotations n"
        " JOIN articles a ON a.seq = n.article WHERE n.seq = ?",
        (number,),
    ).fetchone()
    annotation, article_id, title, covered, start, end, article = row
    first = max(0, start - AROUND)
    before, after = session.db.execute(
        "SELECT substr(text, ?, ?), substr(text, ?, ?) FROM texts WHERE seq = ?",
        (first + 1, start - first, end + 1, AROUND, article),
    ).fetchone()
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    return Example(annotation, article_id, title, Passage(" ".join(covered.split()), before, after))
