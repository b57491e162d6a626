"""What columns of tokens have no room for, as comments of CoNLL-U: a key, and a text or JSON in one line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from models.annotation import Entity, Event
from models.article import Article
from storage.formats.base import Header
from storage.formats.dateline_json import plain_attributes
from storage.formats.json_lines import one_line
from storage.formats.numbered import Numbered, NumberedGold

Plain = dict[str, Any]


def article_comments(article: Article) -> Iterator[str]:
    """Yield the comments that open an article, those without a text left out."""
    yield f"# newdoc id = {one_line_text(article.id)}"
    known = {
        "title": article.title,
        "source": article.source,
        "language": article.language,
        "published": article.published or "",
    }
    yield from (f"# {key} = {one_line_text(value)}" for key, value in known.items() if value.strip())


def comment(item: Numbered, start: int, found: NumberedGold, header: Header) -> str:
    """Return the comment on an annotation: its id and what is known of it, what is empty left out.

    `start` is the first token of its sentence; of several fragments it names the first and the last ID.
    """
    if isinstance(item.item, Entity):
        kind, known = "entity", _of_entity(item.item, header)
    else:
        kind, known = "event", _of_event(item.item, found, header)
    if item.item.id in found.rejected:
        kind = "rejected"
    if len(item.fragments) > 1:
        known["fragments"] = [[part.start - start + 1, part.stop - start] for part in item.fragments]
    return f"# {kind} {item.number} = {one_line({key: value for key, value in known.items() if value})}"


def one_line_text(text: str) -> str:
    """Return a text with a blank for white space of any kind and length."""
    return " ".join(text.split())


def _of_entity(item: Entity, header: Header) -> Plain:
    actor = header.actors.get(item.actor or "")
    return {
        "id": item.id,
        "level": item.level,
        "actor": actor and {"id": actor.id, "name": actor.name},
        "value": item.value,
        "note": item.note,
    }


def _of_event(item: Event, found: NumberedGold, header: Header) -> Plain:
    event_type = header.schema.type(item.type)
    speaker = found.placed.get(item.attribution or "")
    return {
        "id": item.id,
        "lemma": item.lemma,
        "attributes": plain_attributes(item.attributes),
        "attribution": speaker and speaker.number,
        "coref": item.coref,
        "codes": dict(event_type.codes) if event_type else {},
        "note": item.note,
    }
