"""The table of events is what the csv module reads: a row an event, no cell a formula, all else told."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Actor, Argument, Attributes, Entity, Event, Status
from models.offsets import Span
from models.review import Review
from models.schema import EventType, Preset, Schema
from storage.formats.base import LossKind
from storage.formats.event_rows import COLUMNS
from storage.formats.events_csv import EventsCsv
from storage.formats.spreadsheet import cell, flat, told
from tests.builders import SCHEMA
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, decided, on, written
from tests.storage.formats.texts import reviews, texts
from tests.storage.formats.written_or_told import NEGATIVES, lost, proven

CODED = Schema(
    "coded",
    1,
    SCHEMA.labels,
    (EventType("MEET", codes={"plover": "CONSULT", "cameo": "040", "ace": "Contact.Meet"}),),
    (Preset("planned", "2", {"tense": ("FUT",)}),),
)
TEXT = "Es war kalt. Ida Vogt empfing Leo Ruiz am Freitag in Wien. Er ging."


def rows_of(folder: Path, *reviews: Review, **header: Any) -> list[dict[str, str]]:
    """Return the rows as the csv module reads them, what guards them included."""
    target = folder / "a.csv"
    written(EventsCsv(), target, *reviews, header=replace(HEADER, **header))
    with target.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def event_on(covered: str, *arguments: tuple[str, str], text: str = TEXT, **fields: Any) -> Event:
    start = text.index(covered)
    filled = tuple(Argument(role, target, Status.ACCEPTED) for role, target in arguments)
    event = Event(covered, "MEET", (Span(start, start + len(covered)),), arguments=filled)
    return replace(event, **{"status": Status.ACCEPTED, **fields})


def reception(**fields: Any) -> Review:
    """Return a reception with a guest, a time and a place."""
    day = replace(on(TEXT, "Freitag", label="DATE"), value="2023-05-05")
    ida = replace(on(TEXT, "Ida Vogt"), actor="a1")
    received = event_on(
        "empfing",
        ("Actor", "Ida Vogt"),
        ("Recipient", "Leo Ruiz"),
        ("Time", "Freitag"),
        ("Place", "Wien"),
        **fields,
    )
    review = complete(TEXT, ida, on(TEXT, "Leo Ruiz"), day, on(TEXT, "Wien", label="GPE"), received)
    return replace(review, article=replace(review.article, published="2023-05-06"))


def test_a_row_says_who_did_what_to_whom_when_and_where(tmp_path: Path) -> None:
    ministers = {"a1": Actor("a1", "PERSON", "Ida Maria Vogt")}
    (row,) = rows_of(tmp_path, reception(), schema=CODED, actors=ministers)
    assert {name: row[name] for name in ("actor", "recipient", "place", "event_date", "published")} == {
        "actor": "Ida Maria Vogt",
        "recipient": "Leo Ruiz",
        "place": "Wien",
        "event_date": "2023-05-05",
        "published": "2023-05-06",
    }
    assert (row["type"], row["plover"], row["cameo"], row["ace"]) == (
        "MEET",
        "CONSULT",
        "040",
        "Contact.Meet",
    )
    assert row["arguments"] == (
        "Actor: Ida Vogt = Ida Maria Vogt; Recipient: Leo Ruiz; Time: Freitag = 2023-05-05; Place: Wien"
    )


def test_a_row_has_the_attributes_with_their_preset(tmp_path: Path) -> None:
    review = reception(attributes=Attributes(tense="FUT", phase="start"), attribution="Leo Ruiz", coref="c")
    (row,) = rows_of(tmp_path, review, schema=CODED)
    assert (row["preset"], row["polarity"], row["tense"], row["phase"]) == ("planned", "POS", "FUT", "start")
    assert (row["attribution"], row["coref"], row["status"]) == ("Leo Ruiz", "c", "accepted")


def test_a_row_quotes_the_sentence_and_says_where_the_trigger_is(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, reception())
    assert row["quote"] == "Ida Vogt empfing Leo Ruiz am Freitag in Wien."
    assert TEXT[int(row["start"]) : int(row["end"])] == row["trigger"] == "empfing"
    assert TEXT[int(row["quote_start"]) :].startswith(row["quote"]) and row["fragments"] == ""


def test_a_trigger_in_two_sentences_has_its_fragments_told(tmp_path: Path) -> None:
    split = replace(event_on("empfing"), fragments=(Span(22, 29), Span(59, 61)))
    (row,) = rows_of(tmp_path, complete(TEXT, split))
    assert (row["trigger"], row["fragments"]) == ("empfing Er", "22..29 59..61")
    assert row["quote"] == TEXT[13:]


def test_an_argument_that_is_an_event_is_told_with_its_id(tmp_path: Path) -> None:
    went = event_on("ging", type="CALL", id="went")
    rows = rows_of(tmp_path, complete(TEXT, went, event_on("empfing", ("Topic", "went"))))
    assert [row["arguments"] for row in rows] == ["Topic: ging = went", ""]


def test_the_file_starts_with_the_mark_that_excel_needs(tmp_path: Path) -> None:
    rows_of(tmp_path, reception())
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfarticle,source,")
    assert content.count(b"\r\n") == content.count(b"\n") == 2


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r@", " =", "\u00a0+", "＝", "'", "\n-"])
def test_no_cell_can_be_taken_for_a_formula(tmp_path: Path, start: str) -> None:
    text = f"{start}cmd|x kam."
    event = event_on(f"{start}cmd", text=text, note=f"{start}1", lemma=f"{start}1")
    review = complete(text, event)
    named = replace(review, article=replace(review.article, title=f"{start}HYPERLINK()", source=f"{start}a"))
    (row,) = rows_of(tmp_path, named)
    for name in ("trigger", "note", "lemma", "quote", "title", "source"):
        assert row[name].startswith("'") and told(row[name]) == flat(told(row[name]))
    assert told(row["trigger"]) == flat(f"{start}cmd")


@given(texts)
def test_a_cell_is_one_line_that_stands_for_its_text(text: str) -> None:
    assert told(cell(text)) == flat(text) and len(flat(text)) == len(text)
    assert len(cell(text).splitlines()) <= 1 and "\t" not in cell(text)
    assert cell(text).lstrip()[:1] not in {"=", "+", "-", "@"}


def test_partial_dates_are_guarded_and_come_back(tmp_path: Path) -> None:
    review = reception()
    day = replace(review.entities["Freitag"], value="--05-05")
    (row,) = rows_of(tmp_path, review.with_states({"Freitag": day}))
    assert row["event_date"] == "'--05-05"


def test_each_loss_is_told() -> None:
    text = "Ida\x07 Vogt empfing Leo Ruiz, er ging.\nANZEIGE Graz\x00"
    split = replace(on(text, "Ida", "Vogt", entity_id="ida"), note="who?", actor="a1", value="v")
    idle = replace(on(text, "Leo Ruiz"), note="not told twice", value="x")
    wrong = replace(on(text, "Leo", entity_id="wrong"), status=Status.REJECTED)
    received = event_on("empfing", ("Actor", "ida"), ("Recipient", "wrong"), text=text, note="\x1f")
    review = complete(
        text,
        split,
        idle,
        wrong,
        received,
        on(text, "er ", label="MENTION"),
        on(text, "Graz"),
        zones=[boilerplate(text, "ANZEIGE Graz\x00")],
    )
    assert lost(EventsCsv(), review) == {
        LossKind.ENTITIES: ["Leo Ruiz"],
        LossKind.HELPERS: ["er "],
        LossKind.FRAGMENTS: ["Ida Vogt"],
        LossKind.NOTES: ["Ida Vogt"],
        LossKind.BOILERPLATE: ["Graz"],
        LossKind.OPEN_FILLERS: ["Recipient: Leo"],
        LossKind.REJECTED: ["Leo"],
        LossKind.CHARACTERS: ["U+0007", "U+001F"],
    }


def test_rejected_events_are_rows_so_marked_if_they_are_wanted(tmp_path: Path) -> None:
    review = decided()
    assert lost(EventsCsv(), review)[LossKind.REJECTED] == ["Sie", "lobte"]
    assert lost(EventsCsv(), review, NEGATIVES)[LossKind.REJECTED] == ["Sie"]
    rows = rows_of(tmp_path, review, negatives=True)
    assert [(row["trigger"], row["status"]) for row in rows] == [
        ("traf zusammen", "accepted"),
        ("lobte", "rejected"),
    ]
    assert rows[1]["arguments"] == rows[1]["actor"] == ""


def test_articles_without_events_have_no_row(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    first, second = complete("Nichts.", on("Nichts.", "Nichts")), reception()
    results = proven(EventsCsv(), target, first, second, first)
    assert [result.covered for result in results] == [None, ("empfing",), None]


def test_a_sentence_without_end_is_quoted_around_the_trigger(tmp_path: Path) -> None:
    text = "wort " * 10_000 + "empfing" + " wort" * 10_000
    (row,) = rows_of(tmp_path, complete(text, event_on("empfing", text=text)))
    assert len(row["quote"]) == 1007 and "empfing" in row["quote"]
    assert list(EventsCsv().covered(tmp_path / "a.csv")) == [("empfing",)]


def test_a_quotation_that_does_not_hold_the_trigger_is_not_taken_for_right(tmp_path: Path) -> None:
    rows_of(tmp_path, reception())
    target = tmp_path / "a.csv"
    target.write_bytes(target.read_bytes().replace(b"Ida Vogt empfing Leo", b"Ida Vogt  empfing Leo"))
    assert list(EventsCsv().covered(target)) != [("empfing",)]


@settings(max_examples=40, deadline=None)
@given(reviews(), st.booleans())
def test_any_triggers_on_any_text_come_back(
    tmp_path_factory: pytest.TempPathFactory, review: Review, reject: bool
) -> None:
    if reject:
        review = review.with_states(
            {item.id: replace(item, status=Status.REJECTED) for item in review.events.values()}
        )
    target = tmp_path_factory.mktemp("csv") / "a.csv"
    (result,) = proven(EventsCsv(), target, review, header=replace(HEADER, negatives=reject))
    assert (result.covered is None) == (not result.covered)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    assert rows[0] == list(COLUMNS) and all(len(row) == len(COLUMNS) for row in rows)
    kinds = (LossKind.BOILERPLATE, LossKind.REJECTED)
    left = {loss.annotation for loss in result.losses if loss.kind in kinds}
    assert len(rows) - 1 == len([item for item in review.events if item not in left])


def test_an_entity_is_no_row() -> None:
    entity = Entity("e", "GPE", (Span(0, 2),), status=Status.ACCEPTED)
    assert lost(EventsCsv(), complete("Er ging.", entity)) == {LossKind.ENTITIES: ["Er"]}


def test_reading_a_table_leaves_the_limit_of_all_tables(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    written(EventsCsv(), tmp_path / "a.csv", decided())
    rows = EventsCsv().covered(tmp_path / "a.csv")
    next(rows)
    rows.close()
    assert csv.field_size_limit() == limit
