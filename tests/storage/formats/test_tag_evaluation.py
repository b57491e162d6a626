"""What evaluates taggers finds the same names in CoNLL columns and in Hugging Face tables."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
from nervaluate import Evaluator

from models.review import Review
from storage.formats.conll import Conll
from storage.formats.hugging_face import HuggingFace
from tests.storage.formats.export_builders import complete, decided, on, written
from tests.storage.formats.spacy_articles import many

LABELS = ["PERSON", "ORG", "GPE", "DATE"]


def articles() -> list[Review]:
    text = "Er las Der Fall. Die Folgen in Wien Graz, wo Ida Vogt lebt. Sie las ihn."
    names = [on(text, "Der Fall. Die Folgen", label="ORG"), on(text, "Ida Vogt")]
    towns = [on(text, town, label="GPE") for town in ("Wien", "Graz")]
    return [complete(text, *names, *towns), decided(), *many(6, 0, ("de", "en"))]


def in_columns(path: Path) -> list[list[str]]:
    """Return the tags of each article of a CoNLL file."""
    found: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("-DOCSTART-"):
            found.append([])
        elif line:
            found[-1].append(line.split(" ")[3])
    return found


def in_table(path: Path) -> list[list[str]]:
    """Return the tags of each article of a Parquet file, named as its metadata says."""
    table = pq.read_table(path)
    features = json.loads(table.schema.metadata[b"huggingface"])["info"]["features"]
    names = features["ner_tags"]["feature"]["names"]
    found: dict[str, list[str]] = {}
    for row in table.to_pylist():
        found.setdefault(row["article"], []).extend(names[tag] for tag in row["ner_tags"])
    return list(found.values())


def test_both_formats_evaluate_as_equal(tmp_path: Path) -> None:
    reviews = articles()
    lost = [written(chosen, tmp_path / chosen.name, *reviews) for chosen in (Conll(), HuggingFace())]
    columns, table = in_columns(tmp_path / "conll"), in_table(tmp_path / "hf")
    assert len(columns) == len(table) == len(reviews)
    for true, found in ((columns, columns), (table, table), (columns, table)):
        results = Evaluator(true, found, tags=LABELS, loader="list").evaluate()
        for scheme in ("strict", "exact", "partial", "ent_type"):
            score = results["overall"][scheme]
            assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)
            assert (score.correct, score.missed, score.spurious) == (score.possible, 0, 0)
    written_names = sum(tag.startswith("B-") for tags in columns for tag in tags)
    assert score.possible == score.actual == written_names == 4 + 4 + 6 * 4
    untagged = {"FRAGMENTS", "NOMINAL", "OVERLAP", "MISALIGNED", "BOILERPLATE"}
    assert [sum(item.kind.name in untagged for item in losses) for losses in lost] == [30, 30]
