"""doccano's lines have the fields that its import reads, and its labels those of its label pages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Argument, Attributes, Event, Level, Status
from models.offsets import Span
from models.recipe import Recipe
from models.review import Review
from models.schema import EntityLabel, EventType, Schema
from storage.formats.base import Format, LossKind
from storage.formats.doccano.config import relation_labels, span_labels
from storage.formats.doccano.writing import Doccano
from storage.formats.exporting import export
from storage.session import Session
from tests.builders import SCHEMA
from tests.storage.formats.export_builders import (
    PIECES_OF_DECIDED,
    boilerplate,
    complete,
    decided,
    filled,
    on,
    written,
)
from tests.storage.formats.random_reviews import TEXTS, reviews
from tests.storage.formats.written_or_told import lost, proven

CHOSEN: Format = Doccano()


def lines_of(folder: Path, *reviews: Review) -> list[Any]:
    """Write articles and return their lines, each as doccano's import asks for it."""
    target = folder / "a.jsonl"
    written(CHOSEN, target, *reviews)
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        verify(line)
    return lines


def verify(line: Any) -> None:
    ids = [item["id"] for item in line["entities"]]
    assert len(set(ids)) == len(ids) and all(type(number) is int for number in ids)
    for item in line["entities"]:
        assert item.keys() == {"id", "label", "start_offset", "end_offset"} and item["label"]
        assert 0 <= item["start_offset"] < item["end_offset"] <= len(line["text"])
    for item in line["relations"]:
        assert item.keys() == {"id", "from_id", "to_id", "type"} and item["type"]
        assert item["from_id"] in ids and item["to_id"] in ids
    plain = [[item["start_offset"], item["end_offset"], item["label"]] for item in line["entities"]]
    assert line["label"] == plain
    # Other columns become the article's meta data, where these would hide doccano's own.
    assert not line.keys() & {"id", "data", "filename", "upload_name", "uuid", "example_uuid", "cats"}


def words(line: Any) -> list[tuple[str, str]]:
    return [(label, line["text"][start:end]) for start, end, label in line["label"]]


def relations(line: Any) -> list[tuple[str, str, str]]:
    covered = {item["id"]: words(line)[place][1] for place, item in enumerate(line["entities"])}
    return [(item["type"], covered[item["from_id"]], covered[item["to_id"]]) for item in line["relations"]]


def test_an_event_is_a_span_with_a_relation_for_each_role(tmp_path: Path) -> None:
    (line,) = lines_of(tmp_path, decided())
    assert words(line) == PIECES_OF_DECIDED
    assert relations(line) == [
        ("Fragment", "traf", "zusammen"),
        ("Participant", "traf", "Ida Vogt"),
        ("Participant", "traf", "Leo Ruiz"),
        ("Time", "traf", "Freitag"),
        ("Attribution", "traf", "Ida Vogt"),
    ]
    assert line["notes"] == ["“traf zusammen”: check date"]
    assert (line["article"], line["source"], line["published"]) == ("article", "vogt.txt", "2023-05-03")


def test_nested_events_and_mentions_of_one_event_are_relations(tmp_path: Path) -> None:
    text = "Er lobte das Treffen, als man sich traf."
    first = Event("first", "MEET", (Span(13, 20),), coref="g", status=Status.ACCEPTED)
    later = replace(first, id="later", fragments=(Span(35, 39),))
    topic = (Argument("Topic", "first", Status.ACCEPTED),)
    praise = Event("praise", "STATEMENT", (Span(3, 8),), arguments=topic, status=Status.ACCEPTED)
    (line,) = lines_of(tmp_path, complete(text, first, later, praise))
    assert relations(line) == [("Topic", "lobte", "Treffen"), ("Coreference", "traf", "Treffen")]
    assert lost(CHOSEN, complete(text, first, later, praise)) == {}


