"""From a review to an article in layers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.annotation import Annotation, Entity, Event, Level, Status, name_of
from models.article import Article
from models.offsets import Span
from models.review import Review, reading_key
from models.suggest.tokens import read
from storage.formats.base import Header, Loss, LossKind
from storage.formats.body import Body
from storage.formats.cas.document import CasDocument, Link, Mark
from storage.formats.cas.layers import DETAIL, EVENT, FRAGMENT, MENTION, NAMED_ENTITY, REJECTED
from storage.formats.characters import character_losses, storable
from storage.formats.dateline_json import plain_attributes
from storage.formats.gold import Gold, gold
from storage.formats.linked import in_reading_order, places
from storage.formats.losing import dropped
from storage.formats.negatives import rejected
from storage.formats.tokenized import joined
from storage.formats.unfit import without

Fits = Callable[[Span, str], bool]
"""Tells whether a format can hold a span of a text."""


@dataclass(frozen=True, slots=True)
class Layered:
    """An article in layers, what it does not hold, and the words under its marks in the order of the text."""

    document: CasDocument
    losses: tuple[Loss, ...]
    covered: tuple[str, ...]


def layered(review: Review, header: Header, becomes: Mapping[LossKind, str], fits: Fits) -> Layered:
    """Return the gold of an article in layers, its boilerplate cut out; what does not fit is lost."""
    article = replace(review.article, text=storable(review.text))
    found = gold(review, header.schema)
    outside = rejected(review, found.body, header)
    negatives = {item.id: item for item in outside if _fit(item, article.text, fits)}
    found = without(found, _unfit(found, article.text, fits), review)
    items = sorted([*in_reading_order(found), *negatives.values()], key=reading_key)
    losses = [
        *dropped(found, review, becomes, negatives),
        *character_losses(review, items, (Span(part.start, part.end) for part in found.body.parts)),
    ]
    marks = tuple(_marks(items, found, {item.id for item in found.helpers}))
    document = _document(article, found.body, marks, items)
    return Layered(document, tuple(losses), _covered(items, review))


def _fit(item: Annotation, text: str, fits: Fits) -> bool:
    return all(fits(span, text) for span in item.fragments)


def _unfit(found: Gold, text: str, fits: Fits) -> dict[str, LossKind]:
    return {item.id: _misaligned(item) for item in in_reading_order(found) if not _fit(item, text, fits)}


def _misaligned(item: Annotation) -> LossKind:
    return LossKind.MISALIGNED_TRIGGERS if isinstance(item, Event) else LossKind.MISALIGNED


def _covered(items: Sequence[Annotation], review: Review) -> tuple[str, ...]:
    spans = sorted([span for item in items for span in item.fragments])
    return tuple([storable(span.text(review.text)) for span in spans])


def _marks(items: Sequence[Annotation], found: Gold, helpers: Collection[str]) -> Iterator[Mark]:
    """Yield a mark for the first fragment of each item, then what links to them."""
    index = {item.id: place for place, item in enumerate(items)}
    spans = [places(item, found.body) for item in items]
    for item, (first, *_) in zip(items, spans, strict=True):
        yield _first_mark(item, first, helpers, index)
    for place, (item, (first, *later)) in enumerate(zip(items, spans, strict=True)):
        for span in later:
            yield Mark(FRAGMENT.name, span, {}, (Link("whole", "fragment", place),))
        if details := _details(item):
            yield Mark(DETAIL.name, first, details, (Link("entity", "of", place),))


def _first_mark(item: Annotation, span: Span, helpers: Collection[str], index: Mapping[str, int]) -> Mark:
    if item.status is Status.REJECTED:
        kind = "event" if isinstance(item, Event) else "entity"
        return Mark(REJECTED.name, span, {"kind": kind, "status": item.status, "value": name_of(item)})
    if isinstance(item, Event):
        return Mark(EVENT.name, span, _event_features(item), tuple(_links(item, index)))
    layer = MENTION if item.id in helpers else NAMED_ENTITY
    return Mark(layer.name, span, _held(identifier=item.actor, value=item.label))


def _event_features(item: Event) -> dict[str, str]:
    attributes = plain_attributes(item.attributes)
    return _held(value=item.type, lemma=item.lemma, coref=item.coref, note=item.note, **attributes)


def _links(item: Event, index: Mapping[str, int]) -> Iterator[Link]:
    for argument in item.arguments:
        yield Link("arguments", argument.role, index[argument.target])
    if item.attribution:
        yield Link("attribution", "attribution", index[item.attribution])


def _details(item: Annotation) -> dict[str, str]:
    """Return what an entity holds that its own layer has no place for."""
    if not isinstance(item, Entity) or item.status is Status.REJECTED:
        return {}
    level = None if item.level is Level.NAM else item.level
    return _held(level=level, note=item.note, resolved=item.value)


def _held(**features: str | None) -> dict[str, str]:
    """Return the features that have a value, in the order of their names."""
    return {name: storable(value) for name, value in sorted(features.items()) if value}


def _document(
    article: Article, body: Body, marks: tuple[Mark, ...], items: Sequence[Annotation]
) -> CasDocument:
    """Return a document whose sentences end inside no fragment."""
    text = read(article)
    under = (text.tokens_in(span) for item in items for span in item.fragments)
    sentences = joined(text.sentences, under)
    spans = [Span(token.start, token.end) for token in text.tokens]
    tokens = spans if body.is_unmoved else [token for span in spans if (token := body.moved(span))]
    return CasDocument(
        storable(body.text),
        tuple([Span(tokens[sentence[0]].start, tokens[sentence[-1]].end) for sentence in sentences]),
        tuple(tokens),
        marks,
        _metadata(article),
    )


def _metadata(article: Article) -> dict[str, str]:
    return _held(
        documentId=article.id,
        documentTitle=article.title,
        documentUri=article.source,
        language=article.language,
        published=article.published,
    )
