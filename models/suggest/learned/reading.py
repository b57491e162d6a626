"""Which candidates of an article are events, and what fills their roles, by the learnt weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

from models.schema import EventType, Schema
from models.suggest.events.arguments import Filling, limited, names_before_pronouns
from models.suggest.events.attribution import ReadEvent, Ruled
from models.suggest.events.matching import Match
from models.suggest.events.standing import give_governors, join_visits
from models.suggest.learned.candidates import KnownTriggers
from models.suggest.learned.context import Context
from models.suggest.learned.event_model import EVENT, NONE, EventModel
from models.suggest.learned.fillers import FillerCandidate, filler_candidates
from models.suggest.learned.linear import Scale
from models.suggest.learned.parsed_slots import reason_of
from models.suggest.learned.samples import preset_sample, role_samples, trigger_samples
from models.suggest.triggers import TriggerLexicon

NEEDED = 0.5
"""How probable an event must be to be suggested."""

NEEDED_ROLE = 0.4
"""How probable an argument must be."""

_READERS = 4
"""How many pairs of a lexicon and a model remember what they know of words."""

_ACTING = frozenset({"Actor", "Participant"})


_Candidate = tuple[FillerCandidate, Sequence[str]]
"""A candidate for a role, and the roles that the schema allows it."""


@dataclass(eq=False, slots=True)
class _Chosen:
    """A trigger that was chosen, and how probable it is; `roles` are the candidates for its roles."""

    context: Context
    match: Match
    probability: float
    kind: EventType | None
    roles: Sequence[_Candidate] = ()


@dataclass(frozen=True, slots=True)
class LearnedReader:
    """Reads events by a model."""

    model: EventModel
    lexicon: TriggerLexicon
    schema: Schema

    def read(self, contexts: Sequence[Context]) -> list[ReadEvent]:
        """Return the events of some sentences in text order, each with its probability."""
        chosen, roles = self._chosen(contexts)
        ruled, presets = self._presets(chosen)
        fillings = self._fillings(chosen, roles)
        return [
            ReadEvent(item.match, item.context.sentence, filled, item.probability, preset, attributes)
            for item, attributes, preset, filled in zip(chosen, ruled, presets, fillings, strict=True)
        ]

    def _chosen(self, contexts: Sequence[Context]) -> tuple[list[_Chosen], Scale]:
        """Return the triggers of the sentences, and what weighs the candidates for their roles."""
        scale, roles, found = Scale(self.model.triggers), Scale(self.model.roles), []
        known = _known(self.lexicon, self.model)
        for context in contexts:
            matches = []
            for sample in trigger_samples(context, known, self.schema):
                scale.lay(sample.features)
                matches.append(sample.match)
            found.append(matches)
        shares = iter(scale.shares()[:, self.model.triggers.classes.index(EVENT)].tolist())
        chosen = [
            item
            for context, matches in zip(contexts, found, strict=True)
            for item in self._with_roles(context, _likeliest(matches, shares), roles)
        ]
        return chosen, roles

    def _with_roles(self, context: Context, shares: Mapping[Match, float], scale: Scale) -> list[_Chosen]:
        """Return the triggers of a sentence in text order; lay the candidates for their roles on `scale`."""
        matches = sorted(shares, key=lambda match: match.unit.start)
        join_visits(matches)
        give_governors(matches)
        types = {match.unit.start: match.row.type for match in matches}
        fillers = filler_candidates(context) if matches else []
        chosen = [_Chosen(context, item, shares[item], self.schema.type(item.row.type)) for item in matches]
        for item in chosen:
            if item.kind is not None:
                item.roles = roles = []
                for sample in role_samples(context, item.match, item.kind, types, fillers):
                    scale.lay(sample.features)
                    roles.append((sample.candidate, sample.roles))
        return chosen

    def _presets(self, chosen: Sequence[_Chosen]) -> tuple[list[Ruled], list[str]]:
        """Return what the rules say of each event's attributes, and its likeliest preset."""
        scale, found = Scale(self.model.presets), []
        for item in chosen:
            sample = preset_sample(item.context, item.match, self.schema)
            scale.lay(sample.features)
            found.append(sample.ruled)
        classes = self.model.presets.classes
        return found, [classes[place] for place in scale.shares().argmax(axis=1).tolist()]

    def _fillings(self, chosen: Sequence[_Chosen], scale: Scale) -> Iterator[tuple[Filling, ...]]:
        """Yield the roles of each event that are likely enough; of types that the schema lacks none."""
        model, table = self.model.roles, scale.shares()
        columns = {name: place for place, name in enumerate(model.classes) if name != NONE}
        likely = table[:, list(columns.values())].max(axis=1, initial=0.0) >= NEEDED_ROLE
        shares, marks = iter(table[likely].tolist()), iter(likely.tolist())
        for item in chosen:
            likeliest = list(compress(item.roles, marks))
            yield _likely(item, [_best_role(one, next(shares), columns) for one in likeliest])


@lru_cache(maxsize=_READERS)
def _known(lexicon: TriggerLexicon, model: EventModel) -> KnownTriggers:
    return KnownTriggers(lexicon, model.learnt)


def _likeliest(matches: Sequence[Match], shares: Iterator[float]) -> dict[Match, float]:
    """Return the likeliest type of each word, if it is probable enough."""
    best: dict[int, tuple[float, Match]] = {}
    for match, share in zip(matches, shares, strict=False):
        start = match.unit.start
        if share >= NEEDED and (start not in best or share >= best[start][0]):
            best[start] = share, match
    return {match: share for share, match in best.values()}


def _best_role(
    candidate: _Candidate, shares: Sequence[float], columns: Mapping[str, int]
) -> tuple[FillerCandidate, str, float]:
    """Return the likeliest of the roles that the schema allows a filler, and how probable it is."""
    filler, roles = candidate
    role, share = "", -1.0
    for name in roles:
        found = shares[columns[name]] if name in columns else 0.0
        if found > share:
            role, share = name, found
    return filler, role, share


def _likely(event: _Chosen, fillers: Iterable[tuple[FillerCandidate, str, float]]) -> tuple[Filling, ...]:
    """Return the likeliest role of each filler, if it is probable enough, within the schema's maxima."""
    if event.kind is None:
        return ()
    found = []
    for candidate, role, share in fillers:
        if share >= NEEDED_ROLE and _may_act(event.match, candidate, role):
            reason = _reason(event.context, event.match, candidate)
            found.append(Filling(role, candidate.filler, reason, share))
    found.sort(key=_probability, reverse=True)
    kept = limited(names_before_pronouns(found, event.context.language), event.kind)
    return tuple(sorted(kept, key=_place))


def _probability(filling: Filling) -> float:
    return filling.probability or 0.0


def _place(filling: Filling) -> tuple[int, int]:
    return filling.filler.key


def _may_act(match: Match, candidate: FillerCandidate, role: str) -> bool:
    """ "den zu einem Besuch weilenden Gast": who is described by the visit makes it, and nobody else."""
    if not match.attributive or role not in _ACTING:
        return True
    phrase = candidate.phrase
    described = [item for slot in match.verb_slots for item in (slot.phrase, slot.phrase.name)]
    return phrase is not None and phrase in described


def _reason(context: Context, match: Match, candidate: FillerCandidate) -> str:
    """Say in words where the filler stands: in a slot, else in the parse."""
    phrase = candidate.phrase
    for slot in (*match.slots, *match.verb_slots):
        if slot.holds(phrase) or (phrase is not None and phrase is slot.phrase.name):
            return slot.reason
    node = candidate.node
    return reason_of(node.leader.function) if node is not None else "found by the parse"
