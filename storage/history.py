"""The decision log as the window shows it: in pages, the newest first, without the states it keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from models.history import HistoryLine, UndoPreview
from storage import codec, failures, log_rows
from storage.decisions import ABOVE
from storage.json_text import compact, loaded
from storage.search import match_expression
from storage.session import Session


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """Which decisions are wanted; an empty field does not filter.

    `text` is in the user's words, looked for in titles and in what the annotations cover. `kinds` holds
    classes of edits; a batch counts as the kind of its first edit.
    """

    text: str = ""
    article_id: str | None = None
    reviewer: str | None = None
    kinds: frozenset[str] = frozenset()

    @property
    def is_quick(self) -> bool:
        """Tell whether an index finds what is wanted, so that a page is read in milliseconds."""
        return not self.kinds and not self.text.strip()


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Lines of the history; `rest` is the number from below which the next page is read, None at the end."""

    lines: tuple[HistoryLine, ...]
    rest: int | None


@dataclass(frozen=True, slots=True)
class News:
    """What the log has got since it had `seq` rows less: its last row, and the edits undone or redone."""

    seq: int
    turned: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a list of the history has to take up: the log's last row, and what a query finds of what is new.

    `turned` are decisions that the list showed already, as they stand now.
    """

    seq: int
    page: HistoryPage
    turned: tuple[HistoryLine, ...]


_AT_ONCE = 10_000
"""Rows of the log that one page looks through at most, where only the rows themselves tell what they are."""

_FEW_HITS = 2_000
"""Up to so many annotations are turned into their decisions; of more, each decision is asked for its own."""

_STATE = """
coalesce((SELECT json_extract(value, '$[1]') FROM json_each({0}, '$.states') WHERE json_extract(value, '$[0]')
        = coalesce(json_extract(d.summary, '$.event'), json_extract(d.summary, '$.id'))),
    (SELECT json_extract(value, '$[1]') FROM json_each({0}, '$.states')
        WHERE json_extract(value, '$[1]') NOT NULL LIMIT 1))
"""
"""The state that the edit names, else the first one: some edits leave what they name as it was."""

_SELECT = f"""
SELECT d.seq, d.time, d.reviewer, a.seq, a.id, a.title, d.kind,
    json_extract(d.summary, '$.name'),
    (SELECT count(*) FROM decisions b, json_each(b.summary, '$.edits') AS part
        WHERE (b.seq = d.seq OR b.batch = d.batch)
            AND json_extract(part.value, '$.kind') NOT IN ('PassOver', 'SetArticleStatus')
            AND (json_extract(b.summary, '$.name') <> 'finish'
                OR json_extract(part.value, '$.kind') <> 'AcceptArgument')),
    json_extract(d.summary, '$.edits[0].kind'), json_extract(d.summary, '$.edits[#-1].kind'),
    json_extract(d.summary, '$.role'), json_extract(d.summary, '$.status'),
    CASE WHEN d.kind <> 'Batch' THEN {_STATE.format("d.latter")} END,
    CASE WHEN d.kind <> 'Batch' THEN {_STATE.format("d.former")} END,
    (SELECT annotation FROM touched t WHERE t.decision = d.seq LIMIT 1),
    (SELECT count(*) FROM decisions b WHERE b.batch = d.batch),
    CASE u.action WHEN 'undo' THEN u.reviewer END, CASE u.action WHEN 'undo' THEN u.time END,
    CASE WHEN d.kind LIKE '%Actors' OR d.kind IN ('RenameActor', 'SplitActor', 'RefuseMerge', 'AddAlias')
        OR json_extract(d.summary, '$.name') IN ('merge_actors', 'split_actor') THEN d.summary END
FROM decisions d JOIN articles a ON a.seq = d.article LEFT JOIN decisions u
    ON u.seq = (SELECT r.seq FROM decisions r WHERE r.concerns = d.seq ORDER BY r.seq DESC LIMIT 1)
"""

_FOUND = """
coalesce(d.batch, d.seq) IN (
    SELECT coalesce(m.batch, m.seq) FROM annotation_search s JOIN annotations n ON n.seq = s.rowid
    JOIN touched t ON t.article = n.article AND t.annotation = n.id JOIN decisions m ON m.seq = t.decision
    WHERE annotation_search MATCH ?)
