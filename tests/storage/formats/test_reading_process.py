"""What is read in a process of its own comes as it would here, and no process outlives its reading."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path
from typing import Any

import pytest

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.formats.reading_process import ReadingProcess
from tests.storage.formats.reading_functions import (
    dying,
    faulty,
    few,
    hanging,
    many,
    numbered,
    refusing,
    slow,
)


def test_the_process_ends_when_nobody_reads_on() -> None:
    articles = ReadingProcess().read(many, Path("a"))
    assert [next(articles), next(articles)][1].source == "1"
    assert len(multiprocessing.active_children()) == 1
    articles.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_articles_and_failures_come_as_they_were_read() -> None:
    with ReadingProcess() as process:
        articles = process.read(few, Path("folder/a.spacy"))
        assert next(articles) == IncomingArticle("one", "a.spacy")
        assert str(next(articles)) == "Two is broken. Mend it."
        with pytest.raises(ImportFailed, match=r"The rest is lost\. Find it\."):
            next(articles)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("read", [dying, faulty])
def test_a_process_that_fails_is_a_refusal_after_what_was_read(read: Any) -> None:
    with ReadingProcess() as process:
        articles = process.read(read, Path("folder/a.spacy"))
        assert next(articles) == IncomingArticle("one", "1")
        with pytest.raises(ImportFailed, match=r"The process that read a\.spacy ended unexpectedly\."):
            next(articles)
    assert multiprocessing.active_children() == []


def test_one_process_reads_many_files_even_after_refusals() -> None:
    with ReadingProcess() as process:
        found = []
        for number in range(3):
            found += process.read(numbered, Path("folder/a"), number)
            with pytest.raises(ImportFailed, match="b is none"):
                list(process.read(refusing, Path("folder/b")))
            with pytest.raises(ImportFailed, match="ended unexpectedly"):
                list(process.read(faulty, Path("c")))
    assert [item.text for item in found] == ["a 0", "a 1", "a 2"]
    assert len({item.source for item in found}) == 1 and found[0].source != str(os.getpid())
    assert multiprocessing.active_children() == []


def test_a_file_that_takes_too_long_is_refused_and_the_next_is_read() -> None:
    with ReadingProcess(1.5) as process:
        with pytest.raises(ImportFailed, match=r"a\.pdf takes more than 2 seconds") as told:
            list(process.read(hanging, Path("folder/a.pdf")))
        assert "txt" in told.value.hint
        assert multiprocessing.active_children() == []
        with pytest.raises(ImportFailed, match="ended unexpectedly"):
            list(process.read(dying, Path("b")))
        assert [item.text for item in process.read(numbered, Path("c"), 1)] == ["c 1"]
    assert multiprocessing.active_children() == []


def test_what_is_read_with_patience_may_take_its_time() -> None:
    with ReadingProcess(0.1) as process:
        with pytest.raises(ImportFailed, match="takes more than 0 seconds"):
            list(process.read(slow, Path("a")))
        assert [item.text for item in process.read(slow, Path("b"), patient=True)] == ["at last"]


def test_waiting_for_a_file_can_be_stopped() -> None:
    asked = iter([False, False])
    with (
        ReadingProcess(60, lambda: next(asked, True)) as process,
        pytest.raises(ImportFailed, match="was stopped"),
    ):
        list(process.read(hanging, Path("a")))
    assert multiprocessing.active_children() == []


def test_no_process_begins_before_there_is_something_to_read() -> None:
    with ReadingProcess():
        assert multiprocessing.active_children() == []
