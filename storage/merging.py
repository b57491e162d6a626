"""New suggestions beside what was decided: what stays, what is replaced, what is not asked again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from models.annotation import Annotation, Argument, Entity, Event, Source, Status
from models.offsets import Span
from models.review import Review

_Content = tuple[type[Annotation], str, tuple[Span, ...]]


def merged(
    review: Review, in_log: Collection[str], entities: Iterable[Entity], events: Iterable[Event]
) -> Review:
    """Return `review` with its undecided suggestions replaced by the given ones.

    Every decided annotation stays, and so does what it refers to and what the decision log names
    (`in_log`). What equals one of them in label and fragments, now or as it was suggested first,
    is not proposed again. Roles that point to such a double point to what stays instead; they fall
    away if that was rejected, or added by hand, since undo may take it out from under them.
    """
    kept = _kept(review, in_log)
    # Of two equal ones, the one that stays is the better target, so it comes last.
    standing_last = sorted(kept.values(), key=_stays)
    twins = {content: item.id for item in standing_last for content in _contents(item)}
    new: dict[str, Annotation] = {}
    names: dict[str, str] = {}
    proposed: list[Annotation] = [*entities, *events]
    for item in proposed:
        twin = item.id if item.id in kept else twins.get(_content(item))
        names[item.id] = twin or item.id
        if twin is None:
            new[item.id] = item
    standing = {key for key, item in kept.items() if _stays(item)} | new.keys()
    targets = {given: name for given, name in names.items() if name in standing}
    fitted = {
        key: _retargeted(item, targets) if isinstance(item, Event) else item for key, item in new.items()
    }
    return Review(review.article).with_states(kept | fitted)


def is_decided(item: Annotation) -> bool:
    """Tell whether a reviewer has left a mark on the annotation or on one of its arguments."""
    if item.status is not Status.SUGGESTED or item.flag or item.note or item.corrections:
        return True
    if item.origin.source is Source.REVIEWER:
        return True
    return isinstance(item, Event) and any(part.status is not Status.SUGGESTED for part in item.arguments)


def references(item: Annotation) -> set[str]:
    """Return the ids of the annotations that an event points to; none for an entity."""
    if isinstance(item, Entity):
        return set()
    targets = {part.target for part in item.arguments}
    return targets | {item.attribution} if item.attribution else targets


def _kept(review: Review, in_log: Collection[str]) -> dict[str, Annotation]:
    kept: dict[str, Annotation] = {}
    waiting = [item for item in review.annotations() if item.id in in_log or is_decided(item)]
    while waiting:
        item = waiting.pop()
        if item.id in kept:
            continue
        kept[item.id] = item
        found = (review.annotation(target) for target in references(item))
        waiting += [target for target in found if target is not None]
    return kept


def _stays(item: Annotation) -> bool:
    return item.status is not Status.REJECTED and item.origin.source is not Source.REVIEWER


def _content(item: Annotation) -> _Content:
    return type(item), item.label if isinstance(item, Entity) else item.type, item.fragments


def _contents(item: Annotation) -> Iterable[_Content]:
    yield _content(item)
    if isinstance(item, Entity) and item.proposal:
        yield Entity, item.proposal.label, item.proposal.fragments
    if isinstance(item, Event) and item.proposal:
        yield Event, item.proposal.type, item.proposal.fragments


def _retargeted(event: Event, targets: dict[str, str]) -> Event:
    """Point the event's roles to what stands; a role whose target is rejected or missing falls away."""
    arguments: dict[tuple[str, str], Argument] = {}
    for item in event.arguments:
        if item.target in targets:
            target = targets[item.target]
            arguments.setdefault((item.role, target), replace(item, target=target))
    speaker = targets.get(event.attribution) if event.attribution else None
    proposal = event.proposal and replace(event.proposal, arguments=tuple(arguments), attribution=speaker)
    return replace(event, arguments=tuple(arguments.values()), attribution=speaker, proposal=proposal)
