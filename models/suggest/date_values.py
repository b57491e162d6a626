"""The ISO 8601 values of date expressions, given the day of the article.

Each reader takes a match of `date_patterns` and the article's day and gives the value, None where
it cannot be known, and the confidence that this is a date at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from models.dates import MONTHS, PartialDate, find_dates, parse_iso
from models.suggest.date_patterns import COUNTS, DAY_WORDS, SAME_DAY, SEASONS, UNITS, WEEKDAYS

SURE, LIKELY, VAGUE = 0.97, 0.9, 0.7
_WEEK = 7
_CLAUSE_END = re.compile(r"[.;:!?]\s|\n")
_FUTURE = re.compile(
    r"\b(?:wird|werden|soll|sollen|geplant|bevorstehend\w*|vorgesehen|will|shall|to|expected|due|scheduled|planned"
    r"|upcoming)\b(?!\s(?:\w+\s)?(?:worden|wurde))"
)
_LEAPLESS = 2001
"""A year without 29 February stands in where the year is unknown."""

Value = tuple[str | None, float]


def shifted(anchor: PartialDate | None, days: int) -> str | None:
    """Return the ISO day some days from `anchor`; None if that is no day, or beyond an unknown year."""
    if anchor is None or anchor.month is None or anchor.day is None:
        return None
    day = date(anchor.year or _LEAPLESS, anchor.month, anchor.day) + timedelta(days=days)
    if anchor.year is None:
        return str(PartialDate(None, day.month, day.day)) if day.year == _LEAPLESS else None
    return str(PartialDate(day.year, day.month, day.day))


def stated_date(span: str, anchor: PartialDate | None) -> PartialDate | None:
    """Return the first whole or partial date written in `span`, completed from `anchor`."""
    for found in find_dates(span):
        return found.date.resolved(anchor) if anchor else found.date
    return None


def read_value(name: str, match: re.Match[str], anchor: PartialDate | None) -> Value:
    """Return the value and the confidence of a match of the pattern called `name`."""
    return _READERS[name](match, anchor)


def _step(which: str | None) -> int:
    """Return -1 for "last", 1 for "next" and 0 for "this"."""
    word = (which or "").lower()
    if word.startswith(("letz", "vorig", "vergangen", "last", "past", "previous")):
        return -1
    return 1 if word.startswith(("näch", "komm", "next", "coming", "following", "folgend")) else 0


def _day_word(match: re.Match[str], anchor: PartialDate | None) -> Value:
    return shifted(anchor, DAY_WORDS[match["word"].lower()]), SURE


def _weekday(match: re.Match[str], anchor: PartialDate | None) -> Value:
    """A bare weekday is the latest up to the article's day; "next" or a verb of the future say otherwise."""
    if stated := stated_date(match["span"], anchor):
        return str(stated), SURE
    if anchor is None or not (anchor.year and anchor.month and anchor.day):
        return None, LIKELY
    back = (date(anchor.year, anchor.month, anchor.day).weekday() - WEEKDAYS[match["day"].lower()]) % _WEEK
    step = _step(match["which"]) or int(not match["which"] and _is_future(match))
    if step < 0 and back == 0:
        back = _WEEK
    return shifted(anchor, _WEEK - back if step > 0 else -back), LIKELY


