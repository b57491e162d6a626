"""What a format drops of the gold it writes, for the kinds of loss that it names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Mapping
from typing import Any

from models.annotation import Annotation, Attributes, Entity, Event, Status
from models.review import Review, reading_key
from storage.formats.base import Loss, LossKind
from storage.formats.gold import Gold, loss

_OF_ENTITIES: Mapping[LossKind, Callable[[Entity], Any]] = {
    LossKind.FRAGMENTS: lambda item: len(item.fragments) > 1,
    LossKind.VALUES: lambda item: item.value,
    LossKind.ACTORS: lambda item: item.actor,
    LossKind.NOTES: lambda item: item.note,
}
_OF_EVENTS: Mapping[LossKind, Callable[[Event], Any]] = {
    LossKind.SPLIT_TRIGGERS: lambda item: len(item.fragments) > 1,
    LossKind.ATTRIBUTES: lambda item: item.attributes != Attributes(),
    LossKind.ATTRIBUTION: lambda item: item.attribution,
    LossKind.COREFERENCE: lambda item: item.coref,
    LossKind.NOTES: lambda item: item.note,
}


def dropped(
    found: Gold, review: Review, kinds: Collection[LossKind], negatives: Container[str] = ()
) -> Iterator[Loss]:
    """Yield what of an article's gold a format drops that cannot carry `kinds`.

    Kinds that depend on tokens or on overlap are left to `flat` and to the format. Of an event that is lost
    as a whole nothing else is told. `negatives` are the ids of the rejected suggestions that it writes.
    """
    yield from (item for item in found.losses if item.kind in kinds)
    if LossKind.REJECTED in kinds:
        rejected = [item for item in review.annotations() if item.status is Status.REJECTED]
        left_out = (item for item in sorted(rejected, key=reading_key) if item.id not in negatives)
        yield from (loss(LossKind.REJECTED, item, review) for item in left_out)
    if LossKind.HELPERS in kinds:
        yield from (loss(LossKind.HELPERS, item, review) for item in found.helpers)
    if LossKind.ENTITIES in kinds:
        yield from (loss(LossKind.ENTITIES, item, review) for item in found.entities)
    else:
        for entity in found.entities:
            yield from details(entity, review, kinds)
    if LossKind.EVENTS in kinds:
        yield from (loss(LossKind.EVENTS, item, review) for item in found.events)
    else:
        yield from _of_events(found, review, kinds)


def details(entity: Entity, review: Review, kinds: Collection[LossKind]) -> Iterator[Loss]:
    """Yield what an entity holds beside its label that a format drops."""
    return _held(entity, _OF_ENTITIES, review, kinds)


def _of_events(found: Gold, review: Review, kinds: Collection[LossKind]) -> Iterator[Loss]:
    nested = {item.id for item in found.events} if LossKind.NESTED in kinds else set()
    triggers = set()
    for event in found.events:
        yield from _held(event, _OF_EVENTS, review, kinds)
        if event.fragments in triggers and LossKind.SHARED_TRIGGERS in kinds:
            yield loss(LossKind.SHARED_TRIGGERS, event, review)
        triggers.add(event.fragments)
        for argument in event.arguments:
            if argument.target in nested:
                yield argument_loss(LossKind.NESTED, event, argument.role, argument.target, review)


def argument_loss(kind: LossKind, event: Event, role: str, target: str, review: Review) -> Loss:
    """Return the loss of one argument, with its role and the words of its filler."""
    filler = review.annotation(target)
    words = review.covered(filler) if filler else ""
    return Loss(kind, review.article.id, event.id, f"{role}: {words}", event.hull.start)


def _held(
    item: Annotation,
    table: Mapping[LossKind, Callable[[Any], Any]],
    review: Review,
    kinds: Collection[LossKind],
) -> Iterator[Loss]:
    return (loss(kind, item, review) for kind, holds in table.items() if kind in kinds and holds(item))
