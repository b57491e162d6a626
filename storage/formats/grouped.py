"""Gold by what it speaks of: entities with all their mentions, events with all theirs and their fillers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from models.annotation import Entity, Event, Level
from models.offsets import Span
from models.review import Review
from storage.formats.base import Header, Loss, LossKind
from storage.formats.gold import Gold, gold, loss
from storage.formats.losing import argument_loss, details, dropped
from storage.formats.negatives import rejected

Filler = str | Span
"""The id of a mention whose entity fills a role, or a place in the article in code points."""

_TOLD_HERE = frozenset({LossKind.COREFERENCE, LossKind.HELPERS})
"""What depends on how mentions are grouped."""


class Grouped:
    """An article's gold: entities of one fragment by actor and label, events by coreference and type.

    A helper stands beside the first name of its actor. `negatives` are the rejected events outside
    boilerplate whose head belongs to no accepted trigger, if they are asked for.
    """

    def __init__(self, review: Review, header: Header) -> None:
        self._review = review
        self._schema = header.schema
        self.gold = gold(review, header.schema)
        self.entities = _entity_groups(self.gold)
        self.events = _event_groups(self.gold)
        self.negatives = self._clear_rejected(header)
        self._first = {item.id: mentions[0].id for mentions in self.entities for item in mentions}

    def arguments(self, mentions: list[Event]) -> dict[str, list[Filler]]:
        """Return the fillers of all mentions of an event by role, each once; roles without one too.

        An entity is named by its first mention. A helper without a group stands for itself, an event for
        the head of its trigger.
        """
        found: dict[str, list[Filler]] = {role.name: [] for role in self._schema.roles_of(mentions[0].type)}
        for argument in chain.from_iterable(item.arguments for item in mentions):
            filler = self._filler(argument.target)
            fillers = found.setdefault(argument.role, [])
            if filler is not None and filler not in fillers:
                fillers.append(filler)
        return found

    def losses(self, becomes: Mapping[LossKind, str]) -> Iterator[Loss]:
        """Yield what the article has and a format does not that cannot carry the kinds in `becomes`."""
        whole = replace(self.gold, entities=tuple(filter(_is_whole, self.gold.entities)), helpers=())
        written = {item.id for item in self.negatives}
        yield from dropped(whole, self._review, becomes.keys() - _TOLD_HERE, written)
        for entity in (*self.gold.entities, *self.gold.helpers):
            if not _is_whole(entity):
                yield loss(LossKind.FRAGMENTS, entity, self._review)
        for entity in whole.entities:
            if entity.level is not Level.NAM:
                yield loss(LossKind.NOMINAL, entity, self._review)
        yield from self._unfilled()
        yield from self._of_helpers(becomes)
        yield from self._parted()

    def _filler(self, target: str) -> Filler | None:
        item = self._review.annotation(target)
        assert item is not None, "gold has no argument without its filler"
        if isinstance(item, Event):
            return item.head
        return self._first.get(target, item.hull) if _is_whole(item) else None

    def _clear_rejected(self, header: Header) -> list[Event]:
        taken = {offset for item in self.gold.events for offset in range(item.head.start, item.head.end)}
        return [
            item
            for item in rejected(self._review, self.gold.body, header)
            if isinstance(item, Event) and taken.isdisjoint(range(item.head.start, item.head.end))
        ]

    def _unfilled(self) -> Iterator[Loss]:
        for event in self.gold.events:
            for part in event.arguments:
                if self._filler(part.target) is None:
                    yield argument_loss(LossKind.FRAGMENTS, event, part.role, part.target, self._review)

    def _of_helpers(self, becomes: Mapping[LossKind, str]) -> Iterator[Loss]:
        fillers = {argument.target for event in self.gold.events for argument in event.arguments}
        for item in filter(_is_whole, self.gold.helpers):
            if item.id in fillers or item.id in self._first:
                yield from details(item, self._review, becomes)
            else:
                yield loss(LossKind.HELPERS, item, self._review)

    def _parted(self) -> Iterator[Loss]:
        """Yield the mentions of an event that have another type than its first."""
        first: dict[str, str] = {}
        for event in self.gold.events:
            if event.coref and first.setdefault(event.coref, event.type) != event.type:
                yield loss(LossKind.COREFERENCE, event, self._review)


def _entity_groups(found: Gold) -> list[list[Entity]]:
    groups: dict[tuple[str | None, str], list[Entity]] = {}
    named: dict[str | None, list[Entity]] = {}
    for item in filter(_is_whole, found.entities):
        group = groups.setdefault((item.actor, item.label) if item.actor else (None, item.id), [])
        group.append(item)
        if item.actor:
            named.setdefault(item.actor, group)
    for item in filter(_is_whole, found.helpers):
        named.get(item.actor, []).append(item)
    return list(groups.values())


def _event_groups(found: Gold) -> list[list[Event]]:
    groups: dict[tuple[str | None, str], list[Event]] = {}
    for item in found.events:
        groups.setdefault((item.coref, item.type) if item.coref else (None, item.id), []).append(item)
    return list(groups.values())


def _is_whole(item: Entity) -> bool:
    return len(item.fragments) == 1
