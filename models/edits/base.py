"""How every edit is applied, checked and undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Protocol

from models.annotation import Actor, Annotation, Entity, Event
from models.article import Article
from models.edits.rules import require_sound
from models.errors import InvalidEdit
from models.review import Review, put_states
from models.schema import Schema

ActorOf = Callable[[str], Actor | None]
"""Gives the actor with an id as it stands in the session, None if there is none."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an edit makes of a review: the new state of each annotation and actor it touches (None: gone)."""

    states: Mapping[str, Annotation | None] = field(default_factory=dict)
    article: Article | None = None
    actors: Mapping[str, Actor | None] = field(default_factory=dict)


class Edit(Protocol):
    """A frozen dataclass that says what a reviewer decided; its class name is its kind in the log."""

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return what the edit makes of `review`; raise `InvalidEdit` where it cannot."""
        ...


@dataclass(frozen=True, slots=True)
class Restore:
    """Puts annotations, actors, and what is decided about the article itself, back to a former state."""

    states: tuple[tuple[str, Annotation | None], ...]
    article: Article | None = None
    actors: tuple[tuple[str, Actor | None], ...] = ()

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the former states; the article keeps its revision."""
        article = self.article and replace(self.article, revision=review.article.revision)
        return Outcome(dict(self.states), article, dict(self.actors))


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits that are one decision and one undo; `name` says which, as in "accept_shown"."""

    edits: tuple[Edit, ...]
    name: str = ""

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the joint outcome of the edits, each applied to what the one before left."""
        states: dict[str, Annotation | None] = {}
        actors: dict[str, Actor | None] = {}
        article = None
        # One working copy for all: a copy for each of ten thousand edits would take seconds.
        entities, events = dict(review.entities), dict(review.events)
        for edit in self.edits:
            part = edit.outcome(Review(article or review.article, entities, events), schema)
            put_states(entities, events, part.states)
            states |= part.states
            actors |= part.actors
            article = part.article or article
        return Outcome(states, article, actors)


@dataclass(frozen=True, slots=True)
class Part:
    """What a decision over several articles does in one of them, which it saw at `revision`."""

    article_id: str
    revision: int
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Bulk:
    """Edits of several articles that are one decision and one undo; `name` says which, as in "relabel".

    Every article has at most one part.
    """

    parts: tuple[Part, ...]
    name: str = ""

    def __post_init__(self) -> None:
        if len({part.article_id for part in self.parts}) < len(self.parts):
            raise ValueError("an article has several parts in one decision")

    def batch(self, part: Part) -> Batch:
        """Return the edit of one article, under the name of the whole decision."""
        return Batch(part.edits, self.name)


@dataclass(frozen=True, slots=True)
class Change:
    """An applied edit: the reviews before and after, the ids it touched, and the edit that undoes it.

    `actors` holds the new state of each actor that it touched (None: gone).
    """

    edit: Edit
    before: Review
    after: Review
    touched: tuple[str, ...]
    inverse: Restore
    actors: tuple[tuple[str, Actor | None], ...] = ()

    @property
    def article_touched(self) -> bool:
        """Tell whether something changed that is decided about the article itself, such as its status."""
        return self.inverse.article is not None

    @property
    def is_empty(self) -> bool:
        """Tell whether the edit left everything as it was."""
        return not (self.touched or self.article_touched or self.actors)

    @property
    def redo(self) -> Restore:
        """Return the edit that brings the state after this change back."""
        states = tuple((item, self.after.annotation(item)) for item in self.touched)
        return Restore(states, self.after.article if self.article_touched else None, self.actors)


def apply(review: Review, edit: Edit, schema: Schema, actor_of: ActorOf = lambda _: None) -> Change:
    """Apply `edit` to `review` and return the change; raise `InvalidEdit` where it breaks a rule.

    `actor_of` gives the actors that the edit may change as they stand now.
    """
    outcome = edit.outcome(review, schema)
    states = {key: state for key, state in outcome.states.items() if review.annotation(key) != state}
    article = outcome.article if outcome.article != review.article else None
    after = review.with_states(states, article)
    if not isinstance(edit, Restore):
        require_sound(after, states, schema)
    actors = {key: actor_of(key) for key in outcome.actors}
    changed = tuple((key, state) for key, state in outcome.actors.items() if actors[key] != state)
    former = tuple((key, review.annotation(key)) for key in states)
    former_actors = tuple((key, actors[key]) for key, _ in changed)
    inverse = Restore(former, review.article if article else None, former_actors)
    return Change(edit, review, after, tuple(states), inverse, changed)


def between(before: Review, after: Review, schema: Schema) -> Change:
    """Return the change from one state of a review to a later one, however that came about."""
    ids = dict.fromkeys(chain(before.entities, before.events, after.entities, after.events))
    states = tuple((key, after.annotation(key)) for key in ids)
    return apply(before, Restore(states, after.article), schema)


def require(review: Review, annotation_id: str) -> Annotation:
    """Return the annotation with this id, or raise `InvalidEdit`."""
    found = review.annotation(annotation_id)
    if found is None:
        raise InvalidEdit("This annotation is no longer there.", "Choose another one.", detail=annotation_id)
    return found


def require_entity(review: Review, annotation_id: str) -> Entity:
    """Return the entity with this id, or raise `InvalidEdit`."""
    found = require(review, annotation_id)
    if not isinstance(found, Entity):
        raise InvalidEdit("An entity is needed here, not an event.", detail=annotation_id)
    return found


def require_event(review: Review, annotation_id: str) -> Event:
    """Return the event with this id, or raise `InvalidEdit`."""
    found = require(review, annotation_id)
    if not isinstance(found, Event):
        raise InvalidEdit("An event is needed here, not an entity.", detail=annotation_id)
    return found
