"""German and English date expressions that state no whole date. Every pattern names its `span`.

The span leaves out articles and prepositions, except that "vor drei Tagen" keeps the word without
which it would be a length of time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from models.suggest.words import words

SAME_DAY = "same day"

DAY_WORDS = {
    **{"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2, "übermorgen": 2},
    **{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
}
"""Days from the article's day."""

_GERMAN_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {day: number for days in (_GERMAN_DAYS, _ENGLISH_DAYS) for number, day in enumerate(days)}
WEEKDAYS["sonnabend"] = 5
"""Numbers of the days of the week, Monday is 0."""

_GERMAN_SEASONS = {"frühjahr": 21, "frühling": 21, "sommer": 22, "herbst": 23, "winter": 24}
_ENGLISH_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASONS = _GERMAN_SEASONS | _ENGLISH_SEASONS
"""Season codes of ISO 8601-2."""

_GERMAN_UNITS = {
    "Y": words("jahr jahre jahren jahres"),
    "M": words("monat monate monaten monats"),
    "W": words("woche wochen"),
    "D": words("tag tage tagen tages"),
    "TH": words("stunde stunden"),
    "TM": words("minute minuten"),
    "": words("jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte jahrhunderten quartal wochenende"),
}
_ENGLISH_UNITS = {
    "Y": words("year years"),
    "M": words("month months"),
    "W": words("week weeks"),
    "D": words("day days"),
    "TH": words("hour hours"),
    "TM": words("minute minutes"),
    "": words("decade decades century centuries quarter weekend"),
}
UNITS = {
    word: unit
    for units in (_GERMAN_UNITS, _ENGLISH_UNITS)
    for unit, listed in units.items()
    for word in listed
}
"""Designators of ISO 8601 durations, after "P", by word; empty where there is none."""

_GERMAN_COUNTS = (
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
)
_ENGLISH_COUNTS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
COUNTS = {
    word: number for counts in (_GERMAN_COUNTS, _ENGLISH_COUNTS) for number, word in enumerate(counts, 1)
}
COUNTS |= {"vierzig": 40, "fünfzig": 50, "hundert": 100, "forty": 40, "fifty": 50, "hundred": 100}
COUNTS |= {
    "eine": 1,
    "einem": 1,
    "einer": 1,
    "einen": 1,
    "zwanzig": 20,
    "dreißig": 30,
    "twenty": 20,
    "thirty": 30,
}

_ENGLISH_MONTHS = words(
    "january february march april may june july august september october november december"
)
_GERMAN_MONTHS = words(
    "januar jänner februar feber märz april mai juni juli august september oktober november dezember"
)
_WORD_MONTHS = words("march may august april")
"""Months that are also words or given names."""
_YEAR = r"(?:1[89]|20)\d\d"
_RANGE = r"\s?[-–/]\s?"


def _any(listed: Iterable[str]) -> str:
    return "|".join(sorted(listed, key=lambda word: (-len(word), word)))


def _capitalised(listed: Iterable[str]) -> str:
    return "(?-i:" + _any(word.capitalize() for word in listed) + ")"


def _german() -> dict[str, str]:
    months, days = _capitalised(_GERMAN_MONTHS), _capitalised((*_GERMAN_DAYS, "sonnabend"))
    date = rf"\d{{1,2}}\.\s?(?:{months}|\d{{1,2}}\.)(?:\s?{_YEAR}\b)?"
    units = _capitalised(UNITS.keys() - {word for listed in _ENGLISH_UNITS.values() for word in listed})
    which = "dies|letzt|vergangen|vorig|nächst|kommend|laufend|folgend"
    part_of_day = "(?-i:Morgen|Vormittag|Mittag|Nachmittag|Abend|Vorabend|Nacht)"
    number = rf"\d+|{_any(COUNTS)}|mehrere[rn]?|einige[rn]?|wenige[rn]?|viele[rn]?|ein paar"
    about = r"(?:(?:fast|rund|etwa|knapp|über|gut|ungefähr|mehr als|beinahe|nahezu)\s)?"
    count = rf"(?P<number>{number})\s(?P<unit>{units})"
    edge = "(?-i:Anfang|Mitte|Ende)"
    before_month = rf"im|seit|bis|ab|von|vor|nach|für|und|zwischen|monat|monats|{edge}"
    return {
        "day word": rf"(?P<span>(?P<word>(?-i:morgen)|heute|gestern|vorgestern|übermorgen)"
        rf"(?:\s(?:früh|{part_of_day}))?)",
        "weekday": rf"(?P<span>(?:(?P<which>(?:{which}|heutig)e[nrsm]?)\s)?(?P<day>{days})"
        rf"(?:abend|morgen|nachmittag|vormittag|mittag|nacht)?(?:,?\s(?:(?:dem|den|der)\s)?{date})?)",
        "period": rf"(?P<span>(?:(?:\d{{1,2}}\.\s{months}|{edge})\s)?(?P<which>(?:{which})e[nrsm]?)\s"
        rf"(?:(?P<number>{number})\s)?(?P<unit>{units}))",
        "month": rf"(?:{before_month})\s(?P<span>(?P<month>{months}))",
        "edge of month": rf"(?P<span>{edge}\s(?P<month>{months})(?:\s{_YEAR})?)",
        "year": rf"(?<!Nr\.\s)(?<!Resolution\s)(?<![\d.,€$])(?P<span>(?:{edge}\s)?"
        rf"(?:(?-i:Jahr)(?:e|es|en)?\s)(?P<year>{_YEAR})(?:{_RANGE}(?P<until>{_YEAR}|\d\d)|\sbis\s(?P<end>{_YEAR}))?)",
        "bare year": rf"(?<!Nr\.\s)(?<!Resolution\s)(?<![\d.,€$/-])(?P<span>(?:{edge}\s)?(?P<year>{_YEAR})"
        rf"(?:{_RANGE}(?P<until>{_YEAR}|\d\d))?)(?!\s(?-i:[A-ZÄÖÜ])|\s?[%€$]|[.,:]\d|[-–])",
        "decade": r"(?P<span>(?P<year>(?:19|20)?\d0)er[- ]jahren?)",
        "season": rf"(?:im|seit|bis|zum|vom|(?P<which>(?:{which})e[nrsm]?))\s(?:(?:frühen|späten)\s)?"
        rf"(?P<span>(?P<season>{_capitalised(_GERMAN_SEASONS)})(?:\s(?P<year>{_YEAR}))?)",
        "duration": rf"(?P<span>{about}{count}(?:\slang)?)",
        "ago": rf"(?P<span>vor\s{about}{count})",
        "span of time": rf"seit\s(?P<span>{units})",
        "clock": r"(?P<span>(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s(?-i:Uhr))",
        "part of day": rf"(?:am|gegen|zum|in der)\s(?P<span>(?:(?:frühen|späten|selben)\s)?{part_of_day})",
        "former": r"(?P<span>(?-i:Vorjahr(?:e?s)?|Vormonat|Vorwoche|Vortag))",
        SAME_DAY: r"(?P<span>(?:selben|gleichen)\s(?-i:Tag(?:es)?))",
        "days": rf"(?P<span>(?P<first>\d{{1,2}})\.\s?(?:bis|und|[-–])\s?(?:zum\s)?(?P<last>{date}))",
    }


