"""Dates of which only a part may be known, read from German and English and written as ISO 8601-2.

Shared by the zones, which read the dateline, and by the suggester of dates. `find_dates` reads what stands in
the text and nothing more; what is missing comes from `PartialDate.resolved`. Words that only mean something
beside a reference ("am selben Tag", "yesterday") and intervals are the suggester's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.offsets import Span

_MONTH_NAMES = (
    "januar jänner january jan.",
    "februar feber february feb.",
    "märz march mär. mrz. mar.",
    "april apr.",
    "mai may",
    "juni june jun.",
    "juli july jul.",
    "august aug.",
    "september sept. sep.",
    "oktober october okt. oct.",
    "november nov.",
    "dezember december dez. dec.",
)
MONTHS = {
    name.rstrip("."): number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
}
"""Month numbers by German, Austrian and English names and abbreviations, in lower case without a point."""


def _month_pattern() -> str:
    """Match only abbreviations with their point, and only what begins with a capital: "may" is a verb."""
    names = sorted(" ".join(_MONTH_NAMES).split(), key=len, reverse=True)
    forms = [rf"{name[:-1]}\b\.?" if name.endswith(".") else rf"{name}\b" for name in names]
    return r"(?-i:(?=[A-Z]))(?:" + "|".join(forms) + ")"


_MONTH = _month_pattern()
_YEAR = r"(?:1[89]|20)\d\d"
_FORMS = (
    rf"(?P<iy>{_YEAR})-(?P<im>[01]\d)(?:-(?P<id>[0-3]\d))?(?![\d-])",
    rf"(?P<nd>[0-3]?\d)\.\s?(?P<nm>[01]?\d)\.(?:\s?(?P<ny>{_YEAR})\b)?(?!\d)",
    rf"(?P<dd>[0-3]?\d)(?:\.|st|nd|rd|th)?\s{{0,2}}(?:of\s)?(?P<dm>{_MONTH})(?:,?\s(?P<dy>{_YEAR})\b)?",
    rf"(?P<em>{_MONTH})\s(?P<ed>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\.\d)(?:,?\s(?P<ey>{_YEAR})\b)?",
    rf"(?P<mm>{_MONTH})\s(?P<my>{_YEAR})\b",
)
_DATE = re.compile(r"(?<![\w.-])(?<!\d,)(?:" + "|".join(_FORMS) + ")", re.IGNORECASE)
_ISO = re.compile(r"(?:(\d{4})|-(?=-))(?:-(\d\d|(?=-)))?(?:-(\d\d))?")
_MID_MONTH, _MID_YEAR = 15, 7


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day of the Gregorian calendar of which year, month or day may be unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Return the ISO 8601-2 form: `2022-12-03`, `2022-12`, `2022`, `--09-04`, `--09`, `---04`."""
        year = "-" if self.year is None else f"{self.year:04d}"
        month = "" if self.month is None else f"{self.month:02d}"
        if self.day is not None:
            return f"{year}-{month or '-'}{'-' if month else ''}{self.day:02d}"
        return f"{year}-{month}" if month else year

    @property
    def complete(self) -> bool:
        """Tell whether year, month and day are all known."""
        return self.year is not None and self.month is not None and self.day is not None

    @property
    def valid(self) -> bool:
        """Tell whether the calendar has such a day; 29 February is valid while the year is unknown."""
        if self == PartialDate() or (self.year and self.day and not self.month):
            return False
        try:
            date(
                2000 if self.year is None else self.year,
                1 if self.month is None else self.month,
                1 if self.day is None else self.day,
            )
        except ValueError:
            return False
        return True

    def resolved(self, reference: PartialDate) -> PartialDate:
        """Return this date with its missing year, or year and month, taken from `reference`.

        With a month but no year, the year is the one that brings the date nearest to the reference: in an
        article of January, "28. Dezember" is in the year before. What cannot be known stays unknown.
        """
        if self.year is not None or reference.year is None:
            return self
        if self.month is None:
            filled = replace(self, year=reference.year, month=reference.month)
            return filled if filled.month and filled.valid else self
        years = [reference.year] if reference.month is None else range(reference.year - 1, reference.year + 2)
        candidates = [dated for year in years if (dated := replace(self, year=year)).valid]
        return min(candidates, key=lambda dated: abs(_ordinal(dated) - _ordinal(reference)), default=self)


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date and the span of the text that states it."""

    span: Span
    date: PartialDate


def parse_iso(text: str) -> PartialDate | None:
    """Return the date that an ISO 8601-2 string such as `2022-12` or `--09-04` states, or None."""
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    parsed = PartialDate(*(int(part) if part else None for part in match.groups()))
    return parsed if parsed.valid and str(parsed) == text else None


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[DateFound]:
    """Yield the dates stated in `text[start:end]` in order: "4. September", "3 May 2023", "2022-12".

    Needs at least a day and a month or a month and a year. The final point of a German numeric date
    ("am 3.5.") belongs to it.
    """
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        if dated := _read(match):
            yield DateFound(Span(*match.span()), dated)


def read_date(text: str) -> PartialDate | None:
    """Return the date that `text` states and nothing else, also a lone month or year; else None."""
    text = text.strip()
    match = _DATE.fullmatch(text)
    if match:
        return _read(match)
    month = MONTHS.get(text.rstrip(".").casefold())
    return PartialDate(month=month) if month else parse_iso(text)


def _read(match: re.Match[str]) -> PartialDate | None:
    parts = {name[1]: value for name, value in match.groupdict().items() if value}
    month = parts["m"].rstrip(".").casefold()
    dated = PartialDate(
        year=int(parts["y"]) if "y" in parts else None,
        month=int(month) if month.isdigit() else MONTHS[month],
        day=int(parts["d"]) if "d" in parts else None,
    )
    return dated if dated.valid else None


def _ordinal(dated: PartialDate) -> int:
    """Return a day number to compare by; what is unknown counts as the middle of its month or year."""
    return date(dated.year or 1, dated.month or _MID_YEAR, dated.day or _MID_MONTH).toordinal()