def test_every_loss_is_told() -> None:
    text = "Die Ministerin Ida Vogt traf am Freitag Leo.\nANZEIGE Wien"
    leo = replace(on(text, "Leo"), status=Status.REJECTED)
    meet = Event(
        "meet",
        "MEET",
        on(text, "traf").fragments,
        arguments=(Argument("Participant", "Leo", Status.ACCEPTED),),
        attributes=Attributes(tense="FUT"),
        status=Status.ACCEPTED,
    )
    review = complete(
        text,
        replace(on(text, "Ministerin"), level=Level.NOM),
        replace(on(text, "Ida Vogt"), actor="a1"),
        on(text, "Vogt"),
        replace(on(text, "Freitag", label="DATE"), value="2023-05-05"),
        on(text, "Wien"),
        replace(on(text, "am", label="MENTION"), level=Level.PRO),
        leo,
        meet,
        zones=[boilerplate(text, "ANZEIGE Wien")],
    )
    assert lost(CHOSEN, review) == {
        LossKind.BOILERPLATE: ["Wien"],
        LossKind.OPEN_FILLERS: ["Participant: Leo"],
        LossKind.ATTRIBUTES: ["traf"],
        LossKind.ACTORS: ["Ida Vogt"],
        LossKind.NOMINAL: ["Ministerin"],
        LossKind.OVERLAP: ["Vogt"],
        LossKind.REJECTED: ["Leo"],
        LossKind.VALUES: ["Freitag"],
    }
    assert lost(CHOSEN, review).keys() == CHOSEN.becomes.keys()


def test_labels_have_colours_and_no_two_the_same_key() -> None:
    names = [f"{key}{number}" for number, key in enumerate("pPmM1é")]
    schema = Schema("keys", 1, (EntityLabel("A", "p"), EntityLabel("B", "é"), EntityLabel("C")), (), ())
    schema = replace(schema, types=tuple(EventType(name, name[0]) for name in names[1:5]))
    labels = json.loads(span_labels(schema))
    assert [(item["text"], item["prefix_key"], item["suffix_key"]) for item in labels] == [
        ("A", None, "p"),
        ("B", None, None),
        ("C", None, None),
        ("P1", "shift", "p"),
        ("m2", None, "m"),
        ("M3", "shift", "m"),
        ("14", None, "1"),
        ("FRAGMENT", None, None),
    ]
    assert all(re.fullmatch("#[0-9a-f]{6}", item["background_color"]) for item in labels)
    assert len({item["background_color"] for item in labels}) == len(labels)


def test_relation_labels_are_all_roles_once_and_the_other_links() -> None:
    assert [item["text"] for item in json.loads(relation_labels(SCHEMA))] == [
        "Participant",
        "Topic",
        "Place",
        "Time",
        "Actor",
        "Attribution",
        "Coreference",
        "Fragment",
    ]


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("out.jsonl", ["out.jsonl"]),
        ("out", ["README.md", "articles.jsonl", "relation_labels.json", "span_labels.json"]),
    ],
)
def test_an_export_is_a_file_or_a_folder_with_the_labels(tmp_path: Path, name: str, files: list[str]) -> None:
    filled(tmp_path / "s.dateline", decided())
    (tmp_path / "to").mkdir()
    with Session.open(tmp_path / "s.dateline") as session:
        assert export(session, tmp_path / "to" / name, Recipe("doccano")).articles == 1
    found = {item.name for item in (tmp_path / "to").rglob("*") if item.is_file()}
    assert found - {"export.json", "losses.tsv"} == set(files)


@settings(max_examples=40)
@given(TEXTS, st.data())
def test_what_was_accepted_on_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    review = data.draw(reviews(text))
    folder = tmp_path_factory.mktemp("doccano")
    (line,) = lines_of(folder, review)
    (result,) = proven(CHOSEN, folder / "b.jsonl", review)
    told = {item.annotation for item in result.losses if item.kind is LossKind.BOILERPLATE}
    accepted = [item for item in review.in_reading_order() if item.status is Status.ACCEPTED]
    kept = [span for item in accepted if item.id not in told for span in item.fragments]
    assert [covered for _, covered in words(line)] == [span.text(text) for span in kept]
