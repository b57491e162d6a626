"""What doccano, Label Studio and Prodigy files hold comes back, and each is known by its head."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.annotation import Status
from models.errors import ImportFailed
from models.review import Review
from storage.formats import json_records
from storage.formats.base import Format
from storage.formats.body import Body
from storage.formats.doccano.reading import DoccanoReader
from storage.formats.doccano.writing import Doccano
from storage.formats.label_studio.reading import LabelStudioReader
from storage.formats.label_studio.writing import LabelStudio
from storage.formats.prodigy.reading import ProdigyReader
from storage.formats.prodigy.writing import Prodigy
from storage.formats.readers import READERS, reader_for
from storage.formats.reading import Reader, ReadOptions
from tests.storage.formats.export_builders import decided, other_article, written
from tests.storage.formats.incoming_builders import held, items_of, lemmas, lemmatised, unzoned
from tests.storage.formats.random_reviews import TEXTS, reviews

PAIRS: dict[str, tuple[Format, Reader]] = {
    "doccano": (Doccano(), DoccanoReader()),
    "label-studio": (LabelStudio(), LabelStudioReader()),
    "prodigy": (Prodigy(), ProdigyReader()),
}
KEPT_TEXTS = TEXTS.map(lambda text: "".join(char for char in text if char > "\x1f" or char in "\t\n") + "x")
"""Texts that an import leaves as they are."""


def is_plain(review: Review) -> bool:
    """Tell whether no annotation is white space only, and no two have the same name and place."""
    accepted = held(review, Status.ACCEPTED)
    places = [(name, fragments) for name, _, fragments, *_ in accepted.elements()]
    return len(set(places)) == len(places) and all(
        part.length for _, fragments in places for part in fragments
    )


@pytest.mark.parametrize("name", ["doccano", "label-studio"])
@settings(max_examples=40, deadline=None)
@given(KEPT_TEXTS, st.data())
def test_what_was_accepted_on_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, text: str, data: st.DataObject
) -> None:
    writer, reader = PAIRS[name]
    review = lemmatised(data.draw(reviews(text)))
    # What shows nothing is refused as blank.
    assume(any(map(str.isprintable, Body(review.article).text.split())) and is_plain(review))
    path = tmp_path_factory.mktemp("round") / f"a.{writer.suffix}"
    written(writer, path, review)
    (item,) = items_of(reader, path)
    found = unzoned(item.review)
    assert held(found, Status.ACCEPTED) == held(review, Status.ACCEPTED)
    if name != "doccano":  # It has no place for lemmas.
        assert lemmas(found, Status.ACCEPTED) == lemmas(review, Status.ACCEPTED)


SPAN = {"start": 0, "end": 3, "text": "Ida", "labels": ["PER"]}
HEADS: list[tuple[str, Any, str]] = [
    ("a.jsonl", {"text": "Ida."}, "jsonl"),
    ("a.jsonl", {"text": "Ida.", "label": "politics", "title": "label spans answer"}, "jsonl"),
    ("a.jsonl", {"text": 'A “"spans": []” and {"answer": "accept"}.', "spans": "none"}, "jsonl"),
    ("a.jsonl", {"body": "Ida.", "answer": "yes"}, "jsonl"),
    ("a.jsonl", {"text": "Ida.", "tokens": ["Ida", "."], "answer": "yes"}, "jsonl"),
    ("a.jsonl", {"text": "Ida.", "label": [[0, 3, "PER"]]}, "doccano"),
    ("a.jsonl", {"text": "Ida.", "labels": []}, "doccano"),
    ("a.jsonl", {"text": "Ida.", "entities": [], "relations": []}, "doccano"),
    ("a.json", [{"text": "Ida.", "label": [[0, 3, "PER"]]}], "doccano"),
    ("a.jsonl", {"text": "Ida.", "answer": "reject"}, "prodigy"),
    ("a.jsonl", {"text": "Ida.", "_input_hash": 1, "label": [[0, 3, "PER"]]}, "prodigy"),
    ("a.jsonl", {"text": "Ida.", "spans": [{"start": 0, "end": 3, "label": "PER"}]}, "prodigy"),
    ("a.json", [{"data": {"text": "Ida."}}], "label-studio"),
    ("a.json", {"data": {"text": "Ida."}, "annotations": []}, "label-studio"),
    ("a.json", [{"text": "Ida.", "label": [SPAN]}], "label-studio"),
    ("a.json", [{"text": "Ida.", "annotator": 1, "annotation_id": 2}], "label-studio"),
    ("a.json", [{"text": "Ida."}], ""),
    ("a.txt", {"text": "Ida.", "answer": "accept"}, ""),
]


@pytest.mark.parametrize(("name", "first", "expected"), HEADS)
def test_a_file_is_known_by_its_first_object(tmp_path: Path, name: str, first: Any, expected: str) -> None:
    path = tmp_path / name
    path.write_text(json.dumps(first) + "\n", encoding="utf-8")
    found = reader_for(path, "")
    assert (found.name if found else "") == expected


@pytest.mark.parametrize("more", ["", "ä" * 9000])
@pytest.mark.parametrize("name", PAIRS)
def test_what_our_writers_wrote_is_known(tmp_path: Path, name: str, more: str) -> None:
    writer, _ = PAIRS[name]
    review = other_article()
    article = replace(review.article, text=f"{review.text} {more}")
    path = tmp_path / f"a.{writer.suffix}"
    written(writer, path, Review(article), decided())
    found = reader_for(path, "")
    assert found and found.name == name


def test_a_bad_first_line_does_not_hide_what_a_file_is(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text":\n{"text": "Ida.", "answer": "accept"}\n', encoding="utf-8")
    found = reader_for(path, "")
    assert found and found.name == "prodigy"


SPANS = {
    "prodigy": {"text": "Ida.", "spans": [{"start": 0, "end": 3, "label": "PER"}]},
    "doccano": {"text": "Ida.", "entities": [{"id": 1, "start_offset": 0, "end_offset": 3, "label": "PER"}]},
    "label-studio": {"data": {"text": "Ida."}},
}


@pytest.mark.parametrize("name", SPANS)
@pytest.mark.parametrize("first", [{}, {"text": None}, {"text": 5, "spans": [1]}, {"text": "Vogt."}])
def test_an_object_that_fits_no_format_does_not_hide_what_a_file_is(
    tmp_path: Path, name: str, first: Any
) -> None:
    lines, array = tmp_path / "a.jsonl", tmp_path / "a.json"
    lines.write_text(f"{json.dumps(first)}\n{json.dumps(SPANS[name])}\n", encoding="utf-8")
    array.write_text(json.dumps([first, SPANS[name]]), encoding="utf-8")
    for path in (lines, array):
        if path.suffix in READERS[name].suffixes:
            found = reader_for(path, "")
            assert found and found.name == name


@pytest.mark.parametrize(
    "later",
    [{"text": "Vogt.", "labels": []}, {"text": "Vogt.", "entities": []}, {"text": "Vogt.", "spans": []}],
)
def test_an_empty_list_in_a_later_line_makes_no_annotations_of_plain_articles(
    tmp_path: Path, later: Any
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in ({"text": "Ida."}, later)), encoding="utf-8")
    found = reader_for(path, "")
    assert found and found.name == "jsonl"


def test_a_row_without_tokens_makes_no_tasks_of_a_table_for_taggers(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = [{"text": " ", "tokens": [], "ner_tags": []}, {"text": "Ida", "tokens": ["Ida"], "ner_tags": [1]}]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    found = reader_for(path, "")
    assert found and found.name == "jsonl"


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("doccano", {"text": "Ida.", "label": [[0, 3], [0, 3, "PER"]]}),
        ("doccano", {"text": "Ida.", "entities": [{"start_offset": 0}, 5]}),
        ("prodigy", {"text": "Ida.", "spans": [{"label": "PER"}, {"start": 0, "end": 3}]}),
        ("label-studio", {"text": "Ida.", "label": [SPAN, {"labels": 5}]}),
    ],
)
def test_a_broken_span_does_not_make_a_plain_article(tmp_path: Path, name: str, broken: Any) -> None:
    path = tmp_path / f"a{READERS[name].suffixes[0]}"
    path.write_text(json.dumps(broken) + "\n", encoding="utf-8")
    found = reader_for(path, "")
    assert found and found.name == name


@pytest.mark.parametrize(
    ("name", "reader", "told"),
    [
        ("a.jsonl", DoccanoReader(), "line 1 is too long"),
        ("a.json", LabelStudioReader(), "element 1 is too long"),
    ],
)
def test_a_record_that_is_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, reader: Reader, told: str
) -> None:
    monkeypatch.setattr(json_records, "LONGEST_RECORD", 100_000)
    path = tmp_path / name
    path.write_text('{"text": "' + "a" * 1_000_000, encoding="utf-8")
    with pytest.raises(ImportFailed, match=told):
        list(reader.read(path, ReadOptions()))
