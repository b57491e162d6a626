"""Prodigy's tasks have the fields that its documentation names, and cover the words of the session."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Argument, Entity, Event, Level, Status
from models.review import Review
from storage.formats.base import Format, LossKind
from storage.formats.prodigy.tokens import Tokens
from storage.formats.prodigy.writing import Prodigy
from tests.storage.formats.export_builders import (
    HEADER,
    PIECES_OF_DECIDED,
    boilerplate,
    complete,
    decided,
    on,
    written,
)
from tests.storage.formats.random_reviews import any_text, marked
from tests.storage.formats.written_or_told import NEGATIVES, lost, proven

CHOSEN: Format = Prodigy()
DECIDED = (Status.ACCEPTED, Status.REJECTED)
HASHES = range(-(2**31), 2**31)


def tasks_of(folder: Path, *reviews: Review, header: Any = HEADER) -> list[Any]:
    """Write articles and return their tasks, each with the fields and the token borders Prodigy asks for."""
    target = folder / "a.jsonl"
    written(CHOSEN, target, *reviews, header=header)
    tasks = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    for task in tasks:
        verify(task)
    return tasks


def verify(task: Any) -> None:
    text, tokens = task["text"], task["tokens"]
    assert "".join(token["text"] + " " * token["ws"] for token in tokens) == text
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    assert all(text[token["start"] : token["end"]] == token["text"] for token in tokens)
    assert task["answer"] in ("accept", "reject") and task["_is_binary"] == (task["answer"] == "reject")
    assert task["_input_hash"] in HASHES and task["_task_hash"] in HASHES
    spans = {span["id"]: span for span in task["spans"]}
    assert len(spans) == len(task["spans"])
    for span in spans.values():
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]
        assert text[span["start"] : span["end"]] == span["text"]
    for relation in task["relations"]:
        for end, last in (("head_span", "head"), ("child_span", "child")):
            shown = relation[end]
            assert shown.items() <= spans[shown["id"]].items()
            assert relation[last] == shown["token_end"]


def words(task: Any) -> list[tuple[str, str]]:
    return [(span["label"], span["text"]) for span in task["spans"]]


def relations(task: Any) -> list[tuple[str, str, str]]:
    return [(item["label"], item["head_span"]["id"], item["child_span"]["id"]) for item in task["relations"]]


def fills(role: str, target: str) -> Argument:
    return Argument(role, target, Status.ACCEPTED)


def event(text: str, *covered: str, kind: str = "MEET", **fields: Any) -> Event:
    return Event(covered[0], kind, on(text, *covered).fragments, status=Status.ACCEPTED, **fields)


def test_an_event_is_a_span_with_a_relation_for_each_argument(tmp_path: Path) -> None:
    (task,) = tasks_of(tmp_path, decided())
    assert words(task) == PIECES_OF_DECIDED
    assert relations(task) == [
        ("Fragment", "meet", "meet.2"),
        ("Participant", "meet", "vogt"),
        ("Participant", "meet", "ruiz"),
        ("Time", "meet", "freitag"),
        ("Attribution", "meet", "vogt"),
    ]
    vogt, meet, particle, freitag, *_ = task["spans"]
    assert vogt["actor"] == {"id": "a1", "name": "Ida Vogt"} and freitag["value"] == "2023-05-05"
    assert (meet["lemma"], meet["note"]) == ("zusammentreffen", "check date")
    assert meet["attributes"]["polarity"] == "POS" and "attributes" not in particle
    assert task["meta"] == {
        "article": "article",
        "source": "vogt.txt",
        "title": "Wien, 3. Mai",
        "language": "de",
        "published": "2023-05-03",
    }


def test_mentions_of_one_event_hang_on_the_first(tmp_path: Path) -> None:
    text = "Das Treffen war gut, man sah sich."
    first, later = event(text, "Treffen", coref="g"), event(text, "sah", "sich", coref="g")
    topic = event(text, "gut", kind="STATEMENT", arguments=(fills("Topic", "Treffen"),))
    (task,) = tasks_of(tmp_path, complete(text, first, later, topic))
    assert relations(task) == [
        ("Topic", "gut", "Treffen"),
        ("Fragment", "sah", "sah.2"),
        ("Coreference", "sah", "Treffen"),
    ]


def test_hashes_are_the_same_in_every_run_and_tell_text_and_question_apart(tmp_path: Path) -> None:
    text = "Ida kam."
    bare, named = complete(text), complete(text, on(text, "Ida"))
    noted = complete(text, replace(on(text, "Ida"), note="sure?"))
    hashes = [
        (task["_input_hash"], task["_task_hash"])
        for review in (bare, named, noted, complete("Leo kam."))
        for task in tasks_of(tmp_path, review)
    ]
    assert hashes[0] == (-1654272566, -626807279)
    assert hashes[1] == hashes[2] and hashes[0][0] == hashes[1][0] != hashes[3][0]
    assert len({task for _, task in hashes}) == 3


def test_rejected_suggestions_are_tasks_of_their_own_if_they_are_wanted(tmp_path: Path) -> None:
    task, *rejected = tasks_of(tmp_path, decided(), header=NEGATIVES)
    assert [(item["answer"], words(item)) for item in rejected] == [
        ("reject", [("MENTION", "Sie")]),
        ("reject", [("STATEMENT", "lobte")]),
    ]
    assert task["answer"] == "accept" and lost(CHOSEN, decided(), NEGATIVES) == {}
    assert len({item["_input_hash"] for item in (task, *rejected)}) == 1
    assert len({item["_task_hash"] for item in (task, *rejected)}) == 3
    assert lost(CHOSEN, decided()) == {LossKind.REJECTED: ["Sie", "lobte"]}


def test_rejected_suggestions_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    text = "Wienbesuch von Leo.\nANZEIGE Ida"
    items = [replace(on(text, part), status=Status.REJECTED) for part in ("Wien", "Leo", "Ida")]
    review = complete(text, *items, zones=[boilerplate(text, "ANZEIGE Ida")])
    assert lost(CHOSEN, review, NEGATIVES) == {LossKind.REJECTED: ["Wien", "Ida"]}
    assert [words(task) for task in tasks_of(tmp_path, review, header=NEGATIVES)] == [[], [("PERSON", "Leo")]]


def test_every_loss_is_told_and_nothing_widened(tmp_path: Path) -> None:
    text = "Wienbesuch der Ida Vogt und\nANZEIGE Linz, Leo traf Eva."
    leo = replace(on(text, "Leo"), status=Status.REJECTED)
    fillers = (fills("Participant", "Wien"), fills("Participant", "Leo"), fills("Participant", "Eva"))
    meet = event(text, "traf", arguments=fillers, attribution="Wien")
    visit = event(text, "besuch", arguments=(fills("Participant", "Eva"),))
    again = replace(meet, id="again", type="CALL", arguments=(), attribution=None)
    talk = event(text, "der", kind="STATEMENT", arguments=(fills("Topic", "besuch"),))
    names = [on(text, part) for part in ("Wien", "Ida Vogt", "Vogt und", "Linz", "Eva")]
    review = complete(text, *names, leo, meet, visit, again, talk, zones=[boilerplate(text, "ANZEIGE Linz")])
    assert lost(CHOSEN, review) == {
        LossKind.BOILERPLATE: ["Linz"],
        LossKind.OPEN_FILLERS: ["Participant: Leo"],
        LossKind.MISALIGNED: ["Wien", "Participant: Wien", "Attribution: Wien"],
        LossKind.SHARED_TRIGGERS: ["traf"],
        LossKind.OVERLAP: ["Vogt und"],
        LossKind.REJECTED: ["Leo"],
        LossKind.MISALIGNED_TRIGGERS: ["besuch", "Topic: besuch"],
    }
    assert lost(CHOSEN, review).keys() == CHOSEN.becomes.keys()
    (task,) = tasks_of(tmp_path, review)
    assert relations(task) == [("Participant", "traf", "Eva")]
    assert ("PERSON", "Vogt und") in words(task)


def test_levels_of_mentions_and_helpers_are_written(tmp_path: Path) -> None:
    text = "Sie kam."
    she = replace(on(text, "Sie", label="MENTION"), level=Level.PRO)
    (task,) = tasks_of(tmp_path, complete(text, she))
    assert task["spans"][0]["level"] == "PRO" and lost(CHOSEN, complete(text, she)) == {}


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "a", "a b", "a  b", "a \nb ", "  a\u00a0b\r\n\n c", "😀\u2028אב"]
)
def test_tokens_give_the_text_again(text: str) -> None:
    tokens = Tokens(text, "de").all
    assert "".join(text[token.start : token.end] + " " * token.blank for token in tokens) == text
    assert all(token.start < token.end for token in tokens)


@settings(max_examples=40)
@given(any_text(), st.data())
def test_any_annotation_on_any_text_comes_back_or_is_told(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    review = data.draw(marked(text, statuses=DECIDED, kinds=(Entity, Event)))
    folder = tmp_path_factory.mktemp("prodigy")
    tasks = tasks_of(folder, review, header=NEGATIVES)
    (result,) = proven(CHOSEN, folder / "b.jsonl", review, header=NEGATIVES)
    shown = {span["id"]: span["text"] for task in tasks for span in task["spans"]}
    assert tuple(span["text"] for task in tasks for span in task["spans"]) == result.covered
    items = {item.id: review.covered(item) for item in review.annotations()}
    assert shown.items() <= items.items()
    written_all_the_same = {LossKind.OVERLAP, LossKind.SHARED_TRIGGERS}
    told = {item.annotation for item in result.losses if item.kind not in written_all_the_same}
    assert items.keys() == shown.keys() | told and not shown.keys() & told
