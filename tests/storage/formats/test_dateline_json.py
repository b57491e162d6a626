"""Dateline's own JSON: valid against its description, and the same again after an import."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.annotation import Entity, Event, Level, Origin, Source, Status
from models.article import Article
from models.offsets import Span
from models.review import Review
from models.schema import EventType
from storage.formats.dateline_json import DatelineJson
from storage.formats.dateline_json_reader import read
from tests.builders import SCHEMA, TEXT, meeting
from tests.storage.formats.export_builders import ACTORS, HEADER, decided, other_article, put, written
from tests.storage.formats.random_reviews import any_text

DESCRIPTION = json.loads(resources.path("export.schema.json").read_text(encoding="utf-8"))


def imported(path: Path) -> list[Review]:
    found = list(read(path).reviews)
    assert all(isinstance(item, Review) for item in found), found
    return [item for item in found if isinstance(item, Review)]


@pytest.mark.parametrize("lines", [False, True])
def test_an_export_is_valid_and_comes_back_the_same(tmp_path: Path, lines: bool) -> None:
    writer = DatelineJson(lines=lines)
    first, second = tmp_path / f"a.{writer.suffix}", tmp_path / f"b.{writer.suffix}"
    written(writer, first, decided(), other_article())
    back = imported(first)
    assert back == [decided(), other_article()]
    written(writer, second, *back)
    assert first.read_bytes() == second.read_bytes()
    assert read(first).actors == ACTORS


def checker(name: str = "") -> jsonschema.Draft202012Validator:
    """Return a validator of a whole export, or of one definition of its description."""
    described = {"$ref": f"#/$defs/{name}", "$defs": DESCRIPTION["$defs"]} if name else DESCRIPTION
    return jsonschema.Draft202012Validator(described)


def loaded(target: Path, *reviews: Review) -> Any:
    written(DatelineJson(lines=False), target, *reviews)
    return json.loads(target.read_text(encoding="utf-8"))


def test_the_description_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(DESCRIPTION)


def test_the_written_object_follows_the_description(tmp_path: Path) -> None:
    checker().validate(loaded(tmp_path / "a.json", decided(), other_article(), meeting()))


def test_each_line_follows_the_description(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    written(DatelineJson(lines=True), target, decided(), other_article())
    header, *articles = [json.loads(line) for line in target.read_text(encoding="utf-8").split("\n")[:-1]]
    checker("header").validate(header)
    assert [item["id"] for item in articles] == ["article", "other"]
    for item in articles:
        checker("article").validate(item)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("status",), "perhaps"),
        (("zones", 0, "kind"), "sky"),
        (("looked", 0, "spans"), [[3]]),
        (("entities", 0, "status"), "perhaps"),
        (("entities", 0, "fragments"), []),
        (("events", 0, "trigger", "fragments", 0, 0), 1.5),
        (("events", 0, "attributes", "tense"), "LATER"),
        (("events", 0, "corrections", 0), "other"),
        (("sha256",), "0"),
    ],
)
def test_the_description_refuses_other_values(
    tmp_path: Path, place: tuple[str | int, ...], value: object
) -> None:
    data = loaded(tmp_path / "a.json", decided())
    put(data["articles"][0], place, value)
    assert not checker().is_valid(data)


@pytest.mark.parametrize("name", sorted(DESCRIPTION["$defs"]["article"]["properties"]))
def test_the_description_asks_for_every_field_of_an_article(tmp_path: Path, name: str) -> None:
    data = loaded(tmp_path / "a.json", decided())
    del data["articles"][0][name]
    assert not checker().is_valid(data)


def test_an_export_without_articles_is_valid_json(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    written(DatelineJson(lines=False), target)
    assert json.loads(target.read_text(encoding="utf-8"))["articles"] == []
    assert imported(target) == []


def test_corrections_codes_and_heads_are_written(tmp_path: Path) -> None:
    article = loaded(tmp_path / "a.json", decided())["articles"][0]
    entities = {item["id"]: item for item in article["entities"]}
    events = {item["id"]: item for item in article["events"]}
    assert entities["wien"]["corrections"] == ["label"]
    assert events["praise"]["corrections"] == ["spurious"]
    assert events["meet"]["corrections"] == ["argument_removed", "attribute"]
    start = TEXT.index("traf")
    assert events["meet"]["trigger"] == {
        "fragments": [[start, start + 4], [TEXT.index("zusammen"), TEXT.index("zusammen") + 8]],
        "head": [start, start + 4],
        "text": "traf zusammen",
        "lemma": "zusammentreffen",
    }


def test_a_type_has_the_codes_of_the_schema(tmp_path: Path) -> None:
    kind = EventType("MEET", codes={"plover": "CONSULT"})
    header = replace(HEADER, schema=replace(SCHEMA, types=(kind,)))
    target = tmp_path / "a.json"
    written(DatelineJson(lines=False), target, decided(), header=header)
    events = json.loads(target.read_text(encoding="utf-8"))["articles"][0]["events"]
    assert [item["codes"] for item in events] == [{"plover": "CONSULT"}, {}]


@given(any_text("\\").filter(lambda text: bool(text.strip())), st.data())
def test_any_text_and_spans_survive(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    origin = Origin(Source.RULE, "dates", "1", (("cue", text[:3]),))
    entity = Entity("e", "DATE", (span,), Level.NOM, value="2023", status=Status.REJECTED, origin=origin)
    event = Event("v", "MEET", (span,), status=Status.ACCEPTED, confidence=0.0, note=text.strip())
    review = Review(Article("a", text), {"e": entity}, {"v": event})
    for lines in (False, True):
        writer = DatelineJson(lines=lines)
        target = tmp_path_factory.mktemp("json") / f"a.{writer.suffix}"
        written(writer, target, review)
        assert imported(target) == [review]
        if not lines:
            checker().validate(json.loads(target.read_text(encoding="utf-8")))
