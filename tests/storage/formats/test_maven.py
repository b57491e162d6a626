"""MAVEN-Arg lines hold what a strict reader of the published fields takes from them, and tell the rest."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Status
from models.review import Review
from storage.formats.base import LossKind
from storage.formats.maven import Maven
from tests.storage.formats.event_reviews import argument, event, meeting_and_call, pronoun, reviews
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, decided, on, written
from tests.storage.formats.written_or_told import (
    NEGATIVES,
    lost,
    proven,
    require_all_arguments_written_or_told,
    require_all_written_or_told,
    told,
)

Read = dict[str, Any]


def articles_in(path: Path) -> list[Read]:
    lines = path.read_bytes().decode("utf-8").split("\n")
    assert lines.pop() == ""
    return [article(json.loads(line)) for line in lines]


def article(data: Read) -> Read:
    """Read an article strictly: unique ids, offsets that cover the words beside them, known fillers."""
    assert list(data) == ["id", "title", "document", "events", "entities", "negative_triggers"]
    for entity in data["entities"]:
        assert entity.keys() == {"id", "type", "mention"} and entity["mention"]
        for item in entity["mention"]:
            require_place(item, "mention", data)
    for item in data["events"]:
        assert item.keys() == {"id", "type", "type_id", "mention", "argument"} and item["mention"]
        assert type(item["type_id"]) is int and item["type_id"] > 0
        for trigger in item["mention"]:
            require_place(trigger, "trigger_word", data)
        for filler in (part for fillers in item["argument"].values() for part in fillers):
            if "entity_id" in filler:
                assert filler.keys() == {"entity_id"}
                assert filler["entity_id"] in {entity["id"] for entity in data["entities"]}
            else:
                require_place({**filler, "id": ""}, "content", data)
    for item in data["negative_triggers"]:
        require_place(item, "trigger_word", data)
    ids = ids_in(data)
    assert len(set(ids)) == len(ids)
    return data


def require_place(item: Read, name: str, data: Read) -> None:
    assert item.keys() == {"id", name, "offset"}
    start, end = item["offset"]
    assert type(start) is type(end) is int and 0 <= start < end
    assert data["document"][start:end] == item[name]


def ids_in(data: Read) -> list[str]:
    """Return the ids of all events, entities and mentions."""
    groups = [*data["events"], *data["entities"]]
    own = [item["id"] for item in (*groups, *data["negative_triggers"])]
    return own + [item["id"] for group in groups for item in group["mention"]]


def mention_ids(data: Read) -> set[str]:
    groups = [*data["events"], *data["entities"], {"mention": data["negative_triggers"]}]
    return {item["id"] for group in groups for item in group["mention"]}


def test_an_event_has_its_trigger_and_all_roles_of_its_type(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    losses = written(Maven(), target, meeting_and_call())
    (read,) = articles_in(target)
    meet, call = read["events"]
    assert (meet["id"], meet["type"], meet["type_id"], call["type_id"]) == ("EVENT_meet", "MEET", 1, 3)
    assert meet["mention"] == [{"id": "meet", "trigger_word": "traf", "offset": [9, 13]}]
    assert meet["argument"] == {
        "Participant": [{"entity_id": "ENTITY_vogt"}, {"entity_id": "ENTITY_ruiz"}],
        "Topic": [],
        "Place": [{"entity_id": "ENTITY_wien"}],
        "Time": [],
    }
    assert call["argument"]["Participant"] == [
        {"content": "Er", "offset": [43, 45]},
        {"entity_id": "ENTITY_vogt"},
    ]
    assert read["entities"][0] == {
        "id": "ENTITY_vogt",
        "type": "PERSON",
        "mention": [{"id": "vogt", "mention": "Ida Vogt", "offset": [0, 8]}],
    }
    assert (read["id"], read["title"], read["negative_triggers"]) == ("a", "A", [])
    assert told(losses) == [(LossKind.SPLIT_TRIGGERS, "rief an.")]


def test_mentions_of_one_actor_and_of_one_event_are_grouped(tmp_path: Path) -> None:
    text = "Ida Vogt traf Leo Ruiz. Beim Treffen sprach Vogt, sie lobte Wien."
    vogt = replace(on(text, "Ida Vogt", entity_id="one"), actor="a1")
    short = replace(on(text, "Vogt,", entity_id="two"), actor="a1")
    she = replace(pronoun("sie", "she", text), actor="a1")
    ruiz = on(text, "Leo Ruiz", entity_id="ruiz")
    first = event("first", "MEET", text, "traf", coref="c", arguments=(argument("Participant", "one"),))
    second = event(
        "second",
        "MEET",
        text,
        "Treffen",
        coref="c",
        arguments=(argument("Participant", "two"), argument("Participant", "ruiz")),
    )
    other = event("other", "CALL", text, "sprach", coref="c")
    target = tmp_path / "a.jsonl"
    losses = written(Maven(), target, complete(text, vogt, short, she, ruiz, first, second, other))
    (read,) = articles_in(target)
    assert [[item["mention"] for item in entity["mention"]] for entity in read["entities"]] == [
        ["Ida Vogt", "Vogt,", "sie"],
        ["Leo Ruiz"],
    ]
    meet, call = read["events"]
    assert [item["trigger_word"] for item in meet["mention"]] == ["traf", "Treffen"]
    assert meet["argument"]["Participant"] == [{"entity_id": "ENTITY_one"}, {"entity_id": "ENTITY_ruiz"}]
    assert [item["trigger_word"] for item in call["mention"]] == ["sprach"]
    assert told(losses) == [
        (LossKind.ACTORS, "Ida Vogt"),
        (LossKind.ACTORS, "Vogt,"),
        (LossKind.ACTORS, "sie"),
        (LossKind.COREFERENCE, "sprach"),
    ]


def test_rejected_events_are_negative_triggers_if_they_are_asked_for(tmp_path: Path) -> None:
    text = "Ida traf Leo und rief an.\nANZEIGE Treffen"
    meet = event("meet", "MEET", text, "traf")
    again = replace(event("again", "CALL", text, "traf"), status=Status.REJECTED)
    call = replace(event("call", "CALL", text, "rief"), status=Status.REJECTED)
    advert = replace(event("advert", "MEET", text, "Treffen"), status=Status.REJECTED)
    name = replace(on(text, "Leo"), status=Status.REJECTED)
    review = complete(text, meet, again, call, advert, name, zones=[boilerplate(text, "ANZEIGE Treffen")])
    target = tmp_path / "a.jsonl"
    losses = written(Maven(), target, review, header=NEGATIVES)
    (read,) = articles_in(target)
    assert read["negative_triggers"] == [{"id": "call", "trigger_word": "rief", "offset": [17, 21]}]
    assert [(item.kind, item.annotation) for item in losses] == [
        (LossKind.REJECTED, "again"),
        (LossKind.REJECTED, "Leo"),
        (LossKind.REJECTED, "advert"),
    ]
    assert lost(Maven(), review) == {LossKind.REJECTED: ["traf", "Leo", "rief", "Treffen"]}
    assert json.loads(written_line(tmp_path / "b.jsonl", review))["negative_triggers"] == []


def written_line(target: Path, review: Review) -> str:
    written(Maven(), target, review)
    return target.read_text(encoding="utf-8")


def test_offsets_count_code_points_behind_boilerplate_and_emoji(tmp_path: Path) -> None:
    text = "😀 Ida\u00a0Vogt\r👩‍🔬\u2028kam.\nANZEIGE\nשלום e\u0301 Wien"
    review = complete(
        text,
        on(text, "Ida\u00a0Vogt"),
        on(text, "Wien"),
        on(text, "שלום"),
        zones=[boilerplate(text, "ANZEIGE\n")],
    )
    target = tmp_path / "a.jsonl"
    assert written(Maven(), target, review) == []
    assert target.read_bytes().count(b"\n") == len(target.read_text(encoding="utf-8").splitlines()) == 1
    (read,) = articles_in(target)
    assert read["document"] == text.replace("ANZEIGE\n", "")
    found = [item["mention"] for entity in read["entities"] for item in entity["mention"]]
    assert found == ["Ida\u00a0Vogt", "שלום", "Wien"]


def test_an_event_that_fills_a_role_is_written_as_its_trigger(tmp_path: Path) -> None:
    text = "Ida lobte das Treffen."
    praise = event("praise", "STATEMENT", text, "lobte", arguments=(argument("Topic", "meet"),))
    target = tmp_path / "a.jsonl"
    losses = written(Maven(), target, complete(text, praise, event("meet", "MEET", text, "Treffen")))
    assert articles_in(target)[0]["events"][0]["argument"]["Topic"] == [
        {"content": "Treffen", "offset": [14, 21]}
    ]
    assert [item.kind for item in losses] == [LossKind.NESTED]


def test_articles_stand_in_the_order_in_which_they_were_written(tmp_path: Path) -> None:
    silent = complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")])
    target = tmp_path / "a.jsonl"
    written(Maven(), target, silent, decided())
    assert [item["document"] == "" for item in articles_in(target)] == [True, False]


@settings(max_examples=40)
@given(reviews(), st.booleans())
def test_any_annotations_on_any_text_come_back_or_are_told(
    tmp_path_factory: pytest.TempPathFactory, review: Review, negatives: bool
) -> None:
    target = tmp_path_factory.mktemp("maven") / "a.jsonl"
    (was,) = proven(Maven(), target, review, header=replace(HEADER, negatives=negatives))
    (read,) = articles_in(target)
    helpers = {
        item.target
        for written_event in review.events.values()
        if written_event.id in mention_ids(read) and written_event.status is Status.ACCEPTED
        for item in written_event.arguments
        if item.target in review.entities and review.entities[item.target].label == "MENTION"
    } - {item.annotation for item in was.losses if item.kind is not LossKind.ACTORS}
    require_all_written_or_told(review, was.losses, mention_ids(read) | helpers)
    for group in (*read["entities"], *read["events"]):
        for item in group["mention"]:
            annotation = review.annotation(item["id"])
            assert annotation is not None and annotation.status is Status.ACCEPTED
            words = item["mention"] if "mention" in item else item["trigger_word"]
            assert words == annotation.fragments[0].text(review.text)
    single = {
        group["mention"][0]["id"]: sum(map(len, group["argument"].values()))
        for group in read["events"]
        if len(group["mention"]) == 1 and no_filler_twice(review, group["mention"][0]["id"])
    }
    told = [item for item in was.losses if item.kind is not LossKind.NESTED]
    require_all_arguments_written_or_told(review, told, single)


def no_filler_twice(review: Review, name: str) -> bool:
    """Tell whether an event has no role that two mentions of one actor or two equal spans fill."""
    fillers = [
        (item.role, (review.entities[item.target].actor if item.target in review.entities else None))
        for item in review.events[name].arguments
    ]
    places = [
        (item.role, filler.fragments[0])
        for item in review.events[name].arguments
        if (filler := review.annotation(item.target))
    ]
    known = [filler for filler in fillers if filler[1]]
    return len(set(known)) == len(known) and len(set(places)) == len(places)
