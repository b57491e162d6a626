"""German date expressions: `LISTED` has kinds with a pattern each.

Between them stands what a sentence must hold for the pattern to be tried at all, one of some strings
in lower case; "_" is a space."""

from __future__ import annotations

from models.suggest.entities.dates.parts import COUNTED, RANGE, SAME_DAY, YEAR, any_of, capitalised
from models.suggest.entities.dates.words import (
    COUNTS,
    GERMAN_DAYS,
    GERMAN_FEASTS,
    GERMAN_MONTHS,
    GERMAN_SEASONS,
    GERMAN_UNITS,
)

_MONTHS, _DAYS = capitalised(GERMAN_MONTHS), capitalised((*GERMAN_DAYS, "sonnabend"))
_SEASONS, _FEASTS = capitalised(GERMAN_SEASONS), capitalised(GERMAN_FEASTS)
_UNITS = capitalised(word for listed in GERMAN_UNITS.values() for word in listed)
_DATE = rf"\d{{1,2}}\.\s?(?:{_MONTHS}|\d{{1,2}}\.)(?:\s?{YEAR}\b)?"
_WHICH = "dies|letzt|vergangen|vorig|vorvorig|nächst|übernächst|kommend|laufend|folgend|darauffolgend"
_NOT_THIS = _WHICH.removeprefix("dies|")
_PART = (
    "(?-i:Morgen|Vormittag|Mittag|Nachmittag|Abend|Vorabend|Nacht|Mitternacht|Frühe|Morgengrauen|Tagesanbruch"
    "|(?:Morgen|Vormittags|Mittags|Nachmittags|Abend|Nacht)stunden)"
)
_DAY_TIME = r"(?:\s(?:früh|(?-i:Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)))?"
_NUMBER = rf"\d+|{any_of(set(COUNTS) - {'a', 'an'})}|mehrere[rn]?|einige[rn]?|wenige[rn]?|viele[rn]?|ein paar"
_ABOUT = r"(?:(?:fast|rund|etwa|knapp|über|gut|ungefähr|mehr als|beinahe|nahezu)\s)?"
_COUNT = rf"(?P<number>{_NUMBER})\s(?P<unit>{_UNITS})"
_EDGE = "(?-i:Anfang|Mitte|Ende)"
_BEFORE_MONTH = (
    rf"im|seit|bis|ab|von|vom|zum|vor|nach|für|und|zwischen|monat|monats|{_EDGE}|(?:{_WHICH}|jed)e[nrsm]?"
)
_NO_YEAR = r"(?<!Nr\.\s)(?<!Resolution\s)(?<!Agenda\s)(?<![\d.,€$/–-])"
_ROUND = r"(?:1[89]|20)\d0"

_UNIT_SIGNS = "jahr monat woche tag stunde minute quartal"
_MONTH_SIGNS = " ".join(GERMAN_MONTHS)
_SEASON_SIGNS = " ".join(GERMAN_SEASONS)

