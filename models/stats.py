"""Figures about the work done: progress, pace and time left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from statistics import fmean

from models.annotation import Status
from models.review import Review
from models.schema import Schema

LONGEST_THOUGHT = 120.0
"""Seconds; a longer gap between two decisions is a break and counts as none."""

FEWEST_GAPS = 3
"""A pace is not judged by fewer."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many annotations of an article are decided, and how many there are."""

    decided: int
    total: int

    @property
    def open(self) -> int:
        """Return how many nobody has decided on."""
        return self.total - self.decided


def progress(review: Review, schema: Schema) -> Progress:
    """Count the decided and all annotations of an article, helper mentions left to their events."""
    helpers = schema.helper_labels
    statuses = [item.status for item in review.entities.values() if item.label not in helpers]
    statuses += [item.status for item in review.events.values()]
    return Progress(len(statuses) - statuses.count(Status.SUGGESTED), len(statuses))


def is_thought(gap: float) -> bool:
    """Tell whether so many seconds between two decisions were spent on the second one."""
    return 0 <= gap <= LONGEST_THOUGHT


def pace(times: Sequence[str]) -> float | None:
    """Return the mean seconds between decisions (ISO 8601 times, oldest first), breaks left out.

    None where there are fewer than `FEWEST_GAPS` to judge by.
    """
    stamps = [datetime.fromisoformat(time) for time in times]
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(stamps)]
    working = [gap for gap in gaps if is_thought(gap)]
    return fmean(working) if len(working) >= FEWEST_GAPS else None
