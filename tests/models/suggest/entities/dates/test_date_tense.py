from __future__ import annotations

import pytest

from models.suggest.entities.dates.tense import FUTURE, PAST, UNKNOWN, tense_around


@pytest.mark.parametrize(
    ("text", "language", "tense"),
    [
        ("Der Rat tagte am MONTAG in Wien.", "de", PAST),
        ("Der Rat hat am MONTAG in Wien getagt.", "de", PAST),
        ("Der Rat wird am MONTAG in Wien tagen.", "de", FUTURE),
        ("Die Minister beraten am MONTAG in Wien.", "de", FUTURE),
        ("Der Besuch, der am MONTAG beginnen soll, war lange geplant.", "de", FUTURE),
        ("Er bleibt bis MONTAG, wie er sagte.", "de", FUTURE),
        ("Die Sitzung vom MONTAG ist vorbei.", "de", PAST),
        ("MONTAG", "de", UNKNOWN),
        ("The council met on MONTAG in Oslo.", "en", PAST),
        ("He threatened on MONTAG to leave.", "en", PAST),
        ("She phoned him on MONTAG and they will meet again.", "en", PAST),
        ("The port is to be opened on MONTAG in Oslo.", "en", FUTURE),
        ("He invited her to visit Oslo on MONTAG.", "en", FUTURE),
        ("Talks on MONTAG", "en", UNKNOWN),
    ],
)
def test_clause_around_a_date_has_a_tense(text: str, language: str, tense: int) -> None:
    start = text.index("MONTAG")
    assert tense_around(text, start, start + len("MONTAG"), language) == tense
