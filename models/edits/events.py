"""Edits of events: adding one, its roles, attributes, attribution and coreference."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from models.annotation import Annotation, Argument, Attributes, Event, Status
from models.edits.base import Outcome, require, require_entity, require_event
from models.edits.decide import rejected_argument
from models.edits.rules import fits
from models.errors import InvalidEdit
from models.offsets import Span, trimmed
from models.review import Review, is_open
from models.schema import Role, Schema


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Adds an event that no suggester found; it is accepted at once and has no arguments yet."""

    id: str
    type: str
    fragments: tuple[Span, ...]
    lemma: str = ""
    attributes: Attributes = field(default_factory=Attributes)

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the new event, white space at the ends of its trigger trimmed."""
        if review.annotation(self.id) is not None:
            raise InvalidEdit("There is already an annotation with this id.", detail=self.id)
        fragments = tuple(trimmed(span, review.text) for span in self.fragments)
        event = Event(
            self.id,
            self.type,
            fragments,
            self.lemma,
            attributes=self.attributes,
            status=Status.ACCEPTED,
        )
        return Outcome({event.id: event})


@dataclass(frozen=True, slots=True)
class SetArgument:
    """Fills a role of an event with a target, in place of `instead_of` or of a full role's last filler."""

    event: str
    role: str
    target: str
    instead_of: str | None = None

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the event with the argument accepted, and its target accepted if it was open."""
        event = require_event(review, self.event)
        role = self._role(event, schema)
        target = require(review, self.target)
        if not fits(role, target):
            raise InvalidEdit(
                f"{role.name} of {event.type} cannot be filled with this.", "Choose another filler."
            )
        states: dict[str, Annotation | None] = {event.id: self._filled(event, role)}
        if not isinstance(target, Event) and is_open(target):
            states[target.id] = replace(target, status=Status.ACCEPTED)
        return Outcome(states)

    def _role(self, event: Event, schema: Schema) -> Role:
        event_type = schema.type(event.type)
        role = event_type.role(self.role) if event_type else None
        if role is None:
            raise InvalidEdit(f"{event.type} has no role {self.role}.", "Choose one of its roles.")
        return role

    def _filled(self, event: Event, role: Role) -> Event:
        standing = [item.target for item in event.standing_arguments if item.role == role.name]
        given_up = self.instead_of
        if given_up is None and role.maximum is not None and len(standing) >= role.maximum:
            given_up = next((item for item in reversed(standing) if item != self.target), None)
        new = Argument(role.name, self.target, Status.ACCEPTED)
        arguments: list[Argument | None] = []
        placed = False
        for item in event.arguments:
            if (item.role, item.target) == (role.name, self.target):
                arguments.append(replace(item, status=Status.ACCEPTED))
                placed = True
            elif item.role == role.name and item.target == given_up:
                arguments.append(rejected_argument(item))
            else:
                arguments.append(item)
        arguments += [] if placed else [new]
        return replace(event, arguments=tuple(item for item in arguments if item))


@dataclass(frozen=True, slots=True)
class SetAttributes:
    """Sets polarity, tense, genericity, modality and phase of an event."""

    event: str
    attributes: Attributes

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the event with the attributes."""
        event = require_event(review, self.event)
        return Outcome({event.id: replace(event, attributes=self.attributes)})


@dataclass(frozen=True, slots=True)
class AttributeTo:
    """Says which entity vouches for an event; None means the author does."""

    event: str
    speaker: str | None

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the event with the attribution, and the speaker accepted if it was open."""
        event = require_event(review, self.event)
        states: dict[str, Annotation | None] = {event.id: replace(event, attribution=self.speaker)}
        if self.speaker is not None:
            speaker = require_entity(review, self.speaker)
            if is_open(speaker):
                states[speaker.id] = replace(speaker, status=Status.ACCEPTED)
        return Outcome(states)


@dataclass(frozen=True, slots=True)
class SetCoref:
    """Puts an event mention into a coreference group; None takes it out."""

    event: str
    group: str | None

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the event in the group."""
        event = require_event(review, self.event)
        return Outcome({event.id: replace(event, coref=self.group)})
