"""CoNLL-U Plus as Dateline writes it, read; the text is put together from the tokens."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from models.annotation import Level, Status
from models.errors import ImportFailed
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from storage.decoding import read_text_file
from storage.formats.conll_plus import ARGUMENT, COLUMNS, ENTITY, EVENT, REJECTED
from storage.formats.fields import Fields, Malformed
from storage.formats.linked import ATTRIBUTION, COREFERENCE
from storage.formats.reading import Reader, ReadOptions, unusable
from storage.formats.rebuilt_text import RebuiltText

_COLUMNS_LINE = "# global.columns ="
_ARTICLE_LINE = "# newdoc"
_COMMENT = re.compile(r"# (\w+)(?: (\d{1,9}))? = (.*)")
_NOTHING = ("*", "_")


class ConllPlusReader(Reader):
    """Reads the columns with annotations that Dateline's own CoNLL-U Plus has."""

    name = "conllup"
    title = "CoNLL-U Plus"
    suffixes = (".conllup",)

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending that a file is one."""
        return path.suffix.lower() in self.suffixes

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield what begins with each `newdoc`."""
        lines = read_text_file(path, options.encoding).text.split("\n")
        columns = lines[0].removeprefix(_COLUMNS_LINE).split()
        if not lines[0].startswith(_COLUMNS_LINE) or not set(COLUMNS) <= set(columns):
            raise unusable(path, f"its first line does not name the columns {', '.join(COLUMNS)}")
        for number, document in _documents(lines[1:]):
            try:
                yield _Article(columns, path, number).read(document)
            except Malformed as error:
                yield unusable(path, str(error))


@dataclass(slots=True)
class _Mark:
    """An annotation while its tokens are collected; `first` is the first token of its sentence."""

    name: str
    status: Status
    first: int
    tokens: list[int] = field(default_factory=list)


