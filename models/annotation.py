"""Annotations: entities, events with their arguments, and the actors behind them.

All are frozen: an edit replaces them and keeps their id. What was suggested first stays beside
them as `proposal`, so the kinds of correction are read off, never recorded twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from models.offsets import Span, hull

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
"""The labels of places; one place may have several of them."""


class Status(StrEnum):
    """What a reviewer has decided about an annotation or argument."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Source(StrEnum):
    """What kind of thing proposed an annotation."""

    REVIEWER = "reviewer"
    RULE = "rule"
    LEXICON = "lexicon"
    PIPELINE = "pipeline"
    LEARNED = "learned"
    IMPORT = "import"


class Level(StrEnum):
    """Mention level as in ACE: a name, a noun, or a pronoun."""

    NAM = "NAM"
    NOM = "NOM"
    PRO = "PRO"


class Correction(StrEnum):
    """What a reviewer changed on a suggestion."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    LABEL = "label"
    BOUNDARY = "boundary"
    ROLE = "role"
    TARGET = "target"
    ARGUMENT_ADDED = "argument_added"
    ARGUMENT_REMOVED = "argument_removed"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True)
class Origin:
    """What proposed an annotation: its source, the proposer's name and version, and its evidence.

    `evidence` holds pairs of a short key and what was seen, in the order the reviewer reads them:
    `("lexicon", "zusammentreffen")`, `("Participant", "subject")`.
    """

    source: Source = Source.REVIEWER
    name: str = ""
    version: str = ""
    evidence: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Attributes:
    """The four ACE event attributes, and `phase` (`start` or `end`, for OFFICE_CHANGE only)."""

    polarity: str = "POS"
    tense: str = "PAST"
    genericity: str = "SPEC"
    modality: str = "ASSERTED"
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class EntityProposal:
    """An entity as it was suggested first."""

    label: str
    fragments: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class EventProposal:
    """An event as it was suggested first; `arguments` are pairs of role and target id."""

    type: str
    fragments: tuple[Span, ...]
    arguments: tuple[tuple[str, str], ...] = ()
    attributes: Attributes = Attributes()
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A labelled mention of something in the text; `fragments` are in text order and do not overlap.

    `value` is the resolved value, for a DATE an ISO 8601 date, interval or partial date.
    `confidence` lies between 0 and 1; a reviewer's own entity has none.
    """

    id: str
    label: str
    fragments: tuple[Span, ...]
    level: Level = Level.NAM
    actor: str | None = None
    value: str | None = None
    status: Status = Status.SUGGESTED
    confidence: float | None = None
    note: str = ""
    flag: bool = False
    origin: Origin = Origin()
    proposal: EntityProposal | None = None

    @property
    def hull(self) -> Span:
        """Return the smallest span that covers all fragments."""
        return hull(self.fragments)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Return what the reviewer changed on the suggestion, in the order of `Correction`."""
        if self.proposal is None:
            return _unproposed(self.status, self.origin)
        found = []
        if self.status is Status.REJECTED:
            found.append(Correction.SPURIOUS)
        if self.label != self.proposal.label:
            found.append(Correction.LABEL)
        if self.fragments != self.proposal.fragments:
            found.append(Correction.BOUNDARY)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Argument:
    """A filler of a role: the id of an entity or of another event."""

    role: str
    target: str
    status: Status = Status.SUGGESTED
    confidence: float | None = None
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Event:
    """An event mention: the trigger's fragments, typed arguments, attributes and attribution.

    `head` is the one fragment for consumers that know no split triggers. `attribution` is the id of
    the entity that vouches for the event, None for the author. `coref` names the group of mentions
    of one event.
    """

    id: str
    type: str
    fragments: tuple[Span, ...]
    lemma: str = ""
    arguments: tuple[Argument, ...] = ()
    attributes: Attributes = Attributes()
    attribution: str | None = None
    coref: str | None = None
    status: Status = Status.SUGGESTED
    confidence: float | None = None
    note: str = ""
    flag: bool = False
    origin: Origin = Origin()
    proposal: EventProposal | None = None

    @property
    def head(self) -> Span:
        """Return the trigger's head: its first fragment, the verb of a separable verb."""
        return self.fragments[0]

    @property
    def hull(self) -> Span:
        """Return the smallest span that covers all fragments of the trigger."""
        return hull(self.fragments)

    @property
    def standing_arguments(self) -> tuple[Argument, ...]:
        """Return the arguments that nobody rejected."""
        return tuple(item for item in self.arguments if item.status is not Status.REJECTED)

    @property
    def needed(self) -> tuple[str, ...]:
        """Return the ids of what fills its roles and of who vouches for it: accepting it accepts them."""
        found = tuple(item.target for item in self.standing_arguments)
        return (*found, self.attribution) if self.attribution else found

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Return what the reviewer changed on the suggestion, in the order of `Correction`."""
        if self.proposal is None:
            return _unproposed(self.status, self.origin)
        if self.status is Status.REJECTED:
            return (Correction.SPURIOUS,)
        found = set(_argument_corrections(self, self.proposal))
        if self.type != self.proposal.type:
            found.add(Correction.LABEL)
        if self.fragments != self.proposal.fragments:
            found.add(Correction.BOUNDARY)
        stated = (self.attributes, self.attribution)
        if stated != (self.proposal.attributes, self.proposal.attribution):
            found.add(Correction.ATTRIBUTE)
        return tuple(kind for kind in Correction if kind in found) if found else ()


Annotation = Entity | Event


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, state or body in the world that entities refer to, under all its spellings.

    `unlike` holds ids of actors that a reviewer said it is not. An actor that was merged is kept, so that
    its id still leads to the one it is `merged_into`; no entity refers to it.
    """

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    merged_into: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Return the name and all aliases."""
        return self.name, *self.aliases


def kind_of_actor(label: str) -> str:
    """Return what actors must have in common to be compared: places are, however they are labelled."""
    return "place" if label in PLACE_LABELS else label


def name_of(annotation: Annotation) -> str:
    """Return the label of an entity or the type of an event."""
    return annotation.label if isinstance(annotation, Entity) else annotation.type


def suggested_entity(entity: Entity) -> Entity:
    """Return `entity` as a suggestion whose present label and span are kept as its proposal."""
    return replace(entity, proposal=EntityProposal(entity.label, entity.fragments))


def suggested_event(event: Event) -> Event:
    """Return `event` as a suggestion whose present type, trigger and roles are kept as its proposal."""
    pairs = tuple((item.role, item.target) for item in event.arguments)
    proposal = EventProposal(event.type, event.fragments, pairs, event.attributes, event.attribution)
    return replace(event, proposal=proposal)


def _unproposed(status: Status, origin: Origin) -> tuple[Correction, ...]:
    if origin.source is Source.REVIEWER and status is Status.ACCEPTED:
        return (Correction.MISSED,)
    return (Correction.SPURIOUS,) if status is Status.REJECTED else ()


def _argument_corrections(event: Event, proposal: EventProposal) -> list[Correction]:
    """Pair lost with new arguments: same target is another role, same role another target."""
    now = {(item.role, item.target) for item in event.standing_arguments}
    before = set(proposal.arguments)
    if now == before:
        return []
    lost, new = sorted(before - now), sorted(now - before)
    found = []
    for kind, part in ((Correction.ROLE, 1), (Correction.TARGET, 0)):
        for old in list(lost):
            match = next((item for item in new if item[part] == old[part]), None)
            if match:
                lost.remove(old)
                new.remove(match)
                found.append(kind)
    found += [Correction.ARGUMENT_REMOVED] * len(lost) + [Correction.ARGUMENT_ADDED] * len(new)
    return found
