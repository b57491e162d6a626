"""What a Doc's user data holds of an article: everything that was accepted, in plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from models.annotation import Entity, Event
from models.offsets import Span
from models.review import Review
from storage.formats.base import Header
from storage.formats.body import Body
from storage.formats.dateline_json import Plain, plain_attributes
from storage.formats.facts import facts
from storage.formats.gold import Gold

if TYPE_CHECKING:
    from spacy.tokens import Doc


def user_data(doc: Doc, review: Review, header: Header, found: Gold) -> Plain:
    """Return the user data; `docs/formats.md` describes it."""
    article = review.article
    return {
        "article": article.id,
        "source": article.source,
        "published": article.published,
        "language": article.language,
        "parts": [[part.start, part.end, part.moved] for part in found.body.parts],
        "entities": [_plain_entity(item, header, found.body) for item in (*found.entities, *found.helpers)],
        "events": [_plain_event(item, header, found.body, doc) for item in found.events],
    }


def moved(span: Span, body: Body) -> Span:
    """Return where a span outside boilerplate is in the body."""
    place = body.moved(span)
    assert place is not None, "gold lies outside boilerplate"
    return place


def _plain_entity(item: Entity, header: Header, body: Body) -> Plain:
    return facts(item, header.actors) | {"characters": _characters(item.fragments, body)}


def _plain_event(item: Event, header: Header, body: Body, doc: Doc) -> Plain:
    event_type = header.schema.type(item.type)
    characters = _characters(item.fragments, body)
    tokens = [doc.char_span(start, end) for start, end in characters]
    return {
        "id": item.id,
        "type": item.type,
        "lemma": item.lemma,
        "trigger": {
            "characters": characters,
            "tokens": [None if span is None else [span.start, span.end] for span in tokens],
        },
        "arguments": [{"role": argument.role, "target": argument.target} for argument in item.arguments],
        "attributes": plain_attributes(item.attributes),
        "attribution": item.attribution,
        "coref": item.coref,
        "codes": dict(event_type.codes) if event_type else {},
        "note": item.note,
    }


def _characters(fragments: Iterable[Span], body: Body) -> list[list[int]]:
    return [[place.start, place.end] for place in (moved(span, body) for span in fragments)]
