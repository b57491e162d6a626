"""Plain articles in a table: CSV with a header row, or a JSON object a line, with chosen columns."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from models.errors import ImportFailed
from models.incoming.names import Survey
from models.incoming.records import IncomingArticle
from models.incoming.tables import Columns, FoundTable, Layout
from storage.formats.reading import Reader, ReadOptions
from storage.formats.reading_process import ReadingProcess
from storage.formats.spreadsheet import long_fields
from storage.formats.table_text import is_misread, not_utf8, table_text

_USUAL = {
    "text": ("text", "body", "content", "article", "fulltext", "full_text", "volltext"),
    "title": ("title", "headline", "titel", "überschrift"),
    "published": ("published", "date", "datum", "publication_date", "published_at", "pubdate"),
    "language": ("language", "lang", "sprache"),
    "source": ("source", "id", "url", "quelle"),
}
"""How such columns are usually called, the likeliest first."""


class ArticleTable(Reader):
    """Reads one article a row; which column holds what, is chosen or known by its name."""

    def __init__(self, kind: str) -> None:
        self.name = kind
        self.title = "articles in a table (CSV)" if kind == "csv" else "articles, a JSON object a line"
        self.suffixes = (f".{kind}",) if kind == "jsonl" else (".csv", ".tsv")

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending that a file is a table; what has spans is left to other readers."""
        return path.suffix.lower() in self.suffixes and not head.startswith("#FORMAT=")

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield an article a row, and a failure for each row that is none."""
        table = table_text(path, options.encoding)
        layout, _ = self._layout(path, table.text)
        columns: Columns = options.layouts.get(layout, {})
        if layout and not columns:
            columns = _columns(path, layout, options.columns)
        number = 0
        for number, row in self._rows(path, table.text):
            if isinstance(row, ImportFailed):
                yield row
            else:
                yield _article(path, number, row, columns, table.encoding)
        if not number:
            raise ImportFailed(f"{path.name} holds no articles.", "Leave it out.")

    def survey(self, path: Path, options: ReadOptions, process: ReadingProcess | None = None) -> Survey:
        """Return which columns a table has, which likely hold what, and its first row."""
        try:
            text = table_text(path, options.encoding).text
        except ImportFailed:
            return Survey()
        layout, first = self._layout(path, text)
        cells = {name: _cell(first.get(name)) for name in layout}
        found = {layout: FoundTable(path.name, _likely(layout), cells)} if layout else {}
        return Survey(tables=found)

    def _layout(self, path: Path, text: str) -> tuple[Layout, Mapping[str, Any]]:
        """Return the columns in the order in which the rows have them, and the first row that is one."""
        sound = (row for _, row in self._rows(path, text) if not isinstance(row, ImportFailed))
        first = next(sound, {})
        return tuple(dict.fromkeys(name for row in chain((first,), sound) for name in row)), first

    def _rows(self, path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any] | ImportFailed]]:
        return (_csv_rows if self.name == "csv" else _json_rows)(path, text)


def _article(
    path: Path, number: int, row: Mapping[str, Any], columns: Mapping[str, str], encoding: str
) -> IncomingArticle | ImportFailed:
    column = columns.get("text", "text")
    text = row.get(column)
    if not isinstance(text, str) or not text.strip():
        return ImportFailed(
            f"{path.name} holds no text in line {number}.", f"Its text is looked for in “{column}”."
        )
    found = {part: _cell(row.get(column)) for part, column in columns.items()}
    return IncomingArticle(
        text,
        found.get("source") or f"{path.name}:{number}",
        f"line {number}",
        " ".join(found.get("title", "").split()),
        found.get("language", ""),
        found.get("published") or None,
        encoding=encoding,
    )


def _cell(value: Any) -> str:
    """Return a text or a number; no list and no object is part of an article."""
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _columns(path: Path, names: Sequence[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the columns for the parts of an article; raise `ImportFailed` where one is not there."""
    if missing := [column for column in chosen.values() if column not in names]:
        raise ImportFailed(
            f"{path.name} has no column “{missing[0]}”.", f"Its columns are {', '.join(names)}."
        )
    found = _likely(names) | dict(chosen)
    if "text" not in found:
        raise ImportFailed(
            f"{path.name} has no column that is known to hold texts.",
            f"Name it, as in --column text={names[0]}.",
        )
    return found


def _likely(names: Sequence[str]) -> dict[str, str]:
    lower = {name.casefold(): name for name in names}
    return {
        part: lower[usual] for part, known in _USUAL.items() for usual in reversed(known) if usual in lower
    }


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any] | ImportFailed]]:
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    reader = csv.DictReader(
        io.StringIO(text, newline=""), delimiter=delimiter, quoting=_quoting(text, delimiter), strict=True
    )
    try:
        with long_fields():
            for row in reader:
                yield reader.line_num, _sound(path, reader.line_num, row)
    except csv.Error as error:
        line = reader.line_num + 1
        yield (
            line,
            ImportFailed(
                f"{path.name} is no valid table from line {line} on ({error}).",
                "Save it anew as CSV, in quotes.",
            ),
        )


def _quoting(text: str, delimiter: str) -> Literal[0, 3]:
    """Return how fields are quoted: where tabs part them, often not at all."""
    if delimiter != "\t" or delimiter not in text.partition("\n")[0]:
        return csv.QUOTE_MINIMAL
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error:
        return csv.QUOTE_NONE
    return csv.QUOTE_MINIMAL


def _sound(path: Path, line: int, row: dict[str | Any, Any]) -> Mapping[str, Any] | ImportFailed:
    """Return a row, or the failure if a part of it would be lost or misread."""
    if None in row:
        return ImportFailed(
            f"{path.name} has more fields in line {line} than columns.", "Save it anew as CSV, in quotes."
        )
    if any(is_misread(value or "") for value in row.values()):
        return not_utf8(path, line)
    return row


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any] | ImportFailed]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        if is_misread(line):
            yield number, not_utf8(path, number)
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            row = ImportFailed(f"{path.name} holds no valid JSON in line {number} ({error}).", "Correct it.")
        if not isinstance(row, dict | ImportFailed):
            row = ImportFailed(f"{path.name} holds no object in line {number}.", "Correct it.")
        yield number, row
