"""spaCy takes the folder of an export as it is: it finds no fault in it, and a pipeline trains on it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from models.recipe import Recipe
from models.review import Review
from storage.formats import spacy_files
from storage.formats.exporting import export
from storage.formats.spacy_config import config_text
from storage.formats.spacy_docbin import SpacyDocBin
from storage.session import Session
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, filled
from tests.storage.formats.spacy_articles import many


def folder_of(tmp_path: Path, recipe: Recipe, *reviews: Review) -> Path:
    """Export a session as a folder."""
    filled(tmp_path / "desk.dateline", *reviews)
    with Session.open(tmp_path / "desk.dateline") as session:
        export(session, tmp_path / "ner", recipe)
    return tmp_path / "ner"


def spacy_in(folder: Path, *arguments: str) -> str:
    """Run a command of spaCy inside a folder; return what it said, which must be no error."""
    run = subprocess.run(
        [sys.executable, "-m", "spacy", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.mark.parametrize(("languages", "docs_in_file"), [(("de",), 2000), (("de", "en"), 40)])
def test_spacy_debug_data_accepts_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languages: tuple[str, ...], docs_in_file: int
) -> None:
    monkeypatch.setattr(spacy_files, "DOCS_IN_FILE", docs_in_file)
    # Fewer than 100 examples are an error of their own for spaCy.
    folder = folder_of(tmp_path, Recipe("spacy", parts={"dev": 0.1}), *many(120, 0, languages))
    said = spacy_in(folder, "debug", "data", "config.cfg", "--no-format")
    assert f"Language: {'de' if len(languages) == 1 else 'xx'}" in said
    assert "No entities consisting of or starting/ending with whitespace" in said
    assert "No entities crossing sentence boundaries" in said
    assert "108 training docs" in said and "12 evaluation docs" in said
    assert "misaligned tokens" not in said


@pytest.mark.parametrize("negatives", [False, True])
def test_a_pipeline_trains_in_the_folder_as_it_is(tmp_path: Path, negatives: bool) -> None:
    import spacy

    without_words = complete("ANZEIGE", zones=[boilerplate("ANZEIGE", "ANZEIGE")])
    folder = folder_of(tmp_path, Recipe("spacy", negatives=negatives), without_words, *many(10, 0, ("de",)))
    short = ("--training.max_epochs", "1", "--training.max_steps", "2", "--training.eval_frequency", "1")
    spacy_in(folder, "train", "config.cfg", "--output", "trained", *short)
    nlp = spacy.load(folder / "trained" / "model-last")
    assert nlp.pipe_names == ["tok2vec", "ner", "spancat"]
    assert nlp.get_pipe("ner").labels == ("GPE", "ORG", "PERSON")
    assert set(nlp.get_pipe("spancat").labels) == {"GPE", "ORG", "PERSON"}
    assert nlp.get_pipe("ner").incorrect_spans_key == ("rejected" if negatives else None)
    assert nlp("Ida Vogt kam nach Wien.").has_annotation("ENT_IOB")


def test_the_configuration_evaluates_on_what_is_there() -> None:
    evaluated = {("train", "test", "dev"): "dev", ("train", "held"): "held", ("train",): "train"}
    for parts, dev in evaluated.items():
        text = config_text("de", parts, negatives=False)
        assert f'train = "train.spacy"\ndev = "{dev}.spacy"\n' in text


def test_the_configuration_takes_the_tokens_of_the_files() -> None:
    for languages, tokenizer in {("de",): "de", ("de", "en"): "xx", ("zz",): "xx"}.items():
        header = replace(HEADER, languages=frozenset(languages), parts=("train", "dev"))
        (text,) = SpacyDocBin().companions(header).values()
        assert f'lang = "{tokenizer}"'.encode() in text
