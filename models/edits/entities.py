"""Edits of entities: adding, repeating on equal strings and like words, value, level and actor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from models.annotation import Annotation, Entity, Level, Origin, Status
from models.edits.base import Outcome, require_entity
from models.edits.spans import Relabel
from models.errors import InvalidEdit
from models.ids import derived_id
from models.offsets import Span, trimmed
from models.review import Review, is_open
from models.schema import Schema


@dataclass(frozen=True, slots=True)
class AddEntity:
    """Adds an entity that no suggester found; it is accepted at once."""

    id: str
    label: str
    fragments: tuple[Span, ...]
    level: Level = Level.NAM
    value: str | None = None

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the new entity, white space at the ends of its fragments trimmed."""
        if review.annotation(self.id) is not None:
            raise InvalidEdit("There is already an annotation with this id.", detail=self.id)
        fragments = tuple(trimmed(span, review.text) for span in self.fragments)
        twin = twin_of(review, self.label, fragments)
        if twin is not None:
            return Outcome({twin.id: replace(twin, status=Status.ACCEPTED)})
        entity = Entity(self.id, self.label, fragments, self.level, value=self.value, status=Status.ACCEPTED)
        return Outcome({entity.id: entity})


@dataclass(frozen=True, slots=True)
class Replicate:
    """Labels places of the article (`models.like_here`) like the entity.

    An open suggestion at such a place is accepted under the entity's label; a decided one stays.
    """

    id: str
    spans: tuple[Span, ...]

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the entity, now accepted, and one accepted entity for each place."""
        model = replace(require_entity(review, self.id), status=Status.ACCEPTED)
        here: dict[tuple[Span, ...], list[Entity]] = defaultdict(list)
        for item in review.entities.values():
            if item.status is not Status.REJECTED or item.label == model.label:
                here[item.fragments].append(item)
        states: dict[str, Annotation | None] = {model.id: model}
        for span in self.spans:
            there = here[(span,)]
            same = [item for item in there if item.label == model.label]
            if not there:
                copy = _copy_at(model, span)
                states.setdefault(copy.id, review.entities.get(copy.id, copy))
            elif all(is_open(item) for item in same or there):
                changed = (same or there)[0]
                relabel = Relabel(changed.id, model.label)
                states |= relabel.outcome(review.with_states(states), schema).states
                actor = model.actor if not same else changed.actor or model.actor
                states[changed.id] = replace(changed, label=model.label, actor=actor, status=Status.ACCEPTED)
        return Outcome(states)


@dataclass(frozen=True, slots=True)
class LabelLike:
    """Labels a place like an entity (`like`) that may stand in another article of the session.

    An open suggestion of the label at the place is accepted; a rejected one stays rejected unless
    `takes_back`. The entity `instead_of`, if it stands there, is relabelled.
    """

    id: str
    like: str
    label: str
    span: Span
    level: Level = Level.NAM
    actor: str | None = None
    value: str | None = None
    instead_of: str | None = None
    takes_back: bool = False

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the entity that now has the label at the place, and what its relabelling changes."""
        twin = twin_of(review, self.label, (self.span,))
        if twin is not None:
            is_kept = twin.status is Status.REJECTED and not self.takes_back
            return Outcome() if is_kept else Outcome({twin.id: self._accepted(twin)})
        other = review.entities.get(self.instead_of or "")
        if other is not None and other.fragments == (self.span,):
            states = Relabel(other.id, self.label).outcome(review, schema).states
            return Outcome(
                {
                    **states,
                    other.id: replace(other, label=self.label, actor=self.actor, status=Status.ACCEPTED),
                }
            )
        if review.annotation(self.id) is not None:
            raise InvalidEdit("There is already an annotation with this id.", detail=self.id)
        origin = Origin(evidence=(("replica", self.like),))
        entity = Entity(self.id, self.label, (self.span,), self.level, self.actor, self.value, origin=origin)
        return Outcome({entity.id: self._accepted(entity)})

    def _accepted(self, entity: Entity) -> Entity:
        return replace(entity, status=Status.ACCEPTED, actor=entity.actor or self.actor)


@dataclass(frozen=True, slots=True)
class SetValue:
    """Sets the resolved value of an entity, for a DATE an ISO 8601 date; empty means none."""

    id: str
    value: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the entity with the value."""
        entity = require_entity(review, self.id)
        return Outcome({entity.id: replace(entity, value=self.value.strip() or None)})


@dataclass(frozen=True, slots=True)
class SetLevel:
    """Sets the mention level of an entity: name, noun or pronoun."""

    id: str
    level: Level

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the entity at the level."""
        entity = require_entity(review, self.id)
        return Outcome({entity.id: replace(entity, level=self.level)})


@dataclass(frozen=True, slots=True)
class SetActor:
    """Says which actor an entity refers to; None takes the reference away."""

    id: str
    actor: str | None

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the entity with the actor."""
        entity = require_entity(review, self.id)
        return Outcome({entity.id: replace(entity, actor=self.actor)})


def twin_of(review: Review, label: str, fragments: tuple[Span, ...]) -> Entity | None:
    """Return the entity with this label and these fragments, or None; of several first one that stands."""
    found = [item for item in review.entities.values() if (item.label, item.fragments) == (label, fragments)]
    return min(found, key=lambda item: item.status is Status.REJECTED, default=None)


def _copy_at(model: Entity, span: Span) -> Entity:
    return Entity(
        derived_id("replica", model.id, span.start, span.end),
        model.label,
        (span,),
        model.level,
        model.actor,
        model.value,
        Status.ACCEPTED,
        origin=Origin(evidence=(("replica", model.id),)),
    )
