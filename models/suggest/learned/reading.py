"""Which candidates of an article are events, and what fills their roles, by the learnt weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from models.schema import EventType, Schema
from models.suggest.events.arguments import Filling, limited, names_before_pronouns
from models.suggest.events.attribution import ReadEvent
from models.suggest.events.matching import Match
from models.suggest.events.standing import give_governors, join_visits
from models.suggest.learned.context import Context
from models.suggest.learned.event_model import EVENT, NONE, EventModel
from models.suggest.learned.fillers import filler_candidates
from models.suggest.learned.parsed_slots import reason_of
from models.suggest.learned.samples import (
    PresetSample,
    RoleSample,
    TriggerSample,
    preset_sample,
    role_samples,
    trigger_samples,
)
from models.suggest.triggers import TriggerLexicon

NEEDED = 0.5
"""How probable an event must be to be suggested."""

NEEDED_ROLE = 0.4
"""How probable an argument must be."""

_ACTING = frozenset({"Actor", "Participant"})


@dataclass(eq=False, slots=True)
class _Chosen:
    """A trigger that was chosen, and how probable it is; `roles` are the candidates for its roles."""

    context: Context
    match: Match
    probability: float
    kind: EventType | None
    roles: Sequence[RoleSample] = ()


@dataclass(frozen=True, slots=True)
class LearnedReader:
    """Reads events by a model; what the rules alone read of the same sentences is part of the evidence."""

    model: EventModel
    lexicon: TriggerLexicon
    schema: Schema

    def read(self, contexts: Sequence[Context], ruled: Sequence[Sequence[Match]]) -> list[ReadEvent]:
        """Return the events of some sentences in text order, each with its probability.

        `ruled` holds the triggers that the rules alone see in each sentence.
        """
        chosen = self._chosen(contexts, ruled)
        samples = [preset_sample(item.context, item.match, self.schema) for item in chosen]
        presets = self._presets(samples)
        fillings = self._fillings(chosen)
        return [
            ReadEvent(
                item.match,
                item.context.sentence,
                filled,
                item.probability,
                preset,
                (sample.attributes, sample.cues),
            )
            for item, sample, preset, filled in zip(chosen, samples, presets, fillings, strict=True)
        ]

    def _chosen(self, contexts: Sequence[Context], ruled: Sequence[Sequence[Match]]) -> list[_Chosen]:
        """Return the triggers of the sentences with the candidates for their roles."""
        triggers, learnt = self.model.triggers, self.model.learnt
        samples = [
            trigger_samples(context, seen, self.lexicon, learnt, self.schema)
            for context, seen in zip(contexts, ruled, strict=True)
        ]
        table = triggers.shares([item.features for each in samples for item in each])
        shares = iter(table[:, triggers.classes.index(EVENT)].tolist())
        return [
            item
            for context, each in zip(contexts, samples, strict=True)
            for item in self._with_roles(context, _likeliest(each, shares))
        ]

    def _with_roles(self, context: Context, shares: Mapping[Match, float]) -> list[_Chosen]:
        """Return the triggers of one sentence in text order with the candidates for their roles."""
        matches = sorted(shares, key=lambda match: match.unit.start)
        join_visits(matches)
        give_governors(matches)
        types = {match.unit.start: match.row.type for match in matches}
        fillers = filler_candidates(context) if matches else []
        chosen = [_Chosen(context, item, shares[item], self.schema.type(item.row.type)) for item in matches]
        for item in chosen:
            if item.kind is not None:
                item.roles = role_samples(context, item.match, item.kind, types, fillers)
        return chosen

    def _presets(self, samples: Sequence[PresetSample]) -> list[str]:
        """Return the likeliest preset of each event."""
        model = self.model.presets
        likeliest = model.shares([sample.features for sample in samples]).argmax(axis=1)
        return [model.classes[place] for place in likeliest.tolist()]

    def _fillings(self, chosen: Sequence[_Chosen]) -> Iterator[tuple[Filling, ...]]:
        """Yield the roles of each event that are likely enough; of types that the schema lacks none."""
        model = self.model.roles
        table = model.shares([sample.features for item in chosen for sample in item.roles])
        columns = {name: place for place, name in enumerate(model.classes) if name != NONE}
        likely = table[:, list(columns.values())].max(axis=1, initial=0.0) >= NEEDED_ROLE
        shares, marks = iter(table[likely].tolist()), iter(likely.tolist())
        for item in chosen:
            samples = list(compress(item.roles, marks))
            yield _likely(item, [_best_role(sample, next(shares), columns) for sample in samples])


def _likeliest(samples: Sequence[TriggerSample], shares: Iterator[float]) -> dict[Match, float]:
    """Return the likeliest type of each word, if it is probable enough."""
    best: dict[int, tuple[float, Match]] = {}
    for sample, share in zip(samples, shares, strict=False):
        start = sample.match.unit.start
        if share >= max(NEEDED, best[start][0] if start in best else 0):
            best[start] = share, sample.match
    return {match: share for share, match in best.values()}


def _best_role(
    sample: RoleSample, shares: Sequence[float], columns: Mapping[str, int]
) -> tuple[RoleSample, str, float]:
    """Return the likeliest of the roles that the schema allows a filler, and how probable it is."""
    role, share = "", -1.0
    for name in sample.roles:
        found = shares[columns[name]] if name in columns else 0.0
        if found > share:
            role, share = name, found
    return sample, role, share


def _likely(event: _Chosen, samples: Iterable[tuple[RoleSample, str, float]]) -> tuple[Filling, ...]:
    """Return the likeliest role of each filler, if it is probable enough, within the schema's maxima."""
    if event.kind is None:
        return ()
    found = []
    for sample, role, share in samples:
        if share >= NEEDED_ROLE and _may_act(event.match, sample, role):
            reason = _reason(event.context, event.match, sample)
            found.append(Filling(role, sample.candidate.filler, reason, share))
    found.sort(key=lambda item: -(item.probability or 0))
    kept = limited(names_before_pronouns(found, event.context.language), event.kind)
    return tuple(sorted(kept, key=lambda item: item.filler.span))


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
