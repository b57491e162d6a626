"""Gold: what a reviewer has accepted in a complete article, as training formats write it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.annotation import Annotation, Argument, Entity, Event, Status
from models.article import ArticleStatus
from models.review import Review
from models.schema import Schema
from storage.formats.base import Loss, LossKind
from storage.formats.body import Body

TRAINING = frozenset({ArticleStatus.COMPLETE})
"""The articles that may be learned from: in any other, a missing label says nothing."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The accepted annotations outside boilerplate, in reading order, and what was left behind.

    `helpers` are the entities with a helper label: they fill roles and are no names. The arguments
    and the attribution of `events` point to these annotations only.
    """

    body: Body
    entities: tuple[Entity, ...]
    helpers: tuple[Entity, ...]
    events: tuple[Event, ...]
    losses: tuple[Loss, ...]


def gold(review: Review, schema: Schema) -> Gold:
    """Return the gold of one article."""
    body = Body(review.article)
    losses: list[Loss] = []
    kept: dict[str, Annotation] = {}
    for item in review.in_reading_order():
        if item.status is not Status.ACCEPTED:
            continue
        if all(body.moved(span) for span in item.fragments):
            kept[item.id] = item
        else:
            losses.append(loss(LossKind.BOILERPLATE, item, review))
    entities: list[Entity] = []
    helpers: list[Entity] = []
    events: list[Event] = []
    for item in kept.values():
        if isinstance(item, Event):
            arguments = _within(item, kept).arguments
            left = [part for part in item.standing_arguments if part not in arguments]
            losses += [_open_filler(part.role, part.target, item, review) for part in left]
            if item.attribution and item.attribution not in kept:
                losses.append(_open_filler("Attribution", item.attribution, item, review))
            events.append(_within(item, kept))
        else:
            label = schema.label(item.label)
            (helpers if label and label.helper else entities).append(item)
    return Gold(body, tuple(entities), tuple(helpers), tuple(events), tuple(losses))


def loss(kind: LossKind, item: Annotation, review: Review) -> Loss:
    """Return the loss of one annotation."""
    return Loss(kind, review.article.id, item.id, review.covered(item), item.hull.start)


def _accepted_arguments(event: Event) -> list[Argument]:
    return [item for item in event.arguments if item.status is Status.ACCEPTED]


def _within(event: Event, kept: dict[str, Annotation]) -> Event:
    """Return the event with those of its accepted arguments whose filler is kept."""
    arguments = tuple(item for item in _accepted_arguments(event) if item.target in kept)
    attribution = event.attribution if event.attribution in kept else None
    return replace(event, arguments=arguments, attribution=attribution)


def _open_filler(role: str, target: str, event: Event, review: Review) -> Loss:
    filler = review.annotation(target)
    words = review.covered(filler) if filler else ""
    return Loss(LossKind.OPEN_FILLERS, review.article.id, event.id, f"{role}: {words}", event.hull.start)
