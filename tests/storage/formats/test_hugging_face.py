"""Hugging Face tables say the same in Parquet, in JSON lines and on the card, and hold every entity."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import srsly
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Entity, Event, Level, Status
from models.offsets import Span
from models.recipe import Recipe
from models.review import Review
from models.suggest.tokens import read
from storage.formats.base import Header, LossKind
from storage.formats.body import Body
from storage.formats.exporting import export
from storage.formats.hugging_face import ROWS_IN_GROUP, HuggingFace
from storage.session import Session
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, decided, filled, on, written
from tests.storage.formats.random_reviews import any_text, marked
from tests.storage.formats.written_or_told import NEGATIVES, lost, proven

TAGS = ["O", *(f"{prefix}-{label}" for label in ("PERSON", "ORG", "GPE", "DATE") for prefix in "BI")]


def rows_in(target: Path) -> list[dict[str, Any]]:
    """Return the rows of a Parquet file, which must be those of its twin."""
    rows: list[dict[str, Any]] = pq.read_table(target).to_pylist()
    lines = target.with_suffix(".jsonl").read_bytes().decode("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == rows
    return rows


def rows_of(folder: Path, *reviews: Review, header: Header = HEADER) -> list[dict[str, Any]]:
    target = folder / "train.parquet"
    written(HuggingFace(), target, *reviews, header=header)
    return rows_in(target)


def tagged(row: dict[str, Any]) -> list[tuple[str, str]]:
    tags = [TAGS[tag] for tag in row["ner_tags"]]
    return [(token, tag) for token, tag in zip(row["tokens"], tags, strict=True) if tag != "O"]


def spans_in(row: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return the spans of a row: id, label, and the words under their fragments."""
    found = []
    for span in json.loads(row["spans"]):
        assert (span["start"], span["end"]) == (span["fragments"][0][0], span["fragments"][-1][1])
        words = " ".join(row["text"][start:end] for start, end in span["fragments"])
        found.append((span["id"], span["label"], words))
    return found


def test_a_row_is_a_sentence_with_tokens_and_ids_of_tags(tmp_path: Path) -> None:
    text = "Ida Vogt sprach.  Wien schwieg."
    review = complete(text, on(text, "Ida Vogt"), on(text, "Wien", label="GPE"))
    first, second = rows_of(tmp_path, review)
    assert {key: first[key] for key in ("id", "article", "sentence", "language", "published", "text")} == {
        "id": "a-0",
        "article": "a",
        "sentence": 0,
        "language": "de",
        "published": None,
        "text": "Ida Vogt sprach.  ",
    }
    assert first["tokens"] == ["Ida", "Vogt", "sprach", "."]
    assert tagged(first) == [("Ida", "B-PERSON"), ("Vogt", "I-PERSON")]
    assert (second["id"], second["text"]) == ("a-1", "Wien schwieg.")
    assert tagged(second) == [("Wien", "B-GPE")]
    assert spans_in(second) == [("Wien", "GPE", "Wien")]


def test_spans_hold_what_is_known_of_entities(tmp_path: Path) -> None:
    (row,) = [row for row in rows_of(tmp_path, decided()) if row["sentence"] == 1]
    vogt, freitag, *_ = json.loads(row["spans"])
    assert row["published"] == "2023-05-03"
    assert vogt == {
        "start": 11,
        "end": 19,
        "fragments": [[11, 19]],
        "id": "vogt",
        "label": "PERSON",
        "level": "NAM",
        "value": None,
        "actor": {"id": "a1", "name": "Ida Vogt"},
        "note": "",
        "status": "accepted",
    }
    assert freitag["value"] == "2023-05-05"


def test_the_metadata_names_the_tags_as_datasets_looks_for_them(tmp_path: Path) -> None:
    rows_of(tmp_path, decided())
    schema = pq.read_schema(tmp_path / "train.parquet")
    features = json.loads(schema.metadata[b"huggingface"])["info"]["features"]
    assert features["ner_tags"] == {"feature": {"names": TAGS, "_type": "ClassLabel"}, "_type": "Sequence"}
    assert features["tokens"] == {"feature": {"dtype": "string", "_type": "Value"}, "_type": "Sequence"}
    # `datasets` takes a feature from the metadata only where its type is that of the column.
    for name, feature in features.items():
        assert schema.field(name) == pa.field(name, arrow_type(feature)), name
    assert list(features) == schema.names


def arrow_type(feature: dict[str, Any]) -> pa.DataType:
    if feature["_type"] == "Sequence":
        return pa.list_(arrow_type(feature["feature"]))
    return pa.int64() if feature["_type"] == "ClassLabel" else getattr(pa, feature["dtype"])()