def _is_future(match: re.Match[str]) -> bool:
    """Tell whether the clause around a match speaks of the future."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    clause = _CLAUSE_END.split(before)[-1] + " " + _CLAUSE_END.split(after)[0]
    return _FUTURE.search(clause) is not None


def _period(match: re.Match[str], anchor: PartialDate | None) -> Value:
    """Resolve "this year", "nächste Woche", "31. Oktober dieses Jahres"; a plural has no value."""
    word, step = match["unit"].lower(), _step(match["which"])
    plural = match["number"] or word.endswith(
        ("jahre", "jahren", "monate", "monaten", "wochen", "tage", "tagen")
    )
    if plural or word in {"years", "months", "weeks", "days"} or anchor is None or anchor.year is None:
        return None, LIKELY
    if UNITS[word] == "Y":
        stated = next(find_dates(match["span"]), None)
        year = anchor.year + step
        return str(replace(stated.date, year=year) if stated else PartialDate(year)), LIKELY
    if UNITS[word] == "M" and anchor.month:
        months = anchor.year * 12 + anchor.month - 1 + step
        return str(PartialDate(months // 12, months % 12 + 1)), LIKELY
    if UNITS[word] == "W" and anchor.month and anchor.day:
        day = date(anchor.year, anchor.month, anchor.day) + timedelta(days=_WEEK * step)
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}", LIKELY
    return None, LIKELY


def _month(match: re.Match[str], anchor: PartialDate | None) -> Value:
    if stated := stated_date(match["span"], anchor):
        return str(stated), SURE
    month = PartialDate(month=MONTHS[match["month"].rstrip(".").lower()])
    return str(month.resolved(anchor) if anchor else month), LIKELY


def _year(match: re.Match[str], _: PartialDate | None) -> Value:
    groups, year = match.groupdict(), match["year"]
    if end := groups.get("end"):
        return f"{year}/{end}", SURE
    if until := groups.get("until"):
        return f"{year}/{year[: 4 - len(until)]}{until}", LIKELY
    return year, LIKELY


def _decade(match: re.Match[str], _: PartialDate | None) -> Value:
    year = match["year"]
    return (f"{year[:3]}X" if len(year) == 4 else None), LIKELY


def _season(match: re.Match[str], anchor: PartialDate | None) -> Value:
    year = int(match["year"]) if match["year"] else None
    if year is None and match["which"] and anchor and anchor.year:
        year = anchor.year + _step(match["which"])
    return (f"{year}-{SEASONS[match['season'].lower()]}", LIKELY) if year else (None, VAGUE)


def _duration(match: re.Match[str], _: PartialDate | None) -> Value:
    stated, unit = match["number"].lower(), UNITS[match["unit"].lower()]
    number = stated if stated.isdigit() else str(COUNTS.get(stated, ""))
    if not number or not unit:
        return None, LIKELY
    return f"P{unit[:-1]}{number}{unit[-1]}", LIKELY


def _clock(match: re.Match[str], _: PartialDate | None) -> Value:
    hour, minute = int(match["hour"]), match["minute"] or "00"
    half = (match.groupdict().get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return (f"T{hour:02d}:{minute}", LIKELY) if hour < 25 and int(minute) < 60 else (None, VAGUE)


def _days(match: re.Match[str], anchor: PartialDate | None) -> Value:
    """Resolve "3. bis 5. Mai" and "May 3-5" to an interval."""
    month = match.groupdict().get("month")
    last = stated_date(f"{month} {match['last']}" if month else match["last"], anchor)
    first = replace(last, day=int(match["first"])) if last else None
    if last is None or first is None or not first.valid or (first.day or 0) >= (last.day or 0):
        return None, VAGUE
    return f"{first}/{last}", SURE


def _unknown(_: re.Match[str], __: PartialDate | None) -> Value:
    return None, VAGUE


def _same_day(_: re.Match[str], anchor: PartialDate | None) -> Value:
    return (str(anchor) if anchor and anchor.day else None), LIKELY


_READERS: dict[str, Callable[[re.Match[str], PartialDate | None], Value]] = {
    "day word": _day_word,
    "weekday": _weekday,
    "period": _period,
    "month": _month,
    "edge of month": _month,
    "year": _year,
    "bare year": _year,
    "decade": _decade,
    "season": _season,
    "season of": _season,
    "duration": _duration,
    "clock": _clock,
    "hour": _clock,
    "days": _days,
    "ago": _unknown,
    "span of time": _unknown,
    "part of day": _unknown,
    "former": _unknown,
    SAME_DAY: _same_day,
}


def as_day(value: str | None) -> PartialDate | None:
    """Return the day that an ISO value names, None for months, years, intervals and lengths."""
    parsed = parse_iso(value) if value else None
    return parsed if parsed and parsed.month and parsed.day else None
