"""Events compared with gold: triggers, roles, presets and attribution, by type and by language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.annotation import Entity, Event, Status
from models.evaluation.arguments import (
    ArgumentDifference,
    ArgumentMatch,
    argument_differences,
    argument_matches,
    named_only,
    without_role,
)
from models.evaluation.attributes import (
    AttributeDifference,
    AttributionScores,
    PresetScores,
    ToldEvent,
    attribute_differences,
    attribution_scores,
    preset_scores,
    told_events,
)
from models.evaluation.differences import Difference, differences
from models.evaluation.judging import judged
from models.evaluation.matching import Match, matched
from models.evaluation.pairs import Pair, by_language
from models.evaluation.reliability import Reliability, by_source, reliability
from models.evaluation.scores import NamedScores, Scores, named_scores
from models.review import Review
from models.schema import Schema

OPTIONAL_ROLE = "Topic"
"""The role that is a second pass of its own and left out of all figures but its own (guidelines 5.9)."""


@dataclass(frozen=True, slots=True)
class EventScores:
    """Scores over some articles.

    `triggers` are those of `types` whatever their type. `roles` are by role, with triggers and types that
    must be right as well; `roles_of_types` the same by the type of event, `named_roles` those filled by a
    name. `presets` and `attribution` are of the events that both sides have.
    """

    articles: int
    types: NamedScores
    triggers: Scores
    roles: NamedScores
    roles_of_types: Mapping[str, Scores]
    named_roles: Scores
    presets: PresetScores
    attribution: AttributionScores


@dataclass(frozen=True, slots=True)
class EventEvaluation:
    """What came of comparing events with gold.

    `triggers`, `arguments` and `attributes` list what differs, in the order of the articles; an attribute
    differs in an event that both sides have. Reliability is that of the events that nobody has decided on
    and that have a confidence, `sources` that of each source's; `argument_reliability` that of the
    arguments under triggers that are right, Topic left out.
    """

    total: EventScores
    languages: Mapping[str, EventScores]
    triggers: tuple[Difference, ...]
    arguments: tuple[ArgumentDifference, ...]
    attributes: tuple[AttributeDifference, ...]
    reliability: Reliability
    sources: Mapping[str, Reliability]
    argument_reliability: Reliability


@dataclass(frozen=True, slots=True)
class _Compared:
    """One article's events side by side."""

    pair: Pair
    events: list[Match[Event]]
    untyped: list[Match[Event]]
    arguments: list[ArgumentMatch]
    told: list[ToldEvent]


def evaluate_events(pairs: Iterable[Pair], schema: Schema) -> EventEvaluation:
    """Compare the events of each pair that nobody has rejected."""
    compared = [_compared(pair, schema) for pair in pairs]
    told = [one for item in compared for one in judged(item.events)]
    return EventEvaluation(
        _scores(compared, schema),
        by_language(compared, lambda some: _scores(some, schema)),
        tuple(found for item in compared for found in differences(item.pair.gold.article, item.events)),
        tuple(
            found
            for item in compared
            for found in argument_differences(item.pair.gold.article, item.arguments)
        ),
        tuple(
            found for item in compared for found in attribute_differences(item.pair.gold.article, item.told)
        ),
        reliability(told),
        by_source(told),
        reliability(one for item in compared for one in judged(_under_right_triggers(item))),
    )


def standing_events(review: Review) -> list[Event]:
    """Return the events that nobody rejected."""
    return [item for item in review.events.values() if item.status is not Status.REJECTED]


def _compared(pair: Pair, schema: Schema) -> _Compared:
    gold, found = standing_events(pair.gold), standing_events(pair.found)
    events = matched(gold, found)
    untyped = matched(_untyped(gold), _untyped(found))
    arguments = argument_matches(pair, events, schema)
    return _Compared(pair, events, untyped, arguments, told_events(pair, events, schema))


def _untyped(events: Iterable[Event]) -> list[Event]:
    return [replace(event, type="") for event in events]


def _scores(compared: Sequence[_Compared], schema: Schema) -> EventScores:
    arguments = [one for item in compared for one in item.arguments]
    core = without_role(arguments, OPTIONAL_ROLE)
    told = [one for item in compared for one in item.told]
    types = [kind.name for kind in schema.types]
    roles = list(dict.fromkeys(role.name for kind in schema.types for role in kind.roles))
    by_role = named_scores((one.match for one in arguments), roles)
    return EventScores(
        len(compared),
        named_scores((match for item in compared for match in item.events), types),
        named_scores((match for item in compared for match in item.untyped), ()).total,
        replace(by_role, total=_total(core)),
        {name: _total(one for one in core if one.event.type == name) for name in types},
        _total(named_only(core)),
        preset_scores(told, [preset.name for preset in schema.presets]),
        attribution_scores(told),
    )


def _total(arguments: Iterable[ArgumentMatch]) -> Scores:
    return named_scores((one.match for one in arguments), ()).total


def _under_right_triggers(item: _Compared) -> list[Match[Entity]]:
    core = without_role(item.arguments, OPTIONAL_ROLE)
    return [one.match for one in core if one.trigger_kind is None]
