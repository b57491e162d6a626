"""Dates, times and durations with their ISO 8601 values, resolved against the article's date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.annotation import Level
from models.article import Article, ZoneKind
from models.dates import DateFound, PartialDate, find_dates, parse_iso
from models.offsets import Span
from models.suggest.entities.dates.parts import SAME_DAY
from models.suggest.entities.dates.patterns import date_patterns
from models.suggest.entities.dates.values import SURE, as_day, completed, read_value
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.entities.named_events.rule import find_named_events
from models.suggest.entities.sentence_patterns import possible

NAME, VERSION = "dates", "2"

_WITHOUT_YEAR = 0.97
_UNNAMED = frozenset({"duration", "span of time"})
"""Kinds that name no point in time: level NOM."""
_BETWEEN = re.compile(r"\s*(?:,|und|and|sowie|&|bis|to|or|oder|-|–)?\s*(?:am|on|zum|vom)?\s*(?:den|the)?\s*")
_NO_GERMAN_DATE = re.compile(r"[^\W\d]+\s\d{1,2}")
"""In German a number after a month is no day: "im April 19 Menschen"."""


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date expression: its span, its ISO value if it can be known, how sure, and which pattern."""

    span: Span
    value: str | None
    confidence: float
    pattern: str


def find_date_entities(given: RuleInput) -> Iterator[Finding]:
    """Yield every date, time and duration outside boilerplate, without article or preposition.

    The year in an event's name belongs to the name.
    """
    anchor = article_date(given.article)
    readings = [
        reading for sentence in given.text.sentences for reading in _readings(given, sentence, anchor)
    ]
    names = [found.span for found in find_named_events(given)]
    known = (("article date", str(anchor)),) if anchor else ()
    for reading in _with_same_days(given.article, readings):
        if any(name.contains(reading.span) for name in names):
            continue
        level = Level.NOM if reading.pattern in _UNNAMED else Level.NAM
        evidence = (("pattern", reading.pattern), *known)
        yield Finding("DATE", reading.span, reading.confidence, evidence, level=level, value=reading.value)


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
    stated = [found for found in find_dates(text, span.start, span.end) if _is_date(given, found)]
    for found, year in zip(stated, _shared_years(text, stated), strict=True):
        day = replace(found.date, year=year) if year else found.date
        confidence, pattern = (SURE, "date") if day.year else (_WITHOUT_YEAR, "date without year")
        where = found.span.start, found.span.end
        value = str(completed(day, anchor, text, where, given.language))
        yield DateReading(found.span, value, confidence, pattern)
    for dated in possible(date_patterns(given.language), span.text(text)):
        for match in dated.expression.finditer(text, span.start, span.end):
            value_and_confidence = read_value(dated.kind, match, anchor, given.language)
            yield DateReading(Span(*match.span("span")), *value_and_confidence, dated.kind)


def _is_date(given: RuleInput, found: DateFound) -> bool:
    return given.language == "en" or not _NO_GERMAN_DATE.fullmatch(found.span.text(given.text.text))


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
        if reading.pattern == SAME_DAY and latest and reading.value:
            yield replace(reading, value=latest)
            continue
        if as_day(reading.value) and article.zone_at(reading.span.start) is not ZoneKind.DATELINE:
            latest = reading.value
        yield reading
