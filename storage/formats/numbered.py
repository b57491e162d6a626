"""Gold in tokens, each annotation with a number, for columns that hold overlap, fragments and events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from models.annotation import Annotation, Entity, Event
from models.review import Review, reading_key
from storage.formats.base import Header, Loss, LossKind
from storage.formats.gold import gold, loss
from storage.formats.losing import argument_loss, details, dropped
from storage.formats.negatives import rejected
from storage.formats.tokenized import Tokenized, joined

_TOLD_HERE = frozenset({LossKind.ATTRIBUTION})
"""What depends on which annotations are placed."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """An annotation with its number in the article and the tokens of each of its fragments.

    `tokens` are all of them in text order.
    """

    number: int
    item: Annotation
    fragments: tuple[range, ...]
    tokens: Sequence[int]


class NumberedGold:
    """An article's gold by id, numbered from 1 on in reading order; no sentence ends inside any of it.

    With negatives, `rejected` are the rejected suggestions outside boilerplate, numbered with the others;
    one that repeats an accepted annotation is left out, since to call it wrong would deny that one.
    """

    def __init__(self, review: Review, header: Header) -> None:
        self.gold = gold(review, header.schema)
        self.text = Tokenized(review.article)
        self._review = review
        self._wanted: list[Annotation] = [*self.gold.entities, *self.gold.helpers, *self.gold.events]
        negatives = rejected(review, self.gold.body, header)
        self.placed: dict[str, Numbered] = {}
        for item in sorted((*self._wanted, *negatives), key=reading_key):
            fragments = [self.text.under(span) for span in item.fragments]
            whole = tuple([tokens for tokens in fragments if tokens is not None])
            if len(whole) == len(fragments):
                self.placed[item.id] = Numbered(len(self.placed) + 1, item, whole, _in_order(whole))
        self.rejected = frozenset(item.id for item in negatives) & self.placed.keys()
        hulls = (range(tokens[0], tokens[-1] + 1) for tokens in (it.tokens for it in self.placed.values()))
        self.sentences = joined(self.text.sentences, hulls)

    def arguments(self) -> Iterator[tuple[Numbered, str, Numbered]]:
        """Yield the events with a role and its filler, an entity or an event."""
        for event in self.gold.events:
            for argument in event.arguments:
                if event.id in self.placed and argument.target in self.placed:
                    yield self.placed[event.id], argument.role, self.placed[argument.target]

    def losses(self, becomes: Mapping[LossKind, str]) -> Iterator[Loss]:
        """Yield what the article has and tokens do not, for a format that cannot carry `becomes`."""
        placed = replace(
            self.gold, entities=self._placed_entities(), helpers=(), events=self._placed_events()
        )
        yield from dropped(placed, self._review, becomes.keys() - _TOLD_HERE, self.rejected)
        for helper in self.gold.helpers:
            if helper.id in self.placed:
                yield from details(helper, self._review, becomes)
        for item in self._wanted:
            if item.id not in self.placed:
                yield loss(_misaligned(item), item, self._review)
        for event in placed.events:
            yield from self._of_event(event)

    def _placed_entities(self) -> tuple[Entity, ...]:
        return tuple(item for item in self.gold.entities if item.id in self.placed)

    def _placed_events(self) -> tuple[Event, ...]:
        return tuple(item for item in self.gold.events if item.id in self.placed)

    def _of_event(self, event: Event) -> Iterator[Loss]:
        if self._review.events[event.id].attribution and event.attribution not in self.placed:
            yield loss(LossKind.ATTRIBUTION, event, self._review)
        for part in event.arguments:
            filler = self._review.annotation(part.target)
            if filler is not None and part.target not in self.placed:
                yield argument_loss(_misaligned(filler), event, part.role, part.target, self._review)


def _in_order(fragments: tuple[range, ...]) -> Sequence[int]:
    return fragments[0] if len(fragments) == 1 else sorted(chain.from_iterable(fragments))


def _misaligned(item: Annotation) -> LossKind:
    return LossKind.MISALIGNED if isinstance(item, Entity) else LossKind.MISALIGNED_TRIGGERS
