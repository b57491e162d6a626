"""OneIE lines hold what a strict reader of the published fields takes from them, and tell the rest."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from models.annotation import Status
from models.recipe import Recipe
from models.review import Review
from storage.formats.base import LossKind
from storage.formats.exporting import export
from storage.formats.oneie import OneIE
from storage.session import Session
from tests.storage.formats.event_reviews import TEXT, argument, event, meeting_and_call, reviews
from tests.storage.formats.export_builders import boilerplate, complete, filled, on, written
from tests.storage.formats.written_or_told import (
    lost,
    proven,
    require_all_arguments_written_or_told,
    require_all_written_or_told,
    told,
)

FIELDS = {
    "doc_id": str,
    "wnd_id": str,
    "sent_id": str,
    "lang": str,
    "tokens": list,
    "text": str,
    "sentence": str,
    "entity_mentions": list,
    "relation_mentions": list,
    "event_mentions": list,
}
MENTION = {"id", "text", "entity_type", "mention_type", "entity_subtype", "start", "end"}
ARGUMENT = {"entity_id", "text", "role", "start", "end"}


def lines_in(path: Path) -> list[dict[str, Any]]:
    """Read a file strictly: every field of its type, every offset inside its sentence, every id known."""
    lines = [json.loads(line) for line in path.read_bytes().decode("utf-8").split("\n")[:-1]]
    windows = [line["wnd_id"] for line in lines]
    assert len(set(windows)) == len(windows)
    for line in lines:
        assert {name: type(value) for name, value in line.items()} == FIELDS
        assert line["tokens"] and all(token and not token.isspace() for token in line["tokens"])
        mentions = {item["id"]: item for item in line["entity_mentions"]}
        assert len(mentions) == len(line["entity_mentions"])
        for item in mentions.values():
            assert item.keys() == MENTION and item["mention_type"] in {"NAM", "NOM", "PRO"}
            require_words(item, line)
        for item in line["event_mentions"]:
            assert item.keys() == {"id", "event_type", "trigger", "arguments"} and item["event_type"]
            require_words(item["trigger"], line)
            for filler in item["arguments"]:
                assert filler.keys() == ARGUMENT and filler["role"]
                named = mentions[filler["entity_id"]]
                assert [filler[key] for key in ("start", "end", "text")] == [
                    named[key] for key in ("start", "end", "text")
                ]
    return lines


def require_words(span: dict[str, Any], line: dict[str, Any]) -> None:
    start, end = span["start"], span["end"]
    assert type(start) is type(end) is int and 0 <= start < end <= len(line["tokens"])
    assert "".join(span["text"].split()) == "".join(line["tokens"][start:end])
    assert span["text"] in line["text"]


def test_a_sentence_a_line_with_its_events_and_the_fillers_beside_them(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    losses = written(OneIE(), target, meeting_and_call())
    first, second, third = lines_in(target)
    assert first["tokens"] == ["Ida", "Vogt", "traf", "am", "Freitag", "in", "Wien", "Leo", "Ruiz", "."]
    assert first["text"] == first["sentence"] == "Ida Vogt traf am Freitag in Wien Leo Ruiz."
    assert (first["doc_id"], first["wnd_id"], second["wnd_id"], first["lang"]) == ("a", "a-0", "a-1", "de")
    assert first["entity_mentions"][-1] == {
        "id": "ruiz",
        "text": "Leo Ruiz",
        "entity_type": "PERSON",
        "mention_type": "NAM",
        "entity_subtype": "",
        "start": 7,
        "end": 9,
    }
    (meet,) = first["event_mentions"]
    assert (meet["event_type"], meet["trigger"]) == ("MEET", {"text": "traf", "start": 2, "end": 3})
    assert [(item["role"], item["entity_id"]) for item in meet["arguments"]] == [
        ("Participant", "vogt"),
        ("Participant", "ruiz"),
        ("Place", "wien"),
    ]
    (call,) = second["event_mentions"]
    assert call["trigger"] == {"text": "rief", "start": 1, "end": 2}
    assert [item["entity_id"] for item in call["arguments"]] == ["he"]
    assert second["entity_mentions"][0]["mention_type"] == "PRO"
    assert not third["event_mentions"]
    assert told(losses) == [
        (LossKind.SPLIT_TRIGGERS, "rief an."),
        (LossKind.FAR_ARGUMENTS, "Participant: Ida Vogt"),
    ]


def test_a_sentence_goes_on_where_a_name_or_a_trigger_crosses_its_end(tmp_path: Path) -> None:
    text = "Er las Der Fall. Die Folgen gern. Wien schwieg."
    review = complete(text, on(text, "Fall. Die Folgen", label="ORG"), event("x", "CALL", text, "gern. Wien"))
    target = tmp_path / "a.jsonl"
    written(OneIE(), target, review)
    (line,) = lines_in(target)
    assert line["entity_mentions"][0]["text"] == "Fall. Die Folgen"
    assert line["event_mentions"][0]["trigger"]["text"] == "gern. Wien"


def test_boilerplate_is_left_out_with_what_is_in_it(tmp_path: Path) -> None:
    text = "Ida Vogt kam\nANZEIGE Wien\nund ging."
    review = complete(
        text, on(text, "Ida Vogt"), on(text, "Wien"), zones=[boilerplate(text, "ANZEIGE Wien\n")]
    )
    target = tmp_path / "a.jsonl"
    losses = written(OneIE(), target, review)
    assert [item.kind for item in losses] == [LossKind.BOILERPLATE]
    assert [line["text"] for line in lines_in(target)] == ["Ida Vogt kam", "und ging."]


def test_an_argument_whose_filler_is_rejected_is_told() -> None:
    text = "Ida Vogt traf Leo Ruiz."
    gone = replace(on(text, "Leo Ruiz", entity_id="ruiz"), status=Status.REJECTED)
    meet = event("meet", "MEET", text, "traf", arguments=(argument("Participant", "ruiz"),))
    assert lost(OneIE(), complete(text, gone, meet))[LossKind.OPEN_FILLERS] == ["Participant: Leo Ruiz"]


def test_an_article_without_a_word_has_no_line_and_does_not_stop_the_others(tmp_path: Path) -> None:
    silent = complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")])
    silent = replace(silent, article=replace(silent.article, id="silent"))
    filled(tmp_path / "desk.dateline", silent, meeting_and_call())
    with Session.open(tmp_path / "desk.dateline") as session:
        report = export(session, tmp_path / "a.jsonl", Recipe("oneie"))
    assert report.articles == 2
    assert {line["doc_id"] for line in lines_in(tmp_path / "a.jsonl")} == {"a"}


@settings(max_examples=40)
@given(reviews())
def test_any_annotations_on_any_text_come_back_or_are_told(
    tmp_path_factory: pytest.TempPathFactory, review: Review
) -> None:
    target = tmp_path_factory.mktemp("oneie") / "a.jsonl"
    (was,) = proven(OneIE(), target, review)
    lines = lines_in(target)
    mentions = {item["id"]: item for line in lines for item in line["entity_mentions"]}
    events = {item["id"]: item for line in lines for item in line["event_mentions"]}
    require_all_written_or_told(review, was.losses, mentions.keys() | events.keys())
    require_all_arguments_written_or_told(
        review, was.losses, {name: len(item["arguments"]) for name, item in events.items()}
    )
    for name, item in mentions.items():
        assert item["text"] == review.covered(review.entities[name])
    for name, item in events.items():
        assert item["trigger"]["text"] == review.events[name].head.text(review.text)


def test_real_articles_come_back_word_by_word(articles_dir: Path, tmp_path: Path) -> None:
    for file in sorted(articles_dir.glob("*.txt")):
        text = file.read_text(encoding="utf-8-sig")
        target = tmp_path / "a.jsonl"
        assert written(OneIE(), target, complete(text)) == []
        words = "".join(token for line in lines_in(target) for token in line["tokens"])
        assert words == "".join(text.split())


def test_an_emoji_before_a_trigger_moves_nothing(tmp_path: Path) -> None:
    text = TEXT.replace("traf", "😀👩‍🔬 traf")
    meet = event("meet", "MEET", text, "traf", arguments=(argument("Participant", "vogt"),))
    target = tmp_path / "a.jsonl"
    assert written(OneIE(), target, complete(text, on(text, "Ida Vogt", entity_id="vogt"), meet)) == []
    (found,) = lines_in(target)[0]["event_mentions"]
    assert (found["trigger"]["text"], found["arguments"][0]["text"]) == ("traf", "Ida Vogt")
