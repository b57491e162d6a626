"""The order in which a reviewer meets the suggestions of an article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
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

    An open helper mention that fills a role or vouches for an event is decided with that event, so it
    does not queue on its own.
    """
    return sorted(_passing(review.annotations(), review, schema, wanted or Filter()), key=sort_key(order))


def followed_queue(
    found: Sequence[Annotation],
    before: Review,
    after: Review,
    touched: Iterable[str],
    schema: Schema,
    order: Order,
    wanted: Filter,
) -> list[Annotation]:
    """Return the filtered queue of `after`, given the one `found` for `before` and the ids that differ.

    It is what `filtered_queue` returns too, but only what was touched is judged and sorted anew.
    """
    affected = set(touched)
    for event in [review.events.get(item) for item in affected for review in (before, after)]:
        affected.update(event.needed if event else ())
    kept, key = list(found), sort_key(order)
    for former in [item for name in affected if (item := before.annotation(name)) is not None]:
        place = bisect_left(kept, key(former), key=key)
        if place < len(kept) and kept[place].id == former.id:
            del kept[place]
    standing = [item for name in affected if (item := after.annotation(name)) is not None]
    for item in _passing(standing, after, schema, wanted):
        insort(kept, item, key=key)
    return kept


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

    The focused annotation need not be in the queue: it may just have been decided. The queue must be
    sorted by `order`.
    """
    if focus is None:
        place = 0 if forward else -1
    elif forward:
        place = bisect_right(queue, sort_key(order)(focus), key=sort_key(order)) % max(1, len(queue))
    else:
        place = bisect_left(queue, sort_key(order)(focus), key=sort_key(order)) - 1
    found = queue[place].id if queue else None
    return found if focus is None or found != focus.id else None


def _passing(items: Iterable[Annotation], review: Review, schema: Schema, wanted: Filter) -> list[Annotation]:
    """Return those of `items` that the filter lets through, without helpers that are left to their event."""
    found = [item for item in items if wanted.passes(item)]
    helpers = schema.helper_labels
    left = {item.id for item in found if name_of(item) in helpers and is_open(item)}
    left = left and left & _fillers(review)
    return [item for item in found if item.id not in left] if left else found


def _fillers(review: Review) -> set[str]:
    events = (event for event in review.events.values() if event.status is not Status.REJECTED)
    return {name for event in events for name in event.needed}
