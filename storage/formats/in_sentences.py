"""Gold by sentence, for formats that know an event as one trigger with fillers in the same sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from models.annotation import Entity, Event
from models.review import Review, reading_key
from storage.formats.base import Header, Loss, LossKind
from storage.formats.gold import Gold, gold, loss
from storage.formats.losing import argument_loss, details, dropped
from storage.formats.tokenized import Tokenized, joined

_TOLD_HERE = frozenset({LossKind.HELPERS, LossKind.NESTED, LossKind.SHARED_TRIGGERS})
"""What depends on places in tokens, or on which fillers a format has use for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity of one fragment and the tokens that it covers, by their place in the article."""

    entity: Entity
    tokens: range


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event, the tokens under the head of its trigger, and its roles with their fillers."""

    event: Event
    trigger: range
    fillers: tuple[tuple[str, Mention], ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence, and the mentions and events that lie in it, in reading order."""

    tokens: range
    mentions: list[Mention] = field(default_factory=list)
    events: list[Occurrence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class InSentences:
    """An article in sentences, none of which ends inside a mention or a trigger.

    Mentions with a helper label, `helpers`, are in the sentences too; what becomes of them is left to the
    format. All else that is not there is in `losses`.
    """

    text: Tokenized
    sentences: tuple[Sentence, ...]
    helpers: tuple[Mention, ...]
    losses: tuple[Loss, ...]


def in_sentences(review: Review, header: Header, becomes: Mapping[LossKind, str]) -> InSentences:
    """Return the gold of an article by sentence, for a format that cannot carry the kinds in `becomes`."""
    found, text = gold(review, header.schema), Tokenized(review.article)
    places = _Places(found, text)
    kept = replace(
        found,
        entities=tuple(item for item in found.entities if item.id in places.mentions),
        helpers=(),
        events=tuple(item for item in found.events if item.id in places.triggers),
    )
    helpers = tuple(places.mentions[item.id] for item in found.helpers if item.id in places.mentions)
    losses = [*dropped(kept, review, becomes.keys() - _TOLD_HERE)]
    for helper in helpers:
        losses += details(helper.entity, review, becomes)
    losses += _left_out(found, places, review)
    for event in kept.events:
        places.put(event)
        losses += _unfilled(event, places, review)
    return InSentences(text, places.sentences, helpers, tuple(losses))


class _Places:
    """Where the gold of an article stands in its tokens and sentences."""

    def __init__(self, found: Gold, text: Tokenized) -> None:
        self.mentions: dict[str, Mention] = {}
        for item in sorted((*found.entities, *found.helpers), key=reading_key):
            tokens = text.under(item.hull) if len(item.fragments) == 1 else None
            if tokens is not None:
                self.mentions[item.id] = Mention(item, tokens)
        heads = {item.id: text.under(item.head) for item in found.events}
        self.triggers = {event: tokens for event, tokens in heads.items() if tokens is not None}
        spans = (*(item.tokens for item in self.mentions.values()), *self.triggers.values())
        self.sentences = tuple(map(Sentence, joined(text.sentences, spans)))
        self._starts = [sentence.tokens.start for sentence in self.sentences]
        for mention in self.mentions.values():
            self._around(mention.tokens).mentions.append(mention)

    def put(self, event: Event) -> None:
        """Put an event into its sentence, with those fillers that stand there too."""
        trigger = self.triggers[event.id]
        fillers = tuple(
            (argument.role, self.mentions[argument.target])
            for argument in event.arguments
            if self.is_beside(argument.target, event)
        )
        self._around(trigger).events.append(Occurrence(event, trigger, fillers))

    def is_beside(self, target: str, event: Event) -> bool:
        """Tell whether a target is a mention in the sentence of an event's trigger."""
        mention = self.mentions.get(target)
        return mention is not None and mention.tokens.start in self._around(self.triggers[event.id]).tokens

    def _around(self, tokens: range) -> Sentence:
        return self.sentences[bisect_right(self._starts, tokens.start) - 1]


def _left_out(found: Gold, places: _Places, review: Review) -> Iterator[Loss]:
    for item in (*found.entities, *found.helpers):
        if item.id not in places.mentions:
            yield loss(_unplaced(item), item, review)
    for event in found.events:
        if event.id not in places.triggers:
            yield loss(LossKind.MISALIGNED_TRIGGERS, event, review)


def _unplaced(item: Entity) -> LossKind:
    return LossKind.FRAGMENTS if len(item.fragments) > 1 else LossKind.MISALIGNED


def _unfilled(event: Event, places: _Places, review: Review) -> Iterator[Loss]:
    """Yield the arguments of an event whose fillers do not stand in its sentence."""
    for argument in event.arguments:
        if places.is_beside(argument.target, event):
            continue
        filler = review.entities.get(argument.target)
        if argument.target in places.mentions:
            kind = LossKind.FAR_ARGUMENTS
        else:
            kind = _unplaced(filler) if filler else LossKind.NESTED
        yield argument_loss(kind, event, argument.role, argument.target, review)
