"""Rejected suggestions for the formats that can hold them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from models.annotation import Annotation, Status
from models.review import Review
from storage.formats.base import Header, Loss, LossKind
from storage.formats.body import Body
from storage.formats.gold import loss


def kinds_of(becomes: Mapping[LossKind, str], header: Header) -> Collection[LossKind]:
    """Return the kinds of loss of a format that holds rejected suggestions if they are wanted."""
    return becomes.keys() - {LossKind.REJECTED} if header.negatives else becomes.keys()


def rejected(review: Review, body: Body, header: Header) -> list[Annotation]:
    """Return the rejected suggestions outside boilerplate in reading order, if they are wanted."""
    return [item for item in _all_rejected(review, header) if _is_outside(item, body)]


def lost_negatives(review: Review, body: Body, header: Header) -> list[Loss]:
    """Return the losses of the rejected suggestions in boilerplate, if they are wanted."""
    inside = (item for item in _all_rejected(review, header) if not _is_outside(item, body))
    return [loss(LossKind.BOILERPLATE, item, review) for item in inside]


def _all_rejected(review: Review, header: Header) -> Iterator[Annotation]:
    if header.negatives:
        yield from (item for item in review.in_reading_order() if item.status is Status.REJECTED)


def _is_outside(item: Annotation, body: Body) -> bool:
    return all(body.moved(span) for span in item.fragments)
