"""MAVEN-Arg: an article a line with character offsets, events and entities with all their mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from models.annotation import Event
from models.article import Article, ArticleStatus
from models.offsets import Span
from models.review import Review
from models.schema import Schema
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.body import Body
from storage.formats.gold import TRAINING
from storage.formats.grouped import Filler, Grouped
from storage.formats.json_lines import objects, one_line

Plain = dict[str, Any]
_ENTITY = "ENTITY_"
_LEFT_OUT = "left out"


class Maven(Format):
    """One JSON object an article; offsets count the code points of `document`, the end exclusive.

    The document is the article without its boilerplate. With negatives, rejected events are
    `negative_triggers`.
    """

    name = "maven"
    title = "MAVEN-Arg"
    suffix = "jsonl"
    unit = Unit.CODE_POINT
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.FRAGMENTS: "left out with the roles that they fill",
        LossKind.NOMINAL: "written like names",
        LossKind.BOILERPLATE: _LEFT_OUT,
        LossKind.HELPERS: "left out where they fill no role and no name has their actor",
        LossKind.OPEN_FILLERS: _LEFT_OUT,
        LossKind.SPLIT_TRIGGERS: "only the head is written",
        LossKind.NESTED: "the head of the trigger is written as the filler",
        LossKind.ATTRIBUTES: _LEFT_OUT,
        LossKind.ATTRIBUTION: _LEFT_OUT,
        LossKind.COREFERENCE: "left out between mentions of different types",
        LossKind.VALUES: _LEFT_OUT,
        LossKind.ACTORS: "mentions of one actor are one entity of each label, the actor's name is left out",
        LossKind.NOTES: _LEFT_OUT,
        LossKind.REJECTED: "left out, but for events that are asked for and stand on no accepted trigger",
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return all that mentions of entities and events with fillers cannot hold."""
        return Grouped(review, header).losses(self.becomes)

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one article after the other; one is in memory at a time."""
        with target.open("w", encoding="utf-8", newline="\n") as file:

            def add(review: Review) -> Written:
                found = Grouped(review, header)
                file.write(f"{one_line(_plain(found, review.article, header.schema))}\n")
                return Written(tuple(found.losses(self.becomes)), _words(found, review.text))

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield what the document holds at each mention, trigger, negative trigger and filler in words."""
        for article in objects(target):
            places = [item["offset"] for entity in article["entities"] for item in entity["mention"]]
            places += [item["offset"] for event in article["events"] for item in event["mention"]]
            places += [item["offset"] for item in article["negative_triggers"]]
            for event in article["events"]:
                fillers = chain.from_iterable(event["argument"].values())
                places += [item["offset"] for item in fillers if "offset" in item]
            yield tuple(article["document"][start:end] for start, end in places)


def _plain(found: Grouped, article: Article, schema: Schema) -> Plain:
    """Return the article as MAVEN-Arg has it; a type's id is its place in the schema, from 1 on."""
    numbers = {kind.name: number for number, kind in enumerate(schema.types, 1)}
    body = found.gold.body
    return {
        "id": article.id,
        "title": article.title,
        "document": body.text,
        "events": [
            {
                "id": f"EVENT_{mentions[0].id}",
                "type": mentions[0].type,
                "type_id": numbers.get(mentions[0].type, 0),
                "mention": [_plain_trigger(item, body) for item in mentions],
                "argument": {
                    role: [_plain_filler(item, body) for item in fillers]
                    for role, fillers in found.arguments(mentions).items()
                },
            }
            for mentions in found.events
        ],
        "entities": [
            {
                "id": f"{_ENTITY}{mentions[0].id}",
                "type": mentions[0].label,
                "mention": [{"id": item.id, **_place("mention", item.hull, body)} for item in mentions],
            }
            for mentions in found.entities
        ],
        "negative_triggers": [_plain_trigger(item, body) for item in found.negatives],
    }


def _words(found: Grouped, text: str) -> tuple[str, ...]:
    """Return the words of all places in the order in which `Maven.covered` reads them."""
    spans = [item.hull for item in chain.from_iterable(found.entities)]
    spans += [item.head for item in (*chain.from_iterable(found.events), *found.negatives)]
    for mentions in found.events:
        fillers = chain.from_iterable(found.arguments(mentions).values())
        spans += [item for item in fillers if isinstance(item, Span)]
    return tuple(span.text(text) for span in spans)


def _plain_trigger(item: Event, body: Body) -> Plain:
    return {"id": item.id, **_place("trigger_word", item.head, body)}


def _plain_filler(item: Filler, body: Body) -> Plain:
    return {"entity_id": f"{_ENTITY}{item}"} if isinstance(item, str) else _place("content", item, body)


def _place(name: str, span: Span, body: Body) -> Plain:
    moved = body.moved(span)
    assert moved is not None, "gold lies outside boilerplate"
    return {name: moved.text(body.text), "offset": [moved.start, moved.end]}
