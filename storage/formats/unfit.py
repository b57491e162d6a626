"""Gold without what a format has no place for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from models.annotation import Event
from models.review import Review
from storage.formats.base import Loss, LossKind
from storage.formats.gold import Gold, loss
from storage.formats.linked import ATTRIBUTION, in_reading_order
from storage.formats.losing import argument_loss


def without(found: Gold, unfit: Mapping[str, LossKind], review: Review) -> Gold:
    """Return the gold without the annotations in `unfit`, by id, and without the arguments that they fill.

    All of it is among the losses, for the reason that `unfit` gives; an event that is left out takes its
    arguments along untold.
    """
    if not unfit:
        return found
    losses = [loss(unfit[item.id], item, review) for item in in_reading_order(found) if item.id in unfit]
    events = []
    for event in found.events:
        if event.id not in unfit:
            losses += _lost_fillers(event, unfit, review)
            events.append(_kept(event, unfit))
    return replace(
        found,
        entities=tuple(item for item in found.entities if item.id not in unfit),
        helpers=tuple(item for item in found.helpers if item.id not in unfit),
        events=tuple(events),
        losses=(*found.losses, *losses),
    )


def _kept(event: Event, unfit: Mapping[str, LossKind]) -> Event:
    arguments = tuple(item for item in event.arguments if item.target not in unfit)
    attribution = None if event.attribution in unfit else event.attribution
    return replace(event, arguments=arguments, attribution=attribution)


def _lost_fillers(event: Event, unfit: Mapping[str, LossKind], review: Review) -> list[Loss]:
    fillers = [(item.role, item.target) for item in event.arguments]
    if event.attribution:
        fillers.append((ATTRIBUTION, event.attribution))
    return [
        argument_loss(unfit[target], event, role, target, review)
        for role, target in fillers
        if target in unfit
    ]
