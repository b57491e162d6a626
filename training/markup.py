"""The corpus's inline markup: an article with its annotations as one text file that people can write.

    id: de-wien-treffen
    language: de
    published: 2023-05-05
    style: agency
    ---
    [Wien|GPE], 5. Mai. [Ministerin|TITLE] [Ida Vogt|PERSON#p1] {traf|MEET#e1} am [Freitag|DATE#d1=2023-05-05]
    [Botschafter|TITLE] [Leo Ruiz|PERSON#p2] {zusammen|#e1}.
    ---
    e1 actual | Participant: p1 p2 | Time: d1

An entity is `[text|LABEL]`, with `.NOM` or `.PRO` after the label where it is no name, `#id` where an
event refers to it, and `=value` for a resolved value. A trigger is `{text|TYPE#id}`; a second fragment
of it, or of an entity, is `{text|#id}` or `[text|#id]`. Marks may nest. A backslash keeps the next
character as it is. The last part has a line for each event: its id, its preset, then the fillers of
each role, and `by:` (attribution), `coref:`, `phase:` and `tense:` where they apply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.annotation import Argument, Attributes, Entity, Event, Level, Origin, Source, Status
from models.article import Article, ArticleStatus
from models.errors import DatelineError
from models.ids import derived_id
from models.offsets import Span
from models.review import Review
from models.schema import Schema
from models.zones import read_zones

_SEPARATOR = "---"
_HEADER = frozenset({"id", "language", "published", "style", "unlabelled"})
_TAG = re.compile(r"(?P<label>[A-Z_]+)?(?:\.(?P<level>NOM|PRO))?(?:#(?P<id>\w+))?(?:=(?P<value>[^\]}]+))?$")
_CLOSING = {"[": "]", "{": "}"}
_SOURCE = Origin(Source.IMPORT, "corpus", "1")


class MarkupError(DatelineError):
    """A corpus file breaks the markup or the schema; the message names file and place."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One corpus article: its review, its style, and the strings that are left unlabelled on purpose."""

    review: Review
    style: str
    unlabelled: frozenset[str]


@dataclass(slots=True)
class _Mark:
    kind: str
    label: str
    level: Level
    name: str
    value: str | None
    fragments: list[Span]


@dataclass(slots=True)
class _Reader:
    """Reads the marked text from left to right; `text` is what stands under the marks."""

    where: str
    text: list[str] = field(default_factory=list)
    marks: list[_Mark] = field(default_factory=list)
    named: dict[str, _Mark] = field(default_factory=dict)
    open: list[tuple[str, int]] = field(default_factory=list)

    def read(self, marked: str) -> None:
        position = 0
        while position < len(marked):
            sign = marked[position]
            if sign == "\\":
                position += 1
                self.text.append(marked[position : position + 1])
            elif sign in _CLOSING:
                self.open.append((sign, len(self.text)))
            elif sign == "|":
                position = self._close(marked, position + 1)
            elif sign in "]}":
                raise self._error(f"“{sign}” closes nothing")
            else:
                self.text.append(sign)
            position += 1
        if self.open:
            raise self._error(f"“{self.open[-1][0]}” is never closed")

    def _close(self, marked: str, position: int) -> int:
        """Take the tag after `|` and return the place of its closing bracket."""
        if not self.open:
            raise self._error("“|” stands outside a mark; write \\| for the sign itself")
        sign, start = self.open.pop()
        end = marked.find(_CLOSING[sign], position)
        tag = _TAG.match(marked[position:end]) if end >= 0 else None
        if tag is None:
            raise self._error(f"the tag “{marked[position : position + 30]}” is malformed")
        self._take(sign, tag, Span(start, len(self.text)))
        return end

    def _take(self, sign: str, tag: re.Match[str], span: Span) -> None:
        name = tag["id"] or ""
        if not tag["label"]:
            if name not in self.named:
                raise self._error(
                    f"“{span.text(''.join(self.text))}” continues “{name}”, which is not there yet"
                )
            self.named[name].fragments.append(span)
            return
        if name in self.named:
            raise self._error(f"the id “{name}” is used twice")
        level = Level(tag["level"]) if tag["level"] else Level.NAM
        mark = _Mark(sign, tag["label"], level, name, tag["value"], [span])
        self.marks.append(mark)
        if name:
            self.named[name] = mark

    def _error(self, reason: str) -> MarkupError:
        before = "".join(self.text)[-40:].replace("\n", " ")
        return MarkupError(f"{self.where}: {reason}, after “…{before}”.")


def read_marked(path: Path, schema: Schema) -> Marked:
    """Read one corpus file; raise `MarkupError` with file and place where it is malformed."""
    return parse_marked(path.read_text(encoding="utf-8"), path.name, schema)


