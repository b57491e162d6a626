"""The line grammar of brat: what is written is read, and what is no line is refused with a reason."""

from __future__ import annotations

import pytest

from models.offsets import Span
from storage.formats.brat.standoff import (
    AttributeLine,
    EquivLine,
    EventLine,
    NormalizationLine,
    NoteLine,
    RelationLine,
    StandoffLine,
    TextBound,
    parsed,
    parsed_lines,
)
from storage.formats.fields import Malformed

LINES: dict[str, StandoffLine] = {
    "T1\tPER 10 16\tAlijew": TextBound("T1", "PER", (Span(10, 16),), "Alijew"),
    "T5\tVerb 5 9;30 33\ttext\tone": TextBound("T5", "Verb", (Span(5, 9), Span(30, 33)), "text\tone"),
    "E1\tMeet:T2 Host:T1 Guest2:T3": EventLine("E1", "Meet", "T2", (("Host", "T1"), ("Guest2", "T3"))),
    "E2\tMeet:T2": EventLine("E2", "Meet", "T2"),
    "R1\tLocated Arg1:T3 Arg2:T4": RelationLine("R1", "Located", (("Arg1", "T3"), ("Arg2", "T4"))),
    "*\tEquiv T1 T6 T7": EquivLine(("T1", "T6", "T7")),
    "A1\tNegation E1": AttributeLine("A1", "Negation", "E1"),
    "A2\tModality E1 planned": AttributeLine("A2", "Modality", "E1", "planned"),
    "M1\tNegation E1": AttributeLine("M1", "Negation", "E1"),
    "N1\tReference T1 Wikidata:Q57305:a\tIlham Aliyev": NormalizationLine(
        "N1", "Reference", "T1", "Wikidata", "Q57305:a", "Ilham Aliyev"
    ),
    "#1\tAnnotatorNotes E1\tcheck date": NoteLine("#1", "AnnotatorNotes", "E1", "check date"),
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_read_and_written_as_it_was(line: str) -> None:
    assert parsed(line) == LINES[line]
    assert str(LINES[line]) == line


def test_a_file_is_read_line_by_line_and_empty_ones_say_nothing() -> None:
    assert parsed_lines("\r\n".join(LINES) + "\n\n") == [*LINES.values()]


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "T1",
        "T1\tPER",
        "T1\tPER 3\tx",
        "T1\tPER 5 3\tx",
        "T1\tPER 3 5,7 8\tx",
        "T1\tPER 3 5;\tx",
        "T1\tPER -1 5\tx",
        "Tx\tPER 1 5\tx",
        "X1\tPER 1 5\tx",
        "E1\tMeet",
        "E1\tMeet: Host:T1",
        "E1\tMeet:T1 Host",
        "R1\tLocated Arg1:T3",
        "A1\tNegation",
        "N1\tReference T1 Wikidata\tx",
        "#1\tAnnotatorNotes",
        "*\tEquiv",
    ],
)
def test_what_is_no_line_is_refused(line: str) -> None:
    with pytest.raises(Malformed):
        parsed(line)
