"""English date expressions: `LISTED` has kinds with a pattern each.

Between them stands what a sentence must hold for the pattern to be tried at all, one of some strings
in lower case; "_" is a space."""

from __future__ import annotations

from models.suggest.entities.dates.parts import RANGE, SAME_DAY, YEAR, any_of, capitalised
from models.suggest.entities.dates.words import (
    COUNTS,
    ENGLISH_DAYS,
    ENGLISH_FEASTS,
    ENGLISH_MONTHS,
    ENGLISH_SEASONS,
    ENGLISH_UNITS,
    WORD_MONTHS,
)

_MONTHS, _DAYS = capitalised(ENGLISH_MONTHS), capitalised(ENGLISH_DAYS)
_SURE_MONTHS = capitalised(ENGLISH_MONTHS - WORD_MONTHS)
_SEASONS, _FEASTS = any_of(ENGLISH_SEASONS), capitalised(ENGLISH_FEASTS)
_UNITS = any_of(word for listed in ENGLISH_UNITS.values() for word in listed)
_ONE_UNIT = "year|month|week|day|hour|minute|quarter|decade|century|weekend|season"
_SUFFIX = "(?:st|nd|rd|th)?"
_DATE = rf"(?:{_MONTHS}\s\d{{1,2}}{_SUFFIX}|\d{{1,2}}{_SUFFIX}\s(?:of\s)?{_MONTHS})(?:,?\s{YEAR})?"
_WHICH = "this|last|next|past|previous|coming|following|current|recent"
_NUMBER = rf"\d+|{any_of(set(COUNTS) - {'a', 'an'})}|a few|few|several|many|a couple of|couple of"
_ABOUT = r"(?:(?:almost|nearly|about|around|over|more than|roughly|some)\s)?"
_COUNT = rf"(?P<number>{_NUMBER})\s(?P<unit>{_UNITS})"
_EDGE = r"(?:early|late|mid)[- ]|(?:end|beginning|start|middle) of\s"
_BEFORE = (
    "in|since|until|till|by|of|from|during|before|after|to|through|for|and|between|last|next|this|around"
)
_PART = "morning|afternoon|evening|night"
_HOUR = "dawn|daybreak|sunrise|dusk|nightfall|sunset|noon|midday"
_DAY_TIME = rf"(?:\s(?:{_PART}))?"

_UNIT_SIGNS = "year month week day hour minute decade centur quarter season"
_MONTH_SIGNS = " ".join(ENGLISH_MONTHS)
_SEASON_SIGNS = " ".join(ENGLISH_SEASONS)
_PART_SIGNS = "morning afternoon evening night"

