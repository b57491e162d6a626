"""What is weighed in a sentence: candidates for triggers, roles and presets, with their features."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.schema import EventType, Schema
from models.suggest.events.arguments import fillings
from models.suggest.events.attributes import attributes_of
from models.suggest.events.attribution import Ruled
from models.suggest.events.matching import Match
from models.suggest.learned.candidates import KnownTriggers, candidates
from models.suggest.learned.context import Context
from models.suggest.learned.event_model import NONE
from models.suggest.learned.facts import Features
from models.suggest.learned.fillers import FillerCandidate
from models.suggest.learned.preset_features import preset_features
from models.suggest.learned.role_features import RoleFeatures
from models.suggest.learned.trigger_features import trigger_features

_REACH = 60
"""How many units may stand between a trigger and what fills its roles, also in endless sentences."""


@dataclass(eq=False, slots=True)
class TriggerSample:
    """A candidate for a trigger with its features."""

    match: Match
    features: Features


@dataclass(eq=False, slots=True)
class RoleSample:
    """A candidate for a role with its features, and the roles that the schema allows its label."""

    candidate: FillerCandidate
    features: Features
    roles: tuple[str, ...]


@dataclass(eq=False, slots=True)
class PresetSample:
    """An event's features, and what the rules say of its attributes."""

    features: Features
    ruled: Ruled


def trigger_samples(context: Context, known: KnownTriggers, schema: Schema) -> Iterator[TriggerSample]:
    """Yield every candidate of a sentence whose type the schema has."""
    found = [
        (match, stands, match.unit.start)
        for match, stands in candidates(context, known)
        if schema.type(match.row.type) is not None
    ]
    rivals: dict[int, list[str]] = defaultdict(list)
    for match, _, start in found:
        rivals[start].append(match.row.type)
    for match, stands, start in found:
        others = rivals[start]
        others = [kind for kind in others if kind != match.row.type] if len(others) > 1 else []
        yield TriggerSample(match, trigger_features(context, match, stands, others))


def preset_sample(context: Context, match: Match, schema: Schema) -> PresetSample:
    """Return what tells the preset of an event."""
    attributes, cues = attributes_of(match, context.language, context.article.published)
    ruled = schema.preset_of(attributes)
    features = preset_features(context, match, ruled.name if ruled else NONE, cues)
    return PresetSample(features, (attributes, cues, ruled))


def role_samples(
    context: Context,
    match: Match,
    kind: EventType,
    types: Mapping[int, str],
    fillers: Sequence[FillerCandidate],
) -> Iterator[RoleSample]:
    """Yield those of the sentence's `fillers` that the schema allows in some role of `match`.

    `types` are those of the sentence's events by the start of their trigger.
    """
    ruled = {item.filler.key: item.role for item in fillings(match, kind, context.language)}
    features = RoleFeatures(context, match, ruled, types.keys() - {match.unit.start})
    trigger = context.places[match.unit.start]
    seen: set[tuple[int, int]] = set()
    for candidate in fillers:
        roles = kind.open_to(candidate.label)
        if roles and candidate.key not in seen and -_REACH <= candidate.place - trigger <= _REACH:
            seen.add(candidate.key)
            yield RoleSample(candidate, features.of(candidate), roles)
