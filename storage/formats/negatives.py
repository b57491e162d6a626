"""Rejected suggestions for the formats that can hold them."""

from __future__ import annotations

from models.annotation import Annotation, Status, name_of
from models.offsets import Span
from models.review import Review
from storage.formats.base import Header
from storage.formats.body import Body

BECOMES = "left out, unless they can serve as negatives and are wanted"
"""What becomes of rejected suggestions in a format that can hold them."""


def rejected(review: Review, body: Body, header: Header) -> tuple[Annotation, ...]:
    """Return the rejected suggestions outside boilerplate in reading order, if they are wanted.

    One that repeats an accepted annotation is left out: to call it wrong would deny that one.
    """
    if not header.negatives:
        return ()
    true = {_said(item) for item in review.annotations() if item.status is Status.ACCEPTED}
    return tuple(
        item
        for item in review.in_reading_order()
        if item.status is Status.REJECTED and _said(item) not in true and body.holds(item)
    )


def _said(item: Annotation) -> tuple[type, str, tuple[Span, ...]]:
    """Return what an annotation claims: that these words are one of that label or type."""
    return type(item), name_of(item), item.fragments
