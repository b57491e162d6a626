"""What became of an annotation, and what of it a suggester may be praised for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.annotation import Annotation, Correction, Source, Status


class Outcome(StrEnum):
    """What a reviewer made of an annotation.

    KEPT was accepted as it was suggested, CHANGED accepted with a correction, ADDED was not suggested.
    """

    OPEN = "open"
    KEPT = "kept"
    CHANGED = "changed"
    REJECTED = "rejected"
    ADDED = "added"


ACCEPTED = frozenset({Outcome.KEPT, Outcome.CHANGED, Outcome.ADDED})
_PLACE = frozenset({Correction.LABEL, Correction.BOUNDARY})


@dataclass(frozen=True, slots=True, order=True)
class Suggester:
    """What proposed annotations: its kind and its name."""

    source: Source
    name: str = ""


def outcome_of(item: Annotation) -> Outcome:
    """Return what became of an annotation."""
    if item.status is Status.SUGGESTED:
        return Outcome.OPEN
    if item.status is Status.REJECTED:
        return Outcome.REJECTED
    if item.proposal is None:
        return Outcome.ADDED
    return Outcome.CHANGED if item.corrections else Outcome.KEPT


def came_true(item: Annotation) -> bool:
    """Tell whether a decided suggestion was right in what its confidence speaks of: label and boundary.

    An event whose roles were corrected still is one.
    """
    return item.status is Status.ACCEPTED and _PLACE.isdisjoint(item.corrections)
