"""doccano's exports of all forms are read, what our writer wrote comes back, and nothing bad gets through."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Status
from storage.formats.doccano.reading import DoccanoReader
from storage.formats.doccano.writing import Doccano
from storage.formats.reading import ReadOptions
from tests.storage.formats.export_builders import HEADER, decided, put, written
from tests.storage.formats.incoming_builders import (
    articles_of,
    items_of,
    links_of,
    refusals,
    require_no_traceback,
    words_of,
)

READER = DoccanoReader()
TEXT = "Präsident Alijew 😀 empfing Igor Lewitin."
RELATED = {
    "id": 4,
    "text": TEXT,
    "entities": [
        {"id": 11, "label": "PER", "start_offset": 10, "end_offset": 16},
        {"id": 12, "label": "Meet", "start_offset": 19, "end_offset": 26},
    ],
    "relations": [{"id": 1, "from_id": 12, "to_id": 11, "type": "Host"}],
    "Comments": [{"id": 3, "comment": "Wer?"}, {"id": 4, "comment": "“Alijew”: der Sohn"}],
}


def saved(path: Path, *lines: Any) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def test_spans_and_relations_are_read_with_comments(tmp_path: Path) -> None:
    (article,) = articles_of(READER, saved(tmp_path / "all.jsonl", RELATED))
    assert words_of(article) == [("PER", "Alijew"), ("Meet", "empfing")]
    assert links_of(article) == [("Host", "empfing", "Alijew")]
    assert (article.note, article.spans[0].note, article.spans[1].note) == ("Wer?", "der Sohn", "")
    assert {span.status for span in article.spans} == {Status.ACCEPTED} and not article.is_complete
    assert (article.source, article.where) == ("all.jsonl:1", "line 1")


def test_notes_among_the_meta_data_are_read_other_data_of_that_name_are_not(tmp_path: Path) -> None:
    lines = [RELATED | {"Comments": [], "notes": notes} for notes in (["“Alijew”: der Sohn"], "later", 3)]
    found = articles_of(READER, saved(tmp_path / "all.jsonl", *lines))
    assert [(article.note, article.spans[0].note) for article in found] == [
        ("", "der Sohn"),
        ("", ""),
        ("", ""),
    ]


@pytest.mark.parametrize("name", ["label", "labels"])
def test_plain_spans_and_facts_are_read(tmp_path: Path, name: str) -> None:
    line = {
        "id": 1,
        "text": TEXT,
        name: [[10, 16, "PER"]],
        "Comments": ["Wer?"],
        "title": "T",
        "language": "de",
    }
    (article,) = articles_of(READER, saved(tmp_path / "all.jsonl", line))
    assert (words_of(article), article.note) == ([("PER", "Alijew")], "Wer?")
    assert (article.title, article.language) == ("T", "de")


def test_an_array_and_chosen_columns_are_read(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text(json.dumps([{"body": TEXT, "label": [[10, 16, "PER"]], "url": "a"}], indent=1))
    (article,) = articles_of(READER, path, ReadOptions(columns={"text": "body", "source": "url"}))
    assert (words_of(article), article.source) == ([("PER", "Alijew")], "a")


def test_labels_of_a_whole_text_are_noted(tmp_path: Path) -> None:
    found = articles_of(
        READER,
        saved(
            tmp_path / "all.jsonl",
            {"text": TEXT, "label": ["politics", "short"]},
            {"text": TEXT, "cats": ["visit"], "entities": []},
        ),
    )
    assert [article.note for article in found] == ["politics\nshort", "visit"]


def test_what_our_writer_wrote_comes_back(tmp_path: Path) -> None:
    written(Doccano(), tmp_path / "a.jsonl", decided())
    (item,) = items_of(READER, tmp_path / "a.jsonl")
    review, before = item.review, decided()
    assert (review.article.source, review.article.published) == ("vogt.txt", "2023-05-03")
    (meet,) = review.events.values()
    assert (review.covered(meet), meet.note) == ("traf zusammen", "check date")
    assert {(part.role, review.covered(review.entities[part.target])) for part in meet.arguments} == {
        ("Participant", "Ida Vogt"),
        ("Participant", "Leo Ruiz"),
        ("Time", "Freitag"),
    }
    assert review.covered(review.entities[meet.attribution or ""]) == "Ida Vogt"
    assert review.text == before.text and item.left == ()


BAD = [
    (["text"], 5, "text is no text"),
    (["text"], "\ud800", "half a surrogate pair"),
    (["entities", 0, "id"], 12, "its id 12 is there twice"),
    (["entities", 0, "id"], None, "id is no text"),
    (["entities", 0, "end_offset"], 99, "[10, 99] is outside the text"),
    (["entities", 0, "start_offset"], -1, "[-1, 16] is outside the text"),
    (["entities", 0, "end_offset"], "16", "it has no start_offset and end_offset"),
    (["entities", 0, "label"], "", "label is no text"),
    (["entities"], 7, "entities is no list"),
    (["relations", 0, "to_id"], 13, "the relation Host names “13”, which is not there"),
    (["Comments"], 1, "Comments is no list"),
    (["Comments", 0], 1, "Comments 1: comment is no text"),
]


@pytest.mark.parametrize(("place", "value", "reason"), BAD)
def test_a_bad_line_is_refused_with_its_place_and_the_rest_comes(
    tmp_path: Path, place: list[str | int], value: object, reason: str
) -> None:
    bad = json.loads(json.dumps(RELATED))
    put(bad, place, value)
    path = saved(tmp_path / "all.jsonl", RELATED, bad, RELATED)
    (refusal,) = refusals(READER, path)
    assert "line 2" in refusal and reason in refusal
    assert len(list(READER.read(path, ReadOptions()))) == 3


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ([[1, 2]], "label 1 is not [start, end, label]"),
        ([[1, 2, "A"], "b"], "label 2 is not [start, end, label]"),
        ([[1, 99, "A"]], "label 1: [1, 99] is outside the text"),
        ("A", "label is no list"),
    ],
)
def test_a_bad_plain_span_is_refused(tmp_path: Path, label: object, reason: str) -> None:
    (refusal,) = refusals(READER, saved(tmp_path / "all.jsonl", {"text": TEXT, "label": label}))
    assert reason in refusal


def test_lines_that_are_no_objects_are_refused_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    deep = b"[" * 100_000
    path.write_bytes(json.dumps(RELATED).encode() + b"\n{\n\n[1]\n" + b'{"text": "\xff"}\n' + deep + b"\n")
    found = refusals(READER, path)
    assert [
        place for refusal in found for place in ("line 2", "line 4", "line 5", "line 6") if place in refusal
    ]
    assert len(found) == 4


def test_files_of_labels_and_of_no_objects_are_refused_as_a_whole(tmp_path: Path) -> None:
    labels = tmp_path / "span_labels.json"
    labels.write_bytes(Doccano().companions(HEADER)["span_labels.json"])
    text = tmp_path / "a.txt"
    text.write_text("One line.\n" * 50)
    assert [len(refusals(READER, path)) for path in (labels, text, tmp_path / "none.jsonl")] == [1, 1, 1]
    assert not READER.recognises(labels, "")


@settings(max_examples=30, deadline=None)
@given(st.integers())
def test_no_bytes_whatever_end_in_a_traceback(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    folder = tmp_path_factory.mktemp("doccano")
    plain = {"text": TEXT, "label": [[10, 16, "PERSON"]]}
    data = saved(folder / "all.jsonl", RELATED, plain).read_bytes()
    require_no_traceback(READER, folder / "all.jsonl", data, range(seed, seed + 5))
