"""The German and English words of dates, with the numbers and codes that they stand for."""

from __future__ import annotations

from models.suggest.words import words

DAY_WORDS = {
    **{"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2, "übermorgen": 2},
    **{"heutig": 0, "gestrig": -1, "morgig": 1, "vorgestrig": -2},
    **{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
}
"""Days from the article's day, by word or by German adjective without its ending."""

GERMAN_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {day: number for days in (GERMAN_DAYS, ENGLISH_DAYS) for number, day in enumerate(days)}
WEEKDAYS["sonnabend"] = 5
"""Numbers of the days of the week, Monday is 0."""

GERMAN_SEASONS = {"frühjahr": 21, "frühling": 21, "frühsommer": 22, "sommer": 22, "spätsommer": 22} | {
    "herbst": 23,
    "spätherbst": 23,
    "winter": 24,
}
ENGLISH_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASONS = GERMAN_SEASONS | ENGLISH_SEASONS
"""Season codes of ISO 8601-2."""

GERMAN_UNITS = {
    "Y": words("jahr jahre jahren jahres"),
    "M": words("monat monate monaten monats"),
    "W": words("woche wochen"),
    "D": words("tag tage tagen tages"),
    "TH": words("stunde stunden"),
    "TM": words("minute minuten"),
    "": words("jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte jahrhunderten quartal quartals"),
    "H": words("halbjahr halbjahres"),
    "E": words("wochenende wochenendes wochenenden"),
}
ENGLISH_UNITS = {
    "Y": words("year years"),
    "M": words("month months"),
    "W": words("week weeks"),
    "D": words("day days"),
    "TH": words("hour hours"),
    "TM": words("minute minutes"),
    "": words("decade decades century centuries quarter quarters season"),
    "E": words("weekend weekends"),
}
UNITS = {
    word: unit for units in (GERMAN_UNITS, ENGLISH_UNITS) for unit, listed in units.items() for word in listed
}
"""Designators of ISO 8601 durations, after "P", by word; "E" is a weekend, "H" half a year, "" has none."""

_GERMAN_COUNTS = [
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
]
_ENGLISH_COUNTS = [
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
]
COUNTS = {
    word: number for counts in (_GERMAN_COUNTS, _ENGLISH_COUNTS) for number, word in enumerate(counts, 1)
}
COUNTS |= dict.fromkeys(("eine", "einem", "einer", "einen", "eines", "a", "an"), 1)
COUNTS |= {"dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "achtzehn": 18, "zwanzig": 20, "dreißig": 30}
COUNTS |= {"vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}
COUNTS |= {"hundert": 100, "fourteen": 14, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30}
COUNTS |= {"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}

ENGLISH_MONTHS = words(
    "january february march april may june july august september october november december"
)
GERMAN_MONTHS = words(
    "januar jänner februar feber märz april mai juni juli august september oktober november dezember"
)
WORD_MONTHS = words("march may august april")
"""Months that are also words or given names."""

GERMAN_FEASTS = words(
    "advent weihnachten ostern pfingsten silvester neujahr neujahrstag heiligabend ramadan aschermittwoch",
    "karfreitag ostersonntag ostermontag pfingstmontag nationalfeiertag",
)
ENGLISH_FEASTS = words("christmas easter ramadan advent pentecost thanksgiving passover nowruz")
"""Feasts after which days are called; they move, or their days differ, so that no value is given."""
