"""Pipelines with the recipe's configs, trained on a handful of sentences once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiny_corpora import GERMAN, NAMED, conllu, named, trained
from training.names import named_doc
from training.treebanks import tree_docs


@pytest.fixture(scope="session")
def syntax_part(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("syntax")
    trees = tree_docs(conllu(folder / "trees.conllu.xz", f"{GERMAN}\n" * 6), "de")
    return trained("syntax.cfg", trees, folder / "part")


@pytest.fixture(scope="session")
def names_part(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = [named_doc(named(*text)) for text in NAMED * 4]
    return trained("names.cfg", docs, tmp_path_factory.mktemp("names") / "part")
