"""The ISO 8601 values of date expressions, given the day of the article.

Each reader takes a match of `date_patterns` and the article's day and gives the value, None where
it cannot be known, and the confidence that this is a date at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from models.dates import MONTHS, PartialDate, find_dates, parse_iso
from models.suggest.entities.dates.parts import SAME_DAY
from models.suggest.entities.dates.periods import month_after, period_value, shifted
from models.suggest.entities.dates.tense import FUTURE, PAST, bound_before, tense_around
from models.suggest.entities.dates.words import COUNTS, DAY_WORDS, SEASONS, UNITS, WEEKDAYS

SURE, LIKELY, VAGUE = 0.97, 0.9, 0.8
_WEEK, _NOON, _SEASON_MONTHS, _LAST_OF_ALL = 7, 12, 3, 28
_FAR = 92
"""Days within which the nearest day or month of that name is meant, whatever the tense of the clause."""

Value = tuple[str | None, float]


def stated_date(span: str, anchor: PartialDate | None) -> PartialDate | None:
    """Return the first whole or partial date written in `span`, completed from `anchor`."""
    for found in find_dates(span):
        return found.date.resolved(anchor) if anchor else found.date
    return None


def read_value(name: str, match: re.Match[str], anchor: PartialDate | None, language: str) -> Value:
    """Return the value and the confidence of a match of the pattern called `name`."""
    return _READERS[name](match, anchor, language)


def completed(
    dated: PartialDate, anchor: PartialDate | None, text: str, span: tuple[int, int], language: str
) -> PartialDate:
    """Return a month or day with its year: the nearest; where that is far, the one the tense asks for."""
    if anchor is None or dated.year or anchor.year is None or anchor.month is None or dated.month is None:
        return dated.resolved(anchor) if anchor else dated
    nearest = dated.resolved(anchor)
    far = abs((_first_day(nearest) - _first_day(anchor)).days) > _FAR
    tense = tense_around(text, *span, language) if far else bound_before(text, span[0])
    ahead = _first_day(nearest) > _first_day(anchor)
    wrong = (tense == PAST and ahead) or (tense == FUTURE and _first_day(nearest) < _first_day(anchor))
    other = replace(nearest, year=(nearest.year or anchor.year) + tense) if wrong else nearest
    return other if other.valid else nearest


def as_day(value: str | None) -> PartialDate | None:
    """Return the day that an ISO value names, None for months, years, intervals and lengths."""
    parsed = parse_iso(value) if value else None
    return parsed if parsed and parsed.month and parsed.day else None


def _first_day(dated: PartialDate) -> date:
    """Return a day to compare by; 29 February counts as the day before, for the year may have none."""
    return date(dated.year or 1, dated.month or 1, min(dated.day or 1, _LAST_OF_ALL))


def _step(which: str | None) -> int:
    """Return -1 for "last", 1 for "next" and 0 for "this"."""
    word = (which or "").lower()
    if word.startswith(("letz", "vorig", "vergangen", "last", "past", "previous")):
        return -1
    return 1 if word.startswith(("näch", "komm", "next", "coming", "following", "folgend")) else 0


def _day_word(match: re.Match[str], anchor: PartialDate | None, _: str) -> Value:
    return shifted(anchor, DAY_WORDS[match["word"].lower()]), SURE


def _weekday(match: re.Match[str], anchor: PartialDate | None, language: str) -> Value:
    """A bare weekday is the latest up to the article's day, unless "next" or the clause means the future."""
    if stated := stated_date(match["span"], anchor):
        return str(stated), SURE
    if anchor is None or not (anchor.year and anchor.month and anchor.day):
        return None, SURE
    back = (date(anchor.year, anchor.month, anchor.day).weekday() - WEEKDAYS[match["day"].lower()]) % _WEEK
    step = _step(match["which"])
    if step and back == 0:
        return shifted(anchor, step * _WEEK), SURE
    ahead = step > 0 or (
        not match["which"] and back and tense_around(match.string, *match.span("span"), language) == FUTURE
    )
    return shifted(anchor, _WEEK - back if ahead else -back), SURE


def _period(match: re.Match[str], anchor: PartialDate | None, _: str) -> Value:
    """Resolve "this year", "nächste Woche", "31. Oktober dieses Jahres", "Jahresende", but no plural."""
    groups = match.groupdict()
    if groups.get("number") or anchor is None or anchor.year is None:
        return None, LIKELY
    step = _step(groups.get("which") or groups.get("which2"))
    stated = next(find_dates(match["span"]), None)
    if stated and UNITS.get(match["unit"].lower()) == "Y":
        day = replace(stated.date, year=anchor.year + step)
        return (str(day) if day.valid else None), LIKELY
    return period_value(match["unit"], match["span"], anchor, step), LIKELY


def _month(match: re.Match[str], anchor: PartialDate | None, language: str) -> Value:
    if stated := stated_date(match["span"], anchor):
        return str(stated), SURE
    month = PartialDate(month=MONTHS[match["month"].rstrip(".").lower()])
    step = _step(match.groupdict().get("which"))
    if step and anchor and anchor.year and anchor.month:
        passed = (month.month or 0) < anchor.month if step < 0 else (month.month or 0) > anchor.month
        return str(replace(month, year=anchor.year + (0 if passed else step))), SURE
    return str(completed(month, anchor, match.string, match.span("span"), language)), SURE


