"""The lines of brat's standoff files: written with `str`, read with `parsed`.

An identifier, a tab, what it says, and for some kinds a tab and a text. Offsets are code points of the `.txt`
file with its line ends as they are, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from models.offsets import Span
from storage.formats.fields import Malformed
from storage.formats.line_breaks import LINE_BREAK

_NUMBERED = re.compile(r"(?:[TERAMN]|#[A-Za-z]*)\d+\S*")
_FRAGMENT = re.compile(r"(\d{1,9}) (\d{1,9})", re.ASCII)
_SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class TextBound:
    """A labelled stretch of text, an entity or a trigger; `text` are its fragments, a blank apart."""

    id: str
    type: str
    fragments: tuple[Span, ...]
    text: str

    def __str__(self) -> str:
        places = _SEPARATOR.join(f"{span.start} {span.end}" for span in self.fragments)
        return f"{self.id}\t{self.type} {places}\t{self.text}"


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event: its trigger, and pairs of a role and what fills it; a role that comes again has a number."""

    id: str
    type: str
    trigger: str
    arguments: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        pairs = "".join(f" {role}:{target}" for role, target in self.arguments)
        return f"{self.id}\t{self.type}:{self.trigger}{pairs}"


@dataclass(frozen=True, slots=True)
class RelationLine:
    """A relation between two annotations, each with the name of its place."""

    id: str
    type: str
    arguments: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.id}\t{self.type} {' '.join(f'{role}:{target}' for role, target in self.arguments)}"


@dataclass(frozen=True, slots=True)
class AttributeLine:
    """An attribute of an annotation; without a value it says no more than that it holds."""

    id: str
    type: str
    target: str
    value: str = ""

    def __str__(self) -> str:
        return f"{self.id}\t{self.type} {self.target} {self.value}".rstrip()


@dataclass(frozen=True, slots=True)
class NormalizationLine:
    """A link to an entry of a database, with the entry's name."""

    id: str
    type: str
    target: str
    database: str
    entry: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.id}\t{self.type} {self.target} {self.database}:{self.entry}\t{self.name}"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note on an annotation; `type` says of what kind."""

    id: str
    type: str
    target: str
    text: str

    def __str__(self) -> str:
        return f"{self.id}\t{self.type} {self.target}\t{self.text}"


@dataclass(frozen=True, slots=True)
class EquivLine:
    """Annotations that stand for the same."""

    members: tuple[str, ...]

    def __str__(self) -> str:
        return f"*\tEquiv {' '.join(self.members)}"


StandoffLine = TextBound | EventLine | RelationLine | AttributeLine | NormalizationLine | NoteLine | EquivLine


def parsed(line: str) -> StandoffLine:
    """Return what a line without its end says; raises `Malformed` with the reason if it says nothing."""
    name, _, rest = line.partition("\t")
    said, _, text = rest.partition("\t")
    words = said.split()
    if name == "*":
        return EquivLine(tuple(_required(words, 2, line)[1:]))
    read = _READERS.get(name[:1])
    if read is None or not _NUMBERED.fullmatch(name):
        raise Malformed(f"“{name}” is no identifier")
    return read(name, words, text)


def parsed_lines(text: str) -> list[StandoffLine]:
    """Return what the lines of an `.ann` file say; raises `Malformed` at the first that says nothing."""
    return [parsed(line) for line in LINE_BREAK.split(text) if line.strip()]


def unbroken(fragments: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Return fragments as brat wants them: those that touch as one, parted at the end of each line."""
    joined: list[Span] = []
    for span in fragments:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple([part for span in joined for part in _parts(span, text)])


def _parts(span: Span, text: str) -> list[Span]:
    """Return a span without the ends of lines in it."""
    if not LINE_BREAK.search(text, span.start, span.end):
        return [span]
    parts = []
    start = span.start
    for match in LINE_BREAK.finditer(text, span.start, span.end):
        parts.append(Span(start, match.start()))
        start = match.end()
    parts.append(Span(start, span.end))
    return [part for part in parts if part.length]


def _text_bound(name: str, words: list[str], text: str) -> StandoffLine:
    kind, *offsets = _required(words, 3, name)
    matches = [_FRAGMENT.fullmatch(pair) for pair in " ".join(offsets).split(_SEPARATOR)]
    spans = [Span(int(match[1]), int(match[2])) for match in matches if match]
    if len(spans) < len(matches) or any(span.start >= span.end for span in spans):
        raise Malformed(f"{name}: “{' '.join(offsets)}” are no offsets")
    return TextBound(name, kind, tuple(spans), text)


def _event(name: str, words: list[str], text: str) -> StandoffLine:
    (kind, trigger), *arguments = _pairs(name, _required(words, 1, name))
    return EventLine(name, kind, trigger, tuple(arguments))


def _relation(name: str, words: list[str], text: str) -> StandoffLine:
    kind, *arguments = _required(words, 3, name)
    return RelationLine(name, kind, tuple(_pairs(name, arguments)))


def _attribute(name: str, words: list[str], text: str) -> StandoffLine:
    kind, target, *value = _required(words, 2, name)
    return AttributeLine(name, kind, target, " ".join(value))


def _normalization(name: str, words: list[str], text: str) -> StandoffLine:
    kind, target, entry = _required(words, 3, name)[:3]
    ((database, key),) = _pairs(name, [entry])
    return NormalizationLine(name, kind, target, database, key, text)


def _note(name: str, words: list[str], text: str) -> StandoffLine:
    kind, target = _required(words, 2, name)[:2]
    return NoteLine(name, kind, target, text)


def _required(words: list[str], least: int, name: str) -> list[str]:
    if len(words) < least:
        raise Malformed(f"“{name}” says too little")
    return words


def _pairs(name: str, words: Sequence[str]) -> list[tuple[str, str]]:
    """Return the two halves of words with a colon in them."""
    halves = [tuple(word.split(":", 1)) for word in words]
    if not all(len(half) == 2 and all(half) for half in halves):
        raise Malformed(f"{name}: “{' '.join(words)}” lacks a colon with words at both sides")
    return [(half[0], half[1]) for half in halves]


_READERS: Mapping[str, Callable[[str, list[str], str], StandoffLine]] = {
    "T": _text_bound,
    "E": _event,
    "R": _relation,
    "A": _attribute,
    "M": _attribute,
    "N": _normalization,
    "#": _note,
}
