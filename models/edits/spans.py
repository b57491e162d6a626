"""Edits that entities and events share: label, boundary, fragments, note and flag.

An entity that a reviewer relabels or moves is decided by that. An event stays open until it is
accepted, since its arguments are still to be looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.annotation import Annotation, Entity, Event, Status
from models.edits.base import Outcome, require
from models.edits.decide import rejected_argument
from models.edits.rules import fits
from models.edits.seats import retyped
from models.errors import InvalidEdit
from models.offsets import Span
from models.review import Review
from models.schema import EventType, Schema


@dataclass(frozen=True, slots=True)
class Relabel:
    """Changes an entity's label or an event's type.

    Roles that the entity no longer fits fall away; an event's fillers take the new type's roles, and
    find back if its type is taken back (`models.edits.seats`).
    """

    id: str
    label: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the annotation under its new label, and the events whose roles it no longer fits."""
        item = require(review, self.id)
        if isinstance(item, Event):
            return Outcome({item.id: self._retyped(item, review, schema)})
        entity = replace(item, label=self.label, status=Status.ACCEPTED)
        states: dict[str, Annotation | None] = {entity.id: entity}
        for event, _ in review.arguments_on(entity.id):
            states[event.id] = _with_fitting_arguments(event, {entity.id: entity}, review, schema)
        return Outcome(states)

    def _retyped(self, event: Event, review: Review, schema: Schema) -> Event:
        kind = schema.type(self.label)
        if kind is None:
            raise InvalidEdit(f"The schema has no event type {self.label}.", "Choose one of its types.")
        return retyped(event, kind, review, schema)


@dataclass(frozen=True, slots=True)
class MoveBoundary:
    """Gives an annotation other fragments; its id, arguments and history stay."""

    id: str
    fragments: tuple[Span, ...]

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the annotation on the new fragments, in text order."""
        item = require(review, self.id)
        return Outcome({item.id: _refragmented(item, self.fragments)})


@dataclass(frozen=True, slots=True)
class AddFragment:
    """Adds a fragment to an annotation, as the particle of a separable verb."""

    id: str
    span: Span

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the annotation with the fragment."""
        item = require(review, self.id)
        return Outcome({item.id: _refragmented(item, (*item.fragments, self.span))})


@dataclass(frozen=True, slots=True)
class RemoveFragment:
    """Takes one of several fragments off an annotation."""

    id: str
    span: Span

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the annotation without the fragment."""
        item = require(review, self.id)
        if self.span not in item.fragments or len(item.fragments) == 1:
            raise InvalidEdit("This is the only fragment.", "Reject the annotation instead.")
        return Outcome({item.id: _refragmented(item, tuple(s for s in item.fragments if s != self.span))})


@dataclass(frozen=True, slots=True)
class SetNote:
    """Writes a note on an annotation; empty takes it away."""

    id: str
    note: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the annotation with the note."""
        item = require(review, self.id)
        return Outcome({item.id: replace(item, note=self.note.strip())})


@dataclass(frozen=True, slots=True)
class SetFlag:
    """Flags an annotation to come back to, or takes the flag off."""

    id: str
    flag: bool

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the annotation with or without the flag."""
        item = require(review, self.id)
        return Outcome({item.id: replace(item, flag=self.flag)})


def _refragmented(item: Annotation, fragments: tuple[Span, ...]) -> Annotation:
    ordered = tuple(sorted(fragments))
    if isinstance(item, Entity):
        return replace(item, fragments=ordered, status=Status.ACCEPTED)
    return replace(item, fragments=ordered)


def _with_fitting_arguments(
    event: Event, changed: dict[str, Annotation], review: Review, schema: Schema
) -> Event:
    event_type = schema.type(event.type)
    if event_type is None:
        return event
    arguments = []
    for item in event.arguments:
        target = changed.get(item.target) or review.annotation(item.target)
        keeps = target is not None and _takes(event_type, item.role, target)
        arguments.append(item if keeps else rejected_argument(item))
    return replace(event, arguments=tuple(item for item in arguments if item))


def _takes(event_type: EventType, role_name: str, target: Annotation) -> bool:
    role = event_type.role(role_name)
    return role is not None and fits(role, target)
