"""What labelling a whole session like one annotation would do, place by place, before it is done."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from models.annotation import Actor, Annotation, Entity, Event, Status, name_of
from models.article import ArticleStatus, ZoneKind
from models.edits import Accept, AddEvent, Bulk, Edit, LabelLike, Part, Relabel, apply
from models.errors import InvalidEdit
from models.ids import new_id
from models.likeness import Likeness, Place, Wording
from models.offsets import Span
from models.review import Review, is_open
from models.schema import Schema


class Standing(StrEnum):
    """What is at a place: nothing, the same (suggested or rejected), another label, something around it."""

    FREE = "free"
    SUGGESTED = "suggested"
    REJECTED = "rejected"
    OTHERWISE = "otherwise"
    OVERLAPPING = "overlapping"


@dataclass(frozen=True, slots=True)
class LikeStep:
    """What would be done at one place of an article. `there` is the annotation that `standing` is about.

    `others` counts the annotations that would change with it, as the fillers of an accepted event.
    """

    article_id: str
    span: Span
    likeness: Likeness
    standing: Standing
    edit: Edit
    there: Annotation | None = None
    covered: str = ""
    """What `there` covers."""
    others: int = 0
    is_finished: bool = False

    @property
    def is_proposed(self) -> bool:
        """Tell whether the step is done unless the reviewer says otherwise.

        That is where the same words are free or suggested so. Of events only words and type are alike:
        their roles want to be looked at. A finished article was read as a whole.
        """
        if self.is_finished or isinstance(self.edit, Accept | AddEvent | Relabel):
            return False
        return self.likeness is Likeness.SAME and self.standing in (Standing.FREE, Standing.SUGGESTED)


class Example:
    """The annotation of `review` that others shall be labelled like, its actor being known or not."""

    def __init__(self, annotation: Annotation, review: Review, actor: Actor | None = None) -> None:
        self.annotation = annotation
        self.article_id = review.article.id
        self.language = review.article.language
        self.covered = " ".join(review.covered(annotation).split())
        self.actor = actor

    @cached_property
    def wording(self) -> Wording:
        """Return the words to look for; an actor's other names only for what is called by its name."""
        names = (self.actor.name, *self.actor.aliases) if self.actor else ()
        return Wording(self.covered, names, is_person=name_of(self.annotation) == "PERSON")

    def is_at(self, step: LikeStep) -> bool:
        """Tell whether a step is about the example itself."""
        there = step.there if step.standing is Standing.SUGGESTED else None
        return there is not None and (step.article_id, there.id) == (self.article_id, self.annotation.id)

    def places(self, review: Review) -> list[Place]:
        """Return the places of like words in an article, boilerplate left out."""
        article = review.article
        found = self.wording.places(article.text, article.language)
        return [place for place in found if article.zone_at(place.span.start) is not ZoneKind.BOILERPLATE]


def plan_article(example: Example, review: Review, places: Sequence[Place], schema: Schema) -> list[LikeStep]:
    """Return what can be done in one article, in the order of its text.

    `places` are those of like words. For an entity `review` need hold no more than the entities that
    overlap them, for an event all annotations.
    """
    if isinstance(example.annotation, Entity):
        return list(_entity_steps(example, example.annotation, review, places))
    steps = _event_steps(example, example.annotation, review, places, schema)
    return sorted((step for step in steps if not example.is_at(step)), key=lambda step: step.span)


def bulk(steps: Iterable[LikeStep], revisions: Mapping[str, int]) -> Bulk:
    """Return the decision of some steps, its articles being at these revisions."""
    by_article: dict[str, list[Edit]] = {}
    for step in steps:
        by_article.setdefault(step.article_id, []).append(step.edit)
    parts = (Part(key, revisions[key], tuple(made)) for key, made in by_article.items())
    return Bulk(tuple(parts), "label_like")


def _entity_steps(
    example: Example, model: Entity, review: Review, places: Sequence[Place]
) -> Iterator[LikeStep]:
    for place, near in overlapping(places, review):
        standing, there = standing_at(model.label, place.span, near)
        if standing is None:
            continue
        edit = LabelLike(
            new_id(),
            model.id,
            model.label,
            place.span,
            model.level,
            model.actor,
            _value_at(model, example, review),
            instead_of=there.id if there is not None and standing is Standing.OTHERWISE else None,
            takes_back=standing is Standing.REJECTED,
        )
        yield _step(review, place, standing, edit, there)


