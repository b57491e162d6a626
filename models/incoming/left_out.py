"""What of an incoming article is left out, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why something of an incoming article is left out."""

    SPAN_NAME = "neither a label nor a type here"
    LINK_NAME = "no role here"
    ATTRIBUTE = "no attribute here"
    OUTSIDE = "outside the text"
    EMPTY = "no text under it"
    OVERLAPPING_FRAGMENTS = "its fragments overlap"
    DOUBLE = "there twice"
    NO_EVENT = "starts from no event"
    NO_ROLE = "the event has no such role"
    NO_FILLER = "its filler is left out"
    UNFIT_FILLER = "the role takes no such filler"
    CYCLE = "the events would be part of each other"
    TOO_MANY = "the role has its fillers already"


@dataclass(frozen=True, slots=True)
class Left:
    """Something that is left out: why, under which name it came, and its words."""

    why: Why
    name: str
    text: str


def told(left: Iterable[Left]) -> Counter[tuple[Why, str]]:
    """Return how often each name was left out for each reason."""
    return Counter((item.why, item.name) for item in left)
