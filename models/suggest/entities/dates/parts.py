"""What the German and the English date patterns share."""

from __future__ import annotations

from collections.abc import Iterable

SAME_DAY = "same day"
YEAR = r"(?:1[89]|20)\d\d"
RANGE = r"\s?[-–/]\s?"
COUNTED = (
    r"(?:Meter|Kilometer|Euro|Dollar|Franken|Menschen|Personen|Soldat\w*|Mann\b|Tonnen|Megawatt|Barrel"
    r"|Liter|Hektar|Flüchtling\w*|Prozent|Einwohner\w*|Mitglieder\w*|Mitarbeiter\w*|Beschäftigte\w*"
    r"|Kilo\w*|Häuser|Tote|Zelte|Stimmen|Polizist\w*|Fahrzeug\w*|Stück)"
)
"""Nouns before which a number of four digits counts things."""


def any_of(listed: Iterable[str]) -> str:
    """Return the alternatives of some words, the longest first."""
    return "|".join(sorted(listed, key=lambda word: (-len(word), word)))


def capitalised(listed: Iterable[str]) -> str:
    """Return the alternatives of some words that count only with a capital."""
    return "(?-i:" + any_of(word.capitalize() for word in listed) + ")"