def overlapping(places: Sequence[Place], review: Review) -> list[tuple[Place, list[Entity]]]:
    """Return each of some places, given in the order of the text and apart, with what overlaps it there."""
    near: list[list[Entity]] = [[] for _ in places]
    ends = [place.span.end for place in places]
    for entity in review.entities.values():
        for part in entity.fragments:
            index = bisect_right(ends, part.start)
            while index < len(places) and places[index].span.start < part.end:
                if not near[index] or near[index][-1] is not entity:
                    near[index].append(entity)
                index += 1
    return list(zip(places, near, strict=True))


def standing_at(label: str, span: Span, near: Iterable[Entity]) -> tuple[Standing | None, Entity | None]:
    """Return what is at a place and the entity that says so; no standing where it has the label already.

    `near` are the entities that overlap the place.
    """
    near = list(near)
    here = [item for item in near if item.fragments == (span,)]
    same = {item.status: item for item in here if item.label == label}
    if Status.ACCEPTED in same:
        return None, None
    for status, standing in ((Status.SUGGESTED, Standing.SUGGESTED), (Status.REJECTED, Standing.REJECTED)):
        if status in same:
            return standing, same[status]
    others = [item for item in here if _stands(item)]
    if others:
        return Standing.OTHERWISE, min(others, key=lambda item: (is_open(item), item.id))
    around = [item for item in near if _stands(item)]
    if around:
        return Standing.OVERLAPPING, max(around, key=lambda item: (item.hull.length, item.id))
    return Standing.FREE, None


def _value_at(model: Entity, example: Example, review: Review) -> str | None:
    """Return the model's value where it holds: in its article, elsewhere only if its words name the year.

    "Friday" is another day in every article, "3 May 2023" is not.
    """
    if model.value is None or review.article.id == example.article_id:
        return model.value
    year = model.value[:4]
    return model.value if year.isdigit() and year in example.covered else None


def _event_steps(
    example: Example, model: Event, review: Review, places: Sequence[Place], schema: Schema
) -> Iterator[LikeStep]:
    """Yield what can be done with like events, then the events that equal words might be."""
    for event in review.events.values():
        likeness = _event_likeness(example, model, event, review)
        if likeness is None or (event.type == model.type and event.status is Status.ACCEPTED):
            continue
        if event.type == model.type:
            was = Standing.SUGGESTED if is_open(event) else Standing.REJECTED
            yield from _possible(review, Place(event.head, likeness), was, Accept(event.id), schema, event)
        elif _stands(event):
            edit, place = Relabel(event.id, model.type), Place(event.head, likeness)
            yield from _possible(review, place, Standing.OTHERWISE, edit, schema, event)
    settled = (event for event in review.events.values() if _stands(event) or event.type == model.type)
    taken = [span for event in settled for span in event.fragments]
    for place in places:
        if place.likeness is Likeness.SAME and not any(place.span.overlaps(span) for span in taken):
            made = AddEvent(new_id(), model.type, (place.span,), model.lemma)
            yield from _possible(review, place, Standing.FREE, made, schema)


def _event_likeness(example: Example, model: Event, event: Event, review: Review) -> Likeness | None:
    """Return how the trigger of an event is like the model's: by its words, else by its lemma."""
    if example.wording.likeness(review.covered(event), review.article.language) is Likeness.SAME:
        return Likeness.SAME
    is_same_lemma = bool(model.lemma) and event.lemma == model.lemma
    return Likeness.INFLECTED if is_same_lemma and example.language == review.article.language else None


def _stands(item: Annotation) -> bool:
    return item.status is not Status.REJECTED


def _possible(
    review: Review,
    place: Place,
    standing: Standing,
    edit: Edit,
    schema: Schema,
    there: Event | None = None,
) -> Iterator[LikeStep]:
    """Yield a step, unless it would break a rule."""
    try:
        touched = apply(review, edit, schema).touched
    except InvalidEdit:
        return
    if touched:
        yield _step(review, place, standing, edit, there, len(touched) - 1)


def _step(
    review: Review,
    place: Place,
    standing: Standing,
    edit: Edit,
    there: Annotation | None,
    others: int = 0,
) -> LikeStep:
    return LikeStep(
        review.article.id,
        place.span,
        place.likeness,
        standing,
        edit,
        there,
        " ".join(review.covered(there).split()) if there is not None else "",
        others,
        review.article.status is ArticleStatus.COMPLETE,
    )
