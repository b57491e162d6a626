"""DyGIE++: an article a line, with entities, clusters and events of one-token triggers by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from models.annotation import Level
from models.article import ArticleStatus
from models.review import Review
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.gold import TRAINING, loss
from storage.formats.in_sentences import InSentences, Mention, Occurrence, Sentence, in_sentences
from storage.formats.json_lines import objects, one_line

Plain = dict[str, Any]
_LEFT_OUT = "left out"
_WITH_ROLES = "left out with the roles that they fill"


class DyGIE(Format):
    """One JSON object an article; offsets count the tokens of the article, the end inclusive.

    Beside the published fields there are `_ner_ids` and `_event_ids`, by sentence, in the order of `ner` and
    `events`. Boilerplate is left out.
    """

    name = "dygie"
    title = "DyGIE++"
    suffix = "jsonl"
    unit = Unit.TOKEN
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.FRAGMENTS: _WITH_ROLES,
        LossKind.NOMINAL: "written like names",
        LossKind.OVERLAP: "written, but DyGIE++ keeps one label of a span, the last",
        LossKind.MISALIGNED: f"{_WITH_ROLES}, never widened",
        LossKind.BOILERPLATE: _LEFT_OUT,
        LossKind.HELPERS: "left out where they fill no role beside them and belong to no cluster",
        LossKind.OPEN_FILLERS: _LEFT_OUT,
        LossKind.SPLIT_TRIGGERS: "only the head is written",
        LossKind.LONG_TRIGGERS: "the first token stands for the trigger",
        LossKind.MISALIGNED_TRIGGERS: "left out with their arguments",
        LossKind.SHARED_TRIGGERS: "written, but DyGIE++ keeps one type of a token, the last",
        LossKind.NESTED: _LEFT_OUT,
        LossKind.FAR_ARGUMENTS: _LEFT_OUT,
        LossKind.ATTRIBUTES: _LEFT_OUT,
        LossKind.ATTRIBUTION: _LEFT_OUT,
        LossKind.COREFERENCE: _LEFT_OUT,
        LossKind.VALUES: _LEFT_OUT,
        LossKind.ACTORS: "which entities belong together is kept as a cluster, the actor's name is not",
        LossKind.NOTES: _LEFT_OUT,
        LossKind.REJECTED: _LEFT_OUT,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return all that spans, clusters and one-token triggers cannot hold."""
        return _Clustered(review, header, self.becomes).losses()

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one article after the other; one is in memory at a time."""
        with target.open("w", encoding="utf-8", newline="\n") as file:

            def add(review: Review) -> Written:
                found = _Clustered(review, header, self.becomes)
                if found.sentences:
                    file.write(f"{one_line(found.plain())}\n")
                return Written(tuple(found.losses()), found.words() if found.sentences else None)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the tokens of entities, clusters, triggers and fillers of each article, a blank apart."""
        for article in objects(target):
            tokens = [token for sentence in article["sentences"] for token in sentence]
            spans = [(start, end) for item in article["ner"] for start, end, _ in item]
            spans += [(start, end) for cluster in article["clusters"] for start, end in cluster]
            for (trigger, _), *fillers in chain.from_iterable(article["events"]):
                spans += [(trigger, trigger), *((start, end) for start, end, _ in fillers)]
            yield tuple(" ".join(tokens[start : end + 1]) for start, end in spans)


class _Clustered:
    """An article in sentences, and the clusters of two mentions or more that belong to one actor."""

    def __init__(self, review: Review, header: Header, becomes: Mapping[LossKind, str]) -> None:
        self._review = review
        self._dataset = header.schema.name
        self._found: InSentences = in_sentences(review, header, becomes)
        self._helpers = {item.entity.id for item in self._found.helpers}
        self.sentences = self._found.sentences
        actors: dict[str, list[Mention]] = {}
        for mention in chain.from_iterable(item.mentions for item in self.sentences):
            if mention.entity.actor is not None:
                actors.setdefault(mention.entity.actor, []).append(mention)
        self._clusters = [mentions for mentions in actors.values() if len(mentions) > 1]

    def losses(self) -> Iterator[Loss]:
        """Yield what the article has and DyGIE++ does not."""
        yield from self._found.losses
        used = {item.entity.id for item in chain.from_iterable(self._clusters)}
        used |= {item.entity.id for event in self._events() for _, item in event.fillers}
        unused = (item.entity for item in self._found.helpers if item.entity.id not in used)
        yield from (loss(LossKind.HELPERS, item, self._review) for item in unused)
        yield from self._blurred_entities()
        yield from self._blurred_events()

    def plain(self) -> Plain:
        """Return the article as DyGIE++ has it."""
        tokens = self._found.text.tokens
        return {
            "doc_key": self._review.article.id,
            "dataset": self._dataset,
            "sentences": [[tokens[index].text for index in item.tokens] for item in self.sentences],
            "ner": [
                [[*_span(it.tokens), it.entity.label] for it in self._names(item)] for item in self.sentences
            ],
            "relations": [[] for _ in self.sentences],
            "clusters": [[_span(item.tokens) for item in cluster] for cluster in self._clusters],
            "events": [[_plain_event(event) for event in item.events] for item in self.sentences],
            "_ner_ids": [[it.entity.id for it in self._names(item)] for item in self.sentences],
            "_event_ids": [[event.event.id for event in item.events] for item in self.sentences],
        }

    def words(self) -> tuple[str, ...]:
        """Return the words of all spans in the order of the file."""
        spans = [item.tokens for sentence in self.sentences for item in self._names(sentence)]
        spans += [item.tokens for cluster in self._clusters for item in cluster]
        for event in self._events():
            spans += [event.trigger[:1], *(item.tokens for _, item in event.fillers)]
        return tuple(map(self._found.text.words, spans))

    def _names(self, sentence: Sentence) -> list[Mention]:
        return [item for item in sentence.mentions if item.entity.id not in self._helpers]

    def _events(self) -> Iterator[Occurrence]:
        return chain.from_iterable(item.events for item in self.sentences)

    def _blurred_entities(self) -> Iterator[Loss]:
        spans = set()
        for item in chain.from_iterable(map(self._names, self.sentences)):
            if item.entity.level is not Level.NAM:
                yield loss(LossKind.NOMINAL, item.entity, self._review)
            if item.tokens in spans:
                yield loss(LossKind.OVERLAP, item.entity, self._review)
            spans.add(item.tokens)

    def _blurred_events(self) -> Iterator[Loss]:
        triggers = set()
        for item in self._events():
            if len(item.trigger) > 1:
                yield loss(LossKind.LONG_TRIGGERS, item.event, self._review)
            if item.trigger.start in triggers:
                yield loss(LossKind.SHARED_TRIGGERS, item.event, self._review)
            triggers.add(item.trigger.start)


def _plain_event(item: Occurrence) -> list[list[int | str]]:
    fillers: list[list[int | str]] = [[*_span(mention.tokens), role] for role, mention in item.fillers]
    return [[item.trigger.start, item.event.type], *fillers]


def _span(tokens: range) -> list[int]:
    """Return the first and the last of some tokens."""
    return [tokens.start, tokens.stop - 1]