def test_the_folder_has_a_card_that_names_the_splits_and_the_features(tmp_path: Path) -> None:
    articles = [decided(), *(other(number) for number in range(9))]
    with Session.open(filled(tmp_path / "desk.dateline", *articles)) as session:
        report = export(session, tmp_path / "ner", Recipe("hf", parts={"dev": 0.2, "test": 0.1}))
    folder = tmp_path / "ner"
    files = {f"{part}.{suffix}" for part in ("train", "dev", "test") for suffix in ("parquet", "jsonl")}
    assert {item.name for item in folder.iterdir()} == files | {"README.md", "export.json", "losses.tsv"}
    assert report.articles == 10
    held = [{row["article"] for row in rows_in(folder / f"{part}.parquet")} for part in ("train", "dev")]
    assert list(map(len, held)) == [7, 2]
    opening, yaml, card = (folder / "README.md").read_text(encoding="utf-8").split("---\n", 2)
    told = srsly.yaml_loads(yaml)
    assert opening == "" and card.startswith("\n# ner\n")
    assert told["configs"][0]["data_files"] == [
        {"split": "train", "path": "train.parquet"},
        {"split": "validation", "path": "dev.parquet"},
        {"split": "test", "path": "test.parquet"},
    ]
    features = {item["name"]: item for item in told["dataset_info"]["features"]}
    assert list(features) == pq.read_schema(folder / "train.parquet").names
    names = features["ner_tags"]["sequence"]["class_label"]["names"]
    assert names == {str(number): tag for number, tag in enumerate(TAGS)}
    assert features["tokens"] == {"name": "tokens", "sequence": "string"}
    assert features["sentence"] == {"name": "sentence", "dtype": "int32"}


def other(number: int) -> Review:
    text = f"Leo Ruiz{number} kam nach Graz. Er ging."
    review = complete(text, on(text, f"Ruiz{number}"))
    return review.with_states({}, replace(review.article, id=str(number)))


def test_a_name_of_a_label_is_text_whatever_yaml_makes_of_it(tmp_path: Path) -> None:
    path = filled(tmp_path / "desk.dateline", decided())
    names = {"PERSON": "no", "ORG": "ORG: é 😀", "GPE": '"', "DATE": "O"}
    with Session.open(path) as session:
        export(session, tmp_path / "ner", Recipe("hf", names=names))
    yaml = (tmp_path / "ner" / "README.md").read_text(encoding="utf-8").split("---\n", 2)[1]
    found = srsly.yaml_loads(yaml)["dataset_info"]["features"][2]["sequence"]["class_label"]["names"]
    assert list(found.values())[1::2] == ["B-no", "B-ORG: é 😀", 'B-"', "B-O"]


def test_entities_without_tags_are_in_spans_and_told(tmp_path: Path) -> None:
    text = "Die Universität Wien und Ida und Leo Vogt sahen die Ministerin beim Grazbesuch, sie ging."
    review = complete(
        text,
        on(text, "Universität Wien", label="ORG"),
        on(text, "Wien", label="GPE"),
        on(text, "Ida", "Vogt"),
        replace(on(text, "Ministerin"), level=Level.NOM),
        on(text, "Graz", label="GPE"),
        replace(on(text, "sie", label="MENTION"), level=Level.PRO),
        Event("meet", "MEET", (Span(42, 47),), status=Status.ACCEPTED),
    )
    (row,) = rows_of(tmp_path, review)
    assert tagged(row) == [("Universität", "B-ORG"), ("Wien", "I-ORG")]
    assert [words for _, _, words in spans_in(row)] == [
        "Universität Wien",
        "Wien",
        "Ida Vogt",
        "Ministerin",
        "Graz",
        "sie",
    ]
    assert lost(HuggingFace(), review) == {
        LossKind.FRAGMENTS: ["Ida Vogt"],
        LossKind.OVERLAP: ["Wien"],
        LossKind.NOMINAL: ["Ministerin"],
        LossKind.MISALIGNED: ["Graz"],
        LossKind.EVENTS: ["sahen"],
    }


def test_no_row_ends_inside_an_entity(tmp_path: Path) -> None:
    text = "Er las Der Fall. Die Folgen gern. Wien schwieg. Die Stadt auch."
    split = on(text, "Folgen", "Wien", label="ORG")
    rows = rows_of(tmp_path, complete(text, replace(on(text, "Fall. Die"), level=Level.NOM), split))
    assert [row["text"] for row in rows] == [
        "Er las Der Fall. Die Folgen gern. Wien schwieg. ",
        "Die Stadt auch.",
    ]
    assert len(rows[0]["tokens"]) == 12


def test_boilerplate_is_left_out_and_offsets_follow(tmp_path: Path) -> None:
    text = "Ida Vogt 😀 kam.\nANZEIGE Wien\nLeo Ruiz ging."
    people = [on(text, "Ida Vogt"), on(text, "Leo Ruiz"), on(text, "Wien")]
    review = complete(text, *people, zones=[boilerplate(text, "ANZEIGE Wien\n")])
    rows = rows_of(tmp_path, review)
    assert "".join(row["text"] for row in rows) == "Ida Vogt 😀 kam.\nLeo Ruiz ging."
    assert [spans_in(row) for row in rows] == [
        [("Ida Vogt", "PERSON", "Ida Vogt")],
        [("Leo Ruiz", "PERSON", "Leo Ruiz")],
    ]
    assert lost(HuggingFace(), review) == {LossKind.BOILERPLATE: ["Wien"]}


