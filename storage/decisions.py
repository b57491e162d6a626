"""The decision log: append-only, one row for each edit, undo and redo.

Each row says where the undo and redo stacks stand after it. `top` is the edit that the next undo
reverts, `redo` the undo row that the next redo takes back; `beneath` is what stood there before.
So both stacks are chains through the log: they need no horizon and outlive the process.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal

from models.article import Article, ArticleStatus
from models.decision import Action, Decision
from models.edits import Change, Restore
from models.errors import ArticleChanged, InvalidEdit
from storage import annotation_rows, articles, codec, failures
from storage.merging import references
from storage.session import Session


@dataclass(frozen=True, slots=True)
class _Stacks:
    """Where the log stands after its last row; None means that a stack is empty."""

    seq: int = 0
    top: int | None = None
    redo: int | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a new row says about itself and the stacks."""

    seq: int
    action: Action
    kind: str
    summary: Mapping[str, Any]
    concerns: int | None
    beneath: int | None
    top: int | None
    redo: int | None


_SELECT = """
SELECT d.seq, d.time, d.reviewer, a.id, d.kind, d.action, coalesce(e.summary, d.summary),
    d.former, d.latter, d.revision,
    (SELECT r.action FROM decisions r WHERE r.concerns = d.seq ORDER BY r.seq DESC LIMIT 1) IS 'undo'
FROM decisions d JOIN articles a ON a.seq = d.article LEFT JOIN decisions e ON e.seq = d.concerns
"""


def record(session: Session, change: Change, reviewer: str) -> Decision:
    """Write a change and its log row in one transaction and return the decision.

    What had been undone can no longer be redone after it. Raises `ArticleChanged` if the article
    was written to after `change.before` was read; then nothing is written.
    """
    with session.writing():
        stacks = _stacks(session)
        seq = stacks.seq + 1
        kind, summary = type(change.edit).__name__, codec.plain_edit(change.edit)
        entry = _Entry(seq, "edit", kind, summary, None, beneath=stacks.top, top=seq, redo=None)
        return _write(session, change, reviewer, entry)


def record_undo(session: Session, decision: Decision, change: Change, reviewer: str) -> Decision:
    """Write `change`, which undid `decision`; raise `ArticleChanged` if that is not next to be undone."""
    with session.writing():
        stacks = _stacks(session)
        _require_next(stacks.top, decision)
        seq = stacks.seq + 1
        top = _link(session, "beneath", decision.seq)
        entry = _Entry(seq, "undo", decision.kind, {}, decision.seq, beneath=stacks.redo, top=top, redo=seq)
        return replace(_write(session, change, reviewer, entry), summary=decision.summary)


def record_redo(session: Session, decision: Decision, change: Change, reviewer: str) -> Decision:
    """Write `change`, which redid `decision`; raise `ArticleChanged` if that is not next to be redone."""
    with session.writing():
        stacks = _stacks(session)
        _require_next(_link(session, "concerns", stacks.redo), decision)
        redo = _link(session, "beneath", stacks.redo)
        entry = _Entry(
            stacks.seq + 1, "redo", decision.kind, {}, decision.seq, beneath=None, top=decision.seq, redo=redo
        )
        return replace(_write(session, change, reviewer, entry), summary=decision.summary)


def next_undo(session: Session) -> Decision | None:
    """Return the decision that the next undo reverts, in whichever article, or None."""
    with session.reading():
        return _decision(session, _stacks(session).top)


def next_redo(session: Session) -> Decision | None:
    """Return the decision that the next redo brings back, in whichever article, or None."""
    with session.reading():
        return _decision(session, _link(session, "concerns", _stacks(session).redo))


def can_undo(session: Session) -> bool:
    """Tell whether there is a decision to undo, without reading what may be thousands of states."""
    with session.reading():
        return _stacks(session).top is not None


def can_redo(session: Session) -> bool:
    """Tell whether there is a decision to redo, without reading what may be thousands of states."""
    with session.reading():
        return _stacks(session).redo is not None


def history(
    session: Session, limit: int, before: int | None = None, article_id: str | None = None
) -> list[Decision]:
    """Return at most `limit` rows of the log, the newest first, from below the number `before` on.

    With `article_id` only those of one article.
    """
    conditions, values = ["true"], list[object]()
    if before is not None:
        conditions.append("d.seq < ?")
        values.append(before)
    if article_id is not None:
        conditions.append("d.article = (SELECT seq FROM articles WHERE id = ?)")
        values.append(article_id)
    with session.reading():
        found = session.db.execute(
            f"{_SELECT} WHERE {' AND '.join(conditions)} ORDER BY d.seq DESC LIMIT ?", [*values, limit]
        ).fetchall()
        return _decisions(session, found)


def pace(session: Session, limit: int = 50) -> list[str]:
    """Return when the last `limit` edits were made (ISO 8601, UTC), the oldest first; see `models.stats`."""
    with session.reading():
        found = session.db.execute(
            "SELECT time FROM decisions WHERE action = 'edit' ORDER BY seq DESC LIMIT ?", (limit,)
        ).fetchall()
    return [row[0] for row in reversed(found)]


