"""A part of many articles is a folder of files, which spaCy reads where it wants a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.recipe import Recipe
from storage.article_files import article_files
from storage.formats import spacy_files
from storage.formats.exporting import export
from storage.session import Session
from tests.storage.formats.export_builders import filled
from tests.storage.formats.spacy_articles import many

IN_PARTS = Recipe("spacy", parts={"dev": 0.2})


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a session of ten articles, of which a file in a folder takes three."""
    monkeypatch.setattr(spacy_files, "DOCS_IN_FILE", 3)
    return filled(tmp_path / "desk.dateline", *many(10, 0, ("de",)))


def exported(desk: Path, output: Path, recipe: Recipe = IN_PARTS) -> Path:
    with Session.open(desk) as session:
        assert export(session, output, recipe).articles == 10
    return output


def numbers(target: Path) -> list[str]:
    return [doc.user_data["article"] for doc in spacy_files.docs_in(target)]


def test_a_part_of_many_articles_is_a_folder_of_files(desk: Path, tmp_path: Path) -> None:
    import spacy
    from spacy.training import Corpus

    folder = exported(desk, tmp_path / "ner")
    assert [item.name for item in sorted((folder / "train.spacy").iterdir())] == [
        "00001.spacy",
        "00002.spacy",
        "00003.spacy",
    ]
    assert (folder / "dev.spacy").is_file()
    assert sorted(numbers(folder / "train.spacy") + numbers(folder / "dev.spacy")) == list("0123456789")
    examples = Corpus(folder / "train.spacy")(spacy.blank("de"))
    assert [len(item.reference.ents) > 0 for item in examples] == [True] * len(
        numbers(folder / "train.spacy")
    )


def test_the_files_hold_what_one_file_holds(desk: Path, tmp_path: Path) -> None:
    one = exported(desk, tmp_path / "one.spacy", Recipe("spacy"))
    folder = exported(desk, tmp_path / "ner")
    assert one.is_file()
    told = {
        name: {
            doc.user_data["article"]: (doc.text, [span.id_ for span in doc.spans["sc"]])
            for target in targets
            for doc in spacy_files.docs_in(target)
        }
        for name, targets in {"one": [one], "many": [folder / "train.spacy", folder / "dev.spacy"]}.items()
    }
    assert told["one"] == told["many"] and len(told["one"]) == 10


def test_a_folder_of_files_is_replaced_and_found_again(desk: Path, tmp_path: Path) -> None:
    exported(desk, tmp_path / "ner")
    folder = exported(desk, tmp_path / "ner")
    with article_files([folder], name="spacy") as found:
        assert [item.source for item in found.files] == [
            "dev.spacy",
            "train.spacy/00001.spacy",
            "train.spacy/00002.spacy",
            "train.spacy/00003.spacy",
        ]


@pytest.mark.parametrize("steps", [2, 5, 9, 15])
def test_a_cancelled_export_leaves_no_file_of_a_part(desk: Path, tmp_path: Path, steps: int) -> None:
    seen: list[int] = []
    with Session.open(desk) as session:
        report = export(
            session,
            tmp_path / "ner",
            IN_PARTS,
            progress=lambda *_: seen.append(1),
            cancelled=lambda: len(seen) > steps,
        )
    assert report.articles is None
    assert [item.name for item in tmp_path.iterdir() if "desk" not in item.name] == []


def test_the_words_of_a_file_are_forgotten_with_it(desk: Path, tmp_path: Path) -> None:
    from storage.formats.spacy_docbin import _blank

    exported(desk, tmp_path / "ner", Recipe("spacy", whole=True))
    known = _blank("de").vocab
    assert ["Vogtová0" in known, "Vogtová8" in known, "Vogtová9" in known] == [False, False, True]
