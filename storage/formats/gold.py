"""Gold: what a reviewer has accepted in a complete article, as training formats write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from models.annotation import Annotation, Argument, Entity, Event, Status
from models.article import ArticleStatus
from models.review import Review, reading_key
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
    accepted = [item for item in review.annotations() if item.status is Status.ACCEPTED]
    for item in sorted(accepted, key=reading_key):
        if body.holds(item):
            kept[item.id] = item
        else:
            losses.append(loss(LossKind.BOILERPLATE, item, review))
    entities: list[Entity] = []
    helpers: list[Entity] = []
    events: list[Event] = []
    helper_labels = {label.name for label in schema.labels if label.helper}
    for item in kept.values():
        if isinstance(item, Event):
            losses += _open_fillers(item, kept, review)
            events.append(_within(item, kept))
        else:
            (helpers if item.label in helper_labels else entities).append(item)
    return Gold(body, tuple(entities), tuple(helpers), tuple(events), tuple(losses))


def loss(kind: LossKind, item: Annotation, review: Review) -> Loss:
    """Return the loss of one annotation."""
    return Loss(kind, review.article.id, item.id, review.covered(item), item.hull.start)


def _is_filled(argument: Argument, kept: Mapping[str, Annotation]) -> bool:
    return argument.status is Status.ACCEPTED and argument.target in kept


def _within(event: Event, kept: Mapping[str, Annotation]) -> Event:
    """Return the event with those of its accepted arguments whose filler is kept."""
    arguments = tuple([item for item in event.arguments if _is_filled(item, kept)])
    attribution = event.attribution if event.attribution in kept else None
    if (len(arguments), attribution) == (len(event.arguments), event.attribution):
        return event
    return replace(event, arguments=arguments, attribution=attribution)


def _open_fillers(event: Event, kept: Mapping[str, Annotation], review: Review) -> Iterator[Loss]:
    for part in event.standing_arguments:
        if not _is_filled(part, kept):
            yield _open_filler(part.role, part.target, event, review)
    if event.attribution and event.attribution not in kept:
        yield _open_filler("Attribution", event.attribution, event, review)


def _open_filler(role: str, target: str, event: Event, review: Review) -> Loss:
    filler = review.annotation(target)
    words = review.covered(filler) if filler else ""
    return Loss(LossKind.OPEN_FILLERS, review.article.id, event.id, f"{role}: {words}", event.hull.start)
