"""doccano's JSON lines, written: an article a line, for projects with relations and for those without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from models.annotation import Level
from models.article import ArticleStatus
from models.review import Review
from storage.formats.article_facts import article_facts
from storage.formats.base import Add, Format, Header, Loss, LossKind, Packaging, Unit, Written
from storage.formats.dateline_json import Plain
from storage.formats.doccano.config import relation_labels, span_labels
from storage.formats.gold import TRAINING, Gold, gold, loss
from storage.formats.json_lines import objects, one_line
from storage.formats.linked import Linked, in_reading_order, linked, overlapping, words_under
from storage.formats.losing import dropped

_LEFT_OUT = "left out"


class Doccano(Format):
    """JSON lines for doccano's sequence labelling, boilerplate left out.

    `entities` and `relations` are for projects with relations, `label` has the same spans for the others.
    """

    name = "doccano"
    title = "doccano JSONL"
    suffix = "jsonl"
    unit = Unit.CODE_POINT
    packaging = Packaging.EITHER
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.NOMINAL: "written like names",
        LossKind.OVERLAP: "written, but doccano drops it unless the project allows overlaps",
        LossKind.BOILERPLATE: _LEFT_OUT,
        LossKind.OPEN_FILLERS: _LEFT_OUT,
        LossKind.ATTRIBUTES: _LEFT_OUT,
        LossKind.VALUES: _LEFT_OUT,
        LossKind.ACTORS: _LEFT_OUT,
        LossKind.REJECTED: _LEFT_OUT,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what spans and relations cannot carry, and overlaps."""
        found = gold(review, header.schema)
        return _losses(found, linked(found), review)

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one article after the other; one is in memory at a time."""
        with target.open("w", encoding="utf-8", newline="\n") as file:

            def add(review: Review) -> Written:
                found = gold(review, header.schema)
                shown = linked(found)
                file.write(one_line(_plain(review, found, shown)) + "\n")
                return Written(tuple(_losses(found, shown, review)), tuple(words_under(shown, review.text)))

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words under the spans of each article, which both forms must agree on."""
        for line in objects(target):
            spans = [(item["start_offset"], item["end_offset"], item["label"]) for item in line["entities"]]
            same = spans == [tuple(span) for span in line["label"]]
            yield tuple(line["text"][start:end] for start, end, _ in spans) if same else ()

    def companions(self, header: Header) -> Mapping[str, bytes]:
        """Return the files with which the labels of a project are imported."""
        return {
            "span_labels.json": span_labels(header.schema),
            "relation_labels.json": relation_labels(header.schema),
        }


def _losses(found: Gold, shown: Linked, review: Review) -> Iterator[Loss]:
    yield from dropped(found, review, Doccano.becomes)
    nominal = (item for item in found.entities if item.level is not Level.NAM)
    yield from (loss(LossKind.NOMINAL, item, review) for item in nominal)
    yield from (loss(LossKind.OVERLAP, item, review) for item in overlapping(shown.pieces))


def _plain(review: Review, found: Gold, shown: Linked) -> Plain:
    """Return the line of an article; ids count from 1 in it, as doccano gives its own on import."""
    numbers = {piece.id: number for number, piece in enumerate(shown.pieces, 1)}
    return {
        "text": found.body.text,
        "entities": [
            {
                "id": numbers[piece.id],
                "label": piece.label,
                "start_offset": piece.span.start,
                "end_offset": piece.span.end,
            }
            for piece in shown.pieces
        ],
        "relations": [
            {
                "id": number,
                "from_id": numbers[link.source],
                "to_id": numbers[link.target],
                "type": link.label,
            }
            for number, link in enumerate(shown.links, 1)
        ],
        "label": [[piece.span.start, piece.span.end, piece.label] for piece in shown.pieces],
        "notes": _notes(found, review),
        **article_facts(review.article),
    }


def _notes(found: Gold, review: Review) -> list[str]:
    """Return the notes, each with the words that it is about.

    doccano takes no comments in and puts its own into the field `Comments` of what it exports.
    """
    return [f"“{review.covered(item)}”: {item.note}" for item in in_reading_order(found) if item.note]