LISTED: tuple[tuple[str, str, str], ...] = (
    (
        "day word",
        "today tonight yesterday tomorrow",
        rf"(?P<span>(?P<word>today|tonight|yesterday|tomorrow){_DAY_TIME})",
    ),
    (
        "weekday",
        "day",
        rf"(?P<span>(?:(?P<which>{_WHICH})\s)?(?P<day>{_DAYS}){_DAY_TIME}(?:,?\s{_DATE})?)",
    ),
    (
        "period",
        _UNIT_SIGNS,
        rf"(?P<span>(?:(?:earlier"
        rf"|later)\s)?(?P<which>{_WHICH})\s(?:(?P<number>{_NUMBER})\s)?(?P<unit>{_UNITS}))",
    ),
    (
        "period",
        "end_of beginning_of start_of middle_of",
        r"(?P<number>)(?P<span>(?P<edge>end|beginning|start|middle) of (?P<which>)"
        rf"(?:the |(?P<which2>{_WHICH}) )(?P<unit>year|month|week|quarter|decade|century))",
    ),
    ("period", _PART_SIGNS, rf"(?P<number>)(?P<span>(?P<which>this|last|same|that)\s(?P<unit>{_PART}))"),
    (
        "period",
        "quarter half",
        r"(?P<which>)(?P<number>)(?P<span>(?:first|second|third|fourth)\s(?P<unit>quarter|half)"
        rf"(?:\sof\s(?:{YEAR}|the year|this year|last year))?)(?=\W)(?<!half)",
    ),
    (
        "period",
        "new_year",
        r"(?:in|by|before|during|after|until"
        r"|for) (?:the )?(?P<which>)(?P<number>)(?P<span>(?P<unit>new year))",
    ),
    (
        "period",
        "weekend",
        r"(?:at|on|over|this|during|after|before) (?:the )(?P<which>)(?P<number>)(?P<span>(?P<unit>weekend))",
    ),
    ("month", _MONTH_SIGNS, rf"(?:{_BEFORE})\s(?P<span>(?:{_EDGE})?(?P<month>{_MONTHS}))(?!\s\d)"),
    ("month", _MONTH_SIGNS, rf"(?P<span>(?P<which>last|next|this)\s(?P<month>{_MONTHS}))(?!\s\d)"),
    (
        "edge of month",
        _MONTH_SIGNS,
        rf"(?P<span>(?:{_EDGE})?(?P<month>{_SURE_MONTHS})(?:,?\s{YEAR})?)(?!\s\d)",
    ),
    (
        "year",
        "18 19 20",
        rf"(?:{_BEFORE}|years?|early|late|\()\s?(?:the\s)?(?P<span>(?:{_EDGE})?(?P<year>{YEAR})"
        rf"(?:{RANGE}(?P<until>{YEAR}|\d\d)|\s(?:to|until|through)\s(?P<end>{YEAR}))?)(?![%.,]\d|\s?%|[-–])",
    ),
    ("decade", "0s", rf"(?P<span>(?:{_EDGE})?(?P<year>(?:19|20)\d0)s)"),
    (
        "season",
        _SEASON_SIGNS,
        rf"(?P<span>(?P<which>last|next|this"
        rf"|coming)\s(?P<season>{_SEASONS})(?P<year>)(?:\s{YEAR})?)(?!\s(?-i:of)\b)",
    ),
    (
        "season",
        _SEASON_SIGNS,
        rf"\b(?:in|since|by|until|during|before|after|throughout)\s(?:the\s)?(?:(?:early|late)\s)?(?P<which>)"
        rf"(?P<span>(?P<season>spring|summer|autumn|winter)(?P<year>))(?=[.,;:)\s])(?!\s(?:of|{YEAR}))",
    ),
    ("season of", _SEASON_SIGNS, rf"(?P<span>(?P<which>)(?P<season>{_SEASONS})\s(?:of\s)?(?P<year>{YEAR}))"),
    ("duration", _UNIT_SIGNS, rf"(?P<span>{_ABOUT}{_COUNT})(?!-)"),
    (
        "ago",
        "ago earlier later",
        rf"(?P<span>{_ABOUT}(?P<number>{_NUMBER}|an?)\s(?P<unit>{_UNITS})\s(?P<turn>ago|earlier|later))",
    ),
    (
        "ago",
        "ago earlier later",
        r"(?P<span>(?P<number>)(?P<unit>hours|days|weeks|months|years)\s(?P<turn>ago|earlier|later))",
    ),
    ("span of time", "for_ over_", r"(?:for|over)\s(?P<span>(?:months|weeks|days|hours))(?!-)"),
    (
        "span of time",
        "every_",
        rf"every\s(?P<span>(?:{_ONE_UNIT}|{_PART}|{_DAYS}|{_MONTHS}|spring|summer|autumn|winter))",
    ),
    (
        "span of time",
        "in_the_day in_the_week in_the_month in_the_year",
        r"(?:earlier|later|late|early)\sin\sthe\s(?P<span>day|week|month|year)",
    ),
    ("span of time", "a_", rf"\ba\s(?P<span>{_ONE_UNIT})(?=\s(?:after|before|since|later than)\b)"),
    (
        "span of time",
        _UNIT_SIGNS,
        rf"(?:in|within|for|lasted)\san?\s(?P<span>{_ONE_UNIT})(?=[.,;:]|\s(?:and|but)\b)",
    ),
    (
        "span of time",
        "christmas easter ramadan advent pentecost thanksgiving passover nowruz",
        rf"(?:at|over|before|after|until|since|for|during)\s(?P<span>(?:{_FEASTS})(?:\s{YEAR})?)",
    ),
    ("clock", "m", r"(?P<span>(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap]\.?m\b\.?))"),
    ("clock", "midnight", r"(?:at|by|until|after|before|from|since|around|past)\s(?P<span>midnight)"),
    ("hour", ":", r"(?P<span>(?P<hour>\d{1,2}):(?P<minute>\d\d))(?!\d)"),
    (
        "part of day",
        _PART_SIGNS,
        rf"(?:in|of|during|by|throughout|since|until)\sthe\s(?P<span>(?:(?:early"
        rf"|late)\s)?(?:{_PART}))(?!\s(?:sky|shift))",
    ),
    (
        "part of day",
        "dawn daybreak sunrise dusk nightfall sunset noon midday",
        rf"(?:at|before|after|by|until|around|since|from)\s(?P<span>{_HOUR})",
    ),
    ("part of day", "overnight", r"(?P<span>overnight)(?!\s(?-i:stay|train|flight|bag|rate))"),
    (SAME_DAY, "_day", r"(?P<span>(?:same|previous|following|next) day)"),
    (
        "days",
        "to and - –",
        rf"(?P<span>(?:(?P<month>{_MONTHS})\s)?(?P<first>\d{{1,2}})\s?(?:to|and|[-–])\s?"
        rf"(?P<last>\d{{1,2}}(?(month)(?:,?\s{YEAR})?|{_SUFFIX}\s{_MONTHS}(?:\s{YEAR})?)))",
    ),
)
