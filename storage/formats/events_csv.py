"""A table of events for spreadsheets and statistics: one row an event."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from models.annotation import Annotation, Entity, Event
from models.article import ArticleStatus
from models.offsets import Span
from models.review import Review, reading_key
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.characters import BECOMES, character_losses
from storage.formats.event_rows import COLUMNS, EventRow, fragments_read, quotation
from storage.formats.gold import TRAINING, Gold, gold
from storage.formats.losing import details, dropped
from storage.formats.negatives import rejected
from storage.formats.spreadsheet import cell, flat, long_fields, told

ENCODING = "utf-8-sig"
"""UTF-8 with the mark by which Excel knows it."""


_NO_ROLE = "left out unless they fill a role"

Quoted = list[tuple[Event, Span]]
"""The events that have a row, each with what is quoted of the article."""


class EventsCsv(Format):
    """RFC 4180 with a head; no cell can be taken for a formula (`storage/formats/spreadsheet.py`)."""

    name = "events-csv"
    title = "Table of events, CSV"
    suffix = "csv"
    unit = Unit.CODE_POINT
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.ENTITIES: _NO_ROLE,
        LossKind.HELPERS: _NO_ROLE,
        LossKind.FRAGMENTS: "their words only",
        LossKind.NOTES: "those of entities are left out",
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: "left out; events are rows if negatives are wanted",
        LossKind.CHARACTERS: BECOMES,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what is no event and fills no role, and what a filler holds besides its words."""
        found = gold(review, header.schema)
        return _losses(found, _quoted(found, review, header), review)

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one row after the other."""
        with target.open("w", encoding=ENCODING, newline="") as file:
            rows = csv.writer(file)
            rows.writerow(COLUMNS)

            def add(review: Review) -> Written:
                found = gold(review, header.schema)
                quoted = _quoted(found, review, header)
                for event, quote in quoted:
                    cells = EventRow(event, quote, review, header).cells()
                    held = [cells.get(name, "") for name in COLUMNS]
                    rows.writerow([cell(value) if isinstance(value, str) else value for value in held])
                losses = tuple(_losses(found, quoted, review))
                return Written(losses, tuple([flat(review.covered(event)) for event, _ in quoted]) or None)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the triggers of each article that has any, as the quotations have them at their offsets."""
        with long_fields(), target.open(encoding=ENCODING, newline="") as file:
            for _, rows in groupby(csv.DictReader(file), lambda row: row["article"]):
                yield tuple(map(_trigger, rows))


def _quoted(found: Gold, review: Review, header: Header) -> Quoted:
    """Return the events that have a row, rejected ones among them if negatives are wanted."""
    wrong = (item for item in rejected(review, found.body, header) if isinstance(item, Event))
    return [(event, quotation(event, review)) for event in sorted((*found.events, *wrong), key=reading_key)]


def _losses(found: Gold, quoted: Quoted, review: Review) -> Iterator[Loss]:
    used = {argument.target for event in found.events for argument in event.arguments}
    used |= {event.attribution for event in found.events if event.attribution}
    idle = replace(
        found,
        entities=tuple(item for item in found.entities if item.id not in used),
        helpers=tuple(item for item in found.helpers if item.id not in used),
    )
    written = {event.id for event, _ in quoted}
    yield from dropped(idle, review, EventsCsv.becomes.keys() - {LossKind.NOTES}, written)
    fillers = [item for item in (*found.entities, *found.helpers) if item.id in used]
    for filler in fillers:
        yield from details(filler, review, {LossKind.FRAGMENTS, LossKind.NOTES})
    if quoted:
        yield from _characters(quoted, fillers, review)


def _characters(quoted: Quoted, fillers: list[Entity], review: Review) -> Iterator[Loss]:
    """Yield the characters that no cell can hold, of what has a cell."""
    items: list[Annotation] = [event for event, _ in quoted]
    items += [replace(item, note="") if item.note else item for item in fillers]
    spans = [span for filler in fillers for span in filler.fragments]
    return character_losses(review, items, [*spans, *(quote for _, quote in quoted)])


def _trigger(row: Mapping[str, str]) -> str:
    """Return the words of a trigger where the quotation holds them, with those of its cell if they differ."""
    words, quote, first = told(row["trigger"]), told(row["quote"]), int(row["quote_start"])
    spans = fragments_read(row["fragments"] or f"{row['start']}..{row['end']}")
    if any(span.start < first or span.end > first + len(quote) for span in spans):
        return words
    quoted = " ".join(quote[span.start - first : span.end - first] for span in spans)
    return words if words == quoted else f"{words} ≠ {quoted}"
