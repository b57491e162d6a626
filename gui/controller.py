"""The only writer: takes what widgets ask for, applies it, stores it, and says what changed.

What is focused and the order of the queue live here too, so that text, cards and lists stay in step.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.error_wording import error_text
from models import checks, edits, queue, stats
from models.annotation import Actor, Annotation, Event
from models.article import Article, ArticleStatus
from models.checks import Doubt, Finding
from models.decision import Decision
from models.errors import ArticleChanged, DatelineError, InvalidEdit, SessionReadOnly
from models.queue import Order
from models.review import Review, reading_key
from models.schema import Schema
from models.suggest.base import Draft
from storage import articles, decisions
from storage.annotations import actors, load, store_suggestions, suggestion_state
from storage.session import Session

_RESUME = "resume"
_PACE_WINDOW = 50


class Controller(QObject):
    """Owns the open session, the article under review and what is focused in it."""

    session_changed = Signal()
    article_opened = Signal()
    changed = Signal(object)
    focus_changed = Signal(str, bool)
    queue_changed = Signal()
    row_changed = Signal(str)
    rows_changed = Signal()
    decided = Signal(object)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, reviewer: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reviewer = reviewer
        self.session: Session | None = None
        self.review: Review | None = None
        self.focus_id: str | None = None
        self.event_before = ""
        self.order = Order.READING
        self.labels: frozenset[str] = frozenset()
        self.last_decision: Decision | None = None
        self._sorted: tuple[Review | None, Order, frozenset[str], list[Annotation]]
        self._sorted = (None, self.order, self.labels, [])

    @property
    def schema(self) -> Schema:
        """Return the schema of the open session."""
        assert self.session is not None
        return self.session.schema

    def open_session(self, session: Session) -> None:
        """Take over an open session and go to where its reviewer left."""
        if self.session is not None:
            self.session.close()
        self.review = self.focus_id = self.last_decision = None
        self.session = session
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
        """Close the session, if one is open."""
        if self.session is not None:
            self.session.close()
        self.session = self.review = self.focus_id = self.last_decision = None
        self.session_changed.emit()

    def open_article(self, article_id: str, focus: str | None = None) -> None:
        """Show an article; an untouched one counts as opened from now on."""
        if self.session is None:
            return
        with self._reporting():
            self.review = load(self.session, article_id)
            self.focus_id = None
            self.article_opened.emit()
            if self.review.article.status is ArticleStatus.UNTOUCHED:
                self._mark_opened()
            self.set_focus(focus if focus and self.review.annotation(focus) else self._first_open())

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
        if self.session is None or self.review is None or self.session.read_only:
            return
        state = {"article": self.review.article.id, "focus": self.focus_id, "anchor": anchor, "caret": caret}
        try:
            self.session.set_setting(_RESUME, json.dumps(state))
        except DatelineError as error:
            # No decision is at stake, and the reviewer only moved: a word in passing is enough.
            self.told.emit(error_text(error))

    @property
    def focused(self) -> Annotation | None:
        """Return the focused annotation."""
        return self.review.annotation(self.focus_id) if self.review and self.focus_id else None

    @property
    def focused_event(self) -> Event | None:
        """Return the focused annotation if it is an event."""
        return self.focused if isinstance(self.focused, Event) else None

    def queue(self) -> list[Annotation]:
        """Return the open suggestions of the article in the chosen order and filter."""
        if self.review is None:
            return []
        # A key asks several times, and sorting ten thousand suggestions takes as long as drawing them.
        review, order, labels, found = self._sorted
        if review is not self.review or (order, labels) != (self.order, self.labels):
            found = queue.open_queue(self.review, self.schema, self.order, self.labels)
            self._sorted = (self.review, self.order, self.labels, found)
        return list(found)

    def all_open(self) -> list[Annotation]:
        """Return every open suggestion of the article, whatever the filter says."""
        return queue.open_queue(self.review, self.schema) if self.review else []

    def set_focus(self, annotation_id: str | None, *, scroll: bool = True) -> None:
        """Focus an annotation; None focuses nothing."""
        if self.focused_event is not None and annotation_id != self.focus_id:
            self.event_before = self.focused_event.id
        self.focus_id = annotation_id
        self.focus_changed.emit(annotation_id or "", scroll)

    def step_focus(self, forward: bool = True) -> None:
        """Focus the next (or previous) open suggestion, around the end."""
        target = queue.step(self.queue(), self.focused, self.order, forward)
        if target is None:
            self.told.emit(self.tr("Nothing is open in this article."))
        else:
            self.set_focus(target)

    def step_doubt(self) -> Finding | None:
        """Focus the next annotation that the checks doubt, around the end, and return the doubt."""
        if self.review is None:
            return None
        found = [item for item in checks.findings(self.review, self.schema) if item.doubt is not Doubt.OPEN]
        later = [item for item in found if self._lies_after_focus(item.annotation)]
        following = next(iter(later or found), None)
        if following is not None:
            self.set_focus(following.annotation)
        return following

    def set_order(self, order: Order) -> None:
        """Sort the queue another way."""
        self.order = order
        self.queue_changed.emit()

    def set_labels(self, labels: frozenset[str]) -> None:
        """Narrow the queue to some labels and types; empty means all."""
        self.labels = labels
        self.queue_changed.emit()

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

    def push(self, edit: edits.Edit) -> bool:
        """Apply an edit and store it; return whether it took effect."""
        if self.session is None or self.review is None:
            return False
        with self._reporting():
            change = edits.apply(self.review, edit, self.schema)
            if change.is_empty:
                return False
            self._took_effect(change, decisions.record(self.session, change, self.reviewer))
            return True
        return False

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

    def undo_back_to(self, seq: int) -> None:
        """Take back every decision made after the one numbered `seq`."""
        while self.session and (last := decisions.next_undo(self.session)) and last.seq > seq:
            if not self._travel(undo=True):
                return

    def history(self, limit: int = 200) -> list[Decision]:
        """Return the latest decisions of the session, newest first."""
        return decisions.history(self.session, limit) if self.session else []

    def can_undo(self) -> bool:
        """Tell whether there is a decision to take back."""
        return self.session is not None and decisions.can_undo(self.session)

    def can_redo(self) -> bool:
        """Tell whether there is a decision to make again."""
        return self.session is not None and decisions.can_redo(self.session)

    def article(self, article_id: str) -> Article:
        """Return any article of the session; the open one costs nothing."""
        assert self.session is not None
        if self.review is not None and self.review.article.id == article_id:
            return self.review.article
        return articles.get(self.session, article_id)

    def take_suggestions(self, article_id: str, revision: int, draft: Draft, version: str) -> bool:
        """Store what the suggesters found; return False if the article was changed meanwhile."""
        if self.session is None:
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
            )
        except ArticleChanged:
            return False
        if self.review and self.review.article.id == article_id:
            self._reload(review)
        self.row_changed.emit(article_id)
        return True

    def _took_effect(self, change: edits.Change, decision: Decision) -> None:
        self.review = change.after.with_revision(decision.revision)
        self.last_decision = decision
        if self.focus_id in change.touched and self.review.annotation(self.focus_id) is None:
            self.focus_id = None
        self.changed.emit(change)
        self.decided.emit(decision)
        self.row_changed.emit(decision.article_id)

    def _travel(self, *, undo: bool) -> bool:
        if self.session is None:
            return False
        with self._reporting():
            decision = decisions.next_undo(self.session) if undo else decisions.next_redo(self.session)
            if decision is None:
                self.told.emit(self.tr("Nothing to undo.") if undo else self.tr("Nothing to redo."))
                return False
            if self.review is None or self.review.article.id != decision.article_id:
                self.open_article(decision.article_id)
            assert self.review is not None
            edit = decision.restore_before if undo else decision.restore_after
            change = edits.apply(self.review, edit, self.schema)
            record = decisions.record_undo if undo else decisions.record_redo
            self._took_effect(change, record(self.session, decision, change, self.reviewer))
            standing = [item for item in change.touched if self.review.annotation(item)]
            if standing and self.focus_id not in standing:
                self.set_focus(standing[0])
            return True
        return False

    def _mark_opened(self) -> None:
        assert self.session is not None and self.review is not None
        if self.session.read_only:
            return
        article = articles.mark_opened(self.session, self.review.article)
        self.review = self.review.with_states({}, article)
        self.row_changed.emit(article.id)

    def _lies_after_focus(self, annotation_id: str) -> bool:
        item = self.review.annotation(annotation_id) if self.review else None
        return item is not None and (self.focused is None or reading_key(item) > reading_key(self.focused))

    def _reload(self, review: Review) -> None:
        self.review = review
        if self.focus_id and review.annotation(self.focus_id) is None:
            self.focus_id = None
        self.queue_changed.emit()
        self.set_focus(self.focus_id or self._first_open(), scroll=False)

    def _first_open(self) -> str | None:
        found = self.queue()
        return found[0].id if found else None

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
