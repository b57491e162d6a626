"""Label Studio's tasks hold what its documentation names and match the interface that comes with them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import edits
from models.annotation import Argument, Attributes, Event, Level, Origin, Source, Status, name_of
from models.article import ArticleStatus
from models.review import Review
from models.schema import EVENT_TARGET, EntityLabel, EventType, Role, Schema
from storage.formats.base import Format, Header, LossKind
from storage.formats.label_studio.config import config_xml
from storage.formats.label_studio.writing import LabelStudio
from tests.builders import SCHEMA, meeting
from tests.storage.formats.export_builders import (
    HEADER,
    boilerplate,
    complete,
    decided,
    on,
    other_article,
    written,
)
from tests.storage.formats.random_reviews import TEXTS, reviews
from tests.storage.formats.written_or_told import NEGATIVES, lost, proven

CHOSEN: Format = LabelStudio()


class Interface:
    """What an interface offers, as Label Studio's tags are documented."""

    def __init__(self, xml: bytes) -> None:
        view = ElementTree.fromstring(xml)
        (self.text,) = view.findall("Text")
        (labels,) = view.findall("Labels")
        self.values = {labels.get("name"): ("labels", {item.get("value") for item in labels})}
        self.asked: dict[str | None, set[str]] = {}
        for control in view.findall("Choices"):
            self.values[control.get("name")] = "choices", {item.get("value") for item in control}
        for control in view.findall("TextArea"):
            self.values[control.get("name")] = "textarea", set()
        for control in (*view.findall("Choices"), *view.findall("TextArea")):
            assert control.get("perRegion") == "true" and control.get("whenTagName") == labels.get("name")
            self.asked[control.get("name")] = set((control.get("whenLabelValue") or "").split(","))
        self.relations = {item.get("value") for item in view.iterfind("Relations/Relation")}
        assert all(
            control.get("toName") == self.text.get("name") for control in (labels, *view.iter("Choices"))
        )


def tasks_of(folder: Path, *reviews: Review, header: Header = HEADER) -> list[Any]:
    """Write articles and return their tasks, each checked against the interface."""
    target = folder / "a.json"
    written(CHOSEN, target, *reviews, header=header)
    tasks = json.loads(target.read_text(encoding="utf-8"))
    interface = Interface(CHOSEN.companions(header)["config.xml"])
    for task in tasks:
        assert task.keys() == {"data", "meta", "annotations", "predictions"}
        for part in (*task["annotations"], *task["predictions"]):
            verify(part["result"], task["data"][(interface.text.get("value") or "")[1:]], interface)
    return tasks  # type: ignore[no-any-return]


def verify(results: list[Any], text: str, interface: Interface) -> None:
    regions = {item["id"]: item["value"] for item in results if item["type"] == "labels"}
    assert len(regions) == sum(item["type"] == "labels" for item in results)
    pairs = [(item["from_id"], item["to_id"]) for item in results if item["type"] == "relation"]
    assert len(set(pairs)) == len(pairs), "Label Studio keeps one relation for two regions"
    for item in results:
        if item["type"] == "relation":
            assert item["from_id"] in regions and item["to_id"] in regions and item["direction"] == "right"
            assert set(item["labels"]) <= interface.relations
            continue
        region, value = regions[item["id"]], item["value"]
        kind, allowed = interface.values[item["from_name"]]
        assert item["type"] == kind and item["to_name"] == interface.text.get("name")
        assert text[value["start"] : value["end"]] == region["text"]
        assert (value["start"], value["end"]) == (region["start"], region["end"])
        if kind != "textarea":
            assert len(value[kind]) == 1 and set(value[kind]) <= allowed
        if kind != "labels":
            assert set(region["labels"]) <= interface.asked[item["from_name"]]


def said(part: Any, name: str) -> list[tuple[str, str]]:
    """Return for each region the value of the control called `name`."""
    found = [item for item in part["result"] if item.get("from_name") == name]
    return [
        (item["id"], item["value"]["text" if item["type"] == "textarea" else item["type"]][0])
        for item in found
    ]


def relations(part: Any) -> list[tuple[str, str, list[str]]]:
    found = [item for item in part["result"] if item["type"] == "relation"]
    return [(item["from_id"], item["to_id"], item["labels"]) for item in found]


