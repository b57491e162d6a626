"""What is read in a process of its own comes as it would here, and no process outlives its reading."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.formats.reading_process import read_in_process


def few(path: Path) -> Iterator[IncomingArticle | ImportFailed]:
    yield IncomingArticle("one", path.name)
    yield ImportFailed("Two is broken.", "Mend it.")
    raise ImportFailed("The rest is lost.", "Find it.")


def many(_path: Path) -> Iterator[IncomingArticle]:
    for number in range(1_000_000):
        yield IncomingArticle("x" * 10_000, str(number))


def dying(_path: Path) -> Iterator[IncomingArticle]:
    yield IncomingArticle("one", "1")
    os._exit(3)


def faulty(_path: Path) -> Iterator[IncomingArticle]:
    yield IncomingArticle("one", "1")
    raise ZeroDivisionError


def test_the_process_ends_when_nobody_reads_on() -> None:
    articles = read_in_process(many, Path("a"))
    assert [next(articles), next(articles)][1].source == "1"
    assert len(multiprocessing.active_children()) == 1
    articles.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_articles_and_failures_come_as_they_were_read() -> None:
    articles = read_in_process(few, Path("folder/a.spacy"))
    assert next(articles) == IncomingArticle("one", "a.spacy")
    assert str(next(articles)) == "Two is broken. Mend it."
    with pytest.raises(ImportFailed, match=r"The rest is lost\. Find it\."):
        next(articles)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("read", [dying, faulty])
def test_a_process_that_fails_is_a_refusal_after_what_was_read(read: Any) -> None:
    articles = read_in_process(read, Path("folder/a.spacy"))
    assert next(articles) == IncomingArticle("one", "1")
    with pytest.raises(ImportFailed, match=r"The process that read a\.spacy ended unexpectedly\."):
        next(articles)
    assert multiprocessing.active_children() == []
