"""The decision log: append-only, one row for each edit, undo and redo of an article.

How its rows hold one undo and one redo stack for the session, says `log_rows`.
"""

from __future__ import annotations

from models.decision import Decision
from models.edits import Change
from storage import log_rows
from storage.log_rows import Step
from storage.session import Session

_LISTED = "(d.batch IS NULL OR d.batch = d.seq)"
"""Of a decision over several articles, its first row; written as the index `decisions_listed` has it."""


ABOVE = (
    "WITH RECURSIVE stack (seq) AS (VALUES (?) UNION ALL"
    " SELECT beneath FROM stack JOIN decisions USING (seq) WHERE beneath > ?)"
)
"""Makes `stack` hold the decisions, by their first rows, from the one next to be undone down to a number."""


def record(session: Session, change: Change, reviewer: str) -> Decision:
    """Write a change and its log row in one transaction and return the decision.

    What had been undone can no longer be redone after it. Raises `ArticleChanged` if the article
    was written to after `change.before` was read; then nothing is written.
    """
    with session.writing():
        return _written(session, change, reviewer, log_rows.edit_step(session))


def record_undo(session: Session, decision: Decision, change: Change, reviewer: str) -> Decision:
    """Write `change`, which undid `decision`; raise `ArticleChanged` if that is not next to be undone.

    A decision over several articles is undone by `bulk.undo`, and so is any other.
    """
    _require_alone(decision)
    with session.writing():
        return _written(session, change, reviewer, log_rows.undo_step(session, decision.seq), decision)


def record_redo(session: Session, decision: Decision, change: Change, reviewer: str) -> Decision:
    """Write `change`, which redid `decision`; raise `ArticleChanged` if that is not next to be redone.

    A decision over several articles is redone by `bulk.redo`, and so is any other.
    """
    _require_alone(decision)
    with session.writing():
        return _written(session, change, reviewer, log_rows.redo_step(session, decision.seq), decision)


def next_undo(session: Session) -> Decision | None:
    """Return the decision that the next undo reverts, in whichever article, or None.

    Of one over several articles it is the first row.
    """
    with session.reading():
        return _decision(session, log_rows.stacks(session).top)


def next_redo(session: Session) -> Decision | None:
    """Return the decision that the next redo brings back, in whichever article, or None.

    Of one over several articles it is the first row.
    """
    with session.reading():
        return _decision(session, log_rows.link(session, "concerns", log_rows.stacks(session).redo))


def can_undo(session: Session) -> bool:
    """Tell whether there is a decision to undo, without reading what may be thousands of states."""
    with session.reading():
        return log_rows.stacks(session).top is not None


def can_redo(session: Session) -> bool:
    """Tell whether there is a decision to redo, without reading what may be thousands of states."""
    with session.reading():
        return log_rows.stacks(session).redo is not None


def history(
    session: Session,
    limit: int,
    before: int | None = None,
    article_id: str | None = None,
    reviewer: str | None = None,
) -> list[Decision]:
    """Return at most `limit` decisions, undos and redos, the newest first, from below the number `before` on.

    One over several articles comes once, as its first row; with `article_id`, as the row of that
    article. With `reviewer` only what that person did.
    """
    conditions, values = [_LISTED if article_id is None else "true"], list[object]()
    if before is not None:
        conditions.append("d.seq < ?")
        values.append(before)
    if article_id is not None:
        conditions.append("d.article = (SELECT seq FROM articles WHERE id = ?)")
        values.append(article_id)
    if reviewer is not None:
        conditions.append("d.reviewer = ?")
        values.append(reviewer)
    with session.reading():
        order = f"{' AND '.join(conditions)} ORDER BY d.seq DESC LIMIT ?"
        return log_rows.read(session, order, [*values, limit])


def to_undo(session: Session, seq: int, limit: int = -1) -> list[Decision]:
    """Return what would be undone, in that order, to go back to where the decision `seq` is the last."""
    with session.reading():
        top = log_rows.stacks(session).top
        if top is None or top <= seq:
            return []
        # Limited inside: the stack is walked no further than asked for, however long it is.
        order = f"d.seq IN ({ABOVE} SELECT seq FROM stack LIMIT ?) ORDER BY d.seq DESC"
        return log_rows.read(session, order, [top, seq, limit])


def rows_above(session: Session, seq: int) -> list[tuple[int, int, str]]:
    """Return what would be undone to go back to the decision `seq`, row by row, in that order.

    Each row is its decision's first row, its own number, and the id of its article.
    """
    with session.reading():
        top = log_rows.stacks(session).top
        if top is None or top <= seq:
            return []
        return session.db.execute(
            f"{ABOVE} SELECT stack.seq, d.seq, a.id FROM stack JOIN decisions d"
            " ON d.seq = stack.seq OR d.batch = stack.seq JOIN articles a ON a.seq = d.article"
            " ORDER BY stack.seq DESC, d.seq DESC",
            [top, seq],
        ).fetchall()


def reviewers(session: Session) -> list[str]:
    """Return everybody who has decided something in this session, by name."""
    # From each name to the next in the index: DISTINCT would read the index from end to end.
    statement = (
        "WITH RECURSIVE names (name) AS (SELECT min(reviewer) FROM decisions UNION ALL"
        " SELECT (SELECT min(reviewer) FROM decisions WHERE reviewer > name) FROM names WHERE name NOT NULL)"
        " SELECT name FROM names WHERE name NOT NULL"
    )
    with session.reading():
        return [row[0] for row in session.db.execute(statement).fetchall()]


def pace(session: Session, limit: int = 50) -> list[str]:
    """Return when the last `limit` edits were made (ISO 8601, UTC), the oldest first; see `models.stats`."""
    with session.reading():
        found = session.db.execute(
            f"SELECT d.time FROM decisions d WHERE d.action = 'edit' AND {_LISTED}"
            " ORDER BY d.seq DESC LIMIT ?",
            (limit,),
        ).fetchall()
    return [row[0] for row in reversed(found)]


def _written(
    session: Session, change: Change, reviewer: str, step: Step, about: Decision | None = None
) -> Decision:
    part, time = log_rows.prepared(change, about), log_rows.now()
    log_rows.write(session, part, step, reviewer, time=time, seq=step.first)
    return Decision(
        seq=step.first,
        time=time,
        reviewer=reviewer,
        article_id=part.before.id,
        kind=part.kind,
        action=step.action,
        summary=about.summary if about else part.summary,
        restore_before=change.inverse,
        restore_after=change.redo,
        reverted=False,
        revision=part.before.revision + 1,
        touched=len(change.touched),
    )


def _require_alone(decision: Decision) -> None:
    if decision.batch is not None:
        raise ValueError("a decision over several articles is undone and redone as one, see storage.bulk")


def _decision(session: Session, seq: int | None) -> Decision | None:
    return next(iter(log_rows.read(session, "d.seq = ?", [seq])), None) if seq is not None else None
