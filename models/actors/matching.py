"""Whether two actors are perhaps the same, by their labels and all their names."""

from __future__ import annotations

from collections.abc import Callable

from models.actors.bodies import same_body, same_words
from models.actors.persons import PersonName, person_name, same_person
from models.annotation import Actor, kind_of_actor

KeyOf = Callable[[str], str | None]
"""Gives the lexicons' key of a place or body, the same for all its names in all languages, or None."""

_MOST_NAMES = 8


def perhaps_same(one: Actor, other: Actor, key_of: KeyOf = lambda _name: None) -> bool:
    """Tell whether two actors are perhaps the same person, place or body."""
    if kind_of_actor(one.label) != kind_of_actor(other.label):
        return False
    if one.label == "PERSON":
        return any(same_person(first, second) for first in names_of(one) for second in names_of(other))
    known, also = ({key_of(name) for name in shown(actor)} - {None} for actor in (one, other))
    if known and also:
        return not known.isdisjoint(also)
    same = same_body if one.label == "ORG" else same_words
    return any(same(first, second) for first in shown(one) for second in shown(other))


def shown(actor: Actor) -> tuple[str, ...]:
    """Return the name of an actor and the first of its aliases: a state in a thousand articles has many."""
    return actor.names[:_MOST_NAMES]


def names_of(actor: Actor) -> list[PersonName]:
    """Return the full names of a person; one who is known by a surname alone has that."""
    found = [person_name(name) for name in shown(actor)]
    full = [name for name in found if len(name.parts) > 1]
    return list(dict.fromkeys(full or found))
