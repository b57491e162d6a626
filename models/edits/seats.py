"""Where an event's fillers go when its type changes, and how they find back.

A filler keeps its role if the new type has one of that name that takes it, else it goes to a role of
a like kind, a core one first, else it is dropped: rejected for the time being. What it was under the
former type is noted in the argument's evidence, so that a type that is taken back has all its fillers
again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.annotation import Argument, Event, Status
from models.edits.rules import fits
from models.review import Review
from models.schema import EventType, Role, Schema

_DROPPED = "dropped"
_UNDER = "under "
_STATUSES: Mapping[str | None, Status] = {str(item): item for item in (Status.SUGGESTED, Status.ACCEPTED)}
"""What a dropped filler can have been, by how its note says so."""
_ALIKE = 0.5
"""The least share of labels that two roles of a like kind both take, of those that either takes."""


@dataclass(frozen=True, slots=True)
class _Seat:
    """A filler's role under a type; dropped if the type has no place for it."""

    role: str
    dropped: bool = False


def retyped(event: Event, kind: EventType, review: Review, schema: Schema) -> Event:
    """Return `event` with another type and its fillers in the roles of that type.

    What a reviewer rejected stays rejected.
    """
    if kind.name == event.type:
        return event
    seats = _Seats(event, kind, review, schema).found()
    arguments = tuple(
        _seated(item, seats[place], event.type, kind.name) if place in seats else item
        for place, item in enumerate(event.arguments)
    )
    return replace(event, type=kind.name, arguments=arguments)


def settled(argument: Argument) -> Argument:
    """Return `argument` without the note that it was dropped, so that a change of type lets it be."""
    return _noted(argument, {_DROPPED: None})


class _Seats:
    """Gives every filler of an event a seat under another type."""

    def __init__(self, event: Event, kind: EventType, review: Review, schema: Schema) -> None:
        self._event, self._kind, self._review, self._schema = event, kind, review, schema
        self._waiting = {place: item for place, item in enumerate(event.arguments) if _is_movable(item)}
        self._seats: dict[int, _Seat] = {}
        self._count = Counter[str]()
        self._taken = {(item.role, item.target) for item in event.arguments if not _is_movable(item)}

    def found(self) -> Mapping[int, _Seat]:
        """Return the seats by the arguments' places in the event."""
        # What came since the type was left goes first: nobody has moved it from where it was put.
        for choose in (self._same, self._former, self._alike):
            for place, item in self._waiting.items():
                seat = choose(item) if place not in self._seats else None
                if seat is not None:
                    self._take(place, item, seat)
        for place, item in self._waiting.items():
            self._seats.setdefault(place, _Seat(item.role, dropped=True))
        return self._seats

    def _take(self, place: int, item: Argument, seat: _Seat) -> None:
        self._seats[place] = seat
        self._taken.add((seat.role, item.target))
        self._count[seat.role] += not seat.dropped

    def _same(self, item: Argument) -> _Seat | None:
        known = _former_seat(item, self._kind.name)
        return _Seat(item.role) if known is None and self._has_room(item.role, item.target) else None

    def _former(self, item: Argument) -> _Seat | None:
        seat = _former_seat(item, self._kind.name)
        return seat if seat and (seat.dropped or self._has_room(seat.role, item.target)) else None

    def _alike(self, item: Argument) -> _Seat | None:
        role = self._known_role(item)
        if role is None:
            return None
        likeness = {other.name: _likeness(role, other) for other in self._kind.roles}
        found = [
            other
            for other in self._kind.roles
            if likeness[other.name] >= _ALIKE and self._has_room(other.name, item.target)
        ]
        found.sort(key=lambda other: (other.minimum == 0, -likeness[other.name]))
        return _Seat(found[0].name) if found else None

    def _known_role(self, item: Argument) -> Role | None:
        """Return the role that a filler has or had, from the type that has such a role."""
        types = (self._event.type, *_former_types(item))
        kinds = (self._schema.type(name) for name in types)
        return next((role for kind in kinds if kind and (role := kind.role(item.role))), None)

    def _has_room(self, role_name: str, target_id: str) -> bool:
        role, target = self._kind.role(role_name), self._review.annotation(target_id)
        if role is None or target is None or not fits(role, target):
            return False
        is_full = role.maximum is not None and self._count[role.name] >= role.maximum
        return not is_full and (role.name, target_id) not in self._taken


def _seated(item: Argument, seat: _Seat, former_type: str, new_type: str) -> Argument:
    """Return a filler on its seat under the new type, with a note where it sat under the former one."""
    was_dropped = _is_dropped(item)
    status = _STATUSES[_note(item, _DROPPED)] if was_dropped else item.status
    left = f"{item.role} {_DROPPED}" if was_dropped else item.role
    dropped_as = status.value if seat.dropped else None
    noted = _noted(item, {_UNDER + former_type: left, _UNDER + new_type: None, _DROPPED: dropped_as})
    return replace(noted, role=seat.role, status=Status.REJECTED if seat.dropped else status)


def _is_movable(item: Argument) -> bool:
    return item.status is not Status.REJECTED or _is_dropped(item)


def _is_dropped(item: Argument) -> bool:
    return item.status is Status.REJECTED and _note(item, _DROPPED) in _STATUSES


def _former_seat(item: Argument, type_name: str) -> _Seat | None:
    noted = _note(item, _UNDER + type_name)
    if noted is None:
        return None
    role, _, dropped = noted.partition(" ")
    return _Seat(role, dropped == _DROPPED)


def _former_types(item: Argument) -> list[str]:
    return [key.removeprefix(_UNDER) for key, _ in item.origin.evidence if key.startswith(_UNDER)]


def _note(item: Argument, key: str) -> str | None:
    return dict(item.origin.evidence).get(key)


def _noted(item: Argument, notes: Mapping[str, str | None]) -> Argument:
    """Return `item` with these notes in its evidence; None takes one out."""
    kept = tuple(pair for pair in item.origin.evidence if pair[0] not in notes)
    added = tuple((key, value) for key, value in notes.items() if value is not None)
    if kept + added == item.origin.evidence:
        return item
    return replace(item, origin=replace(item.origin, evidence=kept + added))


def _likeness(one: Role, other: Role) -> float:
    return len(one.fillers & other.fillers) / len(one.fillers | other.fillers)
