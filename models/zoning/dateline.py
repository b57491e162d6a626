"""Datelines: "Wien, 5. Mai (AGT) –", "LONDON, May 3 (Reuters) -", "Baku, 4. Mai, AGT".

No list of places or agencies: a dateline is a place in capital letters, then in any order further places, a
weekday, a date and an agency, then a dash, colon, point or the end of the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from models.dates import MONTHS, DateFound, find_dates
from models.offsets import Span

LONGEST_DATELINE = 160
"""Code points within which a dateline must have ended."""

_MOST_PLACES = 3
_SHORTEST_SHOUT = 4

_WORD = r"(?:(?:St|Ft|Mt|[^\W\d_])\.|[^\W\d_][\w'’-]{0,30})"  # apostrophe in names
_PLACE = re.compile(rf"{_WORD}(?:[ \u00a0]?(?<=[. \u00a0]){_WORD}){{0,4}}")
_PARTICLES = frozenset(
    {
        "am", "an", "auf", "bei", "da", "de", "del", "der", "des", "do", "dos", "du", "el", "en",
        "im", "in", "la", "le", "les", "ob", "of", "sur", "the", "upon", "y",
    }
)  # fmt: skip
_WEEKDAY = re.compile(
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b,?\s*",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s*[,.]?\s*")
_SEPARATOR = re.compile(r"\s*(?P<sign>[,./|]?)\s*")
_BEFORE_DATE = re.compile(r"(?:den|dem|am|on)\s+")
_ENCLOSED = re.compile(r"\((?P<round>[^()\n]{2,40})\)|(?<=\s)/(?P<slashed>[^/()\n]{2,30})/")
_AGENCY = re.compile(r"[^\W\d_][\w&-]*(?:\.\w+)?(?: [^\W\d_][\w&-]*){0,2}")
_DASH = re.compile(r"\s*(?:--?|[–—―])(?=\s|$)")  # the dashes after a dateline
_STOP = re.compile(r"\s*[.:](?=\s|$)")
_SHOUTS = frozenset(
    {
        "BREAKING", "UPDATE", "EXCLUSIVE", "LIVE", "ANALYSIS", "OPINION", "EILMELDUNG", "EIL",
        "KORREKTUR", "ANALYSE",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline with its parts; `span` covers the closing dash or point too."""

    span: Span
    places: tuple[Span, ...]
    date: DateFound | None = None
    agency: Span | None = None


def read_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline with which the line `text[start:end]` (code points) opens, or None."""
    limit = min(end, start + LONGEST_DATELINE)
    place = _place(text, start, limit)
    if place is None:
        return None
    found = Dateline(place, (place,))
    while further := _with_brackets(text, found, limit) or _with_part(text, found, limit):
        found = further
    return _closed(text, found, end)


def _with_brackets(text: str, found: Dateline, limit: int) -> Dateline | None:
    """Read what stands in brackets or between slashes: the agency, the date, or both with a comma."""
    gap = _GAP.match(text, found.span.end, limit)
    match = _ENCLOSED.match(text, gap.end(), limit) if gap and not found.agency else None
    if match is None or not any(char.isalpha() for char in match.group()):
        return None
    inside = Span(*match.span("round" if match["round"] else "slashed"))
    date = None if found.date else next(find_dates(text, inside.start, inside.end), None)
    agency = _beside(text, inside, date.span) if date else inside
    return replace(found, date=date or found.date, agency=agency, span=Span(found.span.start, match.end()))


def _beside(text: str, inside: Span, date: Span) -> Span | None:
    """Return the part of a bracket before the date, else after it, without the comma between them."""
    for start, end in ((inside.start, date.start), (date.end, inside.end)):
        part = text[start:end]
        name = part.strip(", ")
        if name:
            start += part.index(name)
            return Span(start, start + len(name))
    return None


def _with_part(text: str, found: Dateline, limit: int) -> Dateline | None:
    """Read a date, a further place or an agency after a separator; white space alone separates few."""
    separator = _SEPARATOR.match(text, found.span.end, limit)
    if separator is None or not separator.group():
        return None
    start, sign = separator.end(), separator["sign"]
    if not found.date and (sign or _bracketed(text, found) or _shouted(text, found)):
        weekday = _WEEKDAY.match(text, start, limit)
        if date := _date(text, weekday.end() if weekday else start, limit):
            return replace(found, date=date, span=Span(found.span.start, date.span.end))
    return _with_name(text, found, start, limit) if sign and sign != "." else None


def _with_name(text: str, found: Dateline, start: int, limit: int) -> Dateline | None:
    """Read the agency, which follows the date or is shouted beside a place that is not; else a place."""
    agency = _AGENCY.match(text, start, limit)
    if found.date or (agency and agency.group().isupper() and not _shouted(text, found)):
        if found.agency or agency is None or not agency.group()[0].isupper():
            return None
        return replace(found, agency=Span(*agency.span()), span=Span(found.span.start, agency.end()))
    place = _place(text, start, limit)
    if place is None or len(found.places) == _MOST_PLACES:
        return None
    return replace(found, places=(*found.places, place), span=Span(found.span.start, place.end))


def _place(text: str, start: int, limit: int) -> Span | None:
    """Return the place name at `start`, which ends before the name of a month or weekday."""
    match = _PLACE.match(text, start, limit)
    end = start
    for word in re.finditer(r"[^ \u00a0]+", match.group() if match else ""):
        name = word.group()
        if name.casefold().rstrip(".") in MONTHS or _WEEKDAY.fullmatch(name):
            break
        if not name[0].isupper() and (end == start or name not in _PARTICLES):
            return None
        end = start + word.end()
    return Span(start, end) if end > start and text[start:end] not in _SHOUTS else None


def _date(text: str, start: int, limit: int) -> DateFound | None:
    if article := _BEFORE_DATE.match(text, start, limit):
        start = article.end()
    date = next(find_dates(text, start, limit), None)
    return date if date and date.span.start == start else None


def _shouted(text: str, found: Dateline) -> bool:
    return found.places[0].text(text).isupper()


def _bracketed(text: str, found: Dateline) -> bool:
    return found.agency is not None and text[found.agency.end : found.agency.end + 1] in (")", "/")


def _closed(text: str, found: Dateline, end: int) -> Dateline | None:
    """Return `found` with its closing sign, or None where it does not end as a dateline does."""
    position = found.span.end
    dash, stop = _DASH.match(text, position, end), _STOP.match(text, position, end)
    closing = dash or stop
    if found.date or _bracketed(text, found):
        accepted = closing is not None or position == end or text[position - 1] in "/."
    else:
        long_enough = found.span.length >= _SHORTEST_SHOUT
        accepted = dash is not None and dash.end() < end and long_enough and _shouted(text, found)
    if not accepted:
        return None
    return replace(found, span=Span(found.span.start, closing.end())) if closing else found
