"""The arguments of events side by side, end to end: trigger, type, role and filler must be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from models.annotation import Annotation, Correction, Entity, Event, Level, Status, name_of
from models.article import Article
from models.evaluation.differences import Difference
from models.evaluation.matching import Match, matched
from models.evaluation.pairs import Pair
from models.review import Review
from models.schema import Schema

_SHARED = (None, Correction.BOUNDARY)


@dataclass(frozen=True, slots=True)
class ArgumentMatch:
    """An argument of the gold and what was found in its place, each as its filler labelled with the role.

    `event` is the one that has the argument, that of the gold if both sides do, and `trigger_kind` the
    correction that its trigger needs. A filler is of level NAM exactly if it is a name, a date or an
    amount, no helper mention, noun or pronoun.
    """

    event: Event
    match: Match[Entity]
    trigger_kind: Correction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentDifference(Difference):
    """An argument of `event` that is not as in the gold, shown as its filler, labelled with its role."""

    event: Event
    trigger_kind: Correction | None

    @property
    def comes_of_trigger(self) -> bool:
        """Tell whether nothing is wrong but the trigger, under which no argument can be right."""
        if self.trigger_kind is Correction.BOUNDARY and self.gold and self.found:
            return self.kind is Correction.BOUNDARY and self.gold.fragments == self.found.fragments
        return self.trigger_kind not in _SHARED


def argument_matches(pair: Pair, events: Iterable[Match[Event]], schema: Schema) -> list[ArgumentMatch]:
    """Return every standing argument of the matched events of a pair in exactly one match.

    Under a missed or spurious trigger, or one of another type, arguments are missed or spurious; under one
    with other borders they agree in overlap at most.
    """
    return [one for match in events for one in _of_event(pair, match, schema)]


def named_only(matches: Iterable[ArgumentMatch]) -> list[ArgumentMatch]:
    """Return the matches without fillers that have no name; a named one beside them stands alone."""
    return _narrowed(matches, lambda filler: filler.level is Level.NAM)


def without_role(matches: Iterable[ArgumentMatch], role: str) -> list[ArgumentMatch]:
    """Return the matches without fillers of `role`; one of another role beside them stands alone."""
    return _narrowed(matches, lambda filler: filler.label != role)


def argument_differences(article: Article, matches: Iterable[ArgumentMatch]) -> list[ArgumentDifference]:
    """Return what differs in one article, event by event in reading order."""
    found = [
        ArgumentDifference(
            article,
            one.match.kind,
            one.match.gold,
            one.match.found,
            event=one.event,
            trigger_kind=one.trigger_kind,
        )
        for one in matches
        if one.match.kind is not None
    ]
    return sorted(found, key=lambda item: (item.event.hull, item.event.type, item.span, item.kind))


def _of_event(pair: Pair, match: Match[Event], schema: Schema) -> Iterator[ArgumentMatch]:
    right = _fillers(pair.gold, match.gold, schema) if match.gold else []
    theirs = _fillers(pair.found, match.found, schema) if match.found else []
    for fillers in _compared(right, theirs, match.kind):
        event = match.gold if fillers.gold is not None else match.found
        if event is not None:
            yield ArgumentMatch(event, fillers, match.kind)


def _compared(gold: list[Entity], found: list[Entity], kind: Correction | None) -> Iterator[Match[Entity]]:
    if kind in _SHARED:
        for pair in matched(gold, found):
            yield replace(pair, kind=pair.kind or kind)
    else:
        yield from _apart(gold, found)


def _apart(gold: Iterable[Entity], found: Iterable[Entity]) -> Iterator[Match[Entity]]:
    yield from (Match(one, None, Correction.MISSED) for one in gold)
    yield from (Match(None, one, Correction.SPURIOUS) for one in found)


def _fillers(review: Review, event: Event, schema: Schema) -> list[Entity]:
    """Return what fills the roles of `event`, each labelled with its role; what was rejected fills none."""
    return [
        Entity(
            target.id,
            argument.role,
            target.fragments,
            Level.NAM if _is_named(target, schema) else Level.NOM,
            status=argument.status,
            confidence=argument.confidence,
            origin=argument.origin,
        )
        for argument in event.standing_arguments
        if (target := review.annotation(argument.target)) and target.status is not Status.REJECTED
    ]


def _is_named(target: Annotation, schema: Schema) -> bool:
    named = isinstance(target, Entity) and target.level is Level.NAM
    return named and name_of(target) not in schema.helper_labels


def _narrowed(matches: Iterable[ArgumentMatch], keep: Callable[[Entity], bool]) -> list[ArgumentMatch]:
    """Return the matches with those fillers of either side that are to be kept."""
    narrowed: list[ArgumentMatch] = []
    for one in matches:
        gold = [one.match.gold] if one.match.gold and keep(one.match.gold) else []
        found = [one.match.found] if one.match.found and keep(one.match.found) else []
        if gold and found:
            narrowed.append(one)
        else:
            narrowed += (replace(one, match=alone) for alone in _apart(gold, found))
    return narrowed