LISTED: tuple[tuple[str, str, str], ...] = (
    (
        "day word",
        "heute gestern morgen",
        rf"(?P<span>(?P<word>(?-i:morgen)|heute|gestern|vorgestern|übermorgen){_DAY_TIME})",
    ),
    (
        "day word",
        "heutig gestrig morgig",
        r"(?P<span>(?P<word>heutig|gestrig|morgig|vorgestrig)e[nrsm]?\s"
        rf"(?:(?-i:Tag(?:e?s)?|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)|{_DAYS})s?)",
    ),
    (
        "day word",
        "morgen",
        r"(?:(?<=[.:!?–+]\s)|(?<=[\n„»]))(?P<span>(?P<word>(?-i:Morgen)))(?=\s(?-i:[a-zäöü])(?!\w*\s?,))",
    ),
    (
        "weekday",
        "tag mittwoch sonnabend",
        rf"(?P<span>(?:(?P<which>(?:{_NOT_THIS})e[nrsm]?)\s)?(?P<day>{_DAYS})s?"
        rf"(?:abend|morgen|nachmittag|vormittag|mittag|nacht|früh)?s?{_DAY_TIME}"
        rf"(?:,?\s(?:(?:dem|den|der)\s)?{_DATE})?)",
    ),
    (
        "weekday",
        "nacht_zum nacht_auf nacht_vom abend_zum abend_auf abend_vom",
        rf"(?P<span>(?-i:Nacht|Vorabend|Abend)\s(?:zum|auf|auf\sden|vom)\s(?P<which>)(?P<day>{_DAYS}))",
    ),
    (
        "period",
        _UNIT_SIGNS + " nacht abend morgen nachmittag",
        rf"(?P<span>(?:(?:\d{{1,2}}\.\s{_MONTHS}|{_EDGE})\s(?:der\s"
        rf"|des\s)?)?(?P<which>(?:{_WHICH})e[nrsm]?)\s"
        rf"(?:(?P<number>{_NUMBER})\s)?(?P<unit>{_UNITS}|(?-i:Nacht|Abend|Morgen|Nachmittag)))",
    ),
    (
        "period",
        "jahres monats wochen",
        r"(?P<which>)(?P<number>)(?P<span>(?P<unit>(?-i:(?:Jahres|Monats|Wochen)"
        r"(?:ende|anfang|beginn|mitte|wechsel|hälfte)|Wochenende)(?:s|n)?)(?:\s\d{4})?)",
    ),
    (
        "period",
        "anfang mitte ende",
        rf"(?P<which>)(?P<number>)(?P<span>(?P<edge>{_EDGE})\s(?:der\s|des\s)?"
        r"(?P<unit>(?-i:Jahr(?:e?s)?|Monats?|Woche|Quartals?)))(?!\s\d)",
    ),
    (
        "period",
        "quartal halbjahr jahreshälfte",
        r"(?P<which>)(?P<number>)(?P<span>(?:(?-i:Erste|Zweite|Dritte|Vierte)|erste|zweite|dritte"
        r"|vierte)[nrs]?\s"
        rf"(?P<unit>(?-i:Quartals?|Halbjahr(?:e?s)?|Jahreshälfte))(?:\s{YEAR})?)",
    ),
    ("period", "heuer", r"(?P<which>)(?P<number>)(?P<span>(?P<unit>Heuer|heuer))"),
    (
        "month",
        _MONTH_SIGNS,
        rf"(?:{_BEFORE_MONTH})\s(?:(?:frühen|späten)\s)?(?P<span>(?P<month>{_MONTHS}))(?!\s{YEAR})",
    ),
    ("month", _MONTH_SIGNS, rf"(?P<span>(?P<which>(?:{_NOT_THIS})e[nrsm]?)\s(?P<month>{_MONTHS}))"),
    ("edge of month", "anfang mitte ende", rf"(?P<span>{_EDGE}\s(?P<month>{_MONTHS})(?:\s{YEAR})?)"),
    (
        "year",
        "jahr",
        rf"{_NO_YEAR}(?P<span>(?:{_EDGE}\s)?"
        rf"(?:(?-i:Jahr)(?:e|es|s|en)?\s)(?P<year>{YEAR})(?:{RANGE}(?P<until>{YEAR}|\d\d)"
        rf"|\sbis\s(?P<end>{YEAR}))?)",
    ),
    (
        "year",
        "bis_1 bis_2",
        rf"{_NO_YEAR}(?P<span>(?P<year>{YEAR})\sbis\s(?P<end>{YEAR}))(?!\s(?-i:{COUNTED}))",
    ),
    (
        "bare year",
        "18 19 20",
        rf"{_NO_YEAR}(?P<span>(?:{_EDGE}\s)?(?P<year>{YEAR})(?:{RANGE}(?P<until>{YEAR}|\d\d))?)"
        rf"(?!\s(?-i:{COUNTED})|\s?[%€$]|[.,:]\d|[-–])(?!(?<={_ROUND})\s(?-i:[A-ZÄÖÜ]))",
    ),
    ("decade", "er_jahr er-jahr", r"(?P<span>(?P<year>(?:19|20)?\d0)er[- ]jahren?)"),
    (
        "decade",
        "iger",
        r"(?P<span>(?P<year>(?:zwanz|dreiß|vierz|fünfz|sechz|siebz|achtz|neunz)iger[- ]?jahren?))",
    ),
    (
        "season",
        _SEASON_SIGNS,
        rf"(?:im|seit|seit dem|bis|bis zum|zum|vom|vor dem|nach dem|ab|ab dem|für den|über den)\s(?P<which>)"
        rf"(?:(?:frühen|späten)\s)?(?P<span>(?P<season>{_SEASONS})(?:\s(?P<year>{YEAR}))?)",
    ),
    (
        "season",
        _SEASON_SIGNS,
        rf"(?P<span>(?P<which>(?:{_WHICH})e[nrsm]?)\s(?P<season>{_SEASONS})(?:\s(?P<year>{YEAR}))?)",
    ),
    ("season", _SEASON_SIGNS, rf"(?P<which>)(?P<span>(?P<season>{_SEASONS})\s(?P<year>{YEAR}))"),
    ("duration", _UNIT_SIGNS, rf"(?P<span>{_ABOUT}{_COUNT})"),
    (
        "span of time",
        "jede",
        rf"(?P<span>jede[nrsm]?\s(?:{_UNITS}|{_MONTHS}|{_DAYS}|{_SEASONS}|{_FEASTS}|{_PART}))",
    ),
    (
        "ago",
        "später zuvor davor danach früher vorher",
        rf"(?P<span>{_ABOUT}{_COUNT}\s(?P<turn>später|zuvor|davor|danach|früher|vorher))(?!\s(?:als"
        rf"|datierten))",
    ),
    (
        "ago",
        "später zuvor danach vorher",
        r"(?P<span>(?P<number>)(?P<unit>(?-i:Stunden|Tage|Wochen|Monate|Jahre))\s(?P<turn>später|zuvor"
        r"|danach|vorher))",
    ),
    ("ago", "vor_", rf"(?P<span>vor\s{_ABOUT}{_COUNT})"),
    ("span of time", "seit_ binnen_ über_", rf"(?:seit|binnen|über)\s(?P<span>{_UNITS})(?!\s\d)"),
    (
        "span of time",
        "advent weihnacht ostern pfingst silvester neujahr heiligabend ramadan mittwoch freitag tag",
        rf"(?:an|zu|vor|über|seit|bis|nach|zum)\s(?P<span>(?:{_FEASTS})(?:\s{YEAR})?)",
    ),
    (
        "clock",
        "uhr",
        r"(?P<span>(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s(?-i:Uhr)(?:\s(?P<past>\d\d)\b)?)",
    ),
    ("clock", "mitternacht", r"(?:ab|um|bis|gegen|nach|vor|seit|zu)\s(?P<span>(?-i:Mitternacht))"),
    (
        "part of day",
        "morgen mittag abend nacht frühe stunden tagesanbruch",
        r"(?:am|gegen|zum|vom|in der|in den|in die|seit dem|seit der|bis zum|bis in den|bis in die"
        r"|ab dem|vor dem|nach dem|nach der|noch in der|im|des|über)"
        rf"\s(?:selben\s(?={_PART}))?(?P<span>(?:(?:frühen|späten|selben|gleichen)\s)?{_PART})(?!\s(?:zum"
        rf"|auf)\s)",
    ),
    (
        "former",
        "vorjahr vormonat vorwoche vortag folgetag",
        r"(?P<span>(?-i:Vorjahr(?:e?s)?|Vormonat(?:e?s)?|Vorwoche|Vortag(?:e?s)?|Folgetag(?:e?s)?))",
    ),
    (SAME_DAY, "selben_tag gleichen_tag", r"(?P<span>(?:selben|gleichen)\s(?-i:Tag(?:es)?))"),
    (
        "days",
        "bis und - –",
        rf"(?P<span>(?P<first>\d{{1,2}})\.\s?(?:bis|und|[-–])\s?(?:zum\s)?(?P<last>{_DATE}))",
    ),
)
