"""Decisions over several articles, and going back over several decisions: whole or not at all.

The work is in two parts. First all changes are made ready, which takes the most time and keeps
nobody from writing. Then they are written in one transaction, in which every article must still be
as it was read. So neither a cancelled nor a killed process leaves half a decision behind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from models.annotation import Actor
from models.article import Article
from models.decision import Decision
from models.edits import Bulk, Change, Edit, Part, apply
from models.review import Review
from storage import actor_rows, articles, decisions, log_rows
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


def undo_back_to(
    session: Session,
    seq: int,
    reviewer: str,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    top: int | None = None,
) -> BulkReport:
    """Undo every decision above `seq`, each as a step of its own, so that each can be redone alone.

    The report names the step that was made last, the undo of the oldest, and its article first. Raises
    `ArticleChanged` if one of them cannot be undone any more, or if the next one is not `top`; then
    none is.
    """
    return _Work(session, reviewer, progress, cancelled).undone_back_to(seq, top)


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
        self._reviews: dict[str, Review] = {}
        self._to_come: Counter[str] = Counter()

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

    def undone_back_to(self, seq: int, top: int | None) -> BulkReport:
        """Write the undo of each decision above `seq`, the newest first, which must be `top` if given."""
        try:
            with self._session.reading():
                ready = list(self._undone_above(seq))
            if not ready:
                return BulkReport()
            if top is not None and ready[0][0] != top:
                raise log_rows.decided_elsewhere()
            with self._session.writing():
                for first, parts in ready:
                    step = log_rows.undo_step(self._session, first)
                    self._write(parts, step)
                [decision] = log_rows.read(self._session, "d.seq = ?", [step.first])
        except _Stopped:
            return BulkReport(cancelled=True)
        backwards = (part.before.id for _, parts in reversed(ready) for part in reversed(parts))
        return BulkReport(decision, tuple(dict.fromkeys(backwards)))

    def _undone_above(self, seq: int) -> Iterator[tuple[int, list[Prepared]]]:
        """Make the undo of each decision above `seq` ready, on what those before it leave."""
        rows = decisions.rows_above(self._session, seq)
        self._to_come = Counter(article_id for _, _, article_id in rows)
        self._all = 2 * len(rows)
        for first, parts in groupby(rows, key=itemgetter(0)):
            restored = (self._restored(number, undo=True) for _, number, _ in parts)
            yield first, [log_rows.prepared(change, about) for change, about in restored]

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

    def _write(self, ready: Sequence[Prepared], step: Step) -> None:
        time, batch = log_rows.now(), step.first if len(ready) > 1 else None
        for seq, part in enumerate(ready, step.first):
            log_rows.write(self._session, part, step, self._reviewer, time=time, seq=seq, batch=batch)
            self._step(part.before)

    def _written(self, ready: Sequence[Prepared], step: Step) -> BulkReport:
        self._write(ready, step)
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
        review = self._reviews.pop(row.article_id, None) or load(self._session, row.article_id)
        change = self._change(review, row.restore_before if undo else row.restore_after)
        self._to_come[row.article_id] -= 1
        # Kept only where a later step goes on from it: reviews of ten thousand articles fill the memory.
        if self._to_come[row.article_id] > 0:
            self._reviews[row.article_id] = change.after.with_revision(review.article.revision + 1)
        return change, row

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
