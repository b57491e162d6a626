"""DyGIE++ lines hold what a strict reader of the published fields takes from them, and tell the rest."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from models.annotation import Level
from models.review import Review
from storage.formats.base import LossKind
from storage.formats.dygie import DyGIE
from tests.storage.formats.event_reviews import event, meeting_and_call, pronoun, reviews
from tests.storage.formats.export_builders import boilerplate, complete, decided, on, written
from tests.storage.formats.written_or_told import (
    proven,
    require_all_arguments_written_or_told,
    require_all_written_or_told,
    told,
)

KEYS = ["doc_key", "dataset", "sentences", "ner", "relations", "clusters", "events"]


@dataclass
class Read:
    """An article as the published reader has it: spans as words."""

    key: str
    names: list[tuple[str, str]]
    clusters: list[list[str]]
    events: list[tuple[str, str, list[tuple[str, str]]]]


def articles_in(path: Path) -> list[Read]:
    lines = path.read_bytes().decode("utf-8").split("\n")
    assert lines.pop() == ""
    return [article(json.loads(line)) for line in lines]


def article(data: dict[str, Any]) -> Read:
    """Read an article strictly: a list a sentence in each field, and every span inside its sentence."""
    assert list(data)[: len(KEYS)] == KEYS and all(name.startswith("_") for name in list(data)[len(KEYS) :])
    sentences = data["sentences"]
    by_sentence = [value for name, value in data.items() if name not in {"doc_key", "dataset", "clusters"}]
    assert sentences and {len(value) for value in by_sentence} == {len(sentences)}
    assert all(sentence and all(token.split() == [token] for token in sentence) for sentence in sentences)
    tokens = [token for sentence in sentences for token in sentence]
    read = Read(data["doc_key"], [], [], [])
    start = 0
    for sentence, ner, events in zip(sentences, data["ner"], data["events"], strict=True):
        stop = start + len(sentence)

        def words(first: int, last: int, start: int = start, stop: int = stop) -> str:
            assert type(first) is type(last) is int and start <= first <= last < stop
            return " ".join(tokens[first : last + 1])

        read.names += [(label, words(first, last)) for first, last, label in ner]
        for (trigger, kind), *fillers in events:
            roles = [(role, words(first, last)) for first, last, role in fillers]
            read.events.append((kind, words(trigger, trigger), roles))
        start = stop
    ends = [sum(map(len, sentences[: number + 1])) for number in range(len(sentences))]
    for cluster in data["clusters"]:
        assert len(cluster) > 1
        assert all(not any(first < end <= last for end in ends) for first, last in cluster)
        read.clusters.append([" ".join(tokens[first : last + 1]) for first, last in cluster])
    return read


def test_entities_and_events_stand_with_their_sentences(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    losses = written(DyGIE(), target, meeting_and_call())
    data = json.loads(target.read_text(encoding="utf-8"))
    assert (data["doc_key"], data["dataset"]) == ("a", "small")
    assert data["ner"] == [[[0, 1, "PERSON"], [4, 4, "DATE"], [6, 6, "GPE"], [7, 8, "PERSON"]], [], []]
    meet = [[2, "MEET"], [0, 1, "Participant"], [7, 8, "Participant"], [6, 6, "Place"]]
    call = [[11, "CALL"], [10, 10, "Participant"]]
    assert data["events"] == [[meet], [call], []]
    assert data["relations"] == [[], [], []] and data["clusters"] == []
    assert (data["_ner_ids"][0], data["_event_ids"]) == (
        ["vogt", "day", "wien", "ruiz"],
        [["meet"], ["call"], []],
    )
    assert told(losses) == [
        (LossKind.SPLIT_TRIGGERS, "rief an."),
        (LossKind.FAR_ARGUMENTS, "Participant: Ida Vogt"),
    ]


def test_the_entities_of_an_actor_are_a_cluster_across_sentences(tmp_path: Path) -> None:
    text = "Ida Vogt kam. Sie sprach. Wien schwieg."
    she = replace(pronoun("Sie", "she", text), actor="a1")
    vogt = replace(on(text, "Ida Vogt"), actor="a1")
    town = replace(on(text, "Wien", label="GPE"), actor="a2")
    target = tmp_path / "a.jsonl"
    losses = written(DyGIE(), target, complete(text, vogt, she, town))
    (read,) = articles_in(target)
    assert read.clusters == [["Ida Vogt", "Sie"]]
    assert read.names == [("PERSON", "Ida Vogt"), ("GPE", "Wien")]
    assert told(losses) == [
        (LossKind.ACTORS, "Ida Vogt"),
        (LossKind.ACTORS, "Wien"),
        (LossKind.ACTORS, "Sie"),
    ]


def test_a_long_trigger_is_its_first_token(tmp_path: Path) -> None:
    text = "Das Abkommen trat in Kraft und er trat ab."
    force = event("force", "MEET", text, "trat in Kraft")
    leave = event("leave", "CALL", text, "trat")
    target = tmp_path / "a.jsonl"
    losses = written(DyGIE(), target, complete(text, force, leave))
    assert articles_in(target)[0].events == [("MEET", "trat", []), ("CALL", "trat", [])]
    assert told(losses) == [
        (LossKind.LONG_TRIGGERS, "trat in Kraft"),
        (LossKind.SHARED_TRIGGERS, "trat"),
    ]


def test_names_of_one_span_are_written_and_told(tmp_path: Path) -> None:
    text = "Das Weiße Haus schwieg."
    house = on(text, "Weiße Haus", label="ORG", entity_id="org")
    place = on(text, "Weiße Haus", label="GPE", entity_id="place")
    noun = replace(on(text, "Haus", label="ORG", entity_id="noun"), level=Level.NOM)
    target = tmp_path / "a.jsonl"
    losses = written(DyGIE(), target, complete(text, house, place, noun))
    assert articles_in(target)[0].names == [("ORG", "Weiße Haus"), ("GPE", "Weiße Haus"), ("ORG", "Haus")]
    assert [(item.kind, item.annotation) for item in losses] == [
        (LossKind.OVERLAP, "place"),
        (LossKind.NOMINAL, "noun"),
    ]


def test_boilerplate_is_left_out_and_offsets_go_on_behind_it(tmp_path: Path) -> None:
    text = "Ida Vogt kam.\nANZEIGE Wien\nLeo Ruiz ging."
    zones = [boilerplate(text, "ANZEIGE Wien\n")]
    review = complete(text, *(on(text, name) for name in ("Ida Vogt", "Wien", "Leo Ruiz")), zones=zones)
    target = tmp_path / "a.jsonl"
    silent = complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")])
    losses = written(DyGIE(), target, silent, review, decided())
    first, second = articles_in(target)
    assert first.names == [("PERSON", "Ida Vogt"), ("PERSON", "Leo Ruiz")]
    assert (losses[0].kind, losses[0].text) == (LossKind.BOILERPLATE, "Wien")
    assert second.key == "article"


@settings(max_examples=40)
@given(reviews())
def test_any_annotations_on_any_text_come_back_or_are_told(
    tmp_path_factory: pytest.TempPathFactory, review: Review
) -> None:
    target = tmp_path_factory.mktemp("dygie") / "a.jsonl"
    (was,) = proven(DyGIE(), target, review)
    lines = [json.loads(line) for line in target.read_bytes().decode("utf-8").split("\n")[:-1]]
    names = [name for line in lines for sentence in line["_ner_ids"] for name in sentence]
    events = [name for line in lines for sentence in line["_event_ids"] for name in sentence]
    read = articles_in(target)
    shown = {words.replace(" ", "") for item in read for _, _, roles in item.events for _, words in roles}
    shown |= {words.replace(" ", "") for item in read for cluster in item.clusters for words in cluster}
    helpers = {
        item.id
        for item in review.entities.values()
        if item.label == "MENTION" and "".join(review.covered(item).split()) in shown
    }
    helpers -= {item.annotation for item in was.losses if item.kind is not LossKind.ACTORS}
    require_all_written_or_told(review, was.losses, {*names, *events, *helpers})
    rows = [row for item in read for row in item.events]
    require_all_arguments_written_or_told(
        review, was.losses, {name: len(roles) for name, (_, _, roles) in zip(events, rows, strict=True)}
    )
    for name, (_, words) in zip(names, [row for item in read for row in item.names], strict=True):
        assert words.replace(" ", "") == "".join(review.covered(review.entities[name]).split())
    for name, (kind, word, _) in zip(events, rows, strict=True):
        head = "".join(review.events[name].head.text(review.text).split())
        assert kind == review.events[name].type and head.startswith(word)
