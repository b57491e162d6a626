"""Where the headline, dateline, body and boilerplate of an article lie, and what they say about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from models.article import Zone, ZoneKind
from models.dates import PartialDate
from models.offsets import Span, trimmed
from models.zoning.boilerplate import boilerplate_lines
from models.zoning.dateline import Dateline
from models.zoning.headline import Head, read_head, read_metadata
from models.zoning.lines import Line, first_sentence, split_lines

LONGEST_TITLE = 90
"""Code points to which a title is cut that is taken from the first sentence."""


@dataclass(frozen=True, slots=True)
class Zoned:
    """What the form of an article tells.

    `zones` are in order, do not overlap, and cover all but white space. `published` is an ISO 8601-2 date of
    which only a part may be known, None without any. `dateline` has the spans of its places, date and agency.
    """

    zones: tuple[Zone, ...]
    title: str
    published: str | None
    dateline: Dateline | None


def read_zones(text: str) -> Zoned:
    """Read zones, title and date of an article from its text; German and English cues are both known."""
    metadata = read_metadata(text)
    lines = split_lines(text, metadata[0].end if metadata else 0)
    marked = boilerplate_lines(lines)
    if len(marked) == len(lines):
        marked = set()
    head = read_head(text, lines, marked)
    pieces = list(_pieces(text, lines, marked | head.boilerplate, head))
    if metadata:
        pieces.insert(0, Zone(ZoneKind.BOILERPLATE, metadata[0].start, metadata[0].end))
    zones = tuple(_joined(pieces))
    return Zoned(
        zones, _title(text, zones), _published(metadata[1] if metadata else head.dated, head), head.dateline
    )


def _pieces(text: str, lines: list[Line], boilerplate: AbstractSet[int], head: Head) -> Iterator[Zone]:
    """Yield one zone for each line, two for the line that a dateline opens."""
    for index, line in enumerate(lines):
        if head.dateline and head.dateline.span.start == line.span.start:
            yield from _dateline_pieces(text, line.span, head.dateline.span)
        elif index in boilerplate:
            yield Zone(ZoneKind.BOILERPLATE, line.span.start, line.span.end)
        elif index in head.headlines:
            yield Zone(ZoneKind.HEADLINE, line.span.start, line.span.end)
        else:
            yield Zone(ZoneKind.BODY, line.span.start, line.span.end)


def _dateline_pieces(text: str, line: Span, dateline: Span) -> Iterator[Zone]:
    yield Zone(ZoneKind.DATELINE, dateline.start, dateline.end)
    rest = trimmed(Span(dateline.end, line.end), text)
    if rest.length:
        yield Zone(ZoneKind.BODY, rest.start, rest.end)


def _joined(pieces: Iterable[Zone]) -> Iterator[Zone]:
    """Join neighbours of one kind; each headline stays a zone of its own."""
    waiting: Zone | None = None
    for piece in pieces:
        if waiting and waiting.kind is piece.kind and piece.kind is not ZoneKind.HEADLINE:
            waiting = Zone(piece.kind, waiting.start, piece.end)
            continue
        if waiting:
            yield waiting
        waiting = piece
    if waiting:
        yield waiting


def _title(text: str, zones: tuple[Zone, ...]) -> str:
    """Return the headline, else the first sentence of the body, else of anything, cut at a word."""
    for kind in (ZoneKind.HEADLINE, ZoneKind.BODY, *ZoneKind):
        zone = next((zone for zone in zones if zone.kind is kind), None)
        if zone:
            covered = text[zone.start : zone.end]
            paragraph = covered[: 4 * LONGEST_TITLE].partition("\n\n")[0]
            return " ".join(covered.split()) if kind is ZoneKind.HEADLINE else _cut(first_sentence(paragraph))
    return ""


def _cut(sentence: str) -> str:
    words = " ".join(sentence.split())
    if len(words) <= LONGEST_TITLE:
        return words
    cut = words[:LONGEST_TITLE]
    return (cut.rpartition(" ")[0] or cut[:-1]).rstrip(" ,;:–-") + "…"  # a dash before the cut


def _published(stated: PartialDate | None, head: Head) -> str | None:
    """Return the dateline's date, completed by the stated one; else the stated one."""
    dated = head.dateline.date.date if head.dateline and head.dateline.date else None
    if dated and stated and not stated.complete:
        dated = dated.resolved(stated)
    elif stated:
        dated = stated
    return str(dated) if dated else None
