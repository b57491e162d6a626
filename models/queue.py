"""The order in which a reviewer meets the suggestions of an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.annotation import Annotation, Entity, Source, Status, name_of
from models.review import Review, is_open, reading_key
from models.schema import Schema


class Order(StrEnum):
    """How the queue is sorted: as read, the least certain first, or the events first."""

    READING = "reading"
    CONFIDENCE = "confidence"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which annotations queue: by label or type, source, confidence and status.

    No `labels` or no `sources` means all of them. The bounds of confidence are between 0 and 1 and
    belong to the range; what has no confidence counts as certain.
    """

    labels: frozenset[str] = frozenset()
    sources: frozenset[Source] = frozenset()
    lowest: float = 0.0
    highest: float = 1.0
    statuses: frozenset[Status] = frozenset({Status.SUGGESTED})

    def passes(self, item: Annotation) -> bool:
        """Tell whether the filter lets an annotation through."""
        return (
            item.status in self.statuses
            and (not self.labels or name_of(item) in self.labels)
            and (not self.sources or item.origin.source in self.sources)
            and self.lowest <= confidence_of(item) <= self.highest
        )


REJECTED = Filter(statuses=frozenset({Status.REJECTED}))
"""What was rejected, to be looked through and taken back."""


def filtered_queue(
    review: Review, schema: Schema, order: Order = Order.READING, wanted: Filter | None = None
) -> list[Annotation]:
    """Return the annotations that the filter lets through in `order`; without one, the open suggestions.

    An open helper mention that fills a role is decided with its event, so it does not queue on its own.
    """
    wanted = wanted or Filter()
    helpers = schema.helper_labels
    fillers = _fillers(review)
    found = [
        item
        for item in review.annotations()
        if wanted.passes(item) and not (is_open(item) and name_of(item) in helpers and item.id in fillers)
    ]
    return sorted(found, key=sort_key(order))


def open_queue(
    review: Review,
    schema: Schema,
    order: Order = Order.READING,
    labels: frozenset[str] = frozenset(),
) -> list[Annotation]:
    """Return the open suggestions in `order`, of the given labels and types only (empty: of all)."""
    return filtered_queue(review, schema, order, Filter(labels))


def confidence_of(item: Annotation) -> float:
    """Return how sure the suggester was, between 0 and 1; 1 for what has no confidence."""
    return 1.0 if item.confidence is None else item.confidence


def sort_key(order: Order) -> Callable[[Annotation], tuple[object, ...]]:
    """Return the sort key of an order; reading order breaks ties."""
    if order is Order.CONFIDENCE:
        return lambda item: (confidence_of(item), *reading_key(item))
    if order is Order.EVENTS:
        return lambda item: (isinstance(item, Entity), *reading_key(item))
    return reading_key


def step(queue: Sequence[Annotation], focus: Annotation | None, order: Order, forward: bool) -> str | None:
    """Return the id of the suggestion after (or before) the focused annotation, around the end.

    The focused annotation need not be in the queue: it may just have been decided.
    """
    others = [item for item in queue if focus is None or item.id != focus.id]
    if not others:
        return None
    if focus is None:
        return others[0 if forward else -1].id
    key = sort_key(order)
    if forward:
        return next((item for item in others if key(item) > key(focus)), others[0]).id
    return next((item for item in reversed(others) if key(item) < key(focus)), others[-1]).id


def _fillers(review: Review) -> set[str]:
    return {
        argument.target
        for event in review.events.values()
        if event.status is not Status.REJECTED
        for argument in event.standing_arguments
    }
