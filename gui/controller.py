"""The only writer: takes what widgets ask for, applies it, stores it, and says what changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui import works
from gui.error_wording import error_text
from gui.long_decision import LongDecision
from gui.review_focus import ReviewFocus
from models import edits, queue, stats
from models.annotation import Actor
from models.article import Article, ArticleStatus
from models.decision import Decision
from models.errors import ArticleChanged, DatelineError, InvalidEdit, SessionReadOnly
from models.history import HistoryLine, StoryStep
from models.readings import Reading
from models.review import Review
from models.suggest.base import Draft
from storage import articles, bulk, decisions, readings, stories
from storage import history as log
from storage.annotations import actors, load, store_suggestions, suggestion_state
from storage.bulk import BulkReport
from storage.session import Session

_RESUME = "resume"
_PACE_WINDOW = 50

_MOST_ARTICLES, _MOST_ANNOTATIONS = 8, 200
"""Up to these a decision over several articles is written at once; a larger one would hold up the window."""


class Controller(ReviewFocus):
    """Owns the open session and the article under review.

    A decision over many articles is written beside the window, as the job that `job_started` tells;
    until it ends nothing else is decided.
    """

    session_changed = Signal()
    article_opened = Signal()
    changed = Signal(object)
    row_changed = Signal(str)
    rows_changed = Signal()
    decided = Signal(object)
    failed = Signal(object)
    job_started = Signal(object)

    def __init__(self, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reviewer = reviewer
        self.session: Session | None = None
        self.last_decision: Decision | None = None
        self._long = LongDecision(self)
        self._long.started.connect(self.job_started)
        self._long.ended.connect(self._end_long)
        self._held: list[tuple[str, int, Draft, str]] = []
        self._read_ahead: Review | None = None

    def open_session(self, session: Session) -> None:
        """Take over an open session and go to where its reviewer left."""
        self._give_up_long()
        if self.session is not None:
            self.session.close()
        self.review = self.focus_id = self.last_decision = self._read_ahead = None
        self.session, self._schema = session, session.schema
        self.session_changed.emit()
        resume = self.resume_state()
        known = articles.all_ids(session)
        article_id = resume.get("article")
        if known:
            self.open_article(article_id if article_id in known else known[0], resume.get("focus"))

    def create(
        self, path: Path, schema_text: str, schema_name: str = "schema.toml", *, overwrite: bool = False
    ) -> None:
        """Make a session at `path` and open it; raises `SchemaError` or `SessionError`."""
        session = Session.create(path, schema_text, schema_name=schema_name, overwrite=overwrite)
        self.open_session(session)

    def open_path(self, path: Path) -> None:
        """Open the session at `path`, only for reading where it cannot be written; raises `SessionError`."""
        try:
            session = Session.open(path)
        except SessionReadOnly as error:
            session = Session.open(path, read_only=True)
            self.told.emit(error_text(error))
        self.open_session(session)

    def copy_to(self, path: Path) -> None:
        """Write a copy of the session to `path`; raises `SessionError`."""
        if self.session is not None:
            self.session.copy_to(path)

    def refresh(self) -> None:
        """Take up what another connection wrote, such as an import."""
        if self.session is None:
            return
        self.rows_changed.emit()
        if self.review is None and (known := articles.all_ids(self.session)):
            self.open_article(known[0])

    def close_session(self) -> None:
        """Close the session, if one is open; a decision that is still being written is given up."""
        self._give_up_long()
        if self.session is not None:
            self.session.close()
        self.session = self._schema = self.review = self.focus_id = self.last_decision = None
        self._read_ahead = None
        self.session_changed.emit()

    def open_article(self, article_id: str, focus: str | None = None) -> None:
        """Show an article; an untouched one counts as opened from now on."""
        if self.session is None:
            return
        with self._reporting():
            self.review = load(self.session, article_id, self._read_ahead)
            self._read_ahead = self.focus_id = None
            self.article_opened.emit()
            if self.review.article.status is ArticleStatus.UNTOUCHED:
                self._mark_opened()
            self.set_focus(focus if focus and self.review.annotation(focus) else self._first_open())

    def look_ahead(self, article_id: str) -> Review | None:
        """Read an article that may be opened next; None if it cannot be read, which opening it will tell."""
        try:
            self._read_ahead = load(self.session, article_id) if self.session else None
        except DatelineError:
            self._read_ahead = None
        return self._read_ahead

    def step_article(self, forward: bool, order: list[str]) -> None:
        """Open the article after (or before) the present one in `order`, a list of ids."""
        if self.review is None or self.review.article.id not in order:
            return
        index = order.index(self.review.article.id) + (1 if forward else -1)
        if 0 <= index < len(order):
            self.open_article(order[index])
        else:
            self.told.emit(
                self.tr("This is the last article.") if forward else self.tr("This is the first article.")
            )

    def resume_state(self) -> Mapping[str, object]:
        """Return where the reviewer left: article, focus, scroll anchor and caret (code points)."""
        stored = self.session.setting(_RESUME) if self.session else None
        return json.loads(stored) if stored else {}

    def remember(self, anchor: int, caret: int) -> None:
        """Store where the reviewer is, so that reopening goes there."""
        if self.session is None or self.review is None or self.session.read_only or self.is_busy:
            return
        state = {"article": self.review.article.id, "focus": self.focus_id, "anchor": anchor, "caret": caret}
        try:
            with self.session.noting():
                self.session.set_setting(_RESUME, json.dumps(state))
        except DatelineError as error:
            # No decision is at stake, and the reviewer only moved: a word in passing is enough.
            self.told.emit(error_text(error))

    def actors(self) -> Mapping[str, Actor]:
        """Return the actors that the open article's entities refer to, by id."""
        if self.session is None or self.review is None:
            return {}
        return actors(self.session, {item.actor for item in self.review.entities.values() if item.actor})

    def suggestion_state(self) -> tuple[str, str]:
        """Return how suggesting for the open article stands, and why it failed if it did."""
        if self.session is None or self.review is None:
            return "", ""
        return suggestion_state(self.session, self.review.article.id)

    def pace(self) -> float | None:
        """Return the reviewer's mean seconds per decision, or None if too few are known."""
        return stats.pace(decisions.pace(self.session, _PACE_WINDOW)) if self.session else None

    @property
    def is_busy(self) -> bool:
        """Tell whether a decision over many articles is being written."""
        return self._long.is_running

    def push(self, edit: edits.Edit) -> bool:
        """Apply an edit and store it; return whether it took effect."""
        if self.session is None or self.review is None or self._is_refused():
            return False
        with self._reporting():
            change = edits.apply(self.review, edit, self.schema, self._actor)
            if change.is_empty:
                return False
            self._took_effect(change, decisions.record(self.session, change, self.reviewer))
            return True
        return False

    def push_many(self, decision: edits.Bulk) -> None:
        """Apply edits of several articles and store them as one decision.

        Many are stored beside the window; `decided` follows when that is done.
        """
        if self.session is None or self._is_refused():
            return
        if _is_small(len(decision.parts), sum(len(part.edits) for part in decision.parts)):
            with self._reporting():
                self._took_effect_in_many(bulk.decide(self.session, decision, self.reviewer))
        else:
            self._long.start(works.deciding(self.session.path, lambda _session: decision, self.reviewer))

    def push_planned(self, plan: works.Plan, annotations: int) -> None:
        """Store what `plan` makes of the session as one decision, which concerns up to so many annotations.

        Many are planned and stored beside the window; `decided` follows when that is done.
        """
        if self.session is None or self._is_refused():
            return
        if annotations > _MOST_ANNOTATIONS:
            self._long.start(works.deciding(self.session.path, plan, self.reviewer))
            return
        with self._reporting():
            self.push_many(plan(self.session))

    def push_and_step(self, edit: edits.Edit) -> None:
        """Apply an edit and, if it took effect or there was nothing to do, focus the next suggestion."""
        self.push(edit)
        if self.focused is None or self.focused.status != "suggested":
            target = queue.step(self.queue(), self.focused, self.order, True)
            self.set_focus(target or self.focus_id)

    def undo(self) -> None:
        """Take back the last decision of the session, in whichever article it was made."""
        self._travel(undo=True)

    def redo(self) -> None:
        """Make the decision again that was taken back last."""
        self._travel(undo=False)

    def undo_back_to(self, seq: int, top: int | None = None) -> None:
        """Take back every decision made after the one numbered `seq`, all or none.

        `top` is the last one that the reviewer saw; nothing is taken back if there is a later one.
        """
        if self.session is None or self._is_refused():
            return
        with self._reporting():
            above = decisions.to_undo(self.session, seq, _MOST_ARTICLES + 1)
            if _is_small(sum(item.articles for item in above), sum(item.touched for item in above)):
                self._took_effect_in_many(bulk.undo_back_to(self.session, seq, self.reviewer, top=top))
            else:
                self._long.start(works.undoing_back_to(self.session.path, seq, self.reviewer, top))

    def history_line(self, decision: Decision) -> HistoryLine | None:
        """Return how the history tells the last decision, for an undo or redo what that concerns."""
        if self.session is None:
            return None
        turned = log.news(self.session, decision.seq - 1).turned
        return next(iter(log.lines(self.session, turned[:1] or [decision.seq])), None)

    def history(
        self,
        limit: int = 200,
        before: int | None = None,
        article_id: str | None = None,
        reviewer: str | None = None,
    ) -> list[Decision]:
        """Return decisions of the session, newest first, from below the number `before` on."""
        if self.session is None:
            return []
        return decisions.history(self.session, limit, before, article_id, reviewer)

    def to_undo(self, seq: int) -> list[Decision]:
        """Return what `undo_back_to` would take back, in that order."""
        return decisions.to_undo(self.session, seq) if self.session else []

    def reviewers(self) -> list[str]:
        """Return everybody who has decided something in the session."""
        return decisions.reviewers(self.session) if self.session else []

    def story(self, annotation_id: str) -> list[StoryStep]:
        """Return every decision that touched an annotation of the open article, the newest last."""
        if self.session is None or self.review is None:
            return []
        return stories.story(self.session, self.review.article.id, annotation_id)

    def can_undo(self) -> bool:
        """Tell whether there is a decision to take back."""
        return self.session is not None and decisions.can_undo(self.session)

    def can_redo(self) -> bool:
        """Tell whether there is a decision to make again."""
        return self.session is not None and decisions.can_redo(self.session)

    def reading(self) -> Reading | None:
        """Return what the parse knows of the open article, if it was parsed."""
        if self.session is not None and self.review is not None:
            with self._reporting():
                return readings.load(self.session, self.review.article.id)
        return None

    def article(self, article_id: str) -> Article:
        """Return any article of the session; the open one costs nothing."""
        assert self.session is not None
        if self.review is not None and self.review.article.id == article_id:
            return self.review.article
        return articles.get(self.session, article_id)

    def take_suggestions(self, article_id: str, revision: int, draft: Draft, version: str) -> bool:
        """Store what the suggesters found; return False if the article was changed meanwhile.

        While a decision over many articles is being written it is kept until that is done.
        """
        if self.session is None:
            return True
        if self.is_busy:
            self._held.append((article_id, revision, draft, version))
            return True
        try:
            review = store_suggestions(
                self.session,
                article_id,
                revision,
                draft.entities,
                draft.events,
                draft.actors,
                version,
                " ".join(draft.remarks),
                draft.reading,
            )
        except ArticleChanged:
            return False
        if self.review and self.review.article.id == article_id:
            self._reload(review)
        self.row_changed.emit(article_id)
        return True

    def _took_effect(self, change: edits.Change, decision: Decision) -> None:
        self.last_decision = decision
        self._show(change, decision.revision)
        self.decided.emit(decision)
        self.row_changed.emit(decision.article_id)

    def _took_effect_in_many(self, report: BulkReport) -> None:
        decision = report.decision
        if report.cancelled or decision is None:
            self.told.emit(self.tr("Nothing was changed."))
            return
        assert self.session is not None
        self.last_decision = decision
        travelled = decision.action != "edit"
        if self.review is not None and self.review.article.id in report.articles:
            review = load(self.session, self.review.article.id)
            change = edits.between(self.review, review, self.schema)
            self._show(change, review.article.revision)
            if travelled:
                self._focus_one_of(change)
        elif travelled:
            self.open_article(report.articles[0])
        self.decided.emit(decision)
        if len(report.articles) > _MOST_ARTICLES:
            self.rows_changed.emit()
        else:
            for article_id in report.articles:
                self.row_changed.emit(article_id)

    def _show(self, change: edits.Change, revision: int) -> None:
        self._follow(change.after.with_revision(revision), change.touched)
        if self.focus_id in change.touched and self.review.annotation(self.focus_id) is None:
            self.focus_id = None
        self.changed.emit(change)

    def _focus_one_of(self, change: edits.Change) -> None:
        """Focus something that the change touched, unless the focus is there already."""
        standing = [item for item in change.touched if change.after.annotation(item)]
        if standing and self.focus_id not in standing:
            self.set_focus(standing[0])

    def _travel(self, *, undo: bool) -> bool:
        """Undo or redo one decision; return whether that was done or has begun."""
        if self.session is None or self._is_refused():
            return False
        with self._reporting():
            decision = decisions.next_undo(self.session) if undo else decisions.next_redo(self.session)
            if decision is None:
                self.told.emit(self.tr("Nothing to undo.") if undo else self.tr("Nothing to redo."))
                return False
            if decision.batch is None:
                self._travel_in_one(decision, undo=undo)
            else:
                self._travel_in_many(decision, undo=undo)
            return True
        return False

    def _travel_in_one(self, decision: Decision, *, undo: bool) -> None:
        if self.review is None or self.review.article.id != decision.article_id:
            self.open_article(decision.article_id)
        assert self.session is not None and self.review is not None
        edit = decision.restore_before if undo else decision.restore_after
        change = edits.apply(self.review, edit, self.schema, self._actor)
        record = decisions.record_undo if undo else decisions.record_redo
        self._took_effect(change, record(self.session, decision, change, self.reviewer))
        self._focus_one_of(change)

    def _travel_in_many(self, decision: Decision, *, undo: bool) -> None:
        assert self.session is not None
        if _is_small(decision.articles, decision.touched):
            act = bulk.undo if undo else bulk.redo
            self._took_effect_in_many(act(self.session, decision, self.reviewer))
        else:
            work = works.undoing if undo else works.redoing
            self._long.start(work(self.session.path, decision, self.reviewer))

    def _end_long(self, outcome: BulkReport | DatelineError) -> None:
        """Show what became of a decision over many articles, and do what had to wait for it."""
        with self._reporting():
            if isinstance(outcome, DatelineError):
                raise outcome
            self._took_effect_in_many(outcome)
        with self._reporting():
            self._catch_up()

    def _catch_up(self) -> None:
        """Store what was held back while a long decision was being written."""
        held, self._held = self._held, []
        for suggestions in held:
            self.take_suggestions(*suggestions)
        if self.review is not None and self.review.article.status is ArticleStatus.UNTOUCHED:
            self._mark_opened()

    def _give_up_long(self) -> None:
        self._long.give_up()
        self._held = []

    def _is_refused(self) -> bool:
        """Tell whether nothing can be decided now, and say why."""
        if self.is_busy:
            self.told.emit(self.tr("A decision over many articles is still being stored."))
        return self.is_busy

    def _actor(self, actor_id: str) -> Actor | None:
        assert self.session is not None
        return actors(self.session, [actor_id]).get(actor_id)

    def _mark_opened(self) -> None:
        assert self.session is not None and self.review is not None
        if self.session.read_only or self.is_busy:
            return
        article = articles.mark_opened(self.session, self.review.article)
        self._follow(self.review.with_states({}, article), ())
        self.row_changed.emit(article.id)

    def _reload(self, review: Review) -> None:
        self.review = review
        if self.focus_id and review.annotation(self.focus_id) is None:
            self.focus_id = None
        self.queue_changed.emit()
        self.set_focus(self.focus_id or self._first_open(), scroll=False)

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        try:
            yield
        except InvalidEdit as error:
            self.told.emit(error_text(error))
        except ArticleChanged as error:
            self.failed.emit(error)
            if self.session and self.review:
                self._reload(load(self.session, self.review.article.id))
        except DatelineError as error:
            self.failed.emit(error)


def _is_small(articles: int, annotations: int) -> bool:
    return articles <= _MOST_ARTICLES and annotations <= _MOST_ANNOTATIONS
