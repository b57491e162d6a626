"""Decisions over several articles: written, undone and redone as one, whole or not at all.

The work is in two parts. First all changes are made ready, which takes the most time and keeps
nobody from writing. Then they are written in one transaction, in which every article must still be
as it was read. So neither a cancelled nor a killed process leaves half a decision behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from models.annotation import Actor
from models.article import Article
from models.decision import Decision
from models.edits import Bulk, Change, Edit, Part, apply
from models.review import Review
from storage import actor_rows, articles, log_rows
from storage.annotations import load
from storage.log_rows import Prepared, Step
from storage.session import Session

Progress = Callable[[int, int, str], None]
"""Called after each step with the number done, the number of all, and the article's title.

Each article makes two steps: it is made ready, then it is written.
"""

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class BulkReport:
    """What became of a decision: its first row in the log, and the ids of all articles in its order.

    There is no row if nothing was to be done, or if the work was cancelled, after which all is as before.
    """

    decision: Decision | None = None
    articles: tuple[str, ...] = ()
    cancelled: bool = False


def decide(
    session: Session,
    bulk: Bulk,
    reviewer: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> BulkReport:
    """Apply the edits of `bulk` and write them as one decision, which is next to be undone.

    Raises `ArticleChanged` if an article is not at the revision that its part names, `InvalidEdit`
    if one of the edits breaks a rule. Then nothing is written, also not in the other articles.
    """
    return _Work(session, reviewer, progress, cancelled).decided(bulk)


def undo(
    session: Session,
    decision: Decision,
    reviewer: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> BulkReport:
    """Undo a decision in all its articles; raise `ArticleChanged` if it is not next to be undone."""
    return _Work(session, reviewer, progress, cancelled).travelled(decision, undo=True)


def redo(
    session: Session,
    decision: Decision,
    reviewer: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> BulkReport:
    """Redo a decision in all its articles; raise `ArticleChanged` if it is not next to be redone."""
    return _Work(session, reviewer, progress, cancelled).travelled(decision, undo=False)


class _Stopped(Exception):
    """The caller has cancelled; whatever was written goes with the transaction."""


class _Work:
    """Makes the changes of one decision ready, then writes them."""

    def __init__(
        self, session: Session, reviewer: str, progress: Progress | None, cancelled: Cancelled | None
    ) -> None:
        self._session = session
        self._reviewer = reviewer
        self._progress = progress or (lambda *_: None)
        self._cancelled = cancelled or (lambda: False)
        self._steps = 0
        self._all = 0
        self._actors: dict[str, Actor | None] = {}

    def decided(self, bulk: Bulk) -> BulkReport:
        """Write a new decision; an article in which it changes nothing is left out."""
        changes = ((self._edited(bulk, part), None) for part in bulk.parts)
        ready = ((change, about) for change, about in changes if not change.is_empty)
        return self._finished(len(bulk.parts), ready, log_rows.edit_step)

    def travelled(self, decision: Decision, *, undo: bool) -> BulkReport:
        """Write the undo or redo of a decision, row by row of it; what its last row did is undone first."""
        rows = _rows(self._session, decision)
        if undo:
            rows.reverse()
        changes = (self._restored(seq, undo=undo) for seq in rows)
        step = log_rows.undo_step if undo else log_rows.redo_step
        return self._finished(len(rows), changes, lambda session: step(session, decision.seq))

    def _finished(
        self,
        count: int,
        changes: Iterable[tuple[Change, Decision | None]],
        step: Callable[[Session], Step],
    ) -> BulkReport:
        self._all = 2 * count
        try:
            with self._session.reading():
                ready = [log_rows.prepared(change, about) for change, about in changes]
            if not ready:
                return BulkReport()
            with self._session.writing():
                return self._written(ready, step(self._session))
        except _Stopped:
            return BulkReport(cancelled=True)

    def _written(self, ready: Sequence[Prepared], step: Step) -> BulkReport:
        time, batch = log_rows.now(), step.first if len(ready) > 1 else None
        for seq, part in enumerate(ready, step.first):
            log_rows.write(self._session, part, step, self._reviewer, time=time, seq=seq, batch=batch)
            self._step(part.before)
        [decision] = log_rows.read(self._session, "d.seq = ?", [step.first])
        ready = ready[::-1] if step.action == "undo" else ready
        return BulkReport(decision, tuple(part.before.id for part in ready))

    def _edited(self, bulk: Bulk, part: Part) -> Change:
        review = load(self._session, part.article_id)
        if review.article.revision != part.revision:
            raise articles.changed_elsewhere(review.article)
        return self._change(review, bulk.batch(part))

    def _restored(self, seq: int, *, undo: bool) -> tuple[Change, Decision]:
        [row] = log_rows.read(self._session, "d.seq = ?", [seq], counted=False)
        review = load(self._session, row.article_id)
        return self._change(review, row.restore_before if undo else row.restore_after), row

    def _change(self, review: Review, edit: Edit) -> Change:
        change = apply(review, edit, self._session.schema, self._actor)
        self._actors.update(change.actors)
        self._step(review.article)
        return change

    def _actor(self, actor_id: str) -> Actor | None:
        """Return an actor as the changes made so far leave it."""
        if actor_id not in self._actors:
            self._actors[actor_id] = actor_rows.read(self._session, [actor_id]).get(actor_id)
        return self._actors[actor_id]

    def _step(self, article: Article) -> None:
        self._steps += 1
        self._progress(self._steps, self._all, article.title)
        if self._cancelled():
            raise _Stopped


def _rows(session: Session, decision: Decision) -> list[int]:
    """Return the numbers of all rows of a decision."""
    if decision.batch is None:
        return [decision.seq]
    with session.reading():
        found = session.db.execute(
            "SELECT seq FROM decisions WHERE batch = ? ORDER BY seq", (decision.batch,)
        ).fetchall()
    return [row[0] for row in found]
