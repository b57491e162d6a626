"""What is counted of a whole session, and the figures that follow from it.

Helper mentions are decided with their events and counted nowhere, as in `models.stats`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from models.annotation import Correction
from models.article import ArticleStatus
from models.evaluation.reliability import Judged, Reliability, reliability
from models.figures.outcomes import ACCEPTED, Outcome, Suggester
from models.figures.shares import Share
from models.figures.working import Pace, Timed, time_left
from models.stats import Progress

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ArticleProgress:
    """How far one article is."""

    id: str
    title: str
    status: ArticleStatus
    progress: Progress


@dataclass(frozen=True, slots=True)
class Group:
    """What annotations that are counted together have in common; open ones are not told by suggester."""

    label: str
    outcome: Outcome
    suggester: Suggester | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """The row numbers of the entities and of the events that were corrected in one way."""

    entities: tuple[int, ...] = ()
    events: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Statistics:
    """What was counted of a session at one moment.

    `articles` are those worth listing: begun ones first, then those with most to do, finished ones last.
    `types` are the names of event types, by which they are told from labels. `changed` holds the row
    numbers of what was accepted with a correction, `judged` decided suggestions with their confidence
    by suggester, `decisions` those of the log whose time is known. `pace` is that of the reviewer who
    asked.
    """

    types: frozenset[str] = frozenset()
    statuses: Mapping[ArticleStatus, int] = field(default_factory=dict)
    articles: tuple[ArticleProgress, ...] = ()
    annotations: Mapping[Group, int] = field(default_factory=dict)
    changed: Mapping[Group, tuple[int, ...]] = field(default_factory=dict)
    judged: Mapping[Suggester, tuple[Judged, ...]] = field(default_factory=dict)
    corrections: Mapping[Correction, Corrected] = field(default_factory=dict)
    decisions: tuple[Timed, ...] = ()
    pace: Pace | None = None

    @property
    def finished(self) -> Share:
        """Return how many of the articles are complete."""
        return Share(self.statuses.get(ArticleStatus.COMPLETE, 0), sum(self.statuses.values()))

    @property
    def decided(self) -> Progress:
        """Return how many annotations are decided and how many there are."""
        still_open = sum(count for group, count in self.annotations.items() if group.outcome is Outcome.OPEN)
        total = sum(self.annotations.values())
        return Progress(total - still_open, total)

    @property
    def time_left(self) -> float | None:
        """Return the seconds until all that is open is decided at the reviewer's pace, None without one."""
        return time_left(self.decided.open, self.pace)

    @property
    def suggesters(self) -> list[Suggester]:
        """Return the suggesters of which something is decided, those with the most decisions first."""
        return list(self.acceptance(lambda group: group.suggester))

    def by_label(self) -> dict[str, Counter[Outcome]]:
        """Return what became of the annotations of each label or type, the most frequent name first."""
        found: dict[str, Counter[Outcome]] = defaultdict(Counter)
        for group, count in self.annotations.items():
            found[group.label][group.outcome] += count
        return _largest_first(found)

    def decisions_by_label(self) -> dict[str, list[Timed]]:
        """Return the decisions on each label or type, the one with the most first."""
        found: dict[str, list[Timed]] = defaultdict(list)
        for item in self.decisions:
            if item.label:
                found[item.label].append(item)
        return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))

    def acceptance(
        self, key: Callable[[Group], K | None], suggester: Suggester | None = None
    ) -> dict[K, Counter[Outcome]]:
        """Return what became of decided suggestions by `key`, of one suggester or of all.

        The key with the most comes first; groups without a key are left out.
        """
        found: dict[K, Counter[Outcome]] = defaultdict(Counter)
        for group, count in self.annotations.items():
            is_wanted = group.suggester is not None and suggester in (None, group.suggester)
            if is_wanted and group.outcome is not Outcome.ADDED and (name := key(group)) is not None:
                found[name][group.outcome] += count
        return _largest_first(found)

    def reliability(self, suggester: Suggester | None = None) -> Reliability:
        """Return how well the confidence of one suggester, or of all, tells what was accepted."""
        chosen: Iterable[Judged] = (
            item for known, items in self.judged.items() if suggester in (None, known) for item in items
        )
        return reliability(chosen)


def accepted(outcomes: Mapping[Outcome, int]) -> Share:
    """Return the share of the decided annotations that was accepted, corrected or not."""
    decided = sum(count for outcome, count in outcomes.items() if outcome is not Outcome.OPEN)
    return Share(sum(count for outcome, count in outcomes.items() if outcome in ACCEPTED), decided)


def _largest_first(found: Mapping[K, Counter[Outcome]]) -> dict[K, Counter[Outcome]]:
    return dict(sorted(found.items(), key=lambda pair: (-pair[1].total(), str(pair[0]))))