def parse_marked(source: str, where: str, schema: Schema) -> Marked:
    """Return the article that a corpus file's text describes; `where` names it in errors."""
    parts = re.split(rf"^{_SEPARATOR}\n", source, maxsplit=2, flags=re.MULTILINE)
    if len(parts) != 3:
        raise MarkupError(f"{where}: a corpus file has three parts, with “{_SEPARATOR}” between them.")
    header = _header(parts[0], where)
    reader = _Reader(where)
    reader.read(parts[1].rstrip("\n"))
    text = "".join(reader.text)
    article = Article(
        derived_id("corpus", header["id"]),
        text,
        header["id"],
        read_zones(text).title,
        header["language"],
        header.get("published"),
        ArticleStatus.COMPLETE,
        zones=read_zones(text).zones,
    )
    entities = {
        mark.name or str(number): mark for number, mark in enumerate(reader.marks) if mark.kind == "["
    }
    ids = {name: _id(article, mark) for name, mark in (*entities.items(), *reader.named.items())}
    review = Review(article, {ids[name]: _entity(ids[name], mark) for name, mark in entities.items()})
    events = {event.id: event for event in _events(parts[2], reader, ids, schema)}
    unlabelled = frozenset(item.strip() for item in header.get("unlabelled", "").split(",") if item.strip())
    return Marked(replace(review, events=events), header.get("style", ""), unlabelled)


def _header(lines: str, where: str) -> dict[str, str]:
    header = {}
    for line in lines.splitlines():
        name, separator, value = line.partition(":")
        if not separator or name.strip() not in _HEADER:
            raise MarkupError(f"{where}: “{line}” is no line of a header.")
        header[name.strip()] = value.strip()
    for name in ("id", "language"):
        if not header.get(name):
            raise MarkupError(f"{where}: the header names no {name}.")
    return header


def _id(article: Article, mark: _Mark) -> str:
    borders = [border for span in mark.fragments for border in (span.start, span.end)]
    return derived_id(article.id, mark.label, *borders)


def _entity(entity_id: str, mark: _Mark) -> Entity:
    fragments = tuple(sorted(mark.fragments))
    return Entity(
        entity_id,
        mark.label,
        fragments,
        mark.level,
        value=mark.value,
        status=Status.ACCEPTED,
        origin=_SOURCE,
    )


def _events(lines: str, reader: _Reader, ids: dict[str, str], schema: Schema) -> Iterator[Event]:
    described = set()
    for line in filter(None, map(str.strip, lines.splitlines())):
        head, *fields = (part.strip() for part in line.split("|"))
        name, _, preset = head.partition(" ")
        mark = reader.named.get(name)
        if mark is None or mark.kind != "{":
            raise MarkupError(f"{reader.where}: the line “{line}” is about no trigger.")
        described.add(name)
        yield _event(mark, preset.strip(), fields, reader.where, ids, schema)
    for mark in reader.marks:
        if mark.kind == "{" and mark.name not in described:
            raise MarkupError(f"{reader.where}: the trigger {mark.label}#{mark.name} has no line of its own.")


def _event(
    mark: _Mark, preset_name: str, fields: list[str], where: str, ids: dict[str, str], schema: Schema
) -> Event:
    place = f"{where}: {mark.label}#{mark.name}"
    preset = schema.preset(preset_name)
    if preset is None:
        raise MarkupError(f"{place}: there is no preset “{preset_name}”.")
    stated = dict(_field(item, place) for item in fields)
    special = {key: stated.pop(key, None) for key in ("by", "coref", "phase", "tense")}
    attributes = preset.applied(Attributes())
    if special["tense"]:
        attributes = replace(attributes, tense=special["tense"])
    arguments = tuple(
        Argument(role, _filler(target, ids, place), Status.ACCEPTED, origin=_SOURCE)
        for role, targets in stated.items()
        for target in targets.split()
    )
    return Event(
        ids[mark.name],
        mark.label,
        tuple(mark.fragments),
        "",
        arguments,
        replace(attributes, phase=special["phase"]),
        _filler(special["by"], ids, place) if special["by"] else None,
        special["coref"],
        Status.ACCEPTED,
        origin=_SOURCE,
    )


def _field(item: str, place: str) -> tuple[str, str]:
    name, separator, value = item.partition(":")
    if not separator or not value.strip():
        raise MarkupError(f"{place}: “{item}” is no role with fillers.")
    return name.strip(), value.strip()


def _filler(name: str, ids: dict[str, str], place: str) -> str:
    if name not in ids:
        raise MarkupError(f"{place}: there is no mark “{name}”.")
    return ids[name]