def test_rejected_entities_are_in_spans_where_they_are_wanted(tmp_path: Path) -> None:
    text = "Ida Vogt lobte Wien."
    wrong = [on(text, "Vogt lobte"), on(text, "Ida Vogt", entity_id="double")]
    praise = Event("praise", "STATEMENT", (Span(9, 14),), status=Status.REJECTED)
    rejected = [replace(item, status=Status.REJECTED) for item in wrong]
    review = complete(text, on(text, "Ida Vogt"), *rejected, praise)
    (row,) = rows_of(tmp_path, review)
    assert spans_in(row) == [("Ida Vogt", "PERSON", "Ida Vogt")]
    assert lost(HuggingFace(), review) == {LossKind.REJECTED: ["Ida Vogt", "Vogt lobte", "lobte"]}
    (row,) = rows_of(tmp_path, review, header=NEGATIVES)
    assert [(span["id"], span["status"]) for span in json.loads(row["spans"])] == [
        ("Ida Vogt", "accepted"),
        ("Vogt lobte", "rejected"),
    ]
    assert tagged(row) == [("Ida", "B-PERSON"), ("Vogt", "I-PERSON")]
    assert lost(HuggingFace(), review, NEGATIVES) == {LossKind.REJECTED: ["Ida Vogt", "lobte"]}


def test_an_article_without_words_is_a_row_without_tokens(tmp_path: Path) -> None:
    empty = complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")])
    first, *others = rows_of(tmp_path, empty, decided())
    assert (first["id"], first["tokens"], first["ner_tags"], first["text"]) == ("a-0", [], [], "")
    assert {row["article"] for row in others} == {"article"}


def test_no_articles_give_tables_that_load(tmp_path: Path) -> None:
    assert rows_of(tmp_path) == []


def test_rows_are_written_by_groups(tmp_path: Path) -> None:
    text = "Wien schwieg. Die Stadt auch. " * 300
    reviews = [complete(text, on(text, "Wien", label="GPE")) for _ in range(3)]
    rows_of(tmp_path, *reviews)
    table = pq.ParquetFile(tmp_path / "train.parquet")
    sizes = [table.metadata.row_group(number).num_rows for number in range(table.num_row_groups)]
    assert sizes == [ROWS_IN_GROUP, 800]


def test_a_twin_that_says_otherwise_is_no_proof(tmp_path: Path) -> None:
    target = tmp_path / "train.parquet"
    with HuggingFace().writing(HEADER, target) as add:
        expected = add(decided()).covered
    assert list(HuggingFace().covered(target)) == [expected]
    twin = target.with_suffix(".jsonl")
    twin.write_text(twin.read_text(encoding="utf-8").replace("Leo", "Lea"), encoding="utf-8")
    assert list(HuggingFace().covered(target)) != [expected]


@settings(max_examples=40)
@given(any_text("#\\", 60), st.data())
def test_every_entity_of_any_text_is_read_back_in_its_place(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    review = data.draw(marked(text, fragments=2))
    target = tmp_path_factory.mktemp("hf") / "train.parquet"
    (done,) = proven(HuggingFace(), target, review)
    rows, body = rows_in(target), Body(review.article)
    assert "".join(row["text"] for row in rows) == body.text
    gone = {loss.annotation for loss in done.losses if loss.kind is LossKind.BOILERPLATE}
    found, begin = {}, 0
    for row in rows:
        for span in json.loads(row["spans"]):
            found[span["id"]] = [Span(begin + start, begin + end) for start, end in span["fragments"]]
        begin += len(row["text"])
    kept = [item for item in review.entities.values() if item.id not in gone]
    assert found == {item.id: [body.moved(part) for part in item.fragments] for item in kept}
    tags = [TAGS[tag] for row in rows for tag in row["ner_tags"]]
    assert sum(tag == "B-GPE" for tag in tags) + len(done.losses) == len(review.entities)


def test_real_articles_are_whole_in_their_rows(articles_dir: Path, tmp_path: Path) -> None:
    for file in sorted(articles_dir.glob("*.txt")):
        text = file.read_text(encoding="utf-8-sig")
        words = [word for word in read(complete(text).article).tokens if word.is_capitalised][::3]
        entities = [
            Entity(str(word.start), "ORG", (Span(word.start, word.end),), status=Status.ACCEPTED)
            for word in words
        ]
        rows = rows_of(tmp_path, complete(text, *entities))
        assert "".join(row["text"] for row in rows) == text
        found = [found for row in rows for found in tagged(row)]
        assert found == [(word.text, "B-ORG") for word in words]
        assert [span[2] for row in rows for span in spans_in(row)] == [word.text for word in words]
