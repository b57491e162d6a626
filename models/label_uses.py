"""How the same words are labelled in finished articles, and whether that speaks against a label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.annotation import Annotation, Event, name_of
from models.review import Review

MOST_COUNTED = 100
"""Articles up to which they are counted; that many settle any question."""

_TIMES_FOR_TRIGGERS, _LEAST_FOR_TRIGGERS = 3, 3
"""A word may well report different acts, so much has to speak against the type of a trigger."""

Wording = tuple[bool, str]
"""Words as an annotation covers them, and whether they are asked for as a trigger."""


@dataclass(frozen=True, slots=True)
class LabelUse:
    """In how many finished articles (up to `MOST_COUNTED`) some words have a label; `example` is a title."""

    label: str
    articles: int
    example: str = ""


LabelUses = Mapping[Wording, tuple[LabelUse, ...]]
"""The labels that words have in finished articles, the most frequent first, for the wordings asked for."""


def wording_of(item: Annotation, review: Review) -> Wording:
    """Return under which words the uses of an annotation's label are found."""
    return isinstance(item, Event), review.covered(item)


def used_otherwise(item: Annotation, uses: Iterable[LabelUse]) -> LabelUse | None:
    """Return the label that finished articles prefer for the words of `item`; None if they do not object."""
    counted = {use.label: use for use in uses}
    own = counted.pop(name_of(item)).articles if name_of(item) in counted else 0
    most = max(counted.values(), key=lambda use: use.articles, default=None)
    if most is None:
        return None
    if isinstance(item, Event):
        clear = most.articles >= max(_LEAST_FOR_TRIGGERS, _TIMES_FOR_TRIGGERS * own)
    else:
        clear = most.articles > own
    return most if clear else None
