"""The review that is shown: what is focused in it, and in which order its suggestions are met."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from models import queue
from models.annotation import Annotation, Event
from models.queue import Filter, Order
from models.review import Review
from models.schema import Schema


class ReviewFocus(QObject):
    """Keeps the focus and the queue, so that text, cards and lists stay in step; stores nothing."""

    focus_changed = Signal(str, bool)
    queue_changed = Signal()
    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._schema: Schema | None = None
        self.review: Review | None = None
        self.focus_id: str | None = None
        self.event_before = ""
        self.order = Order.READING
        self.filter = Filter()
        self._sorted: tuple[Review | None, Order, Filter, Sequence[Annotation]]
        self._sorted = (None, self.order, self.filter, [])

    @property
    def schema(self) -> Schema:
        """Return the schema of the open session."""
        assert self._schema is not None
        return self._schema

    @property
    def focused(self) -> Annotation | None:
        """Return the focused annotation."""
        return self.review.annotation(self.focus_id) if self.review and self.focus_id else None

    @property
    def focused_event(self) -> Event | None:
        """Return the focused annotation if it is an event."""
        return self.focused if isinstance(self.focused, Event) else None

    def queue(self) -> Sequence[Annotation]:
        """Return the open suggestions of the article in the chosen order and filter."""
        if self.review is None:
            return []
        # A key asks several times, and sorting ten thousand suggestions takes as long as drawing them.
        review, order, wanted, found = self._sorted
        if review is not self.review or (order, wanted) != (self.order, self.filter):
            found = self.queue_of(self.review)
            self._sorted = (self.review, self.order, self.filter, found)
        return found

    def queue_of(self, review: Review) -> list[Annotation]:
        """Return the suggestions that would be the queue if this review were shown."""
        return queue.filtered_queue(review, self.schema, self.order, self.filter)

    def _follow(self, review: Review, touched: Iterable[str]) -> None:
        """Go on with another state of the open article, in which the annotations `touched` differ."""
        former, order, wanted, found = self._sorted
        if former is not None and former is self.review and (order, wanted) == (self.order, self.filter):
            found = queue.followed_queue(found, former, review, touched, self.schema, order, wanted)
            self._sorted = (review, order, wanted, found)
        self.review = review

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
        if target is None and self.all_open():
            self.told.emit(self.tr("The filter hides what is open in this article."))
        elif target is None:
            self.told.emit(self.tr("Nothing is open in this article."))
        else:
            self.set_focus(target)

    def set_order(self, order: Order) -> None:
        """Sort the queue another way."""
        self.order = order
        self.queue_changed.emit()

    def set_filter(self, wanted: Filter) -> None:
        """Narrow the queue to what a filter lets through."""
        self.filter = wanted
        self.queue_changed.emit()

    def set_labels(self, labels: frozenset[str]) -> None:
        """Narrow the queue to some labels and types and nothing else; empty means all."""
        self.set_filter(Filter(labels))

    def _first_open(self) -> str | None:
        found = self.queue()
        return found[0].id if found else None
