"""The rows behind the decision log; every function runs inside a transaction.

Each row says where the undo and redo stacks stand after it. `top` is the edit that the next undo
reverts, `redo` the undo row that the next redo takes back; `beneath` is what stood there before.
So both stacks are chains through the log: they need no horizon and outlive the process. A decision
over several articles is one row for each, all of which name the first as their `batch`; the stacks
know it by the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal

from models.annotation import Actor
from models.article import Article, ArticleStatus
from models.decision import Action, Decision
from models.edits import Change, Restore
from models.errors import ArticleChanged, InvalidEdit
from storage import actor_rows, annotation_rows, articles, codec, failures
from storage.json_text import compact, loaded
from storage.merging import references
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Stacks:
    """Where the log stands after its last row; None means that a stack is empty."""

    seq: int = 0
    top: int | None = None
    redo: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A decision that is to be written from row `first` on, and where the stacks stand after it."""

    action: Action
    first: int
    beneath: int | None
    top: int | None
    redo: int | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A change as what it writes, without the reviews that it was made from.

    `before` and `after` are the article; `after` is None where only annotations or actors change.
    `concerns` is the row that the change undoes or redoes.
    """

    before: Article
    after: Article | None
    kind: str
    summary: Mapping[str, Any]
    concerns: int | None
    former: str
    latter: str
    rows: annotation_rows.Rows
    named: frozenset[str]
    former_actors: Mapping[str, Actor | None]
    actors: Mapping[str, Actor | None]


_SELECT = """
SELECT d.seq, d.time, d.reviewer, a.id, d.kind, d.action, coalesce(e.summary, d.summary),
    d.former, d.latter, d.revision,
    (SELECT r.action FROM decisions r WHERE r.concerns = d.seq ORDER BY r.seq DESC LIMIT 1) IS 'undo',
    d.batch, {counts}
FROM decisions d JOIN articles a ON a.seq = d.article LEFT JOIN decisions e ON e.seq = d.concerns
"""
_COUNTS = """
    (SELECT count(*) FROM decisions b WHERE b.batch = d.batch),
    CASE WHEN d.batch IS NULL THEN (SELECT count(*) FROM touched t WHERE t.decision = d.seq)
    ELSE (SELECT count(*) FROM decisions b JOIN touched t ON t.decision = b.seq WHERE b.batch = d.batch) END
