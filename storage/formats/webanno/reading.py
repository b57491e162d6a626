"""WebAnno TSV 3 read strictly, whoever wrote it: the text and what its layers hold.

What lay between two sentences comes back as a line break and blanks, since the format knows a text by its
sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from models.offsets import Span
from storage.formats.cas.document import CasDocument
from storage.formats.cas.places import Places
from storage.formats.fields import Malformed
from storage.formats.webanno.cells import Cells
from storage.formats.webanno.columns import CHAINS, RELATIONS, SPANS, TEXT, Column, columns_declared
from storage.formats.webanno.escapes import plain_text

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV 3(?:\.[1-3])?")
_ROW = re.compile(r"(\d+-\d+(\.\d+)?)\t(\d{1,9})-(\d{1,9})\t([^\t]*)(?:\t(.*))?")
"""Address with the number of a part, begin and end, form, cells."""


class Row(NamedTuple):
    """A token or a part of one: its address, its UTF-16 code units, its words and its cells, a tab apart."""

    line: int
    address: str
    begin: int
    end: int
    form: str
    cells: str
    is_part: bool


@dataclass(slots=True)
class _Sentence:
    lines: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def read_tsv(data: bytes) -> CasDocument:
    """Return what a file holds; raise `Malformed` with the line where it breaks the rules of the format."""
    try:
        lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        raise Malformed(f"byte {error.start + 1} is not UTF-8") from None
    if not _FORMAT.fullmatch(lines[0].rstrip()):
        raise Malformed("line 1: this is not WebAnno TSV 3, 3.1, 3.2 or 3.3")
    columns, body = _head(lines)
    cells = Cells(columns)
    sentences = list(_sentences(lines, body, cells))
    text = _text(sentences)
    places = Places(text)
    tokens: list[Span] = []
    ends: list[Span] = []
    for sentence in sentences:
        first = len(tokens)
        for row in sentence.rows:
            span = _placed(row, text, places)
            if not row.is_part:
                tokens.append(span)
            cells.take(row.line, row.address, span, row.cells)
        ends.append(Span(tokens[first].start, tokens[-1].end))
    return CasDocument(
        text,
        tuple(ends),
        tuple(tokens),
        cells.marks(),
        relations=cells.relations(),
        chains=cells.chains(),
    )


def _head(lines: Sequence[str]) -> tuple[list[Column], int]:
    """Return the columns and the index of the body."""
    columns: list[Column] = []
    for index, line in enumerate(lines[1:], 1):
        if not line.startswith((SPANS, RELATIONS, CHAINS)):
            return columns, index
        columns += columns_declared(line)
    return columns, len(lines)


def _sentences(lines: Sequence[str], body: int, cells: Cells) -> Iterator[_Sentence]:
    sentence = _Sentence()
    for number, line in enumerate(lines[body:], body + 1):
        if line.startswith("#") and not sentence.rows:
            if line.startswith(TEXT):
                sentence.lines.append(plain_text(line.removeprefix(TEXT)))
        elif line:
            if not sentence.lines:
                raise Malformed(f"line {number}: no {TEXT} comes before the tokens")
            sentence.rows.append(_row(line, number, cells))
            if sentence.rows[0].is_part:
                raise Malformed(f"line {number}: a part comes before its token")
        elif sentence.rows:
            yield sentence
            sentence = _Sentence()
        elif sentence.lines:
            raise Malformed(f"line {number}: the sentence has no tokens")
    if sentence.rows:
        yield sentence


def _row(line: str, number: int, cells: Cells) -> Row:
    found = _ROW.fullmatch(line)
    if not found:
        raise Malformed(f"line {number}: this is no token with its place and its words")
    address, part, begin, end, form, written = found.groups("")
    held = written.removesuffix("\t")
    cells.require_width(number, held)
    return Row(number, address, int(begin), int(end), form, held, bool(part))


def _text(sentences: Sequence[_Sentence]) -> str:
    """Return the text that the sentences make, each where its first token says."""
    pieces: list[str] = []
    length = 0
    for sentence in sentences:
        first, words = sentence.rows[0], "\n".join(sentence.lines)
        gap = first.begin - length
        if gap < 0:
            raise Malformed(f"line {first.line}: the sentence starts inside the one before")
        blanks = " " * gap if not pieces or not gap else "\n" + " " * (gap - 1)
        pieces += (blanks, words)
        length = first.begin + len(words.encode("utf-16-le", "surrogatepass")) // 2
    return "".join(pieces)


def _placed(row: Row, text: str, places: Places) -> Span:
    """Return where a row stands in the text, which must hold its words there."""
    try:
        span = places.span(row.begin, row.end)
    except Malformed as error:
        raise Malformed(f"line {row.line}: {error}") from None
    covered = text[span.start : span.end]
    if covered != row.form:
        raise Malformed(f"line {row.line}: {row.begin}-{row.end} covers “{covered}”, not “{row.form}”")
    return span
