"""Which candidates of a sentence are events, and what fills their roles, by the learnt weights."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.offsets import Span
from models.schema import EventType, Schema
from models.suggest.events.arguments import Filling, fillings, limited, names_before_pronouns
from models.suggest.events.attributes import attributes_of
from models.suggest.events.attribution import ReadEvent
from models.suggest.events.matching import Match
from models.suggest.events.standing import give_governors, join_visits
from models.suggest.learned.candidates import Learnt, candidates
from models.suggest.learned.context import Context
from models.suggest.learned.event_model import EVENT, NONE, EventModel
from models.suggest.learned.linear import Features
from models.suggest.learned.parsed_slots import reason_of
from models.suggest.learned.preset_features import preset_features
from models.suggest.learned.role_features import FillerCandidate, filler_candidates, role_features
from models.suggest.learned.trigger_features import trigger_features
from models.suggest.triggers import TriggerLexicon

NEEDED = 0.5
"""How probable an event must be to be suggested."""

NEEDED_ROLE = 0.4
"""How probable an argument must be."""

_REACH = 60
"""How many units may stand between a trigger and what fills its roles."""

_ACTING = frozenset({"Actor", "Participant"})


@dataclass(frozen=True, slots=True)
class TriggerSample:
    """A candidate for a trigger with its features."""

    match: Match
    features: Features


@dataclass(frozen=True, slots=True)
class RoleSample:
    """A candidate for a role with its features, and the roles that the schema allows its label."""

    candidate: FillerCandidate
    features: Features
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LearnedReader:
    """Reads events by a model; what the rules alone read of the same sentence is part of the evidence."""

    model: EventModel
    lexicon: TriggerLexicon
    schema: Schema

    def read(self, context: Context, ruled: Sequence[ReadEvent]) -> list[ReadEvent]:
        """Return the events of a sentence in text order, each with its probability."""
        samples = trigger_samples(context, ruled, self.lexicon, self.model.learnt, self.schema)
        chosen = self._chosen(samples)
        matches = sorted(chosen, key=lambda match: match.unit.start)
        join_visits(matches)
        give_governors(matches)
        types = {match.unit.start: match.row.type for match in matches}
        fillers = filler_candidates(context) if matches else []
        filled = self._fillings(context, matches, types, fillers)
        presets = self._presets(context, matches)
        return [
            ReadEvent(match, context.sentence, fillings, chosen[match], preset)
            for match, fillings, preset in zip(matches, filled, presets, strict=True)
        ]

    def _chosen(self, samples: Sequence[TriggerSample]) -> dict[Match, float]:
        """Return the likeliest type of each word, if it is probable enough."""
        shares = self.model.triggers.probabilities([sample.features for sample in samples])
        best: dict[int, tuple[float, Match]] = {}
        for sample, share in zip(samples, shares, strict=True):
            start = sample.match.unit.start
            if share[EVENT] >= max(NEEDED, best[start][0] if start in best else 0):
                best[start] = share[EVENT], sample.match
        return {match: share for share, match in best.values()}

    def _presets(self, context: Context, matches: Sequence[Match]) -> list[str]:
        """Return the likeliest preset of each event."""
        samples = [preset_sample(context, match, self.schema) for match in matches]
        return [max(share, key=share.__getitem__) for share in self.model.presets.probabilities(samples)]

    def _fillings(
        self,
        context: Context,
        matches: Sequence[Match],
        types: Mapping[int, str],
        fillers: Sequence[FillerCandidate],
    ) -> list[tuple[Filling, ...]]:
        """Return the roles of each event that are likely enough; of types that the schema lacks none."""
        kinds = [self.schema.type(match.row.type) for match in matches]
        samples = [
            role_samples(context, match, kind, types, fillers) if kind is not None else []
            for match, kind in zip(matches, kinds, strict=True)
        ]
        shares = iter(self.model.roles.probabilities([item.features for each in samples for item in each]))
        return [
            _likely(context, match, kind, [(item, next(shares)) for item in each]) if kind is not None else ()
            for match, kind, each in zip(matches, kinds, samples, strict=True)
        ]


def trigger_samples(
    context: Context,
    ruled: Sequence[ReadEvent],
    lexicon: TriggerLexicon,
    learnt: Learnt,
    schema: Schema,
) -> list[TriggerSample]:
    """Return every candidate of a sentence whose type the schema has."""
    found = [
        (match, stands)
        for match, stands in candidates(context, lexicon, learnt)
        if schema.type(match.row.type) is not None
    ]
    rivals: dict[int, list[str]] = defaultdict(list)
    for match, _ in found:
        rivals[match.unit.start].append(match.row.type)
    types = {event.match.unit.start: event.match.row.type for event in ruled}
    return [
        TriggerSample(
            match,
            trigger_features(
                context,
                match,
                stands,
                types,
                [kind for kind in rivals[match.unit.start] if kind != match.row.type],
            ),
        )
        for match, stands in found
    ]


def preset_sample(context: Context, match: Match, schema: Schema) -> Features:
    """Return the features that tell the preset of an event."""
    attributes, cues = attributes_of(match, context.language, context.article.published)
    ruled = schema.preset_of(attributes)
    return preset_features(context, match, ruled.name if ruled else NONE, cues)


def role_samples(
    context: Context,
    match: Match,
    kind: EventType,
    types: Mapping[int, str],
    fillers: Sequence[FillerCandidate],
) -> list[RoleSample]:
    """Return those of the sentence's `fillers` that the schema allows in some role of `match`.

    `types` are those of the sentence's events by the start of their trigger.
    """
    ruled = {item.filler.span: item.role for item in fillings(match, kind, context.language)}
    others = {start: name for start, name in types.items() if start != match.unit.start}
    found: dict[Span, RoleSample] = {}
    for candidate in _near(context, match, fillers):
        roles = tuple(role.name for role in kind.roles if candidate.filler.label in role.fillers)
        if roles and candidate.filler.span not in found:
            features = role_features(context, match, candidate, ruled, others)
            found[candidate.filler.span] = RoleSample(candidate, features, roles)
    return list(found.values())


def _likely(
    context: Context,
    match: Match,
    kind: EventType,
    samples: Iterable[tuple[RoleSample, Mapping[str, float]]],
) -> tuple[Filling, ...]:
    """Return the likeliest role of each filler, if it is probable enough, within the schema's maxima."""
    found = []
    for sample, share in samples:
        role = max(sample.roles, key=lambda name: share.get(name, 0.0), default=NONE)
        if share.get(role, 0.0) >= NEEDED_ROLE and _may_act(match, sample, role):
            found.append(Filling(role, sample.candidate.filler, _reason(context, match, sample), share[role]))
    found.sort(key=lambda item: -(item.probability or 0))
    kept = limited(names_before_pronouns(found, context.language), kind)
    return tuple(sorted(kept, key=lambda item: item.filler.span))


def _near(context: Context, match: Match, fillers: Sequence[FillerCandidate]) -> Iterator[FillerCandidate]:
    """Yield the fillers that stand near enough to be meant, which keeps endless sentences in bounds."""
    trigger = context.places[match.unit.start]
    return (item for item in fillers if abs(context.places[item.unit.start] - trigger) <= _REACH)


def _may_act(match: Match, sample: RoleSample, role: str) -> bool:
    """ "den zu einem Besuch weilenden Gast": who is described by the visit makes it, and nobody else."""
    if not match.attributive or role not in _ACTING:
        return True
    phrase = sample.candidate.phrase
    described = [item for slot in match.verb_slots for item in (slot.phrase, slot.phrase.name)]
    return phrase is not None and phrase in described


def _reason(context: Context, match: Match, sample: RoleSample) -> str:
    """Say in words where the filler stands: in a slot, else in the parse."""
    phrase = sample.candidate.phrase
    for slot in (*match.slots, *match.verb_slots):
        if slot.holds(phrase) or (phrase is not None and phrase is slot.phrase.name):
            return slot.reason
    node = context.node_of(sample.candidate.unit)
    return reason_of(node.leader.function) if node is not None else "found by the parse"
