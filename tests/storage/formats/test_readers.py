"""Which reader takes a file, by the name of a format or by the file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.article_files import article_files
from storage.formats import readers
from storage.formats.readers import READERS, reader_for, require_known, suffixes
from storage.formats.reading import Reader, ReadOptions


class Marked(Reader):
    """A reader of files that begin with a mark."""

    name = "marked"
    title = "marked"
    suffixes = (".mk",)

    def recognises(self, path: Path, head: str) -> bool:
        return head.startswith("#mark")

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        yield IncomingArticle(path.read_text(), "")


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> Marked:
    reader = Marked()
    monkeypatch.setattr(readers, "READERS", {"marked": reader, **READERS})
    return reader


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", "text\n", "csv"),
        ("a.TSV", "text\n", "csv"),
        ("a.tsv", "#FORMAT=WebAnno TSV 3.3\n", "webanno"),
        ("a.txt", "#FORMAT=WebAnno TSV 3.2\n", "webanno"),
        ("a.xmi", "", "xmi"),
        ("a.xml", '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI">', "xmi"),
        ("a.xml", '<typeSystemDescription xmlns="x">', "xmi"),
        ("a.xml", "<rss>", None),
        ("a.jsonl", '{"text": "x"}', "jsonl"),
        ("a.jsonl", '{"format": "dateline", "version": 1}', None),
        ("a.jsonl", '{"text": "x", "format": "wire", "dateline": "BERLIN"}', "jsonl"),
        ("a.json", '{"format" : "dateline"}', None),
        ("a.txt", "text,title", None),
        ("a.txt", "<html>", None),
        ("a.htm", "", "html"),
        ("a.HTML", "", "html"),
        ("a.docx", "PK", "docx"),
        ("a.pdf", "", "pdf"),
        ("a.txt", "%PDF-1.7", "pdf"),
    ],
)
def test_a_file_is_known_by_its_ending_and_beginning(
    tmp_path: Path, name: str, content: str, expected: str | None
) -> None:
    (tmp_path / name).write_text(content)
    assert reader_for(tmp_path / name, "") is (READERS[expected] if expected else None)


def test_a_named_format_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("text\nx\n")
    assert reader_for(file, "csv") is READERS["csv"]
    assert reader_for(file, "text") is None
    assert reader_for(file, "json") is None


def test_lines_of_json_may_be_datelines_own_whatever_the_format_is_called(tmp_path: Path) -> None:
    own, plain = tmp_path / "own.jsonl", tmp_path / "plain.jsonl"
    own.write_text('{"format": "dateline"}\n')
    plain.write_text('{"text": "x"}\n')
    assert reader_for(own, "jsonl") is None
    assert reader_for(plain, "jsonl") is READERS["jsonl"]


def test_a_new_reader_is_found_by_content_and_its_files_in_folders(tmp_path: Path, marked: Marked) -> None:
    (tmp_path / "a.mk").write_text("#mark x")
    (tmp_path / "b.mk").write_text("no mark")
    assert reader_for(tmp_path / "a.mk", "") is marked
    assert reader_for(tmp_path / "b.mk", "") is None
    assert ".mk" in suffixes()
    with article_files([tmp_path]) as found:
        assert [file.source for file in found.files] == ["a.mk", "b.mk"]


def test_an_unknown_format_is_refused_with_the_known(marked: Marked) -> None:
    for name in ("", "json", "jsonl", "text", "csv", "html", "docx", "pdf", "marked"):
        require_known(name)
    with pytest.raises(ImportFailed, match="“word” cannot be imported") as failure:
        require_known("word")
    assert "brat, conll, conllup, csv" in failure.value.hint


def test_what_cannot_be_opened_is_left_to_whoever_reads_it(tmp_path: Path) -> None:
    assert reader_for(tmp_path / "none.txt", "") is None
    assert reader_for(tmp_path, "") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reader_for(tmp_path / "pipe.txt", "") is None
