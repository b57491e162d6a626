"""W3C Web Annotation (JSON-LD): a collection with one page, an annotation a line.

Labels are bodies that tag, arguments are bodies that link to the annotation that fills the role. What the
Recommendation has no word for stands in terms of Dateline's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from models.annotation import Annotation
from models.article import ArticleStatus
from models.review import Review, reading_key
from models.version import VERSION
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.dateline_json import Plain
from storage.formats.gold import TRAINING, Gold, gold
from storage.formats.json_lines import one_line
from storage.formats.losing import dropped
from storage.formats.negatives import BECOMES as NEGATIVES
from storage.formats.negatives import rejected
from storage.formats.web_annotation_items import ArticleAnnotations, iri
from storage.json_text import loaded

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"dateline": "urn:x-dateline:"}]
"""What the terms mean: those of the Recommendation, and Dateline's own with `dateline:` before them."""


class WebAnnotation(Format):
    """One collection; positions count code points of the whole article, whose text is given once."""

    name = "web-annotation"
    title = "W3C Web Annotation"
    suffix = "jsonld"
    unit = Unit.CODE_POINT
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: NEGATIVES,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what was not accepted or lies in boilerplate."""
        return _losses(gold(review, header.schema), review, header)

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one article after the other; one is in memory at a time."""
        total = 0
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.write(f'{one_line(_collection(header))[:-2]}, "items": [')

            def add(review: Review) -> Written:
                nonlocal total
                found = gold(review, header.schema)
                items = _items(found, review, header)
                about = ArticleAnnotations(review, header)
                for item in items:
                    file.write(f"{',' if total else ''}\n{one_line(about.annotation(item))}")
                    total += 1
                covered = tuple(map(review.covered, items))
                return Written(tuple(_losses(found, review, header)), covered or None)

            yield add
            file.write(f'\n]}}, "total": {total}}}\n')

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words that both selectors find, for each article that has annotations."""
        with target.open(encoding="utf-8", newline="\n") as file:
            next(file)
            items = (loaded(line.rstrip(",\n")) for line in file if line.startswith("{"))
            text = ""
            for _, same in groupby(items, _source):
                words = []
                for item in same:
                    targets = _targets(item)
                    if isinstance(targets[0]["source"], dict):
                        text = targets[0]["source"]["dateline:text"]
                    words.append(" ".join(_words(part, text) for part in targets))
                yield tuple(words)


def _collection(header: Header) -> Plain:
    """Return the collection but its annotations, its page last."""
    name = f"collection {header.exported}"
    return {
        "@context": CONTEXT,
        "id": iri("collection", name),
        "type": "AnnotationCollection",
        "label": f"Dateline {name}, schema {header.schema.name} {header.schema.version}",
        "generator": {"id": "urn:x-dateline:program", "type": "Software", "name": f"Dateline {VERSION}"},
        "generated": header.exported,
        "first": {"id": iri("page", name), "type": "AnnotationPage", "startIndex": 0},
    }


def _items(found: Gold, review: Review, header: Header) -> list[Annotation]:
    negatives = rejected(review, found.body, header)
    return sorted([*found.entities, *found.helpers, *found.events, *negatives], key=reading_key)


def _losses(found: Gold, review: Review, header: Header) -> Iterator[Loss]:
    negatives = {item.id for item in rejected(review, found.body, header)}
    return dropped(found, review, WebAnnotation.becomes, negatives)


def _targets(item: Plain) -> list[Plain]:
    target = item["target"]
    return target if isinstance(target, list) else [target]


def _source(item: Plain) -> str:
    """Return the IRI of the article that an annotation is about."""
    source = _targets(item)[0]["source"]
    return str(source["id"] if isinstance(source, dict) else source)


def _words(target: Plain, text: str) -> str:
    """Return the words at a target's position, with those quoted if the two selectors disagree."""
    position, quotation = target["selector"]
    start, end = position["start"], position["end"]
    words = text[start:end]
    quoted = quotation["prefix"] + quotation["exact"] + quotation["suffix"]
    before, after = len(quotation["prefix"]), len(quotation["suffix"])
    agree = words == quotation["exact"] and text[start - before : end + after] == quoted
    return words if agree else f"{words} ≠ {quoted}"