def _english() -> dict[str, str]:
    months, days = _capitalised(_ENGLISH_MONTHS), _capitalised(_ENGLISH_DAYS)
    suffix = "(?:st|nd|rd|th)?"
    date = rf"(?:{months}\s\d{{1,2}}{suffix}|\d{{1,2}}{suffix}\s(?:of\s)?{months})(?:,?\s{_YEAR})?"
    units = _any(word for listed in _ENGLISH_UNITS.values() for word in listed)
    which = "this|last|next|past|previous|coming|following|current|recent"
    number = rf"\d+|{_any(COUNTS)}|a few|few|several|many|couple of"
    about = r"(?:(?:almost|nearly|about|around|over|more than|roughly|some)\s)?"
    count = rf"(?P<number>{number})\s(?P<unit>{units})"
    edge = r"(?:early|late|mid)[- ]|(?:end|beginning|start) of\s"
    before = (
        "in|since|until|till|by|of|from|during|before|after|to|through|for|and|between|last|next|this|around"
    )
    part_of_day = "morning|afternoon|evening|night"
    seasons = _any(_ENGLISH_SEASONS)
    sure = _capitalised(_ENGLISH_MONTHS - _WORD_MONTHS)
    return {
        "day word": rf"(?P<span>(?P<word>today|tonight|yesterday|tomorrow)(?:\s(?:{part_of_day}))?)",
        "weekday": rf"(?P<span>(?:(?P<which>{which})\s)?(?P<day>{days})(?:\s(?:{part_of_day}))?"
        rf"(?:,?\s{date})?)",
        "period": rf"(?P<span>(?:(?:earlier|later)\s)?(?P<which>{which})\s(?:(?P<number>{number})\s)?"
        rf"(?P<unit>{units}))",
        "month": rf"(?:{before})\s(?P<span>(?:{edge})?(?P<month>{months}))(?!\s\d)",
        "edge of month": rf"(?P<span>(?:{edge})?(?P<month>{sure})(?:,?\s{_YEAR})?)(?!\s\d)",
        "year": rf"(?:{before}|years?|early|late|\()\s?(?P<span>(?:{edge})?(?P<year>{_YEAR})"
        rf"(?:{_RANGE}(?P<until>{_YEAR}|\d\d))?)(?![%.,]\d|\s?%|[-–])",
        "decade": rf"(?P<span>(?:{edge})?(?P<year>(?:19|20)\d0)s)",
        "season": rf"(?P<span>(?P<which>last|next|this)\s(?P<season>{seasons})(?P<year>))",
        "season of": rf"(?P<span>(?P<which>)(?P<season>{seasons})\s(?:of\s)?(?P<year>{_YEAR}))",
        "duration": rf"(?P<span>{about}{count})(?!-)",
        "ago": rf"(?P<span>{about}(?P<number>{number}|an?)\s(?P<unit>{units})\s(?:ago|earlier|later))",
        "span of time": r"(?:for|over)\s(?P<span>(?:decades|centuries|years|months|weeks|days))",
        "clock": r"(?P<span>(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s?(?P<half>[ap]\.?m\b\.?))",
        "hour": r"(?P<span>(?P<hour>\d{1,2}):(?P<minute>\d\d))(?!\d)",
        "part of day": rf"in the\s(?P<span>(?:(?:early|late)\s)?(?:{part_of_day}))",
        SAME_DAY: r"(?P<span>same day)",
        "days": rf"(?P<span>(?:(?P<month>{months})\s)?(?P<first>\d{{1,2}})\s?(?:to|and|[-–])\s?"
        rf"(?P<last>\d{{1,2}}(?(month)(?:,?\s{_YEAR})?|{suffix}\s{months}(?:\s{_YEAR})?)))",
    }


@lru_cache(maxsize=2)
def patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the name and pattern of each kind of date expression in "de" or "en"."""
    listed = _english() if language == "en" else _german()
    return tuple(
        (name, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE))
        for name, pattern in listed.items()
    )
