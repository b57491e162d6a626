"""Days, weeks, months and years counted from the day of the article, as ISO 8601 values."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from models.dates import PartialDate
from models.suggest.entities.dates.words import UNITS

_LEAPLESS = 2001
"""A year without 29 February stands in where the year is unknown."""
_OF_YEAR = ("jahresende", "jahresanfang", "jahresbeginn", "jahresmitte", "jahreswechsel")
_WEEK, _SATURDAY, _DECEMBER = 7, 5, 12
_PLURALS = (
    "jahre",
    "jahren",
    "monate",
    "monaten",
    "wochen",
    "tage",
    "tagen",
    "stunden",
    "minuten",
    "wochenenden",
)
_AT_END = re.compile(r"(?:\b|jahres|monats|wochen)(?:ende|end of|wechsel)\b", re.IGNORECASE)


def shifted(anchor: PartialDate | None, days: int) -> str | None:
    """Return the ISO day some days from `anchor`; None if that is no day, or beyond an unknown year."""
    if anchor is None or anchor.month is None or anchor.day is None:
        return None
    day = date(anchor.year or _LEAPLESS, anchor.month, anchor.day) + timedelta(days=days)
    if anchor.year is None:
        return str(PartialDate(None, day.month, day.day)) if day.year == _LEAPLESS else None
    return str(PartialDate(day.year, day.month, day.day))


def month_after(anchor: PartialDate, months: int) -> PartialDate:
    """Return the month some months from `anchor`, whose year and month are known."""
    count = (anchor.year or 0) * _DECEMBER + (anchor.month or 1) - 1 + months
    return PartialDate(count // _DECEMBER, count % _DECEMBER + 1)


def period_value(unit: str, stated: str, anchor: PartialDate, step: int) -> str | None:
    """Return the value of the year, month, week or weekend `step` after that of `anchor`, or of its end.

    `stated` is the whole expression: "Ende des Jahres" is the last day, "Anfang" the year itself.
    None where there is no value, as for a plural. `anchor` has a year.
    """
    word, whole = unit.lower(), stated.lower()
    if word in _PLURALS or word in {"years", "months", "weeks", "days", "weekends"} or anchor.year is None:
        return None
    year = anchor.year + step
    if word in {"heuer", "new year"}:
        return str(year + (word == "new year"))
    if word in {"jahr", "jahres", "year"} or word.startswith(_OF_YEAR):
        if any(char.isdigit() for char in whole):
            year = int(whole[-4:]) if whole[-4:].isdigit() else year
        return f"{year}-12-31" if _at_end(whole) else str(year)
    if anchor.month is None:
        return None
    if word.startswith("monat") or word == "month":
        month = month_after(anchor, step)
        last = monthrange(month.year or _LEAPLESS, month.month or 1)[1]
        return f"{month}-{last:02d}" if _at_end(whole) else str(month)
    return _within_weeks(word, whole, anchor, step)


def _at_end(stated: str) -> bool:
    return _AT_END.search(stated) is not None


def _within_weeks(word: str, whole: str, anchor: PartialDate, step: int) -> str | None:
    day = shifted(anchor, 0)
    if day is None:
        return None
    today = date.fromisoformat(day)
    if UNITS.get(word) == "E" or word.startswith("wochenend"):
        return _weekend(today, step)
    if word.startswith("woche") or word == "week":
        year, week, _ = (today + timedelta(days=_WEEK * step)).isocalendar()
        return None if _at_end(whole) else f"{year}-W{week:02d}"
    if word in {"nacht", "night", "abend", "evening", "morgen", "morning", "nachmittag", "afternoon"}:
        return shifted(anchor, min(0, step) if word in {"night", "evening", "nacht"} else 0)
    return shifted(anchor, step) if word in {"tag", "tages", "day"} else None


def _weekend(today: date, step: int) -> str:
    """Return Saturday and Sunday of the weekend that is or was; `step` 1 gives the one to come."""
    saturday = today - timedelta(days=(today.weekday() - _SATURDAY) % _WEEK)
    if step > 0 or (step < 0 and today.weekday() >= _SATURDAY):
        saturday += timedelta(days=_WEEK * step)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"
