"""One annotation as the Recommendation has it: bodies, and a target with two selectors for each fragment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from models.annotation import Annotation, Entity, Event, Level, Status, name_of
from models.article import Article, ZoneKind
from models.ids import derived_id
from models.offsets import Span
from models.review import Review
from storage.formats.base import Header
from storage.formats.dateline_json import Plain, plain_attributes
from storage.formats.linked import ATTRIBUTION

_AROUND = 32
"""Code points of the text quoted before and after a span."""


@dataclass(slots=True)
class ArticleAnnotations:
    """Makes the annotations of one article; the first says what the article is and what its text is."""

    review: Review
    header: Header
    is_told: bool = False

    def annotation(self, item: Annotation) -> Plain:
        """Return one annotation as plain data."""
        targets = [self._target(span) for span in item.fragments]
        return {
            "id": iri(self.review.article.id, item.id),
            "type": "Annotation",
            "motivation": "moderating" if item.status is Status.REJECTED else "tagging",
            "body": list(self._bodies(item)),
            "target": targets if len(targets) > 1 else targets[0],
            **_own_terms(item),
        }

    def _bodies(self, item: Annotation) -> Iterator[Plain]:
        if item.status is Status.REJECTED:
            yield _textual("moderating", "rejected")
            return
        yield _textual("tagging", name_of(item))
        yield from self._of_event(item) if isinstance(item, Event) else self._of_entity(item)
        if item.note:
            yield _textual("commenting", item.note)

    def _of_entity(self, item: Entity) -> Iterator[Plain]:
        if item.actor:
            actor = self.header.actors.get(item.actor)
            named = {"label": actor.name} if actor else {}
            yield _resource("identifying", {"id": iri("actor", item.actor), **named})
        if item.value:
            yield _textual("describing", item.value)

    def _of_event(self, item: Event) -> Iterator[Plain]:
        kind = self.header.schema.type(item.type)
        for scheme, code in (kind.codes if kind else {}).items():
            yield _textual("classifying", code) | {"dateline:scheme": scheme}
        for argument in item.arguments:
            yield self._link(argument.role, argument.target)
        if item.attribution:
            yield self._link(ATTRIBUTION, item.attribution)

    def _link(self, role: str, target: str) -> Plain:
        return _resource("linking", iri(self.review.article.id, target)) | {"dateline:role": role}

    def _target(self, span: Span) -> Plain:
        article = self.review.article
        name = iri("article", article.id)
        source = name if self.is_told else {"id": name, **_described(article)}
        self.is_told = True
        position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        quotation = {
            "type": "TextQuoteSelector",
            "exact": span.text(article.text),
            "prefix": article.text[max(0, span.start - _AROUND) : span.start],
            "suffix": article.text[span.end : span.end + _AROUND],
        }
        return {"type": "SpecificResource", "source": source, "selector": [position, quotation]}


def _own_terms(item: Annotation) -> Plain:
    """Return what an annotation holds that the Recommendation has no term for."""
    held: Plain = {"id": item.id, "status": item.status}
    if item.status is Status.REJECTED:
        held["label"] = name_of(item)
    elif isinstance(item, Event):
        held |= {"lemma": item.lemma, "coref": item.coref, **plain_attributes(item.attributes)}
    elif item.level is not Level.NAM:
        held["level"] = item.level
    return {f"dateline:{term}": value for term, value in held.items() if value}


def _described(article: Article) -> Plain:
    """Return what an article is; its boilerplate is not annotated."""
    cuts = [
        {"type": "TextPositionSelector", "start": start, "end": end}
        for start, end in article.spans_of(ZoneKind.BOILERPLATE)
    ]
    known: Plain = {
        "type": "Text",
        "format": "text/plain",
        "language": article.language,
        "label": article.title,
        "dateline:article": article.id,
        "dateline:source": article.source,
        "dateline:published": article.published,
        "dateline:boilerplate": cuts,
        "dateline:sha256": article.sha256,
        "dateline:text": article.text,
    }
    return {term: value for term, value in known.items() if value}


def _textual(purpose: str, value: str) -> Plain:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _resource(purpose: str, source: str | Plain) -> Plain:
    return {"type": "SpecificResource", "purpose": purpose, "source": source}


@lru_cache(maxsize=4096)
def iri(*parts: str) -> str:
    """Return an IRI that depends on nothing but `parts`."""
    return UUID(derived_id(*parts)).urn
