"""Accepting and rejecting suggestions, whole or argument by argument."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from models.annotation import Annotation, Argument, Entity, Event, Source, Status
from models.edits.base import Outcome, require, require_event
from models.edits.seats import settled
from models.errors import InvalidEdit
from models.review import Review
from models.schema import Schema


@dataclass(frozen=True, slots=True)
class Accept:
    """Accepts an annotation; with an event, its open arguments and the entities they point to.

    A rejected one is taken back by it; helper mentions that fell with a rejected event come back too.
    """

    id: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the accepted annotation and what stands or falls with it."""
        item = require(review, self.id)
        if isinstance(item, Entity):
            return Outcome({item.id: replace(item, status=Status.ACCEPTED)})
        arguments = tuple(_accepted(argument) for argument in item.arguments)
        event = replace(item, status=Status.ACCEPTED, arguments=arguments)
        return Outcome({event.id: event} | _accepted_entities(review, event.needed))


@dataclass(frozen=True, slots=True)
class Reject:
    """Rejects a suggestion, which stays as a negative; what a reviewer added by hand is taken out.

    Arguments that point to it fall with it, and so do open helper mentions that only it needed.
    """

    id: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the rejected annotation and the events that lose an argument by it."""
        item = require(review, self.id)
        states: dict[str, Annotation | None] = {item.id: rejected(item)}
        for event in review.events.values():
            if event.id != item.id and (freed := without_target(event, item.id)) != event:
                states[event.id] = freed
        if isinstance(item, Event):
            orphans = _orphaned_helpers(review, item, schema)
            gone = {target for target, state in orphans.items() if state is None}
            states |= orphans | {item.id: _without_gone(states[item.id], gone)}
        return Outcome(states)


@dataclass(frozen=True, slots=True)
class AcceptArgument:
    """Accepts one argument of an event, and the entity it points to."""

    event: str
    role: str
    target: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the event with the argument accepted."""
        event = require_event(review, self.event)
        changed = with_argument(
            event, self.role, self.target, lambda item: replace(item, status=Status.ACCEPTED)
        )
        return Outcome({event.id: changed} | _accepted_entities(review, [self.target]))


@dataclass(frozen=True, slots=True)
class RejectArgument:
    """Rejects one suggested argument, or takes out one that a reviewer added."""

    event: str
    role: str
    target: str
    reopens: bool = False
    """Whether the entity was accepted for this argument only, so that it becomes a suggestion again."""

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the event without the argument, or with it as a negative."""
        event = require_event(review, self.event)
        freed = with_argument(event, self.role, self.target, rejected_argument)
        reopened = reopened_entity(review, freed, self.target) if self.reopens else {}
        return Outcome({event.id: freed} | reopened)


def rejected(item: Annotation) -> Annotation | None:
    """Return `item` rejected, or None if a reviewer had added it by hand."""
    if item.origin.source is Source.REVIEWER:
        return None
    return replace(item, status=Status.REJECTED)


def rejected_argument(argument: Argument) -> Argument | None:
    """Return `argument` rejected, or None if a reviewer had added it by hand."""
    if argument.origin.source is Source.REVIEWER:
        return None
    return replace(settled(argument), status=Status.REJECTED)


def reopened_entity(review: Review, event: Event, target: str) -> dict[str, Annotation | None]:
    """Return the entity `target` as a suggestion again, `event` being as it is without it.

    Nothing if it was added by hand, or is needed by an accepted argument or as a speaker.
    """
    entity = review.entities.get(target)
    if entity is None or entity.status is not Status.ACCEPTED or entity.origin.source is Source.REVIEWER:
        return {}
    others = (other for other in review.events.values() if other.id != event.id)
    if any(_needs(other, target) for other in (event, *others)):
        return {}
    return {target: replace(entity, status=Status.SUGGESTED)}


def without_target(event: Event, target: str) -> Event:
    """Return `event` with every argument and attribution on `target` rejected or taken out."""
    kept = [rejected_argument(item) if item.target == target else item for item in event.arguments]
    attribution = None if event.attribution == target else event.attribution
    return replace(event, arguments=tuple(item for item in kept if item), attribution=attribution)


def _without_gone(event: Annotation | None, gone: set[str]) -> Annotation | None:
    """Take out every argument and attribution whose target is taken out, so that none points to nothing."""
    if not isinstance(event, Event):
        return event
    kept = tuple(item for item in event.arguments if item.target not in gone)
    return replace(
        event, arguments=kept, attribution=None if event.attribution in gone else event.attribution
    )


def with_argument(
    event: Event, role: str, target: str, change: Callable[[Argument], Argument | None]
) -> Event:
    """Return `event` with the argument of `role` and `target` changed, or taken out where it gives None."""
    if not any(item.role == role and item.target == target for item in event.arguments):
        raise InvalidEdit(f"This event has no such {role}.", "Choose one of its arguments.")
    changed = [
        change(item) if (item.role, item.target) == (role, target) else item for item in event.arguments
    ]
    return replace(event, arguments=tuple(item for item in changed if item))


def _names(event: Event, target: str) -> bool:
    return event.attribution == target or any(item.target == target for item in event.arguments)


def _needs(event: Event, target: str) -> bool:
    accepted = (item.target for item in event.arguments if item.status is Status.ACCEPTED)
    return event.status is not Status.REJECTED and (event.attribution == target or target in accepted)


def _accepted(argument: Argument) -> Argument:
    return argument if argument.status is Status.REJECTED else replace(argument, status=Status.ACCEPTED)


def _accepted_entities(review: Review, ids: Iterable[str]) -> dict[str, Annotation | None]:
    found = (review.entities.get(item) for item in ids)
    return {
        item.id: replace(item, status=Status.ACCEPTED)
        for item in found
        if item and item.status is not Status.ACCEPTED
    }


def _orphaned_helpers(review: Review, event: Event, schema: Schema) -> dict[str, Annotation | None]:
    states: dict[str, Annotation | None] = {}
    for name in event.needed:
        entity = review.entities.get(name)
        label = schema.label(entity.label) if entity else None
        if entity is None or label is None or not label.helper:
            continue
        others = [other for other in review.events.values() if other.id != event.id and _names(other, name)]
        needed = any(other.status is not Status.REJECTED and name in other.needed for other in others)
        state = rejected(entity)
        # What a rejected event still names stays, so that it can be taken back.
        if not needed and (state is not None or not others):
            states[entity.id] = state
    return states
