"""Dateline's own JSON, lossless: one object (`json`), or a header line and a line an article (`jsonl`).

Offsets are code points, end exclusive. The description is `resources/export.schema.json`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from models.annotation import (
    Actor,
    Annotation,
    Argument,
    Attributes,
    Entity,
    Event,
    EventProposal,
    Origin,
)
from models.article import ArticleStatus
from models.offsets import Span
from models.review import Review, reading_key
from models.schema import Schema
from models.version import VERSION
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.json_lines import one_line
from storage.json_text import loaded

Plain = dict[str, Any]
FORMAT, FORMAT_VERSION = "dateline", 1


class DatelineJson(Format):
    """The lossless format: everything, with statuses, rejected suggestions and corrections."""

    unit = Unit.CODE_POINT
    statuses: frozenset[ArticleStatus] = frozenset()
    becomes: Mapping[LossKind, str] = {}

    def __init__(self, *, lines: bool) -> None:
        self._lines = lines
        self.name = self.suffix = "jsonl" if lines else "json"
        self.title = "Dateline JSON, a line an article" if lines else "Dateline JSON"

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Nothing is lost."""
        return ()

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write the header, then one article a line; one is in memory at a time."""
        top = one_line(plain_header(header))
        between, closing = ("\n", "\n") if self._lines else (",\n", "\n]}\n")
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.write(top if self._lines else f'{top[:-1]}, "articles": [')
            separator = "\n"

            def add(review: Review) -> Written:
                nonlocal separator
                plain = plain_article(review, header.schema)
                file.write(separator + one_line(plain))
                separator = between
                return Written(covered=_covered(plain))

            yield add
            file.write(closing)

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words under entities and triggers; one article is in memory at a time."""
        with target.open(encoding="utf-8", newline="\n") as file:
            next(file)
            for line in file:
                if line.startswith("{"):
                    yield _read_covered(loaded(line.rstrip(",\n")))


def plain_header(header: Header) -> Plain:
    """Return everything of an export but its articles as plain data."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "generator": f"Dateline {VERSION}",
        "exported": header.exported,
        "schema": {"name": header.schema.name, "version": header.schema.version},
        "offsets": {"unit": "code point", "end": "exclusive"},
        "actors": [_plain_actor(actor) for _, actor in sorted(header.actors.items())],
    }


def plain_article(review: Review, schema: Schema) -> Plain:
    """Return an article with all its annotations in reading order as plain data."""
    article = review.article
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "language": article.language,
        "published": article.published,
        "status": article.status,
        "text": article.text,
        "sha256": article.sha256,
        "line_endings": article.line_endings,
        "encoding": article.encoding,
        "bom": article.bom,
        "zones": [{"kind": zone.kind, "start": zone.start, "end": zone.end} for zone in article.zones],
        "note": article.note,
        "looked": [{"kind": item.kind, "spans": plain_fragments(item.spans)} for item in article.looked],
        "entities": [_plain_entity(item, review) for item in _ordered(review.entities)],
        "events": [_plain_event(item, review, schema) for item in _ordered(review.events)],
    }


def _covered(article: Plain) -> tuple[str, ...]:
    """Return the words that stand beside the annotations, as the session has them."""
    words = [item["text"] for item in article["entities"]]
    return (*words, *(item["trigger"]["text"] for item in article["events"]))


def _read_covered(article: Plain) -> tuple[str, ...]:
    text = article["text"]
    places = [item["fragments"] for item in article["entities"]]
    places += [item["trigger"]["fragments"] for item in article["events"]]
    return tuple([" ".join([text[start:end] for start, end in fragments]) for fragments in places])


def _ordered(annotations: Mapping[str, Any]) -> list[Any]:
    return sorted(annotations.values(), key=reading_key)


def _plain_actor(actor: Actor) -> Plain:
    return {
        "id": actor.id,
        "label": actor.label,
        "name": actor.name,
        "aliases": list(actor.aliases),
        "unlike": list(actor.unlike),
        "merged_into": actor.merged_into,
    }


def _plain_entity(item: Entity, review: Review) -> Plain:
    proposal = item.proposal and {
        "label": item.proposal.label,
        "fragments": plain_fragments(item.proposal.fragments),
    }
    return {
        "id": item.id,
        "label": item.label,
        "fragments": plain_fragments(item.fragments),
        "text": review.covered(item),
        "level": item.level,
        "actor": item.actor,
        "value": item.value,
        **_decided(item),
        "proposal": proposal,
    }


def _plain_event(item: Event, review: Review, schema: Schema) -> Plain:
    event_type = schema.type(item.type)
    return {
        "id": item.id,
        "type": item.type,
        "trigger": {
            "fragments": plain_fragments(item.fragments),
            "head": [item.head.start, item.head.end],
            "text": review.covered(item),
            "lemma": item.lemma,
        },
        "arguments": [_plain_argument(argument) for argument in item.arguments],
        "attributes": plain_attributes(item.attributes),
        "attribution": item.attribution,
        "coref": item.coref,
        "codes": dict(event_type.codes) if event_type else {},
        **_decided(item),
        "proposal": item.proposal and _plain_event_proposal(item.proposal),
    }


def _decided(item: Annotation) -> Plain:
    return {
        "status": item.status,
        "confidence": item.confidence,
        "note": item.note,
        "flag": item.flag,
        "origin": _plain_origin(item.origin),
        "corrections": list(item.corrections),
    }


def _plain_argument(item: Argument) -> Plain:
    return {
        "role": item.role,
        "target": item.target,
        "status": item.status,
        "confidence": item.confidence,
        "origin": _plain_origin(item.origin),
    }


def _plain_event_proposal(item: EventProposal) -> Plain:
    return {
        "type": item.type,
        "fragments": plain_fragments(item.fragments),
        "arguments": [{"role": role, "target": target} for role, target in item.arguments],
        "attributes": plain_attributes(item.attributes),
        "attribution": item.attribution,
    }


def plain_attributes(item: Attributes) -> Plain:
    """Return the attributes of an event by name."""
    return {
        "polarity": item.polarity,
        "tense": item.tense,
        "genericity": item.genericity,
        "modality": item.modality,
        "phase": item.phase,
    }


def _plain_origin(origin: Origin) -> Plain:
    return {
        "source": origin.source,
        "name": origin.name,
        "version": origin.version,
        "evidence": [{"key": key, "seen": seen} for key, seen in origin.evidence],
    }


def plain_fragments(fragments: tuple[Span, ...]) -> list[list[int]]:
    """Return fragments as `[start, end]` pairs."""
    return [[start, end] for start, end in fragments]
