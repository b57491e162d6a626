"""An article as most annotation tools have it: labelled pieces of text and links between them.

Tools that know neither events nor fragments get a trigger as a piece, and a link for each argument. Of an
annotation in several fragments the first carries its label; the others are called `FRAGMENT` and linked to
it, so that nothing is widened and nobody takes them for annotations of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from models.annotation import Annotation, Event, name_of
from models.offsets import Span
from models.review import reading_key
from models.schema import Schema
from storage.formats.body import Body
from storage.formats.gold import Gold

FURTHER_LABEL = "FRAGMENT"
"""The label of every fragment of an annotation but its first."""

FRAGMENT, ATTRIBUTION, COREFERENCE = "Fragment", "Attribution", "Coreference"
"""Links that are no arguments: from a first to a further fragment, from an event to who vouches for it, and
from a later mention of an event to the first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One labelled span of the body; `id` is that of `item`, of a further fragment with its number behind."""

    id: str
    label: str
    span: Span
    item: Annotation


@dataclass(frozen=True, slots=True)
class Link:
    """A link from one piece to another, by their ids."""

    label: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Linked:
    """The pieces in reading order, the fragments of one annotation together, and the links between them."""

    pieces: tuple[Piece, ...]
    links: tuple[Link, ...]


def linked(found: Gold) -> Linked:
    """Return the gold of an article as pieces and links."""
    items = in_reading_order(found)
    parts = tuple(piece for item in items for piece in pieces(item, found.body))
    links = [link for item in items for link in _links(item)]
    for first, *later in mentions(found.events):
        links += [Link(COREFERENCE, item.id, first.id) for item in later]
    return Linked(parts, tuple(links))


def alone(item: Annotation, body: Body) -> Linked:
    """Return one annotation outside boilerplate as pieces, linked to nothing else."""
    return Linked(tuple(pieces(item, body)), tuple(_fragment_links(item)))


def in_reading_order(found: Gold) -> list[Annotation]:
    """Return all annotations of an article's gold in reading order."""
    items: list[Annotation] = [*found.entities, *found.helpers, *found.events]
    return sorted(items, key=reading_key)


def pieces(item: Annotation, body: Body) -> Iterator[Piece]:
    """Yield the fragments of an annotation outside boilerplate."""
    for number, span in enumerate(places(item, body), 1):
        if number == 1:
            yield Piece(item.id, name_of(item), span, item)
        else:
            yield Piece(_further(item, number), FURTHER_LABEL, span, item)


def places(item: Annotation, body: Body) -> tuple[Span, ...]:
    """Return where the fragments of an annotation outside boilerplate are in the body."""
    found = tuple(place for span in item.fragments if (place := body.moved(span)))
    assert len(found) == len(item.fragments), "boilerplate holds a fragment"
    return found


def words_under(shown: Linked, text: str) -> list[str]:
    """Return the words of the article under each piece, whose text that is."""
    items = [item for _, (item, *_) in groupby((piece.item for piece in shown.pieces), lambda item: item.id)]
    return [span.text(text) for item in items for span in item.fragments]


def mentions(events: Iterable[Event]) -> list[list[Event]]:
    """Return the groups of two and more mentions of one event, in the order of the events."""
    groups: dict[str, list[Event]] = {}
    for event in events:
        if event.coref:
            groups.setdefault(event.coref, []).append(event)
    return [group for group in groups.values() if len(group) > 1]


def overlapping(parts: Iterable[Piece]) -> list[Annotation]:
    """Return the annotations with a piece that overlaps a longer one, or an earlier one as long."""
    ordered = sorted(parts, key=lambda part: (part.span.start, part.span.end))
    if not any(part.span.overlaps(later.span) for part, later in pairwise(ordered)):
        return []
    kept: list[Piece] = []
    over: dict[str, Annotation] = {}
    for part in sorted(ordered, key=lambda part: -part.span.length):
        place = bisect_left(kept, part.span.start, key=lambda other: other.span.start)
        # Those kept do not overlap each other, so only the two beside this place can be in its way.
        if any(part.span.overlaps(other.span) for other in kept[max(0, place - 1) : place + 1]):
            over[part.item.id] = part.item
        else:
            kept.insert(place, part)
    return sorted(over.values(), key=reading_key)


def annotation_names(schema: Schema) -> list[str]:
    """Return the entity labels, then the event types of a schema."""
    return [*(label.name for label in schema.labels), *(kind.name for kind in schema.types)]


def role_names(schema: Schema) -> list[str]:
    """Return the roles of all event types, each name once."""
    return [*dict.fromkeys(role.name for kind in schema.types for role in kind.roles)]


def link_labels(schema: Schema) -> list[str]:
    """Return what links can be called, each name once: all roles, then the links that are no arguments."""
    return [*dict.fromkeys((*role_names(schema), ATTRIBUTION, COREFERENCE, FRAGMENT))]


def _links(item: Annotation) -> Iterator[Link]:
    yield from _fragment_links(item)
    if isinstance(item, Event):
        for argument in item.arguments:
            yield Link(argument.role, item.id, argument.target)
        if item.attribution:
            yield Link(ATTRIBUTION, item.id, item.attribution)


def _fragment_links(item: Annotation) -> Iterator[Link]:
    for number in range(2, len(item.fragments) + 1):
        yield Link(FRAGMENT, item.id, _further(item, number))


def _further(item: Annotation, number: int) -> str:
    return f"{item.id}.{number}"
