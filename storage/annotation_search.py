"""Finding annotations in the whole session: numbers from indexes alone, rows in pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.annotation import Source, Status
from storage.json_text import compact
from storage.search import match_expression
from storage.session import Session


@dataclass(frozen=True, slots=True)
class AnnotationQuery:
    """Which annotations are wanted; an empty field does not filter.

    `text` and `note` are in the user's words, looked for in what is covered and in the notes; signs
    without a letter or digit are found nowhere. `labels` holds labels and event types. `least` and
    `most` bound the confidence, both included; what has none lies outside. `reviewer` is somebody who
    decided on the annotation, `suggester` the name of what proposed it. `numbers` are the only row
    numbers wanted (None: all), `without` those not wanted. What the `decisions`, by their numbers,
    changed is wanted beside `numbers`, helper mentions left out.
    """

    text: str = ""
    note: str = ""
    labels: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    sources: frozenset[Source] = frozenset()
    flagged: bool = False
    noted: bool = False
    least: float | None = None
    most: float | None = None
    actor: str | None = None
    reviewer: str | None = None
    article_id: str | None = None
    suggester: str = ""
    numbers: frozenset[int] | None = None
    without: frozenset[int] = frozenset()
    decisions: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    """One annotation as a list over several articles shows it.

    `number` is its row number; `start` and `end` bound its first fragment in code points. `revision`
    is that of its article, which a decision on it must name.
    """

    number: int
    id: str
    article_id: str
    title: str
    revision: int
    is_event: bool
    label: str
    covered: str
    start: int
    end: int
    status: Status
    source: Source
    confidence: float | None
    flag: bool
    note: str


_MATCHING = "n.seq IN (SELECT rowid FROM annotation_search WHERE annotation_search MATCH ?)"
_DECIDED_BY = (
    "n.seq IN (SELECT m.seq FROM decisions d JOIN touched t ON t.decision = d.seq"
    " JOIN annotations m ON m.article = t.article AND m.id = t.annotation WHERE d.reviewer = ?)"
)
_NUMBERED = "n.seq IN (SELECT value FROM json_each(?))"
_NUMBERED_OR_CHANGED = """n.seq IN (
    SELECT value FROM json_each(?) UNION
    SELECT m.seq FROM touched t JOIN annotations m ON m.article = t.article AND m.id = t.annotation
    WHERE m.label NOT IN (SELECT label FROM helper_labels) AND t.decision IN (
        SELECT value FROM json_each(?) UNION
        SELECT b.seq FROM json_each(?) AS first JOIN decisions b ON b.batch = first.value))
"""


def numbers(session: Session, query: AnnotationQuery, limit: int = -1) -> list[int]:
    """Return the row numbers of the wanted annotations, in the order of articles and text.

    A number stays until the annotation is gone, and may belong to another one after that. With
    `limit` at most so many.
    """
    statement, values = number_query(query)
    with session.reading():
        found = session.db.execute(f"{statement} LIMIT ?", [*values, limit]).fetchall()
    return [row[0] for row in found]


def count(session: Session, query: AnnotationQuery) -> int:
    """Return how many annotations are wanted."""
    statement, values = number_query(query)
    with session.reading():
        return int(session.db.execute(f"SELECT count(*) FROM ({statement})", values).fetchone()[0])


def rows(session: Session, numbers: Sequence[int]) -> list[AnnotationRow]:
    """Return the annotations with the given row numbers in that order; those that are gone are left out."""
    with session.reading():
        found = session.db.execute(
            "SELECT n.seq, n.id, a.id, a.title, a.revision, n.kind, n.label, n.covered, n.start,"
            " json_extract(n.body, '$.fragments[0][1]'), n.status, n.source, n.confidence, n.flag, n.note"
            " FROM json_each(?) AS asked"
            " JOIN annotations n ON n.seq = asked.value JOIN articles a ON a.seq = n.article"
            " ORDER BY asked.key",
            (compact(list(numbers)),),
        ).fetchall()
    return [_row(*row) for row in found]


def number_query(
    query: AnnotationQuery, columns: str = "n.seq", order: str = "n.article, n.start, n.seq"
) -> tuple[str, list[object]]:
    """Return the SQL that `numbers` runs, and its values; with other columns and order if need be."""
    conditions, values = ["true"], list[object]()
    for condition, given in _conditions(query):
        conditions.append(condition)
        values += given
    where = " AND ".join(conditions)
    return f"SELECT {columns} FROM annotations n WHERE {where} ORDER BY {order}", values


def _conditions(query: AnnotationQuery) -> Iterator[tuple[str, Iterable[object]]]:
    rare = tuple(_rare(query))
    yield from rare
    # The plus keeps SQLite from reading a hundred thousand of a label where few are flagged or match.
    plus = "+" if rare else ""
    for column, wanted in (("label", query.labels), ("status", query.statuses), ("source", query.sources)):
        if wanted:
            marks = ", ".join("?" * len(wanted))
            yield f"{plus}n.{column} IN ({marks})", sorted(str(item) for item in wanted)
    for sign, bound in ((">=", query.least), ("<=", query.most)):
        if bound is not None:
            yield f"n.confidence {sign} ?", [bound]
    if query.suggester:
        yield "json_extract(n.body, '$.origin.name') = ?", [query.suggester]
    if query.without:
        yield "n.seq NOT IN (SELECT value FROM json_each(?))", [compact(sorted(query.without))]


def _rare(query: AnnotationQuery) -> Iterator[tuple[str, Iterable[object]]]:
    """Yield the conditions that leave few annotations."""
    for column, words in (("covered", query.text), ("note", query.note)):
        if expression := match_expression(words):
            yield _MATCHING, [f"{column} : ({expression})"]
        elif words.strip():
            yield "false", []
    if query.decisions:
        changed = compact(sorted(query.decisions))
        yield _NUMBERED_OR_CHANGED, [compact(sorted(query.numbers or ())), changed, changed]
    elif query.numbers is not None:
        yield _NUMBERED, [compact(sorted(query.numbers))]
    if query.flagged:
        yield "n.flag", []
    if query.noted:
        yield "n.note <> ''", []
    for condition, value in (
        ("n.actor = ?", query.actor),
        (_DECIDED_BY, query.reviewer),
        ("n.article = (SELECT seq FROM articles WHERE id = ?)", query.article_id),
    ):
        if value is not None:
            yield condition, [value]


def _row(
    number: int,
    annotation_id: str,
    article_id: str,
    title: str,
    revision: int,
    kind: str,
    label: str,
    covered: str,
    start: int,
    end: int,
    status: str,
    source: str,
    confidence: float | None,
    flag: int,
    note: str,
) -> AnnotationRow:
    return AnnotationRow(
        number,
        annotation_id,
        article_id,
        title,
        revision,
        kind == "event",
        label,
        covered,
        start,
        end,
        Status(status),
        Source(source),
        confidence,
        bool(flag),
        note,
    )
