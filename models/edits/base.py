"""How every edit is applied, checked and undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from models.annotation import Annotation, Entity, Event
from models.article import Article
from models.edits.rules import require_sound
from models.errors import InvalidEdit
from models.review import Review, put_states
from models.schema import Schema

Kind = TypeVar("Kind", Entity, Event)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an edit makes of a review: the new state of each annotation it touches (None: gone)."""

    states: Mapping[str, Annotation | None] = field(default_factory=dict)
    article: Article | None = None


class Edit(Protocol):
    """A frozen dataclass that says what a reviewer decided; its class name is its kind in the log."""

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return what the edit makes of `review`; raise `InvalidEdit` where it cannot."""
        ...


@dataclass(frozen=True, slots=True)
class Restore:
    """Puts annotations, and the article's status, note and language, back to a former state."""

    states: tuple[tuple[str, Annotation | None], ...]
    article: Article | None = None

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the former states; the article keeps its revision."""
        article = self.article and replace(self.article, revision=review.article.revision)
        return Outcome(dict(self.states), article)


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits that are one decision and one undo; `name` says which, as in "accept_shown"."""

    edits: tuple[Edit, ...]
    name: str = ""

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the joint outcome of the edits, each applied to what the one before left."""
        states: dict[str, Annotation | None] = {}
        article = None
        # One working copy for all: a copy for each of ten thousand edits would take seconds.
        entities, events = dict(review.entities), dict(review.events)
        for edit in self.edits:
            part = edit.outcome(Review(article or review.article, entities, events), schema)
            put_states(entities, events, part.states)
            states |= part.states
            article = part.article or article
        return Outcome(states, article)


@dataclass(frozen=True, slots=True)
class Change:
    """An applied edit: the reviews before and after, the ids it touched, and the edit that undoes it."""

    edit: Edit
    before: Review
    after: Review
    touched: tuple[str, ...]
    inverse: Restore

    @property
    def article_touched(self) -> bool:
        """Tell whether the article's status, note or language changed."""
        return self.inverse.article is not None

    @property
    def is_empty(self) -> bool:
        """Tell whether the edit left everything as it was."""
        return not self.touched and not self.article_touched

    @property
    def redo(self) -> Restore:
        """Return the edit that brings the state after this change back."""
        states = tuple((item, self.after.annotation(item)) for item in self.touched)
        return Restore(states, self.after.article if self.article_touched else None)


def apply(review: Review, edit: Edit, schema: Schema) -> Change:
    """Apply `edit` to `review` and return the change; raise `InvalidEdit` where it breaks a rule."""
    outcome = edit.outcome(review, schema)
    states = {key: state for key, state in outcome.states.items() if review.annotation(key) != state}
    article = outcome.article if outcome.article != review.article else None
    after = review.with_states(states, article)
    if not isinstance(edit, Restore):
        require_sound(after, states, schema)
    former = tuple((key, review.annotation(key)) for key in states)
    inverse = Restore(former, review.article if article else None)
    return Change(edit, review, after, tuple(states), inverse)


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