"""
# The cross joins and the plus keep SQLite from going through all hits once for each decision.
_FOUND_AMONG_MANY = """
(EXISTS (SELECT 1 FROM touched t CROSS JOIN annotations n ON n.article = t.article AND n.id = t.annotation
    WHERE t.decision = d.seq AND +n.seq IN
        (SELECT rowid FROM annotation_search WHERE annotation_search MATCH ?))
OR d.batch NOT NULL AND EXISTS (SELECT 1 FROM decisions m CROSS JOIN touched t ON t.decision = m.seq
    CROSS JOIN annotations n ON n.article = t.article AND n.id = t.annotation
    WHERE m.batch = d.batch AND +n.seq IN
        (SELECT rowid FROM annotation_search WHERE annotation_search MATCH ?)))
"""
_TITLED = "d.article IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)"
_OF_KIND = "CASE d.kind WHEN 'Batch' THEN json_extract(d.summary, '$.edits[0].kind') ELSE d.kind END IN ({})"


def page(
    session: Session, query: HistoryQuery, limit: int, before: int | None = None, after: int = 0
) -> HistoryPage:
    """Return at most `limit` decisions, the newest first, between the numbers `after` and `before`.

    A page may hold fewer, even none, although there are more: then `rest` says where to go on.
    """
    with session.reading():
        top = log_rows.stacks(session).seq + 1 if before is None else before
        low = after if query.is_quick else max(after, top - _AT_ONCE - 1)
        conditions, values = ["d.action = 'edit'", "d.seq > ?", "d.seq < ?"], list[object]([low, top])
        for condition, given in _conditions(session, query):
            conditions.append(condition)
            values += given
        where = f"{' AND '.join(conditions)} ORDER BY d.seq DESC LIMIT ?"
        lines = _lines(session, where, [*values, limit])
    if len(lines) == limit:
        low = lines[-1].seq - 1
    return HistoryPage(lines, low + 1 if low > after else None)


def lines(session: Session, seqs: Sequence[int]) -> tuple[HistoryLine, ...]:
    """Return the decisions with these numbers as they stand now, the newest first."""
    with session.reading():
        where = "d.seq IN (SELECT value FROM json_each(?)) ORDER BY d.seq DESC"
        return _lines(session, where, [compact(list(seqs))])


def news(session: Session, seq: int) -> News:
    """Return what came after the row `seq` of the log."""
    with session.reading():
        turned = session.db.execute(
            "SELECT DISTINCT concerns FROM decisions WHERE seq > ? AND concerns NOT NULL", (seq,)
        ).fetchall()
        return News(log_rows.stacks(session).seq, tuple(row[0] for row in turned))


def changes(session: Session, query: HistoryQuery, limit: int, since: int, listed: Sequence[int]) -> Changes:
    """Return what the log has got since its row `since` for a list that shows the decisions `listed`."""
    with session.reading():
        turned = session.db.execute(
            "SELECT DISTINCT concerns FROM decisions WHERE seq > ?"
            " AND concerns IN (SELECT value FROM json_each(?))",
            (since, compact(list(listed))),
        ).fetchall()
        found = page(session, query, limit, after=since)
        return Changes(log_rows.stacks(session).seq, found, lines(session, [row[0] for row in turned]))


def undo_preview(session: Session, seq: int, limit: int) -> UndoPreview:
    """Return what would be undone to go back to where the decision `seq` is the last, `limit` lines of it."""
    with session.reading():
        top = log_rows.stacks(session).top
        if top is None or top <= seq:
            return UndoPreview(seq, 0, 0, 0, (), ())
        values = [top, seq]
        reviewers = session.db.execute(
            f"{ABOVE} SELECT reviewer, count(*) FROM stack JOIN decisions USING (seq)"
            " GROUP BY reviewer ORDER BY count(*) DESC, reviewer",
            values,
        ).fetchall()
        [articles] = session.db.execute(
            f"{ABOVE} SELECT count(DISTINCT article) FROM"
            " (SELECT article FROM stack JOIN decisions USING (seq)"
            " UNION ALL SELECT d.article FROM stack JOIN decisions d ON d.batch = stack.seq)",
            values,
        ).fetchone()
        where = f"d.seq IN ({ABOVE} SELECT seq FROM stack) ORDER BY d.seq DESC LIMIT ?"
        shown = _lines(session, where, [*values, limit])
    return UndoPreview(seq, top, sum(count for _, count in reviewers), articles, tuple(reviewers), shown)


def _conditions(session: Session, query: HistoryQuery) -> Iterator[tuple[str, Sequence[object]]]:
    if query.article_id is None:
        yield "(d.batch IS NULL OR d.batch = d.seq)", ()
    else:
        yield "d.article = (SELECT seq FROM articles WHERE id = ?)", (query.article_id,)
    if query.reviewer is not None:
        yield "d.reviewer = ?", (query.reviewer,)
    if query.kinds:
        yield _OF_KIND.format(", ".join("?" * len(query.kinds))), sorted(query.kinds)
    if words := match_expression(query.text):
        covered = f"covered : ({words})"
        [hits] = session.db.execute(
            "SELECT count(*) FROM (SELECT 1 FROM annotation_search WHERE annotation_search MATCH ? LIMIT ?)",
            (covered, _FEW_HITS + 1),
        ).fetchone()
        found = _FOUND if hits <= _FEW_HITS else _FOUND_AMONG_MANY
        yield f"({found} OR {_TITLED})", (*[covered] * found.count("?"), f"title : ({words})")


_ACTOR_KEYS = frozenset({"into", "whole"})
"""By these the edit of an actor is known among those of a batch."""


def _lines(session: Session, where: str, values: Sequence[object]) -> tuple[HistoryLine, ...]:
    """Return the decisions that an SQL condition on the row `d` picks, with what orders and limits them."""
    found = session.db.execute(f"{_SELECT} WHERE {where}", list(values)).fetchall()
    with failures.decoding(session.path, "decisions"):
        return tuple(_line(session, row) for row in found)


def _line(session: Session, row: Sequence[Any]) -> HistoryLine:
    seq, time, reviewer, number, article_id, title, kind, name, count, first, last, role, status = row[:13]
    latter, former, touched, articles, undone_by, undone_at, on_actors = row[13:]
    after, before = loaded(latter or "{}"), loaded(former or "{}")
    about = after or before
    label, was = _label(about), _label(before)
    return HistoryLine(
        seq,
        time,
        reviewer,
        article_id,
        title,
        kind if kind != "Batch" or first != last else str(first),
        name or "",
        count or 0,
        about.get("id") or touched or "",
        label,
        _covered(session, number, about),
        was if was != label and before.get("id") == about.get("id") else "",
        role or "",
        status or "",
        articles or 1,
        undone_by or "",
        undone_at or "",
        *_actors(loaded(on_actors or "{}")),
    )


def _actors(summary: codec.Plain) -> tuple[str, tuple[str, ...], str]:
    """Return the actor that a decision was about, the others in it, and the name given or taken away."""
    edit = next((item for item in summary.get("edits", ()) if _ACTOR_KEYS.intersection(item)), summary)
    main = edit.get("into") or edit.get("whole") or edit.get("actor")
    others = edit.get("merged") or edit.get("others") or ()
    given = edit["apart"]["name"] if "apart" in edit else edit.get("alias") or edit.get("name", "")
    names = dict.fromkeys(str(other["name"]) for other in others)
    return str(main["name"]) if isinstance(main, dict) else "", tuple(names), str(given if main else "")


def _label(state: codec.Plain) -> str:
    return str(state.get("label") or state.get("type") or "")


def _covered(session: Session, number: int, state: codec.Plain) -> str:
    """Return the words under an annotation on one line, its fragments joined by "…"."""
    parts = [
        session.db.execute(
            "SELECT substr(text, ?, ?) FROM texts WHERE seq = ?", (start + 1, end - start, number)
        ).fetchone()[0]
        for start, end in state.get("fragments", ())
    ]
    return " ".join(" … ".join(parts).split())
