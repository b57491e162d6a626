"""How long decisions take, with breaks cut out, and how long the rest will take."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from statistics import fmean, median

from models.stats import FEWEST_GAPS, is_thought


class Act(StrEnum):
    """What a reviewer did in one decision, as far as it tells how long that takes."""

    ACCEPT = "accept"
    REJECT = "reject"
    ADD = "add"
    LABEL = "label"
    BOUNDARY = "boundary"
    ROLE = "role"
    ATTRIBUTE = "attribute"
    MANY = "many"
    OTHER = "other"


_ACTS: Mapping[str, Act] = {
    "Accept": Act.ACCEPT,
    "Reject": Act.REJECT,
    "AddEntity": Act.ADD,
    "AddEvent": Act.ADD,
    "Relabel": Act.LABEL,
    "MoveBoundary": Act.BOUNDARY,
    "AddFragment": Act.BOUNDARY,
    "RemoveFragment": Act.BOUNDARY,
    "AcceptArgument": Act.ROLE,
    "RejectArgument": Act.ROLE,
    "SetArgument": Act.ROLE,
    "SetAttributes": Act.ATTRIBUTE,
    "AttributeTo": Act.ATTRIBUTE,
    "SetCoref": Act.ATTRIBUTE,
    "SetValue": Act.ATTRIBUTE,
    "SetLevel": Act.ATTRIBUTE,
    "Batch": Act.MANY,
    "Replicate": Act.MANY,
    "LabelLike": Act.MANY,
}

EDGES = (0, 2, 5, 10, 20, 40, 80)
"""Seconds at which the bins of `histogram` begin; the last one ends with the longest thought."""


@dataclass(frozen=True, slots=True)
class Logged:
    """One decision of the log: `time` is ISO 8601, `kind` the class of its edit.

    `label` and `annotation` (its row number) are those of the annotation that it names, if it does.
    `several` is the number of a decision that names none and changed some nevertheless.
    """

    time: str
    reviewer: str
    kind: str
    label: str = ""
    annotation: int | None = None
    several: int | None = None


@dataclass(frozen=True, slots=True)
class Timed:
    """A decision that was thought about for so many `seconds`."""

    seconds: float
    act: Act
    reviewer: str
    label: str = ""
    annotation: int | None = None
    several: int | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """How long `number` decisions took, in seconds."""

    number: int
    mean: float
    median: float


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a reviewer works: seconds for a decision, and for an annotation that it decided on."""

    decision: float
    annotation: float


def act_of(kind: str) -> Act:
    """Return what the class of an edit amounts to."""
    return _ACTS.get(kind, Act.OTHER)


def timed(log: Iterable[Logged]) -> tuple[Timed, ...]:
    """Return the decisions, oldest first, each with the time since its reviewer's one before.

    The first of all and what follows a break are left out: nobody knows how long they took.
    """
    before: dict[str, datetime] = {}
    found = []
    for item in log:
        now = datetime.fromisoformat(item.time)
        last, before[item.reviewer] = before.get(item.reviewer), now
        if last is not None and is_thought(gap := (now - last).total_seconds()):
            what = item.label, item.annotation, item.several
            found.append(Timed(gap, act_of(item.kind), item.reviewer, *what))
    return tuple(found)


def duration(items: Iterable[Timed]) -> Duration | None:
    """Return how long decisions took together; None without any."""
    seconds = [item.seconds for item in items]
    return Duration(len(seconds), fmean(seconds), median(seconds)) if seconds else None


def histogram(items: Iterable[Timed], edges: Sequence[float] = EDGES) -> list[list[Timed]]:
    """Return the decisions sorted into bins that begin at `edges`, the last of which is open."""
    bins: list[list[Timed]] = [[] for _ in edges]
    for item in items:
        bins[bisect_right(edges, item.seconds) - 1].append(item)
    return bins


def own_pace(items: Iterable[Timed], reviewer: str, decisions: int, annotations: int) -> Pace | None:
    """Return a reviewer's pace, given on how many annotations so many decisions were made.

    None where too few decisions are known to judge by.
    """
    own = [item.seconds for item in items if item.reviewer == reviewer]
    if len(own) < FEWEST_GAPS or not annotations:
        return None
    decision = fmean(own)
    return Pace(decision, decision * decisions / annotations)


def time_left(still_open: int, pace: Pace | None) -> float | None:
    """Return the seconds that so many open annotations will take at this pace; None without a pace."""
    return None if pace is None else still_open * pace.annotation
