"""Edits of events: adding one, its roles, attributes, attribution and coreference."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from models.annotation import Annotation, Argument, Attributes, Event, Status
from models.edits.base import Outcome, require, require_entity, require_event
from models.edits.decide import Accept, rejected_argument, reopened_entity
from models.edits.rules import fits
from models.edits.seats import settled
from models.errors import InvalidEdit
from models.offsets import Span, trimmed
from models.review import Review, reading_key
from models.schema import Role, Schema


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Adds an event that no suggester found; it is accepted at once.

    Its `arguments`, if the reading of the article knew any, are suggestions still. If an event of the type
    has its trigger there already, that one is accepted instead.
    """

    id: str
    type: str
    fragments: tuple[Span, ...]
    lemma: str = ""
    attributes: Attributes = field(default_factory=Attributes)
    arguments: tuple[Argument, ...] = ()

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the new event, white space at the ends of its trigger trimmed."""
        if review.annotation(self.id) is not None:
            raise InvalidEdit("There is already an annotation with this id.", detail=self.id)
        fragments = tuple(trimmed(span, review.text) for span in self.fragments)
        twin = event_on(review, fragments, self.type)
        if twin is not None:
            return Accept(twin.id).outcome(review, schema)
        event = Event(
            self.id,
            self.type,
            fragments,
            self.lemma,
            self.arguments,
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
    reopens: bool = False
    """Whether the entity given up was accepted for this role only, so that it is a suggestion again."""

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the event with the argument accepted, and its target too, unless that is an event."""
        event = require_event(review, self.event)
        role = self._role(event, schema)
        target = require(review, self.target)
        if not fits(role, target):
            raise InvalidEdit(
                f"{role.name} of {event.type} cannot be filled with this.", "Choose another filler."
            )
        given_up = self._given_up(event, role)
        filled = self._filled(event, role, given_up)
        states: dict[str, Annotation | None] = {event.id: filled}
        if not isinstance(target, Event):
            states[target.id] = replace(target, status=Status.ACCEPTED)
        if self.reopens and given_up is not None:
            states |= reopened_entity(review, filled, given_up)
        return Outcome(states)

    def _role(self, event: Event, schema: Schema) -> Role:
        event_type = schema.type(event.type)
        role = event_type.role(self.role) if event_type else None
        if role is None:
            raise InvalidEdit(f"{event.type} has no role {self.role}.", "Choose one of its roles.")
        return role

    def _given_up(self, event: Event, role: Role) -> str | None:
        standing = [item.target for item in event.standing_arguments if item.role == role.name]
        is_full = role.maximum is not None and len(standing) >= role.maximum
        if self.instead_of is None and is_full and self.target not in standing:
            return next(reversed(standing), None)
        return self.instead_of

    def _filled(self, event: Event, role: Role, given_up: str | None) -> Event:
        pairs = [(item.role, item.target) for item in event.arguments]
        arguments: list[Argument | None] = []
        for item in event.arguments:
            if (item.role, item.target) == (role.name, self.target):
                arguments.append(replace(settled(item), status=Status.ACCEPTED))
            elif (item.role, item.target) == (role.name, given_up):
                arguments.append(rejected_argument(item))
            else:
                arguments.append(item)
        if (role.name, self.target) not in pairs:
            given = (role.name, given_up)
            place = pairs.index(given) + 1 if given in pairs else len(arguments)
            arguments.insert(place, Argument(role.name, self.target, Status.ACCEPTED))
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
        """Return the event with the attribution, and the speaker accepted."""
        event = require_event(review, self.event)
        states: dict[str, Annotation | None] = {event.id: replace(event, attribution=self.speaker)}
        if self.speaker is not None:
            speaker = require_entity(review, self.speaker)
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


def event_on(review: Review, fragments: tuple[Span, ...], event_type: str | None = None) -> Event | None:
    """Return an event whose trigger overlaps one of `fragments`, of this type or of any; None without one.

    A standing one goes before a rejected one, then the first in reading order.
    """
    found = [
        item
        for item in review.events.values()
        if (event_type is None or item.type == event_type)
        and any(own.overlaps(span) for own in item.fragments for span in fragments)
    ]
    return min(found, key=lambda item: (item.status is Status.REJECTED, reading_key(item)), default=None)
