"""Prodigy's tasks are read with their answers, those of one text joined, and what contradicts is refused."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Level, Status
from storage.formats.prodigy.reading import ProdigyReader
from storage.formats.prodigy.writing import Prodigy
from tests.storage.formats.export_builders import HEADER, decided, put, written
from tests.storage.formats.incoming_builders import (
    KNOWN_NAMES,
    actor_names,
    articles_of,
    held,
    items_of,
    lemmas,
    lemmatised,
    links_of,
    refusals,
    require_no_traceback,
    words_of,
)

READER = ProdigyReader()
TEXT = "Präsident Alijew empfing Igor Lewitin."
WORDS = [(0, 9), (10, 16), (17, 24), (25, 29), (30, 37), (37, 38)]


def task(*spans: tuple[int, int, str], answer: str = "accept", **more: Any) -> dict[str, Any]:
    """Return a task whose spans are given by their first and last token."""
    found = [
        {"start": WORDS[a][0], "end": WORDS[b][1], "token_start": a, "token_end": b, "label": label}
        for a, b, label in spans
    ]
    tokens = [
        {"text": TEXT[a:b], "start": a, "end": b, "id": n, "ws": True} for n, (a, b) in enumerate(WORDS)
    ]
    return {"text": TEXT, "tokens": tokens, "spans": found, "answer": answer, **more}


def whole() -> dict[str, Any]:
    """Return an accepted task of the relations view."""
    made = task((1, 1, "PER"), (2, 2, "Meet"), (3, 4, "PER"), _view_id="relations", meta={"source": "a.txt"})
    _, meet, lewitin = made["spans"]
    made["relations"] = [
        {"head": 2, "child": 4, "head_span": meet, "child_span": lewitin, "label": "Guest"},
        {"head": 2, "child": 1, "label": "Host"},
    ]
    return made


def saved(path: Path, *tasks: Any) -> Path:
    path.write_text("".join(json.dumps(item) + "\n" for item in tasks), encoding="utf-8")
    return path


def statuses(tmp_path: Path, *tasks: Any) -> list[tuple[str, Status]]:
    (article,) = articles_of(READER, saved(tmp_path / "db.jsonl", *tasks))
    return [
        (covered, span.status) for span, (_, covered) in zip(article.spans, words_of(article), strict=True)
    ]


def test_spans_and_relations_of_an_accepted_task_are_decided(tmp_path: Path) -> None:
    (article,) = articles_of(READER, saved(tmp_path / "db.jsonl", whole()))
    assert words_of(article) == [("PER", "Alijew"), ("Meet", "empfing"), ("PER", "Igor Lewitin")]
    assert links_of(article) == [("Guest", "empfing", "Igor Lewitin"), ("Host", "empfing", "Alijew")]
    assert {span.status for span in article.spans} == {Status.ACCEPTED}
    assert article.is_complete and (article.source, article.where) == ("a.txt", "line 1")


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"answer": "reject", "_is_binary": True}, Status.REJECTED),
        ({"answer": "reject"}, Status.REJECTED),
        ({"answer": "reject", "_is_binary": False}, Status.SUGGESTED),
        ({"answer": "reject", "_view_id": "ner_manual"}, Status.SUGGESTED),
        ({"answer": "ignore"}, Status.SUGGESTED),
        ({"answer": ""}, Status.SUGGESTED),
        ({"answer": "accept", "_is_binary": True}, Status.ACCEPTED),
    ],
)
def test_an_answer_decides_on_what_was_asked(tmp_path: Path, more: dict[str, Any], status: Status) -> None:
    made = task((1, 1, "PER")) | more
    (article,) = articles_of(READER, saved(tmp_path / "db.jsonl", made))
    assert [span.status for span in article.spans] == [status] and not article.is_complete


def test_a_suggestion_has_the_score_of_its_span_or_task(tmp_path: Path) -> None:
    made = task((1, 1, "PER"), (3, 4, "PER"), answer="", meta={"score": 0.5})
    made["spans"][0]["score"] = 0.0
    (article,) = articles_of(READER, saved(tmp_path / "db.jsonl", made))
    assert [span.confidence for span in article.spans] == [0.0, 0.5]


def test_tasks_of_one_text_are_joined_wherever_they_stand(tmp_path: Path) -> None:
    no, other = {"answer": "reject", "_is_binary": True}, {"text": "Other.", "answer": "accept", "spans": []}
    tasks = [task((1, 1, "PER")), other, task((3, 4, "ORG")) | no, task((3, 4, "PER"))]
    first, second = articles_of(READER, saved(tmp_path / "db.jsonl", *tasks))
    assert (words_of(second), second.text) == ([], "Other.")
    assert [(span.name, span.status) for span in first.spans] == [
        ("PER", Status.ACCEPTED),
        ("ORG", Status.REJECTED),
        ("PER", Status.ACCEPTED),
    ]


def test_of_several_answers_the_last_counts_and_an_open_one_never(tmp_path: Path) -> None:
    yes, no, open_ = (task((1, 1, "PER"), answer=answer) for answer in ("accept", "reject", "ignore"))
    assert statuses(tmp_path, yes, no, open_) == [("Alijew", Status.REJECTED)]
    assert statuses(tmp_path, no, open_, yes) == [("Alijew", Status.ACCEPTED)]
    assert statuses(tmp_path, open_, open_) == [("Alijew", Status.SUGGESTED)]


def test_labels_of_a_whole_text_are_noted_with_their_answer(tmp_path: Path) -> None:
    tasks = [
        {"text": TEXT, "label": "VISIT", "answer": "accept"},
        {"text": TEXT, "label": "WAR", "answer": "reject"},
        {"text": TEXT, "accept": ["A", "B"], "options": [], "answer": "accept"},
    ]
    (article,) = articles_of(READER, saved(tmp_path / "db.jsonl", *tasks))
    assert article.note == "VISIT\nWAR (reject)\nA, B"


def test_a_relation_of_words_without_label_has_no_span_at_its_end(tmp_path: Path) -> None:
    made = whole()
    made["relations"] = [{"head": 0, "child": 1, "head_span": dict(made["spans"][0], start=0, end=9,
                          token_start=0, token_end=0, label=None), "label": "nmod"}]  # fmt: skip
    (article,) = articles_of(READER, saved(tmp_path / "db.jsonl", made))
    (link,) = article.links
    assert link.source not in {span.key for span in article.spans} and link.target == article.spans[0].key


@pytest.mark.parametrize("negatives", [False, True])
def test_what_our_writer_wrote_comes_back(tmp_path: Path, negatives: bool) -> None:
    sent = lemmatised(decided())
    header = replace(HEADER, negatives=negatives)
    written(Prodigy(), tmp_path / "a.jsonl", sent, header=header)
    (item,) = items_of(READER, tmp_path / "a.jsonl")
    review = item.review
    assert held(review, Status.ACCEPTED) == held(sent, Status.ACCEPTED)
    assert lemmas(review, Status.ACCEPTED) == lemmas(sent, Status.ACCEPTED) != Counter()
    assert item.left == () and actor_names(item) == KNOWN_NAMES
    rejected = {review.covered(found) for found in review.annotations() if found.status is Status.REJECTED}
    assert rejected == ({"Sie", "lobte"} if negatives else set())
    assert (review.article.source, review.article.title) == ("vogt.txt", decided().article.title)
    assert review.article.status == decided().article.status


BAD = [
    (["text"], None, "text is no text"),
    (["answer"], "maybe", "answer is “maybe”"),
    (["spans", 0, "end"], 15, "its offsets cover “Alije”, its tokens “Alijew”"),
    (["spans", 0, "token_end"], 9, "there is no token 9"),
    (["spans", 0, "text"], "Alijews", "its text is “Alijews”, but “Alijew” stands there"),
    (["spans", 0, "start"], 99, "[99, 16] is outside the text"),
    (["spans"], {}, "spans is no list"),
    (["spans", 1], 4, "spans 2 is no object"),
    (["tokens", 1, "id"], 0, "its id is no number, or there twice"),
    (["tokens", 1, "end"], 999, "[10, 999] is outside the text"),
    (["relations", 0, "head"], 77, "there is no token 77"),
    (["relations", 0, "head_span"], 7, "head_span is no object"),
    (["relations", 0, "label"], [], "label is no text"),
    (["meta"], "a.txt", "meta is no object"),
]


@pytest.mark.parametrize(("place", "value", "reason"), BAD)
def test_a_bad_task_is_refused_with_its_place_and_the_rest_comes(
    tmp_path: Path, place: list[str | int], value: object, reason: str
) -> None:
    bad = whole()
    put(bad, place, value)
    path = saved(tmp_path / "db.jsonl", whole(), bad)
    (refusal,) = refusals(READER, path)
    assert "line 2" in refusal and reason in refusal


def test_an_id_of_ours_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    made = whole() | {"meta": {"article": "a"}}
    for span in made["spans"]:
        span["id"] = "x"
    assert "its id x is there twice" in refusals(READER, saved(tmp_path / "db.jsonl", made))[0]
    made["meta"] = {}
    assert refusals(READER, saved(tmp_path / "db.jsonl", made)) == []


def test_what_a_span_of_ours_holds_is_read(tmp_path: Path) -> None:
    made = whole()
    made["spans"][0] |= {"level": "NOM", "value": "v", "actor": {"id": "a", "name": "Ilham"}, "note": "n"}
    made["spans"][1]["attributes"] = {"tense": "FUT", "phase": None}
    (article,) = articles_of(READER, saved(tmp_path / "db.jsonl", made))
    first, second, _ = article.spans
    assert (first.level, first.value, first.actor, first.note) == (Level.NOM, "v", "Ilham", "n")
    assert second.attributes == {"tense": "FUT"}


@settings(max_examples=30, deadline=None)
@given(st.integers())
def test_no_bytes_whatever_end_in_a_traceback(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    folder = tmp_path_factory.mktemp("prodigy")
    data = saved(folder / "db.jsonl", whole(), task((1, 1, "PERSON"), answer="reject")).read_bytes()
    require_no_traceback(READER, folder / "db.jsonl", data, range(seed, seed + 5))
