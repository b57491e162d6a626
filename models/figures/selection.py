"""What stands behind a figure: the annotations to look at, or an article to open."""

from __future__ import annotations

from dataclasses import dataclass

from models.annotation import Source, Status


@dataclass(frozen=True, slots=True)
class Selection:
    """Annotations of a session; an empty field does not filter.

    `suggester` is the name of what proposed them. `least` and `most` bound the confidence, both
    included. `numbers` are the only row numbers wanted (None: all), `without` those not wanted.
    `decisions` are numbers of decisions: what they changed is wanted beside `numbers`.
    """

    labels: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    sources: frozenset[Source] = frozenset()
    suggester: str = ""
    least: float | None = None
    most: float | None = None
    numbers: frozenset[int] | None = None
    without: frozenset[int] = frozenset()
    decisions: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ArticleSelection:
    """One article as a whole."""

    id: str