def test_what_was_accepted_is_an_annotation(tmp_path: Path) -> None:
    (task,) = tasks_of(tmp_path, decided())
    (annotation,) = task["annotations"]
    assert said(annotation, "label") == [
        ("vogt", "PERSON"),
        ("meet", "MEET"),
        ("meet.2", "FRAGMENT"),
        ("freitag", "DATE"),
        ("wien", "ORG"),
        ("ruiz", "PERSON"),
    ]
    assert relations(annotation) == [
        ("meet", "meet.2", ["Fragment"]),
        ("meet", "vogt", ["Participant", "Attribution"]),
        ("meet", "ruiz", ["Participant"]),
        ("meet", "freitag", ["Time"]),
    ]
    assert said(annotation, "polarity") == [("meet", "POS")] and said(annotation, "tense") == [
        ("meet", "PAST")
    ]
    assert said(annotation, "value") == [("freitag", "2023-05-05")]
    vogt, meet = annotation["result"][:2]
    assert vogt["meta"] == {"actor": {"id": "a1", "name": "Ida Vogt"}}
    assert meet["meta"] == {"text": ["check date"], "lemma": "zusammentreffen"}
    assert task["predictions"] == [] and task["meta"]["source"] == "vogt.txt"
    assert lost(CHOSEN, decided()) == {LossKind.REJECTED: ["Sie", "lobte"]}


def test_where_a_region_comes_from_is_told(tmp_path: Path) -> None:
    text = "Ida und Leo."
    by_hand = on(text, "Ida")
    by_rule = replace(on(text, "Leo"), origin=Origin(Source.RULE, "r"))
    (task,) = tasks_of(tmp_path, complete(text, by_hand, by_rule))
    assert [item["origin"] for item in task["annotations"][0]["result"]] == ["manual", "prediction"]
    (task,) = tasks_of(tmp_path, decided())
    changed = {
        item["id"] for item in task["annotations"][0]["result"] if item.get("origin") == "prediction-changed"
    }
    assert changed == {"wien", "meet", "meet.2"}


def test_what_nobody_decided_on_is_a_prediction_with_what_it_refers_to(tmp_path: Path) -> None:
    review = meeting()
    for step in (edits.Accept("vogt"), edits.Accept("freitag"), edits.Reject("wien")):
        review = edits.apply(review, step, SCHEMA).after
    (task,) = tasks_of(tmp_path, review)
    assert said(task["annotations"][0], "label") == [("vogt", "PERSON"), ("freitag", "DATE")]
    (prediction,) = task["predictions"]
    assert prediction["model_version"] == "dateline suggested"
    assert [name for name, _ in said(prediction, "label")] == [
        "vogt", "meet", "meet.2", "freitag", "ruiz", "sie", "praise",
    ]  # fmt: skip
    assert ("meet", "freitag", ["Time"]) in relations(prediction)
    assert ("praise", "sie", ["Actor"]) in relations(prediction)
    scores = {item["id"]: item["score"] for item in prediction["result"] if "score" in item}
    assert scores["meet"] == 0.7 and 0 < prediction["score"] < 1


def test_an_argument_of_an_accepted_event_may_be_a_prediction(tmp_path: Path) -> None:
    text = "Ida traf Leo."
    leo = replace(on(text, "Leo"), status=Status.SUGGESTED)
    fillers = (Argument("Participant", "Leo", Status.ACCEPTED), Argument("Topic", "Ida"))
    meet = Event("meet", "MEET", on(text, "traf", ".").fragments, arguments=fillers, status=Status.ACCEPTED)
    review = complete(text, on(text, "Ida"), leo, meet)
    (task,) = tasks_of(tmp_path, review)
    assert relations(task["annotations"][0]) == [("meet", "meet.2", ["Fragment"])]
    assert relations(task["predictions"][0]) == [
        ("meet", "meet.2", ["Fragment"]),
        ("meet", "Leo", ["Participant"]),
        ("meet", "Ida", ["Topic"]),
    ]
    assert task["predictions"][0]["score"] is None
    assert lost(CHOSEN, review) == {LossKind.OPEN_FILLERS: ["Participant: Leo", "Topic: Ida"]}


