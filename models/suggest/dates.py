"""Dates, times and durations with their ISO 8601 values, resolved against the article's date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.article import Article, ZoneKind
from models.dates import DateFound, PartialDate, find_dates, parse_iso
from models.offsets import Span
from models.suggest.date_patterns import SAME_DAY, patterns
from models.suggest.date_values import SURE, as_day, read_value
from models.suggest.findings import Finding, RuleInput

NAME, VERSION = "dates", "1"

_WITHOUT_YEAR = 0.94
_BETWEEN = re.compile(r"\s*(?:,|und|and|sowie|&|bis|to|or|oder|-|–)?\s*(?:am|on|zum|vom)?\s*(?:den|the)?\s*")


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date expression: its span, its ISO value if it can be known, how sure, and which pattern."""

    span: Span
    value: str | None
    confidence: float
    pattern: str


def find_date_entities(given: RuleInput) -> Iterator[Finding]:
    """Yield every date, time and duration outside boilerplate, without article or preposition."""
    anchor = article_date(given.article)
    readings = [
        reading for sentence in given.text.sentences for reading in _readings(given, sentence, anchor)
    ]
    known = (("article date", str(anchor)),) if anchor else ()
    for reading in _with_same_days(given.article, readings):
        evidence = (("pattern", reading.pattern), *known)
        yield Finding("DATE", reading.span, reading.confidence, evidence, value=reading.value)


def article_date(article: Article) -> PartialDate | None:
    """Return the day of an article: `published` if whole, else the dateline's completed from it."""
    published = parse_iso(article.published) if article.published else None
    if published and published.complete:
        return published
    for start, end in article.spans_of(ZoneKind.DATELINE):
        for found in find_dates(article.text, start, end):
            return found.date.resolved(published) if published else found.date
    return published


def _readings(given: RuleInput, sentence: range, anchor: PartialDate | None) -> Iterator[DateReading]:
    text, span = given.text.text, given.text.span(sentence)
    stated = list(find_dates(text, span.start, span.end))
    for found, year in zip(stated, _shared_years(text, stated), strict=True):
        day = replace(found.date, year=year) if year else found.date
        confidence, pattern = (SURE, "date") if day.year else (_WITHOUT_YEAR, "date without year")
        yield DateReading(found.span, str(day.resolved(anchor) if anchor else day), confidence, pattern)
    for name, expression in patterns(given.language):
        for match in expression.finditer(text, span.start, span.end):
            yield DateReading(Span(*match.span("span")), *read_value(name, match, anchor), name)


def _shared_years(text: str, stated: Sequence[DateFound]) -> list[int | None]:
    """In "11. Januar und 26. November 2021" the year to the right holds for both dates."""
    years: list[int | None] = []
    following: DateFound | None = None
    for found in reversed(stated):
        listed = following and _BETWEEN.fullmatch(text, found.span.end, following.span.start)
        years.append(found.date.year or (years[-1] if listed else None))
        following = found
    return years[::-1]


def _with_same_days(article: Article, readings: Sequence[DateReading]) -> Iterator[DateReading]:
    """Give "am selben Tag" the last whole day stated before it, else the article's day."""
    latest: str | None = None
    for reading in sorted(readings, key=lambda one: (one.span.start, one.pattern == SAME_DAY)):
        if reading.pattern == SAME_DAY and latest:
            yield replace(reading, value=latest)
            continue
        if as_day(reading.value) and article.zone_at(reading.span.start) is not ZoneKind.DATELINE:
            latest = reading.value
        yield reading
