"""Which annotations may fill a role of an event, the likeliest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.annotation import Annotation, Event, Status, name_of
from models.edits.rules import fits
from models.offsets import Span
from models.review import Review, reading_key
from models.schema import Role, Schema

Rank = tuple[int, tuple[int, int, bool, str]]
_SENTENCE_BREAKS = ("\n", ". ", "! ", "? ")
_ACROSS_SENTENCES = 100_000
"""Code points added to the distance of a filler outside the trigger's sentence."""
_HELPER_LATER = 10_000
_EVENT_LAST = 50_000
"""Added for a helper mention and for an event: names first (guidelines 5.7)."""


def candidates(review: Review, event: Event, role: Role, schema: Schema) -> list[Annotation]:
    """Return the standing annotations that fit `role` and do not fill one of the event's roles yet.

    Names nearest to the trigger first, in distance of code points, then helper mentions, then events;
    those of other sentences after those of the trigger's own (guidelines 5.8: same sentence).
    """
    taken = {item.target for item in event.standing_arguments}
    found = [
        item
        for item in review.annotations()
        if item.id != event.id
        and item.id not in taken
        and item.status is not Status.REJECTED
        and fits(role, item)
    ]
    return sorted(found, key=_rank(review, event, schema))


def next_candidate(
    review: Review, event: Event, role: Role, schema: Schema, current: str | None
) -> str | None:
    """Return the id of the best filler, or of the next best after `current`; None if nothing fits."""
    ranked = candidates(review, event, role, schema)
    if current is not None and (filler := review.annotation(current)) is not None:
        rank = _rank(review, event, schema)
        ranked = [item for item in ranked if rank(item) > rank(filler)] or ranked
    return ranked[0].id if ranked else None


def _rank(review: Review, event: Event, schema: Schema) -> Callable[[Annotation], Rank]:
    helpers = schema.helper_labels

    def rank(item: Annotation) -> Rank:
        gap = min(_gap(trigger, span) for trigger in event.fragments for span in item.fragments)
        gap += _ACROSS_SENTENCES * _breaks_between(review.text, event.head, item.fragments)
        gap += _EVENT_LAST * isinstance(item, Event) + _HELPER_LATER * (name_of(item) in helpers)
        return gap, reading_key(item)

    return rank


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def _breaks_between(text: str, head: Span, fragments: Sequence[Span]) -> bool:
    first = fragments[0]
    between = text[first.end : head.start] if first.end <= head.start else text[head.end : first.start]
    return any(mark in between for mark in _SENTENCE_BREAKS)