def _year(match: re.Match[str], _: PartialDate | None, __: str) -> Value:
    groups, year = match.groupdict(), match["year"]
    if end := groups.get("end"):
        return f"{year}/{end}", SURE
    if until := groups.get("until"):
        return f"{year}/{year[: 4 - len(until)]}{until}", LIKELY
    return (f"{year}-12" if match["span"].lower().startswith("end") else year), SURE


def _decade(match: re.Match[str], _: PartialDate | None, __: str) -> Value:
    year = match["year"]
    return (f"{year[:3]}X" if year.isdigit() and len(year) == 4 else None), LIKELY


def _season(match: re.Match[str], anchor: PartialDate | None, language: str) -> Value:
    """A season without a year is the latest that has begun, or in a clause about the future the next."""
    code = SEASONS[match["season"].lower()]
    if match["year"]:
        return f"{match['year']}-{code}", LIKELY
    if anchor is None or anchor.year is None:
        return None, VAGUE
    if step := _step(match["which"]):
        return f"{anchor.year + step}-{code}", LIKELY
    begins, month = (code - 20) * _SEASON_MONTHS, anchor.month or 1
    tense = tense_around(match.string, *match.span("span"), language)
    shift = (
        -1 if tense == PAST and begins > month else int(tense == FUTURE and begins + _SEASON_MONTHS <= month)
    )
    return f"{anchor.year + shift}-{code}", LIKELY


def _duration(match: re.Match[str], _: PartialDate | None, __: str) -> Value:
    number, unit = _number(match["number"]), UNITS[match["unit"].lower()]
    if not number or unit in {"", "H", "E"}:
        return None, LIKELY
    return f"P{unit[:-1]}{number}{unit[-1]}", LIKELY


def _number(stated: str) -> int:
    return int(stated) if stated.isdigit() else COUNTS.get(stated.lower(), 0)


def _ago(match: re.Match[str], anchor: PartialDate | None, _: str) -> Value:
    """Resolve "vor drei Wochen", "two years ago" from the article's day; "später" hangs on a story."""
    number, unit = _number(match["number"]), UNITS[match["unit"].lower()]
    turn = (match.groupdict().get("turn") or "ago").lower()
    if turn != "ago" or not number or anchor is None or anchor.year is None:
        return None, LIKELY
    if unit in {"D", "W"}:
        return shifted(anchor, -number * (_WEEK if unit == "W" else 1)), LIKELY
    if unit == "M" and anchor.month:
        return str(month_after(anchor, -number)), LIKELY
    known = unit == "Y" and number < anchor.year
    return (f"{anchor.year - number:04d}" if known else None), LIKELY


def _clock(match: re.Match[str], anchor: PartialDate | None, language: str) -> Value:
    """Resolve a clock time to the article's day and time, or to the time alone where the day is unknown."""
    groups = match.groupdict()
    if groups.get("hour") is None:
        past = tense_around(match.string, *match.span("span"), language) == PAST
        day = shifted(anchor, 0 if past else 1) if anchor and anchor.year else None
        return f"{day or ''}T00:00", LIKELY
    hour, minute = int(match["hour"]), groups.get("minute") or groups.get("past") or "00"
    half = (groups.get("half") or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    if hour > 24 or int(minute) > 59:
        return None, VAGUE
    day = shifted(anchor, 0) if anchor and anchor.year else None
    return f"{day or ''}T{hour:02d}:{minute}", SURE


def _days(match: re.Match[str], anchor: PartialDate | None, _: str) -> Value:
    """Resolve "3. bis 5. Mai" and "May 3-5" to an interval."""
    month = match.groupdict().get("month")
    last = stated_date(f"{month} {match['last']}" if month else match["last"], anchor)
    first = replace(last, day=int(match["first"])) if last else None
    if last is None or first is None or not first.valid or (first.day or 0) >= (last.day or 0):
        return None, VAGUE
    return f"{first}/{last}", SURE


def _former(match: re.Match[str], anchor: PartialDate | None, _: str) -> Value:
    """Resolve "Vortag", "Vorwoche", "Vormonat", "Vorjahr"; "Folgetag" hangs on what was told before."""
    word = match["span"].lower()
    if anchor is None or anchor.year is None or word.startswith("folge"):
        return None, LIKELY
    if word.startswith("vortag"):
        return shifted(anchor, -1), LIKELY
    unit = {"vorj": "jahr", "vorm": "monat", "vorw": "woche"}[word[:4]]
    return period_value(unit, unit, anchor, -1), LIKELY


def _part_of_day(match: re.Match[str], anchor: PartialDate | None, _: str) -> Value:
    before = match["span"].lower().startswith("vorabend")
    return (shifted(anchor, -1 if before else 0) if anchor and anchor.year else None), LIKELY


def _unknown(_: re.Match[str], __: PartialDate | None, ___: str) -> Value:
    return None, VAGUE


def _same_day(match: re.Match[str], anchor: PartialDate | None, _: str) -> Value:
    known = anchor and anchor.day and match["span"].lower().startswith(("same", "selb", "gleich"))
    return (str(anchor) if known else None), LIKELY


_READERS: dict[str, Callable[[re.Match[str], PartialDate | None, str], Value]] = {
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
    "ago": _ago,
    "span of time": _unknown,
    "part of day": _part_of_day,
    "former": _former,
    SAME_DAY: _same_day,
}
