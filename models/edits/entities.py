"""Edits of entities: adding, repeating on equal strings and like words, value, level and actor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.annotation import Annotation, Entity, Level, Origin, Status
from models.article import ZoneKind
from models.edits.base import Outcome, require_entity
from models.edits.spans import Relabel
from models.errors import InvalidEdit
from models.ids import derived_id
from models.offsets import Span, trimmed
from models.review import Review, equal_strings, is_open
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
    """Labels every equal string of the article like the entity, boilerplate left out.

    An open suggestion at such a place is accepted under the entity's label; a decided one stays.
    """

    id: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the entity, now accepted, and one accepted entity for each equal string."""
        model = replace(require_entity(review, self.id), status=Status.ACCEPTED)
        standing = {item.fragments: item for item in review.entities.values()}
        states: dict[str, Annotation | None] = {model.id: model}
        for span in equal_strings(review.text, review.covered(model)):
            if (span,) == model.fragments or review.article.zone_at(span.start) is ZoneKind.BOILERPLATE:
                continue
            there = standing.get((span,))
            if there is None:
                copy = _copy_at(model, span)
                states[copy.id] = copy
            elif is_open(there):
                states[there.id] = replace(
                    there, label=model.label, actor=model.actor, status=Status.ACCEPTED
                )
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
    """Return the entity that stands or stood under this label on just these fragments, or None."""
    same = (item for item in review.entities.values() if item.fragments == fragments and item.label == label)
    return next(same, None)


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