"""


def stacks(session: Session) -> Stacks:
    """Return where the log stands."""
    row = session.db.execute("SELECT seq, top, redo FROM decisions ORDER BY seq DESC LIMIT 1").fetchone()
    return Stacks(*row) if row else Stacks()


def link(session: Session, column: Literal["beneath", "concerns"], seq: int | None) -> int | None:
    """Return the decision, by its first row, that a column of the row `seq` refers to."""
    row = session.db.execute(
        f"SELECT coalesce(o.batch, o.seq) FROM decisions d"
        f" JOIN decisions o ON o.seq = d.{column} WHERE d.seq = ?",
        (seq,),
    ).fetchone()
    return row[0] if row else None


def edit_step(session: Session) -> Step:
    """Return the step of a new edit, after which nothing can be redone."""
    stood = stacks(session)
    first = stood.seq + 1
    return Step("edit", first, beneath=stood.top, top=first, redo=None)


def undo_step(session: Session, seq: int) -> Step:
    """Return the step that undoes the decision `seq`; raise `ArticleChanged` if that is not next."""
    stood = stacks(session)
    _require_next(stood.top, seq)
    first = stood.seq + 1
    return Step("undo", first, beneath=stood.redo, top=link(session, "beneath", seq), redo=first)


def redo_step(session: Session, seq: int) -> Step:
    """Return the step that redoes the decision `seq`; raise `ArticleChanged` if that is not next."""
    stood = stacks(session)
    _require_next(link(session, "concerns", stood.redo), seq)
    return Step("redo", stood.seq + 1, beneath=None, top=seq, redo=link(session, "beneath", stood.redo))


def prepared(change: Change, about: Decision | None = None) -> Prepared:
    """Return what a change writes; raise `InvalidEdit` if a role would point to nothing after it.

    `about` is the decision that the change undoes or redoes.
    """
    _require_targets(change)
    states = {key: change.after.annotation(key) for key in change.touched}
    return Prepared(
        before=change.before.article,
        after=change.after.article if change.article_touched else None,
        kind=about.kind if about else type(change.edit).__name__,
        summary={} if about else codec.plain_edit(change.edit),
        concerns=about.seq if about else None,
        former=_dumped(change.inverse),
        latter=_dumped(change.redo),
        rows=annotation_rows.rows(change.before.text, states),
        named=_named(change),
        former_actors=dict(change.inverse.actors),
        actors=dict(change.actors),
    )


_clock: list[Callable[[], datetime]] = [lambda: datetime.now(UTC)]


def now() -> str:
    """Return the present time as the log states it."""
    return _clock[-1]().strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def times_from(clock: Callable[[], datetime]) -> Iterator[None]:
    """Let the log read `clock`, which gives UTC: pictures of it are to be the same each time."""
    _clock.append(clock)
    try:
        yield
    finally:
        _clock.pop()


def write(
    session: Session,
    part: Prepared,
    step: Step,
    reviewer: str,
    *,
    time: str,
    seq: int,
    batch: int | None = None,
) -> None:
    """Write a change of one article and its row `seq` of the log.

    Raises `ArticleChanged` if the article, or an actor that changes, is not as it was read.
    """
    row = articles.claim(session, part.before)
    if part.actors:
        if actor_rows.read(session, part.actors) != _there(part.former_actors):
            raise articles.changed_elsewhere(part.before)
        actor_rows.write(session, part.actors)
    annotation_rows.write(session, row, part.rows)
    annotation_rows.mark_in_log(session, row, part.named)
    if part.after is not None:
        articles.store_decided(session, row, part.after)
    values = {
        "seq": seq,
        "time": time,
        "reviewer": reviewer,
        "article": row,
        "kind": part.kind,
        "action": step.action,
        "summary": compact(part.summary),
        "former": part.former,
        "latter": part.latter,
        "revision": part.before.revision + 1,
        "concerns": part.concerns,
        "beneath": step.beneath,
        "top": step.top,
        "redo": step.redo,
        "batch": batch,
    }
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    session.db.execute(f"INSERT INTO decisions ({names}) VALUES ({marks})", list(values.values()))


def read(
    session: Session, condition: str, values: Sequence[object] = (), *, counted: bool = True
) -> list[Decision]:
    """Return the decisions that an SQL condition on the row `d` picks, with what orders and limits them.

    Unless `counted`, each stands for itself: it has one article, and nothing that it touched.
    """
    select = _SELECT.format(counts=_COUNTS if counted else "1, 0")
    found = session.db.execute(f"{select} WHERE {condition}", list(values)).fetchall()
    known: dict[str, Article] = {}
    with failures.decoding(session.path, "decisions"):
        return [_decision(session, row, known) for row in found]


def decided_elsewhere() -> ArticleChanged:
    """Return the error that says that what shall be undone or redone is not next any more."""
    return ArticleChanged(
        "Another decision was made elsewhere after this one; nothing was undone or redone.",
        "Look at the history, then try again.",
    )


def _require_next(expected: int | None, seq: int) -> None:
    if expected != seq:
        raise decided_elsewhere()


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


def _named(change: Change) -> frozenset[str]:
    """Return every annotation that the log row names, itself or as a target, before or after."""
    names = set(change.touched)
    for review in (change.before, change.after):
        for item in (review.annotation(key) for key in change.touched):
            names |= references(item) if item is not None else set()
    return frozenset(names)


def _there(actors: Mapping[str, Actor | None]) -> dict[str, Actor]:
    return {key: actor for key, actor in actors.items() if actor is not None}


def _dumped(restore: Restore) -> str:
    data: dict[str, object] = {
        "states": [[key, state and codec.plain_annotation(state)] for key, state in restore.states]
    }
    if restore.article is not None:
        data["article"] = {
            "status": restore.article.status,
            "note": restore.article.note,
            "language": restore.article.language,
            "looked": codec.plain_looked(restore.article.looked),
        }
    if restore.actors:
        data["actors"] = [[key, state and codec.plain_actor(state)] for key, state in restore.actors]
    return compact(data)


def _loaded(session: Session, text: str, article_id: str, known: dict[str, Article]) -> Restore:
    data = loaded(text)
    states = tuple((key, state and codec.annotation(state)) for key, state in data["states"])
    actors = tuple((key, state and codec.actor(state)) for key, state in data.get("actors", ()))
    fields = data.get("article")
    if fields is None:
        return Restore(states, None, actors)
    if article_id not in known:
        known[article_id] = articles.get(session, article_id)
    article = replace(
        known[article_id],
        status=ArticleStatus(fields["status"]),
        note=fields["note"],
        language=fields["language"],
        looked=codec.looked(fields.get("looked", ())),
    )
    return Restore(states, article, actors)


def _decision(session: Session, row: Sequence[Any], known: dict[str, Article]) -> Decision:
    seq, time, reviewer, article_id, kind, action, summary, former, latter, revision, reverted = row[:11]
    batch, count, touched = row[11:]
    return Decision(
        seq,
        time,
        reviewer,
        article_id,
        kind,
        action,
        loaded(summary),
        _loaded(session, former, article_id, known),
        _loaded(session, latter, article_id, known),
        bool(reverted),
        revision,
        batch,
        count or 1,
        touched,
    )
