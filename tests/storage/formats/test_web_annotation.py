"""Web annotations keep the rules of the Recommendation, and both selectors find the same words."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from models.annotation import Level, Status
from models.review import Review
from models.schema import EventType, Schema
from storage.formats.base import LossKind
from storage.formats.web_annotation import WebAnnotation
from tests.builders import SCHEMA
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, decided, on, written
from tests.storage.formats.texts import HARD, reviews, rich
from tests.storage.formats.written_or_told import NEGATIVES, lost, proven

Plain = dict[str, Any]


def collection_of(folder: Path, *reviews: Review, **header: Any) -> Plain:
    """Return what is written of the reviews, read as one JSON value."""
    target = folder / "a.jsonld"
    written(WebAnnotation(), target, *reviews, header=replace(HEADER, **header))
    data: Plain = json.loads(target.read_bytes())
    return data


def annotations_of(folder: Path, *reviews: Review, **header: Any) -> list[Plain]:
    items: list[Plain] = collection_of(folder, *reviews, **header)["first"]["items"]
    return items


def targets(item: Plain) -> list[Plain]:
    return item["target"] if isinstance(item["target"], list) else [item["target"]]


def by_position(item: Plain, text: str) -> list[str]:
    places = [target["selector"][0] for target in targets(item)]
    return [text[place["start"] : place["end"]] for place in places]


def by_quotation(item: Plain) -> list[str]:
    return [target["selector"][1]["exact"] for target in targets(item)]


def bodies(item: Plain, purpose: str) -> list[Any]:
    found = [body for body in item["body"] if body["purpose"] == purpose]
    return [body.get("value", body.get("source")) for body in found]


def test_a_collection_holds_one_page_of_annotations(tmp_path: Path) -> None:
    found = collection_of(tmp_path, rich(), decided())
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert found["total"] == len(found["first"]["items"]) == 11
    assert len({item["id"] for item in found["first"]["items"]}) == 11
    assert "@context" not in found["first"] and found["first"]["startIndex"] == 0
    assert found["generated"] == HEADER.exported


def test_each_annotation_keeps_the_rules_of_the_recommendation(tmp_path: Path) -> None:
    for item in annotations_of(tmp_path, rich()):
        assert item["type"] == "Annotation" and item["id"].startswith("urn:uuid:")
        assert item["motivation"] == "tagging"
        for body in item["body"]:
            assert body["type"] in ("TextualBody", "SpecificResource")
            assert ("value" in body) == (body["type"] == "TextualBody") == ("source" not in body)
        for target in targets(item):
            position, quotation = target["selector"]
            assert set(position) == {"type", "start", "end"}
            assert set(quotation) == {"type", "exact", "prefix", "suffix"}


def test_both_selectors_find_the_words_in_code_points(tmp_path: Path) -> None:
    items = annotations_of(tmp_path, rich())
    words = [by_position(item, HARD) for item in items]
    assert words == [["Ida", "Vogt"], ["😀"], ["traf", "Er"], ["שלום"], ["Wien"], ["ging"]]
    assert words == [by_quotation(item) for item in items]


def test_the_article_is_described_once_with_its_text(tmp_path: Path) -> None:
    first, second, *_ = annotations_of(tmp_path, rich())
    (source, again) = (target["source"] for target in first["target"])
    assert source["dateline:text"] == HARD
    assert source["dateline:sha256"] == sha256(HARD.encode()).hexdigest()
    assert (source["format"], source["language"], source["dateline:article"]) == ("text/plain", "de", "a")
    assert again == second["target"]["source"] == source["id"]


def test_arguments_link_to_the_annotations_that_fill_them(tmp_path: Path) -> None:
    items = {item["dateline:id"]: item for item in annotations_of(tmp_path, rich())}
    links = [body for body in items["met"]["body"] if body["purpose"] == "linking"]
    assert [(body["dateline:role"], body["source"]) for body in links] == [
        ("Participant", items["ida"]["id"]),
        ("Participant", items["face"]["id"]),
        ("Topic", items["went"]["id"]),
        ("Attribution", items["greeting"]["id"]),
    ]


def test_all_that_an_annotation_holds_is_written(tmp_path: Path) -> None:
    items = {item["dateline:id"]: item for item in annotations_of(tmp_path, rich())}
    assert bodies(items["met"], "tagging") == ["MEET"]
    assert bodies(items["met"], "commenting") == ["=1+1"]
    own = {
        name: items["met"][f"dateline:{name}"] for name in ("polarity", "tense", "phase", "coref", "lemma")
    }
    assert own == {"polarity": "NEG", "tense": "FUT", "phase": "end", "coref": "talks", "lemma": "treffen"}
    (actor,) = bodies(items["ida"], "identifying")
    assert actor["label"] == "Ida Vogt"
    assert bodies(items["wien"], "describing") == ["2023-05-05"]
    noun = replace(on("Der Rat", "Rat", label="ORG"), level=Level.NOM)
    assert annotations_of(tmp_path, complete("Der Rat", noun))[0]["dateline:level"] == "NOM"


def test_the_codes_of_a_type_classify_it(tmp_path: Path) -> None:
    kinds = (EventType("MEET", codes={"plover": "CONSULT"}), EventType("STATEMENT"))
    schema = Schema("coded", 1, SCHEMA.labels, kinds, ())
    items = {item["dateline:id"]: item for item in annotations_of(tmp_path, rich(), schema=schema)}
    assert bodies(items["met"], "classifying") == ["CONSULT"]


def test_rejected_suggestions_are_moderated_and_tag_nothing(tmp_path: Path) -> None:
    text = "Ida kam nach Wien.\nANZEIGE Graz"
    wrong = [replace(on(text, name), status=Status.REJECTED) for name in ("Wien", "Graz")]
    review = complete(text, on(text, "Ida"), *wrong, zones=[boilerplate(text, "ANZEIGE Graz")])
    assert lost(WebAnnotation(), review) == {LossKind.REJECTED: ["Wien", "Graz"]}
    assert lost(WebAnnotation(), review, NEGATIVES) == {LossKind.REJECTED: ["Graz"]}
    _, rejected = annotations_of(tmp_path, review, negatives=True)
    assert rejected["motivation"] == "moderating" and bodies(rejected, "tagging") == []
    assert (rejected["dateline:status"], rejected["dateline:label"]) == ("rejected", "PERSON")


def test_positions_count_boilerplate_which_is_named(tmp_path: Path) -> None:
    text = "ANZEIGE Graz\nIda kam."
    review = complete(text, on(text, "Graz"), on(text, "Ida"), zones=[boilerplate(text, "ANZEIGE Graz")])
    (ida,) = annotations_of(tmp_path, review)
    assert by_position(ida, text) == ["Ida"]
    (cut,) = ida["target"]["source"]["dateline:boilerplate"]
    assert (cut["start"], cut["end"]) == (0, 12)
    assert lost(WebAnnotation(), review) == {LossKind.BOILERPLATE: ["Graz"]}


def test_an_argument_that_is_open_is_told() -> None:
    review = rich()
    face = replace(review.entities["face"], status=Status.SUGGESTED)
    assert lost(WebAnnotation(), review.with_states({"face": face})) == {
        LossKind.OPEN_FILLERS: ["Participant: 😀"]
    }


def test_articles_without_annotations_are_not_in_the_collection(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonld"
    first, _, third = proven(WebAnnotation(), target, complete("Nichts."), rich(), complete("Auch nicht."))
    assert first.covered is None and third.covered is None
    assert collection_of(tmp_path)["total"] == 0


@pytest.mark.parametrize(
    "change", [('"start": ', '"start": 1'), ('"exact": "', '"exact": "x'), ("traf", "tarf")]
)
def test_a_file_whose_selectors_disagree_is_not_taken_for_right(
    tmp_path: Path, change: tuple[str, str]
) -> None:
    target = tmp_path / "a.jsonld"
    with WebAnnotation().writing(HEADER, target) as add:
        covered = add(rich()).covered
    lines = target.read_text(encoding="utf-8").split("\n")
    lines[3] = lines[3].replace(*change)
    target.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    assert list(WebAnnotation().covered(target)) != [covered]


@settings(max_examples=40, deadline=None)
@given(reviews())
def test_any_annotations_on_any_text_come_back(
    tmp_path_factory: pytest.TempPathFactory, review: Review
) -> None:
    folder = tmp_path_factory.mktemp("web")
    target = folder / "a.jsonld"
    (result,) = proven(WebAnnotation(), target, review)
    assert (result.covered is None) == (not result.covered)
    items = json.loads(target.read_bytes())["first"]["items"]
    kept = {item["dateline:id"]: item for item in items}
    told = {loss.annotation for loss in result.losses if loss.kind is LossKind.BOILERPLATE}
    for item in review.annotations():
        assert (item.id in kept) != (item.id in told)
        if item.id in kept:
            words = [span.text(review.text) for span in item.fragments]
            assert by_position(kept[item.id], review.text) == by_quotation(kept[item.id]) == words