def test_rejected_suggestions_are_a_prediction_of_their_own_if_they_are_wanted(tmp_path: Path) -> None:
    (task,) = tasks_of(tmp_path, decided(), header=NEGATIVES)
    (prediction,) = task["predictions"]
    assert prediction["model_version"] == "dateline rejected"
    assert said(prediction, "label") == [("sie", "MENTION"), ("praise", "STATEMENT")]
    assert {item["origin"] for item in prediction["result"]} == {"prediction"}
    assert lost(CHOSEN, decided(), NEGATIVES) == {}
    text = "ANZEIGE Ida"
    ida = replace(on(text, "Ida"), status=Status.REJECTED)
    review = complete(text, ida, on(text, "ANZEIGE"), zones=[boilerplate(text, text)])
    assert lost(CHOSEN, review, NEGATIVES) == {LossKind.BOILERPLATE: ["ANZEIGE"], LossKind.REJECTED: ["Ida"]}


def test_every_attribute_and_level_is_a_choice(tmp_path: Path) -> None:
    label = EntityLabel("PERSON")
    actor = Role("Actor", frozenset({"PERSON", EVENT_TARGET}))
    schema = Schema("s", 1, (label,), (EventType("OFFICE", roles=(actor,), phases=("start", "end")),), ())
    text = "Sie kam."
    she = replace(on(text, "Sie"), level=Level.PRO)
    attributes = Attributes("NEG", "FUT", "GEN", "OTHER", "end")
    came = Event("came", "OFFICE", on(text, "kam").fragments, attributes=attributes, status=Status.ACCEPTED)
    (task,) = tasks_of(tmp_path, complete(text, she, came), header=replace(HEADER, schema=schema))
    (annotation,) = task["annotations"]
    names = ("level", "polarity", "tense", "genericity", "modality", "phase")
    assert [said(annotation, name) for name in names] == [
        [("Sie", "PRO")],
        [("came", "NEG")],
        [("came", "FUT")],
        [("came", "GEN")],
        [("came", "OTHER")],
        [("came", "end")],
    ]


def test_an_article_that_nobody_looked_at_has_no_annotation(tmp_path: Path) -> None:
    text = "Wien schwieg."
    looked_at = complete(text)
    found = tasks_of(tmp_path, looked_at, other_article(), meeting())
    assert looked_at.article.status is ArticleStatus.COMPLETE
    assert [len(task["annotations"]) for task in found] == [1, 0, 0]


def test_no_articles_are_an_empty_array(tmp_path: Path) -> None:
    assert tasks_of(tmp_path) == []


def test_an_interface_without_events_asks_for_no_attributes() -> None:
    interface = Interface(config_xml(replace(SCHEMA, types=())))
    assert interface.values.keys() == {"label", "level", "value"}


@settings(max_examples=40)
@given(TEXTS, st.data())
def test_every_annotation_on_any_text_comes_back_or_is_told(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    review = data.draw(reviews(text))
    folder = tmp_path_factory.mktemp("studio")
    (task,) = tasks_of(folder, review, header=NEGATIVES)
    (result,) = proven(CHOSEN, folder / "b.json", review, header=NEGATIVES)
    (annotation,) = task["annotations"]
    shown = {name for part in (annotation, *task["predictions"]) for name, _ in said(part, "label")}
    kinds = (LossKind.BOILERPLATE, LossKind.REJECTED)
    told = {item.annotation for item in result.losses if item.kind in kinds}
    true = {
        (name_of(item), item.fragments) for item in review.annotations() if item.status is Status.ACCEPTED
    }
    for item in review.annotations():
        is_cut = any(zone.start < span.end and span.start < zone.end
                     for zone in review.article.zones for span in item.fragments)  # fmt: skip
        denies = item.status is Status.REJECTED and (name_of(item), item.fragments) in true
        assert (item.id in shown) == (not is_cut and not denies)
        assert (item.id in told) == (item.id not in shown and item.status is not Status.SUGGESTED)
    accepted = {item.id for item in review.annotations() if item.status is Status.ACCEPTED}
    assert {name.partition(".")[0] for name, _ in said(annotation, "label")} == accepted & shown
