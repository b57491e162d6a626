"""What accepting, rejecting or relabelling many annotations would do: seen before it is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.annotation import Annotation, Entity
from models.article import ArticleStatus
from models.edits import Accept, Bulk, Edit, Part, Reject, Relabel
from models.edits.rules import require_sound
from models.errors import InvalidEdit
from models.review import Review, put_states
from models.schema import Schema


class Act(StrEnum):
    """What can be done to many annotations at once."""

    ACCEPT = "accept"
    REJECT = "reject"
    RELABEL = "relabel"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of each annotation; `label` is the label or event type to relabel it with."""

    act: Act
    label: str = ""

    @property
    def name(self) -> str:
        """Return the name of the decision in the log: "accept_found"."""
        return f"{self.act}_found"

    def edit(self, annotation_id: str) -> Edit:
        """Return the edit that does it to one annotation."""
        if self.act is Act.RELABEL:
            return Relabel(annotation_id, self.label)
        return Accept(annotation_id) if self.act is Act.ACCEPT else Reject(annotation_id)


class Hindrance(StrEnum):
    """Why an annotation would stay as it is."""

    ALREADY = "already"
    OTHER_KIND = "other_kind"
    GONE = "gone"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Step:
    """What a wish would do to one annotation, or what hinders it; then there is no `edit`.

    `rule` is the sentence of the rule that would be broken. `others` counts the annotations that
    would change with it, as the fillers of an accepted event. `removes` tells that the annotation
    would be taken out, as a reviewer had added it; `is_finished` that its article is complete.
    """

    article_id: str
    revision: int
    id: str
    edit: Edit | None
    hindrance: Hindrance | None = None
    rule: str = ""
    others: int = 0
    removes: bool = False
    is_finished: bool = False


@dataclass(frozen=True, slots=True)
class BulkPlan:
    """The steps of one decision over several articles, in the order in which they were asked for."""

    wish: Wish
    steps: tuple[Step, ...]

    def bulk(self, chosen: Iterable[int] | None = None) -> Bulk:
        """Return the decision of the steps at the places in `chosen`, or of all, but for hindered ones."""
        places = range(len(self.steps)) if chosen is None else sorted(chosen)
        by_article: dict[str, list[Step]] = {}
        for step in (self.steps[place] for place in places):
            if step.edit is not None:
                by_article.setdefault(step.article_id, []).append(step)
        parts = (
            Part(article_id, steps[0].revision, tuple(step.edit for step in steps if step.edit is not None))
            for article_id, steps in by_article.items()
        )
        return Bulk(tuple(parts), self.wish.name)


def plan_article(review: Review, ids: Sequence[str], wish: Wish, schema: Schema) -> list[Step]:
    """Return what `wish` would do to annotations of one article, each step seeing what those before left."""
    return _Planning(review, wish, schema).steps(ids)


class _Planning:
    """Tries the steps on a working copy of a review."""

    def __init__(self, review: Review, wish: Wish, schema: Schema) -> None:
        self._article, self._wish, self._schema = review.article, wish, schema
        # One working copy for all steps: a copy for each of ten thousand would take seconds.
        self._entities, self._events = dict(review.entities), dict(review.events)
        self._review = Review(review.article, self._entities, self._events)

    def steps(self, ids: Sequence[str]) -> list[Step]:
        """Return one step for each id."""
        return [self._step(annotation_id) for annotation_id in ids]

    def _step(self, annotation_id: str) -> Step:
        item = self._review.annotation(annotation_id)
        if item is None:
            return self._hindered(annotation_id, Hindrance.GONE)
        if self._is_of_other_kind(item):
            return self._hindered(annotation_id, Hindrance.OTHER_KIND)
        edit = self._wish.edit(annotation_id)
        try:
            states = self._states(edit)
            if annotation_id not in states:
                return self._hindered(annotation_id, Hindrance.ALREADY)
            self._put(states)
        except InvalidEdit as error:
            return self._hindered(annotation_id, Hindrance.RULE, error.message)
        return Step(
            self._article.id,
            self._article.revision,
            annotation_id,
            edit,
            others=len(states) - 1,
            removes=states[annotation_id] is None,
            is_finished=self._article.status is ArticleStatus.COMPLETE,
        )

    def _states(self, edit: Edit) -> dict[str, Annotation | None]:
        """Return the states that the edit changes."""
        outcome = edit.outcome(self._review, self._schema)
        return {key: state for key, state in outcome.states.items() if self._review.annotation(key) != state}

    def _put(self, states: Mapping[str, Annotation | None]) -> None:
        """Go on with these states; raise `InvalidEdit` and leave all as it was if they break a rule."""
        former = {key: self._review.annotation(key) for key in states}
        put_states(self._entities, self._events, states)
        try:
            require_sound(self._review, states, self._schema)
        except InvalidEdit:
            put_states(self._entities, self._events, former)
            raise

    def _is_of_other_kind(self, item: Annotation) -> bool:
        """Tell whether an event would get an entity label, or an entity an event type."""
        if self._wish.act is not Act.RELABEL:
            return False
        is_label = self._schema.label(self._wish.label) is not None
        is_type = self._schema.type(self._wish.label) is not None
        return is_type and not is_label if isinstance(item, Entity) else is_label and not is_type

    def _hindered(self, annotation_id: str, hindrance: Hindrance, rule: str = "") -> Step:
        article = self._article
        return Step(article.id, article.revision, annotation_id, None, hindrance, rule)
