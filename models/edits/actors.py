"""Edits of actors: merging, renaming, taking apart, and saying that two are not the same.

They hold the actors as the reviewer saw them. One that touches entities is applied to every article in
which these stand; the actors change with the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from models.annotation import Actor, Annotation
from models.edits.base import Outcome, require_entity
from models.errors import InvalidEdit
from models.review import Review
from models.schema import Schema


@dataclass(frozen=True, slots=True)
class MergeActors:
    """Makes one actor of several: `into` learns the names of those `merged` and gets their entities."""

    into: Actor
    merged: tuple[Actor, ...]

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the entities of the article that now refer to `into`, and all the actors."""
        gone = {actor.id for actor in self.merged}
        if self.into.id in gone or any(actor.merged_into for actor in (self.into, *self.merged)):
            raise InvalidEdit("These actors are one already.", "Choose two that are not.")
        states: dict[str, Annotation | None] = {
            item.id: replace(item, actor=self.into.id)
            for item in review.entities.values()
            if item.actor in gone
        }
        names = (name for actor in self.merged for name in actor.names)
        unlike = dict.fromkeys(
            (*self.into.unlike, *(other for actor in self.merged for other in actor.unlike))
        )
        whole = replace(
            self.into,
            aliases=_others(self.into.name, (*self.into.aliases, *names)),
            unlike=tuple(other for other in unlike if other not in gone | {self.into.id}),
        )
        merged = {actor.id: replace(actor, merged_into=self.into.id) for actor in self.merged}
        return Outcome(states, actors={whole.id: whole, **merged})


@dataclass(frozen=True, slots=True)
class RenameActor:
    """Gives an actor another name; the former one becomes an alias."""

    actor: Actor
    name: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the actor under its new name."""
        name = _spaced(self.name)
        if not name:
            raise InvalidEdit("An actor needs a name.", "Type one.")
        renamed = replace(self.actor, name=name, aliases=_others(name, self.actor.names))
        return Outcome(actors={renamed.id: renamed})


@dataclass(frozen=True, slots=True)
class AddAlias:
    """Says that an actor is also called `alias`; an actor that is not there yet is made."""

    actor: Actor
    alias: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the actor with the alias."""
        known = (*self.actor.aliases, _spaced(self.alias))
        return Outcome(actors={self.actor.id: replace(self.actor, aliases=_others(self.actor.name, known))})


@dataclass(frozen=True, slots=True)
class SplitActor:
    """Takes entities and names of an actor out to another one, `apart`, which was or is made for them.

    A merge of the two is not proposed again.
    """

    whole: Actor
    apart: Actor
    names: tuple[str, ...]
    entities: tuple[str, ...]

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return those of the entities that stand in this article, and both actors."""
        states: dict[str, Annotation | None] = {
            entity_id: replace(require_entity(review, entity_id), actor=self.apart.id)
            for entity_id in self.entities
            if entity_id in review.entities
        }
        left = [name for name in self.whole.names if name not in self.names]
        if not left:
            raise InvalidEdit("This is the actor’s only name.", "Rename the actor instead.")
        unlike = tuple(dict.fromkeys((*self.whole.unlike, self.apart.id)))
        whole = replace(self.whole, name=left[0], aliases=tuple(left[1:]), unlike=unlike)
        apart = replace(self.apart, merged_into=None)
        return Outcome(states, actors={whole.id: whole, apart.id: apart})


@dataclass(frozen=True, slots=True)
class RefuseMerge:
    """Says that an actor is none of some others, so that nobody proposes it again."""

    actor: Actor
    others: tuple[Actor, ...]

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the actor, which keeps in mind what it is not."""
        unlike = dict.fromkeys((*self.actor.unlike, *(other.id for other in self.others)))
        return Outcome(actors={self.actor.id: replace(self.actor, unlike=tuple(unlike))})


def _others(name: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(other for other in dict.fromkeys(names) if other and other != name)


def _spaced(text: str) -> str:
    return " ".join(text.split())
