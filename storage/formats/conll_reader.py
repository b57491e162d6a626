"""CoNLL columns, read: a token a line, its tag last; the text is put together from the tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle, IncomingSpan
from models.offsets import Span
from storage.decoding import read_text_file
from storage.formats.fields import Malformed
from storage.formats.reading import Reader, ReadOptions
from storage.formats.rebuilt_text import RebuiltText, Spacing
from storage.formats.tag_spans import is_tag, tag_spans

DOCUMENT = "-DOCSTART-"
_COMMENT = "#"
_BLANKS = re.compile(" +")
_FEWEST = 3
"""Lines with tags by which a file of any name is recognised."""

Row = list[str]
"""The columns of a token."""


class ConllReader(Reader):
    """Reads a token a line, its columns a tab or blanks apart: the first is the token, the last its tag.

    Where the first column counts the tokens of each sentence, the second is the token and the rest are tags.
    """

    name = "conll"
    title = "CoNLL columns"
    suffixes = (".conll", ".iob", ".iob2", ".bio", ".bioes", ".bilou")

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending or by its tags that a file is one."""
        if path.suffix.lower() in self.suffixes or head.startswith(DOCUMENT):
            return True
        # The last line may be cut, and so may be its tag.
        lines = [line for line in head.split("\n")[:-1] if line.strip() and not line.startswith(_COMMENT)]
        return len(lines) >= _FEWEST and all(_is_row(_columns(line)) for line in lines)

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield what stands between the lines with `-DOCSTART-`, or all as one article if there is none."""
        text = read_text_file(path, options.encoding).text
        for document in _documents(text.split("\n")):
            try:
                yield _article(document, path)
            except Malformed as error:
                yield ImportFailed(
                    f"{path.name} cannot be imported: {error}.",
                    "Each line needs a token first and a tag such as B-PER or O last.",
                )


@dataclass(slots=True)
class _Document:
    """The sentences of an article in columns; `line` is that with `-DOCSTART-`, 0 if there is none.

    `broken` says what is wrong with the first bad row.
    """

    line: int
    sentences: list[list[Row]] = field(default_factory=lambda: [[]])
    broken: str = ""

    @property
    def is_empty(self) -> bool:
        return not (any(self.sentences) or self.broken)

    def take(self, row: Row, number: int) -> None:
        first = next((item for sentence in self.sentences for item in sentence), row)
        if not self.broken:
            self.broken = _fault(row, len(first), number)
        self.sentences[-1].append(row)

    def end_sentence(self) -> None:
        if self.sentences[-1]:
            self.sentences.append([])


def _documents(lines: Iterable[str]) -> Iterator[_Document]:
    document = _Document(0)
    for number, line in enumerate(lines, 1):
        row = _columns(line)
        if row[0] == DOCUMENT:
            if not document.is_empty:
                yield document
            document = _Document(number)
        elif row == [""]:
            document.end_sentence()
        elif _is_row(row) or not line.startswith(_COMMENT):
            document.take(row, number)
    if not document.is_empty:
        yield document


def _article(document: _Document, path: Path) -> IncomingArticle:
    if document.broken:
        raise Malformed(document.broken)
    sentences = [sentence for sentence in document.sentences if sentence]
    if _is_numbered(sentences):
        sentences = [[row[1:] for row in sentence] for sentence in sentences]
        layers = range(1, len(sentences[0][0]))
    else:
        layers = range(len(sentences[0][0]) - 1, len(sentences[0][0]))
    text, spans = RebuiltText(), list[IncomingSpan]()
    for sentence in sentences:
        first, spacing = len(text.places), Spacing()
        for row in sentence:
            text.add(row[0], joined=spacing.joins(row[0]))
        text.end_sentence()
        for layer in layers:
            spans += _spans([row[layer] for row in sentence], first, text, len(spans))
    source = f"{path.name}:{document.line}" if document.line else ""
    return IncomingArticle(text.text, source, f"line {max(1, document.line)}", spans=tuple(spans))


def _spans(tags: Sequence[str], first: int, text: RebuiltText, known: int) -> Iterator[IncomingSpan]:
    for number, (label, tokens) in enumerate(tag_spans(tags), known + 1):
        start, end = text.places[first + tokens[0]].start, text.places[first + tokens[-1]].end
        yield IncomingSpan(str(number), label, (Span(start, end),))


def _is_numbered(sentences: Sequence[Sequence[Row]]) -> bool:
    """Tell whether the first column counts the tokens of each sentence, and all but the second are tags."""
    return all(
        len(row) > 2 and row[0] == str(rank) and all(map(is_tag, row[2:]))
        for sentence in sentences
        for rank, row in enumerate(sentence, 1)
    )


def _columns(line: str) -> Row:
    """Return the columns of a line, one empty column if it is blank."""
    kept = line.rstrip(" \t\r")
    return (
        [column.strip(" ") for column in kept.split("\t")]
        if "\t" in kept
        else _BLANKS.split(kept.lstrip(" "))
    )


def _is_row(row: Row) -> bool:
    return row[0] == DOCUMENT or (len(row) > 1 and is_tag(row[-1]))


def _fault(row: Row, columns: int, number: int) -> str:
    """Return what is wrong with a row in an article of so many columns, empty if nothing is."""
    if len(row) != columns:
        return f"line {number} has {len(row)} columns, the first of its article {columns}"
    if not row[0]:
        return f"line {number} has no token"
    if len(row) < 2:
        return f"line {number} has no tag behind its token"
    if not _is_row(row):
        return f"line {number} ends with “{row[-1][:40]}”, which is no tag"
    return ""
