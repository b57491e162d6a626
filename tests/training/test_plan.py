"""The plans name files that somebody can get, under licences that allow shipping what they taught."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from training.plan import PLANS, needed_files
from training.sources import OWN, SOURCES

DOCUMENT = Path(__file__).parents[2] / "training" / "SOURCES.md"
TRAINED_ON = [file for plan in PLANS.values() for file in (*plan.syntax_files, *plan.name_files)]


@pytest.mark.parametrize("file", TRAINED_ON)
def test_every_file_that_is_trained_on_has_free_sources(file: str) -> None:
    assert SOURCES[file]
    for work in SOURCES[file]:
        assert re.search(r"CC BY|MIT", work)
        assert not re.search(r"\bNC\b|\bND\b", work)


def test_no_source_is_named_for_nothing() -> None:
    assert set(SOURCES) == set(TRAINED_ON)
    assert "CC BY 4.0" in OWN


@pytest.mark.parametrize("file", needed_files(PLANS))
def test_document_tells_where_a_file_comes_from(file: str) -> None:
    assert f"`{file}`" in DOCUMENT.read_text(encoding="utf-8")


def test_a_language_needs_its_own_dev_files_and_the_training_texts_of_all() -> None:
    german, english = needed_files(["de"]), needed_files(["en"])
    assert {*TRAINED_ON, "ud-de.dev.conllu.xz", "germeval-de.dev.jsonl.gz"} == set(german)
    assert {*TRAINED_ON, "ud-en.dev.conllu.xz", "germeval-de.dev.jsonl.gz"} == set(english)
    assert len(german) == len(set(german))
    assert {*german, *english} == set(needed_files(PLANS))


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_weights_are_chosen_on_texts_that_train_none(plan) -> None:
    file, number = plan.held_out
    assert plan.names_dev or (file in plan.name_files and number)
    assert plan.names_dev not in plan.name_files
    assert plan.trees_dev not in plan.syntax_files


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_joined_language_is_another_one_with_its_own_training_texts(plan) -> None:
    for joined in plan.together[1:]:
        assert joined.language != plan.language
        assert joined == replace(PLANS[joined.language], own_dev_times=joined.own_dev_times)


def test_english_names_are_trained_with_german_ones_and_those_alone() -> None:
    assert [plan.language for plan in PLANS["en"].together] == ["en", "de"]
    assert [plan.language for plan in PLANS["de"].together] == ["de"]