def _stacks(session: Session) -> _Stacks:
    row = session.db.execute("SELECT seq, top, redo FROM decisions ORDER BY seq DESC LIMIT 1").fetchone()
    return _Stacks(*row) if row else _Stacks()


def _link(session: Session, column: Literal["beneath", "concerns"], seq: int | None) -> int | None:
    row = session.db.execute(f"SELECT {column} FROM decisions WHERE seq = ?", (seq,)).fetchone()
    return row[0] if row else None


def _require_next(expected: int | None, decision: Decision) -> None:
    if expected != decision.seq:
        raise ArticleChanged(
            "Another decision was made elsewhere after this one; nothing was undone or redone.",
            "Look at the history, then try again.",
        )


def _write(session: Session, change: Change, reviewer: str, entry: _Entry) -> Decision:
    article = change.after.article
    _require_targets(change)
    row = articles.claim(session, change.before.article)
    states = {key: change.after.annotation(key) for key in change.touched}
    annotation_rows.write(session, row, change.before.text, states)
    annotation_rows.mark_in_log(session, row, _named(change))
    if change.article_touched:
        articles.store_decided(session, row, article)
    decision = Decision(
        seq=entry.seq,
        time=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        reviewer=reviewer,
        article_id=article.id,
        kind=entry.kind,
        action=entry.action,
        summary=entry.summary,
        restore_before=change.inverse,
        restore_after=change.redo,
        reverted=False,
        revision=change.before.article.revision + 1,
    )
    _log(session, row, decision, entry)
    return decision


def _log(session: Session, row: int, decision: Decision, entry: _Entry) -> None:
    values = {
        "seq": decision.seq,
        "time": decision.time,
        "reviewer": decision.reviewer,
        "article": row,
        "kind": decision.kind,
        "action": decision.action,
        "summary": codec.dumped(decision.summary),
        "former": _dumped(decision.restore_before),
        "latter": _dumped(decision.restore_after),
        "revision": decision.revision,
        "concerns": entry.concerns,
        "beneath": entry.beneath,
        "top": entry.top,
        "redo": entry.redo,
    }
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    session.db.execute(f"INSERT INTO decisions ({names}) VALUES ({marks})", list(values.values()))


def _require_targets(change: Change) -> None:
    """Refuse a change after which a role would point to nothing."""
    touched = [change.after.annotation(key) for key in change.touched]
    gone = {key for key, state in zip(change.touched, touched, strict=True) if state is None}
    pointing = change.after.events.values() if gone else [state for state in touched if state is not None]
    for item in pointing:
        if any(change.after.annotation(target) is None for target in references(item)):
            raise InvalidEdit(
                f"A role of the event “{change.after.covered(item)}” would point to nothing after this.",
                "Take the role out first.",
                detail=item.id,
            )


def _named(change: Change) -> set[str]:
    """Return every annotation that the log row names, itself or as a target, before or after."""
    names = set(change.touched)
    for review in (change.before, change.after):
        for item in (review.annotation(key) for key in change.touched):
            names |= references(item) if item is not None else set()
    return names


def _dumped(restore: Restore) -> str:
    states = [[key, state and codec.plain_annotation(state)] for key, state in restore.states]
    article = restore.article and {
        "status": restore.article.status,
        "note": restore.article.note,
        "language": restore.article.language,
    }
    return codec.dumped({"states": states, "article": article} if article else {"states": states})


def _loaded(session: Session, text: str, article_id: str, known: dict[str, Article]) -> Restore:
    data = codec.loaded(text)
    states = tuple((key, state and codec.annotation(state)) for key, state in data["states"])
    fields = data.get("article")
    if fields is None:
        return Restore(states)
    if article_id not in known:
        known[article_id] = articles.get(session, article_id)
    status = ArticleStatus(fields["status"])
    return Restore(
        states,
        replace(known[article_id], status=status, note=fields["note"], language=fields["language"]),
    )


def _decision(session: Session, seq: int | None) -> Decision | None:
    if seq is None:
        return None
    found = session.db.execute(f"{_SELECT} WHERE d.seq = ?", (seq,)).fetchall()
    return _decisions(session, found)[0]


def _decisions(session: Session, found: Sequence[Sequence[Any]]) -> list[Decision]:
    known: dict[str, Article] = {}
    with failures.decoding(session.path, "decisions"):
        return [_read(session, row, known) for row in found]


def _read(session: Session, row: Sequence[Any], known: dict[str, Article]) -> Decision:
    seq, time, reviewer, article_id, kind, action, summary, former, latter, revision, reverted = row
    return Decision(
        seq,
        time,
        reviewer,
        article_id,
        kind,
        action,
        codec.loaded(summary),
        _loaded(session, former, article_id, known),
        _loaded(session, latter, article_id, known),
        bool(reverted),
        revision,
    )