class _Article:
    """Reads the lines of one article."""

    def __init__(self, columns: list[str], path: Path, number: int) -> None:
        self._columns = columns
        self._path = path
        self._number = number
        self._facts: dict[str, str] = {}
        self._marks: dict[int, _Mark] = {}
        self._details: dict[int, Fields] = {}
        self._arguments: list[tuple[int, int, str]] = []
        self._text = RebuiltText()
        self._first = 0
        self._joined = False

    def read(self, lines: list[str]) -> IncomingArticle:
        """Return the article; raise `Malformed` with the line for what cannot be read."""
        for number, line in enumerate(lines, self._number):
            try:
                self._take(line)
            except (Malformed, ValueError, RecursionError) as error:
                raise Malformed(f"line {number}: {error}") from None
        try:
            spans = tuple(self._span(number, mark) for number, mark in self._marks.items())
            links = tuple(self._links())
        except Malformed as error:
            raise Malformed(f"line {self._number}: {error}") from None
        return IncomingArticle(
            self._text.text,
            self._facts.get("source") or f"{self._path.name}:{self._number}",
            f"line {self._number}",
            self._facts.get("title", ""),
            self._facts.get("language", ""),
            self._facts.get("published"),
            spans=spans,
            links=links,
        )

    def _take(self, line: str) -> None:
        if not line:
            self._text.end_sentence()
            self._first, self._joined = len(self._text.places), False
        elif not line.startswith("#"):
            self._token(line.split("\t"))
        elif match := _COMMENT.fullmatch(line):
            key, number, value = match.groups()
            if number:
                self._details[int(number)] = _object(json.loads(value), f"{key} {number}")
            else:
                self._facts.setdefault(key, value)

    def _token(self, cells: list[str]) -> None:
        if len(cells) != len(self._columns):
            raise Malformed(f"{len(cells)} columns, not {len(self._columns)}")
        row = dict(zip(self._columns, cells, strict=True))
        if not row["FORM"]:
            raise Malformed("FORM is empty")
        index = len(self._text.places)
        self._text.add(row["FORM"], joined=self._joined)
        self._joined = "SpaceAfter=No" in row["MISC"].split("|")
        for column in (ENTITY, EVENT, REJECTED):
            for code in _codes(row[column]):
                self._mark(code, column, index)
        for code in _codes(row[ARGUMENT]):
            event, filler, role = _parts(code, 3)
            self._arguments.append((int(event), int(filler), unquote(role)))

    def _mark(self, code: str, column: str, index: int) -> None:
        number, _, name = code.partition(":")
        if name:
            if int(number) in self._marks:
                raise Malformed(f"{number} is there twice")
            status = Status.REJECTED if column == REJECTED else Status.ACCEPTED
            self._marks[int(number)] = _Mark(unquote(name), status, self._first)
        elif int(number) not in self._marks:
            raise Malformed(f"{number} has not begun")
        self._marks[int(number)].tokens.append(index)

    def _span(self, number: int, mark: _Mark) -> IncomingSpan:
        known = self._details.get(number, Fields({}))
        actor, attributes = known.object("actor"), known.object("attributes")
        return IncomingSpan(
            str(number),
            mark.name,
            self._fragments(mark, known.data.get("fragments")),
            mark.status,
            note=known.text("note", ""),
            level=known.word("level", Level, Level.NAM),
            actor=actor.text("name") if actor else "",
            value=known.text_or_none("value"),
            attributes=_texts(attributes.data if attributes else {}),
            lemma=known.text("lemma", ""),
        )

    def _fragments(self, mark: _Mark, given: Any) -> tuple[Span, ...]:
        """Return where the fragments of an annotation are, one if none are given."""
        places, first, last = self._text.places, mark.tokens[0], mark.tokens[-1]
        parts = [range(first, last + 1)]
        if given is not None:
            parts = [
                range(mark.first + start - 1, mark.first + end)
                for start, end in _pairs(given, len(mark.tokens))
            ]
        if [*chain.from_iterable(parts)] != mark.tokens:
            raise Malformed(f"the fragments of {mark.name} are not its tokens")
        return tuple(Span(places[part[0]].start, places[part[-1]].end) for part in parts)

    def _links(self) -> Iterator[IncomingLink]:
        """Yield arguments, speakers, and links from later mentions of an event to the first."""
        for event, filler, role in self._arguments:
            yield self._link(event, filler, role)
        mentions: defaultdict[str, list[int]] = defaultdict(list)
        for number, known in self._details.items():
            if (speaker := known.data.get("attribution")) is not None:
                yield self._link(number, _whole(speaker), ATTRIBUTION)
            if group := known.text("coref", ""):
                mentions[group].append(number)
        for first, *later in mentions.values():
            yield from (self._link(number, first, COREFERENCE) for number in later)

    def _link(self, source: int, target: int, name: str) -> IncomingLink:
        if missing := next((number for number in (source, target) if number not in self._marks), None):
            raise Malformed(f"there is no annotation {missing}")
        return IncomingLink(str(source), str(target), name)


def _documents(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of each article and the number of the first."""
    start, document = 2, list[str]()
    for number, line in enumerate(lines, 2):
        if line.startswith(_ARTICLE_LINE):
            if any(document):
                yield start, document
            start, document = number, []
        document.append(line)
    if any(document):
        yield start, document


def _codes(cell: str) -> list[str]:
    return [] if cell in _NOTHING else cell.split(";")


def _parts(code: str, number: int) -> list[str]:
    parts = code.split(":", number - 1)
    if len(parts) < number or not all(parts):
        raise Malformed(f"“{code}” says too little")
    return parts


def _object(value: Any, place: str) -> Fields:
    if not isinstance(value, dict):
        raise Malformed(f"{place} is no object")
    return Fields(value, place)


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items() if value is not None}


def _pairs(given: Any, most: int) -> list[tuple[int, int]]:
    """Return the first and the last token of each fragment, from 1 on; none has more than `most` tokens."""
    if not isinstance(given, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in given):
        raise Malformed(f"“{given}” are no fragments")
    pairs = [(_whole(first), _whole(last)) for first, last in given]
    if not all(0 <= last - first < most for first, last in pairs):
        raise Malformed(f"“{given}” are no fragments")
    return pairs


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise Malformed(f"“{value}” is no number")
    return value
