"""The paragraphs of annotated articles as texts with names, for the training of pipelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from models.annotation import Entity, Level
from models.offsets import Span
from models.review import Review
from models.suggest.pipelines.suggester import paragraphs
from training.convention import is_described
from training.names import LABELS, Name, NamedText


def corpus_texts(reviews: Iterable[Review]) -> Iterator[NamedText]:
    """Yield the paragraphs of annotated articles outside boilerplate, each a text of its own.

    Nominal mentions, entities of several fragments and bodies called by description are open.
    """
    for review in reviews:
        for part in paragraphs(review.article):
            yield _part_of(review, part)


def _part_of(review: Review, part: Span) -> NamedText:
    given = NamedText(part.text(review.text), review.article.language, (), source="corpus")
    names, opened = [], []
    for entity in _entities(review, part):
        span = Span(entity.hull.start - part.start, entity.hull.end - part.start)
        if _is_open(entity, span, given):
            opened.append(span)
        else:
            names.append(Name(span, LABELS[entity.label]))
    return replace(given, names=tuple(names), open=tuple(opened))


def _entities(review: Review, part: Span) -> list[Entity]:
    inside = (
        entity
        for entity in review.entities.values()
        if entity.label in LABELS and part.start <= entity.hull.start and entity.hull.end <= part.end
    )
    return sorted(inside, key=lambda entity: entity.hull)


def _is_open(entity: Entity, span: Span, given: NamedText) -> bool:
    nominal = entity.level is not Level.NAM or len(entity.fragments) > 1
    return nominal or (entity.label == "ORG" and is_described(span, given))
