"""Every article of the corpus is well-formed, follows the schema and labels its names throughout."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.corpus import corpus_files, shipped_schema
from training.corpus_checks import problems
from training.markup import read_marked


@pytest.mark.parametrize("path", corpus_files(), ids=lambda path: path.stem)
def test_article_has_no_problem(path: Path) -> None:
    assert list(problems(read_marked(path, shipped_schema()), shipped_schema())) == []


def test_ids_are_the_file_names_and_no_text_comes_twice() -> None:
    read = [(path, read_marked(path, shipped_schema()).review.article) for path in corpus_files()]
    assert all(article.source == path.stem for path, article in read)
    assert len({article.sha256 for _, article in read}) == len(read)
