"""Label Studio's tasks are read as decided and as suggested, in both forms and with old offsets."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import edits
from models.annotation import Level, Status
from models.article import ArticleStatus
from models.incoming.records import IncomingArticle
from models.offsets import Utf16Map
from storage.formats.label_studio.reading import LabelStudioReader
from storage.formats.label_studio.writing import LabelStudio
from storage.formats.reading import ReadOptions
from tests.builders import SCHEMA, meeting
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

READER = LabelStudioReader()
TEXT = "Präsident Alijew 😀 empfing Igor Lewitin\nin Baku."


def region(key: str, label: str, words: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
    return {"id": key, "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


def said(key: str, name: str, kind: str, told: Any) -> dict[str, Any]:
    value = {"start": 0, "end": 1, "text" if kind == "textarea" else kind: told}
    return {"id": key, "from_name": name, "to_name": "text", "type": kind, "value": value}


def relation(source: str, target: str, *labels: str, direction: str = "right") -> dict[str, Any]:
    return {
        "from_id": source,
        "to_id": target,
        "type": "relation",
        "direction": direction,
        "labels": [*labels],
    }


def task(*results: Any, predictions: Any = (), **more: Any) -> dict[str, Any]:
    """Return a task with one annotation of these results."""
    annotation = {"id": 9, "was_cancelled": False, "ground_truth": False, "result": [*results], **more}
    return {"id": 1, "data": {"text": TEXT}, "annotations": [annotation], "predictions": [*predictions]}


def whole() -> dict[str, Any]:
    return task(
        region("a", "PER", "Alijew", meta={"text": ["sic"], "actor": {"name": "Ilham"}}),
        region("m", "Meet", "empfing"),
        region("l", "PER", "Igor Lewitin"),
        said("a", "level", "choices", ["NOM"]),
        said("a", "value", "textarea", ["v"]),
        said("m", "polarity", "choices", ["NEG"]),
        said("m", "sure", "rating", 4),
        relation("m", "a", "Host", "Attribution"),
        relation("l", "m", "Guest", direction="left"),
        {"id": "z", "from_name": "topic", "type": "choices", "value": {"choices": ["visit", "state"]}},
    )


def saved(path: Path, *tasks: Any) -> Path:
    path.write_text(json.dumps([*tasks], indent=1), encoding="utf-8")
    return path


def only(tmp_path: Path, made: Any) -> IncomingArticle:
    (article,) = articles_of(READER, saved(tmp_path / "a.json", made))
    return article


def test_an_annotation_is_decided_with_all_that_is_said_of_its_regions(tmp_path: Path) -> None:
    article = only(tmp_path, whole())
    assert words_of(article) == [("PER", "Alijew"), ("Meet", "empfing"), ("PER", "Igor Lewitin")]
    assert links_of(article) == [
        ("Host", "empfing", "Alijew"),
        ("Attribution", "empfing", "Alijew"),
        ("Guest", "empfing", "Igor Lewitin"),
    ]
    first, meet, _ = article.spans
    assert (first.level, first.value, first.actor, first.note) == (Level.NOM, "v", "Ilham", "sic")
    assert meet.attributes == {"polarity": "NEG", "sure": "4"}
    assert article.note == "topic: visit, state" and article.is_complete
    assert {span.status for span in article.spans} == {Status.ACCEPTED}


def test_a_prediction_is_a_suggestion_with_its_score(tmp_path: Path) -> None:
    prediction = {
        "model_version": "m",
        "score": 0.6,
        "result": [region("1", "PER", "Alijew", score=0.9), region("2", "ORG", "Baku")],
    }
    made = task(predictions=[prediction]) | {"annotations": []}
    article = only(tmp_path, made)
    assert [(span.status, span.confidence) for span in article.spans] == [
        (Status.SUGGESTED, 0.9),
        (Status.SUGGESTED, 0.6),
    ]
    assert not article.is_complete


def test_predictions_add_to_an_annotation_only_what_it_lacks(tmp_path: Path) -> None:
    one = {
        "id": 1,
        "result": [region("x", "PER", "Alijew"), region("m", "GPE", "Baku"), relation("m", "x", "In")],
    }
    two = {"id": 2, "result": [region("m", "GPE", "Baku"), region("t", "ORG", "Igor")]}
    made = whole()
    made["predictions"] = [one, two]
    made["annotations"][0]["result"][0]["origin"] = "manual"
    made["annotations"][0]["result"].append(region("t", "PER", "Igor", origin="prediction-changed"))
    article = only(tmp_path, made)
    assert words_of(article)[3:] == [("PER", "Igor"), ("GPE", "Baku")]
    assert links_of(article)[-1] == ("In", "Baku", "Alijew") and not article.is_complete
    assert [span.status for span in article.spans[3:]] == [Status.ACCEPTED, Status.SUGGESTED]


def test_what_was_taken_out_of_the_prediction_an_annotation_began_with_is_rejected(tmp_path: Path) -> None:
    prediction = {"id": 5, "result": [region("a", "PER", "Alijew"), region("b", "ORG", "Baku")]}
    made = task(
        region("a", "PER", "Alijew", origin="prediction"), predictions=[prediction], parent_prediction=5
    )
    article = only(tmp_path, made)
    assert [(span.name, span.status) for span in article.spans] == [
        ("PER", Status.ACCEPTED),
        ("ORG", Status.REJECTED),
    ]
    assert article.is_complete


def test_cancelled_annotations_and_numbers_of_predictions_are_skipped(tmp_path: Path) -> None:
    made = task(region("a", "PER", "Alijew"), was_cancelled=True) | {"predictions": [4, 5]}
    article = only(tmp_path, made)
    assert (article.spans, article.is_complete) == ((), False)


@pytest.mark.parametrize(
    ("more", "taken", "told"),
    [
        ([{}, {}], 1, "2 annotations of this text; the last one"),
        (
            [{"updated_at": "2026-02"}, {"updated_at": "2026-01"}],
            0,
            "2 annotations of this text; the last one",
        ),
        ([{"ground_truth": True}, {}, {}], 0, "3 annotations of this text; the ground truth"),
        ([{}, {"was_cancelled": True}], 0, ""),
    ],
)
def test_of_several_annotations_one_is_taken_and_said_so(
    tmp_path: Path, more: list[dict[str, Any]], taken: int, told: str
) -> None:
    words = ["Alijew", "Baku", "Igor"]
    made = task()
    made["annotations"] = [
        {"result": [region("a", "PER", word)], **item} for word, item in zip(words, more, strict=False)
    ]
    article = only(tmp_path, made)
    assert words_of(article) == [("PER", words[taken])]
    assert told in article.note and bool(told) == bool(article.note)


def test_old_offsets_in_utf16_units_are_known_by_the_words(tmp_path: Path) -> None:
    made, units = whole(), Utf16Map(TEXT)
    for result in made["annotations"][0]["result"]:
        if value := result.get("value", {}).get("labels") and result["value"]:
            value["start"], value["end"] = units.to_utf16(value["start"]), units.to_utf16(value["end"])
    assert words_of(only(tmp_path, made)) == words_of(only(tmp_path, whole()))


@pytest.mark.parametrize("words", ["Lewitin in", "Lewitin\\nin", "Lewitin\nin", ""])
def test_white_space_in_the_words_of_a_region_may_be_told_otherwise(tmp_path: Path, words: str) -> None:
    made = task(region("a", "PER", "Lewitin\nin"))
    made["annotations"][0]["result"][0]["value"]["text"] = words
    assert words_of(only(tmp_path, made)) == [("PER", "Lewitin\nin")]


def test_a_region_with_two_labels_is_two_spans_and_one_without_has_the_name_of_its_control(
    tmp_path: Path,
) -> None:
    made = task(region("a", "PER", "Alijew"), region("a", "Host", "Alijew"), region("b", "", "Baku"))
    del made["annotations"][0]["result"][2]["value"]["labels"]
    assert words_of(only(tmp_path, made)) == [("PER", "Alijew"), ("Host", "Alijew"), ("label", "Baku")]


def test_the_flat_form_and_completions_of_old_are_read(tmp_path: Path) -> None:
    flat = {"id": 1, "text": TEXT, "label": [region("", "PER", "Alijew")["value"]], "annotator": 1}
    old = {"id": 1, "data": {"body": TEXT}, "completions": task(region("a", "PER", "Baku"))["annotations"]}
    path = saved(tmp_path / "a.json", flat, old)
    assert [words_of(article) for article in articles_of(READER, path)] == [
        [("PER", "Alijew")],
        [("PER", "Baku")],
    ]
    assert all(article.is_complete for article in articles_of(READER, path))


def test_facts_of_an_article_are_read_from_data_and_chosen_fields(tmp_path: Path) -> None:
    made = task() | {"data": {"html": TEXT, "title": "T", "language": "deutsch", "day": "2026-01-31"}}
    options = ReadOptions(columns={"text": "html", "published": "day"})
    (article,) = articles_of(READER, saved(tmp_path / "a.json", made), options)
    assert (article.text, article.title, article.language, article.published) == (TEXT, "T", "", "2026-01-31")
    assert "text is missing" in refusals(READER, tmp_path / "a.json")[0]


@pytest.mark.parametrize("negatives", [False, True])
def test_what_our_writer_wrote_comes_back(tmp_path: Path, negatives: bool) -> None:
    sent = lemmatised(decided())
    written(LabelStudio(), tmp_path / "a.json", sent, header=replace(HEADER, negatives=negatives))
    (item,) = items_of(READER, tmp_path / "a.json")
    review = item.review
    assert held(review, Status.ACCEPTED) == held(sent, Status.ACCEPTED)
    assert lemmas(review, Status.ACCEPTED) == lemmas(sent, Status.ACCEPTED) != Counter()
    assert item.left == () and actor_names(item) == KNOWN_NAMES
    rejected = {review.covered(found) for found in review.annotations() if found.status is Status.REJECTED}
    assert rejected == ({"Sie", "lobte"} if negatives else set())
    assert (review.article.source, review.article.status) == ("vogt.txt", ArticleStatus.COMPLETE)


def test_what_nobody_decided_on_comes_back_beside_what_was_accepted(tmp_path: Path) -> None:
    review = lemmatised(meeting())
    for step in (edits.Accept("vogt"), edits.Accept("freitag"), edits.Reject("wien")):
        review = edits.apply(review, step, SCHEMA).after
    written(LabelStudio(), tmp_path / "a.json", review)
    (item,) = items_of(READER, tmp_path / "a.json")
    kept = Status.ACCEPTED, Status.SUGGESTED
    assert held(item.review, *kept) == held(review, *kept) and item.left == ()
    assert lemmas(item.review, *kept) == lemmas(review, *kept)
    assert item.review.article.status is not ArticleStatus.COMPLETE
    scores = {item.review.covered(found): found.confidence for found in item.review.annotations()}
    assert (scores["Leo Ruiz"], scores["traf zusammen"]) == (0.5, 0.7)


RESULT = ["annotations", 0, "result"]
BAD = [
    (["data", "text"], 5, "text is no text"),
    (["annotations"], {}, "annotations is no list"),
    (RESULT, None, "result is no list"),
    ([*RESULT, 0, "id"], "m", "its id m is there twice"),
    ([*RESULT, 0, "id"], [], "id is no text"),
    ([*RESULT, 0, "value", "text"], "Alijews", "its text is “Alijews”, but “Alijew” stands there"),
    ([*RESULT, 0, "value", "end"], 400, "[10, 400] is outside the text"),
    ([*RESULT, 0, "value", "start"], "/p[1]", "its start and end are no span of plain text"),
    ([*RESULT, 0, "value", "labels"], "PER", "labels is no list"),
    ([*RESULT, 0, "type"], "hypertextlabels", "its hypertextlabels are of no region of plain text"),
    ([*RESULT, 3, "id"], "q", "its choices are of no region of plain text"),
    ([*RESULT, 7, "to_id"], "q", "the relation Host names “q”, which is not there"),
]


@pytest.mark.parametrize(("place", "value", "reason"), BAD)
def test_a_bad_task_is_refused_with_its_place_and_the_rest_comes(
    tmp_path: Path, place: list[str | int], value: object, reason: str
) -> None:
    bad = whole()
    put(bad, place, value)
    path = saved(tmp_path / "a.json", whole(), bad, whole())
    (refusal,) = refusals(READER, path)
    assert "element 2" in refusal and reason in refusal
    assert len(list(READER.read(path, ReadOptions()))) == 3


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        ("", "its list does not end"),
        (", {]", "element 3 is no valid JSON"),
        (", 7]", "element 3 is no object"),
    ],
)
def test_of_a_truncated_or_broken_array_comes_what_stands_before(
    tmp_path: Path, end: str, reason: str
) -> None:
    path = saved(tmp_path / "a.json", whole(), whole())
    path.write_text(path.read_text(encoding="utf-8").removesuffix("\n]") + end, encoding="utf-8")
    found = READER.read(path, ReadOptions())
    assert [
        len(article.spans) for article in (next(found), next(found)) if isinstance(article, IncomingArticle)
    ] == [3, 3]
    assert reason in refusals(READER, path)[0]


def test_a_large_array_is_read_an_element_at_a_time(tmp_path: Path) -> None:
    made = whole()
    made["data"]["more"] = "ä" * 150_000
    path = saved(tmp_path / "a.json", *[made] * 5)
    assert [len(article.spans) for article in articles_of(READER, path)] == [3] * 5


@settings(max_examples=30, deadline=None)
@given(st.integers())
def test_no_bytes_whatever_end_in_a_traceback(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    folder = tmp_path_factory.mktemp("label_studio")
    made = whole() | {"predictions": [{"result": [region("1", "GPE", "Baku")]}]}
    data = saved(folder / "a.json", made, made).read_bytes()
    require_no_traceback(READER, folder / "a.json", data, range(seed, seed + 5))
