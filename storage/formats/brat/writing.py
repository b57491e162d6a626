"""brat standoff, written: entities as text-bound annotations, events with all that they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from models.annotation import Annotation, Entity, Event, Level, name_of
from models.article import ArticleStatus
from models.offsets import Span, covered_text
from models.review import Review
from models.schema import ATTRIBUTE_VALUES
from storage.formats.base import Add, Format, Header, Loss, LossKind, Packaging, Unit, Written
from storage.formats.body import Body
from storage.formats.brat.config import (
    LEVEL,
    Terms,
    annotation_conf,
    attribute_term,
    visual_conf,
)
from storage.formats.brat.standoff import (
    AttributeLine,
    EquivLine,
    EventLine,
    NormalizationLine,
    NoteLine,
    StandoffLine,
    TextBound,
    parsed_lines,
    unbroken,
)
from storage.formats.document_list import DocumentList, listed
from storage.formats.gold import TRAINING, Gold, gold
from storage.formats.line_breaks import on_one_line
from storage.formats.linked import ATTRIBUTION, in_reading_order, mentions, places
from storage.formats.losing import dropped
from storage.formats.unfit import without

DATABASE = "Dateline"
"""What brat calls the session's actors."""

NOTE, VALUE = "AnnotatorNotes", "Value"
"""The kinds of notes: what a reviewer wrote, and the resolved value of an entity."""


class Brat(Format):
    """A folder of `.txt` and `.ann` files, an article each, boilerplate left out."""

    name = "brat"
    title = "brat standoff"
    suffix = ""
    unit = Unit.CODE_POINT
    packaging = Packaging.FOLDER
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: "left out",
        LossKind.CHARACTERS: "left out: brat knows no annotation of white space only",
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what was not accepted or lies in boilerplate; all else is written."""
        return _losses(_fit(review, header), review)

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write the two files of one article after the other, and the list of them."""
        terms = Terms(header.schema)
        with DocumentList(target, ".txt") as documents:

            def add(review: Review) -> Written:
                found = _fit(review, header)
                name = documents.add(review.article)
                standoff = _Standoff(found, terms, header)
                lines = "".join([f"{line}\n" for line in standoff.lines()])
                (target / f"{name}.txt").write_text(found.body.text, encoding="utf-8", newline="")
                (target / f"{name}.ann").write_text(lines, encoding="utf-8", newline="")
                return Written(tuple(_losses(found, review)), tuple(standoff.covered(review.text)))

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words under the text-bound annotations of each file, fragments a blank apart."""
        for name in listed(target):
            text = (target / f"{name}.txt").read_bytes().decode("utf-8")
            lines = parsed_lines((target / f"{name}.ann").read_bytes().decode("utf-8"))
            bound = [line for line in lines if isinstance(line, TextBound)]
            yield tuple(covered_text(line.fragments, text) for line in bound)

    def companions(self, header: Header) -> Mapping[str, bytes]:
        """Return the configuration, which brat finds from the folders beside it too."""
        return {
            "annotation.conf": annotation_conf(header.schema).encode(),
            "visual.conf": visual_conf(header.schema).encode(),
        }


class _Standoff:
    """The lines of one article; identifiers count from 1 in reading order."""

    def __init__(self, found: Gold, terms: Terms, header: Header) -> None:
        self._found, self._terms, self._header = found, terms, header
        self._items = in_reading_order(found)
        self._bound = _on_same_text(self._items, found.body)
        self._numbers: Counter[str] = Counter()
        self._names: dict[str, str] = {}
        self._triggers: dict[str, str] = {}

    def lines(self) -> Iterator[StandoffLine]:
        """Yield all lines, first those that others refer to."""
        triggers = list(self._text_bound())
        for item in self._items:
            if isinstance(item, Event):
                self._names[item.id] = self._new("E")
        yield from triggers
        for event in self._found.events:
            yield self._event(event)
            yield from self._attributes(event)
        for entity in (*self._found.entities, *self._found.helpers):
            yield from self._details(entity)
        for item in self._items:
            if item.note:
                yield NoteLine(self._new("#"), NOTE, self._names[item.id], on_one_line(item.note))
        for group in mentions(self._found.events):
            yield EquivLine(tuple(self._names[event.id] for event in group))

    def covered(self, text: str) -> Iterator[str]:
        """Yield the words of the article, whose text that is, under each text-bound annotation."""
        for _, (leader, *_) in self._bound:
            yield covered_text(unbroken(leader.fragments, text), text)

    def _new(self, kind: str) -> str:
        self._numbers[kind] += 1
        return f"{kind}{self._numbers[kind]}"

    def _text_bound(self) -> Iterator[StandoffLine]:
        """Yield the entities and triggers; events of one type on the same words share a trigger."""
        body = self._found.body
        for fragments, items in self._bound:
            name = self._new("T")
            for item in items:
                (self._triggers if isinstance(item, Event) else self._names)[item.id] = name
            text = covered_text(fragments, body.text)
            yield TextBound(name, self._terms.name(name_of(items[0])), fragments, text)

    def _event(self, event: Event) -> StandoffLine:
        fillers = [(self._terms.role(item.role), item.target) for item in event.arguments]
        if event.attribution:
            fillers.append((ATTRIBUTION, event.attribution))
        seen: Counter[str] = Counter()
        arguments = []
        for role, target in fillers:
            seen[role] += 1
            number = "" if seen[role] == 1 else str(seen[role])
            arguments.append((f"{role}{number}", self._names[target]))
        kind = self._terms.name(event.type)
        return EventLine(self._names[event.id], kind, self._triggers[event.id], tuple(arguments))

    def _attributes(self, event: Event) -> Iterator[StandoffLine]:
        for name in (*ATTRIBUTE_VALUES, "phase"):
            if value := getattr(event.attributes, name):
                yield AttributeLine(self._new("A"), attribute_term(name), self._names[event.id], value)

    def _details(self, entity: Entity) -> Iterator[StandoffLine]:
        name = self._names[entity.id]
        if entity.level is not Level.NAM:
            yield AttributeLine(self._new("A"), LEVEL, name, entity.level)
        if entity.actor:
            actor = self._header.actors.get(entity.actor)
            shown = on_one_line(actor.name) if actor else ""
            entry = quote(entity.actor, safe="")
            yield NormalizationLine(self._new("N"), "Reference", name, DATABASE, entry, shown)
        if entity.value:
            yield NoteLine(self._new("#"), VALUE, name, on_one_line(entity.value))


def _fit(review: Review, header: Header) -> Gold:
    """Return the gold without annotations of nothing but white space."""
    found = gold(review, header.schema)
    blank = [item.id for item in in_reading_order(found) if not review.covered(item).strip()]
    return without(found, dict.fromkeys(blank, LossKind.CHARACTERS), review)


def _losses(found: Gold, review: Review) -> Iterator[Loss]:
    return dropped(found, review, Brat.becomes)


def _on_same_text(items: Iterable[Annotation], body: Body) -> list[tuple[tuple[Span, ...], list[Annotation]]]:
    """Return the fragments of each text-bound annotation in the body, with what is annotated there.

    That is one entity, or all events of one type on the same words.
    """
    groups: dict[object, tuple[tuple[Span, ...], list[Annotation]]] = {}
    for item in items:
        fragments = unbroken(places(item, body), body.text)
        key = (item.type, fragments) if isinstance(item, Event) else item.id
        groups.setdefault(key, (fragments, []))[1].append(item)
    return list(groups.values())
