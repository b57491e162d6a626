"""spaCy's DocBin (`.spacy`): names in `ents`, all entities in `spans["sc"]`, events in the user data.

spaCy is imported only while losses are looked for or a file is written, in a command or a process
of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from models.annotation import Entity, Event
from models.article import ArticleStatus
from models.offsets import Span
from models.review import Review
from storage.formats.base import Add, Format, Header, Loss, LossKind, Packaging, Unit, Written
from storage.formats.body import Body
from storage.formats.dateline_json import Plain, plain_attributes
from storage.formats.flat import flat, has_clean_edges
from storage.formats.gold import TRAINING, Gold, gold, loss
from storage.formats.losing import dropped

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan

SPANS_KEY = "sc"
_STORED = ("ENT_IOB", "ENT_TYPE", "ENT_ID")
"""What is stored of a token beside its text; all other attributes are unset and would triple the size."""

_OF_GOLD = frozenset({LossKind.BOILERPLATE, LossKind.OPEN_FILLERS, LossKind.REJECTED})

SEVERAL_LANGUAGES = "xx"
"""spaCy's name for the tokenizer that belongs to no language."""


class SpacyDocBin(Format):
    """One Doc an article, boilerplate left out; `docs/formats.md` describes its user data.

    All articles are tokenized for one language, theirs if they share it, since a pipeline that is
    trained on the file has one tokenizer.
    """

    name = "spacy"
    title = "spaCy DocBin"
    suffix = "spacy"
    unit = Unit.TOKEN
    packaging = Packaging.EITHER
    parts: Mapping[str, float] = {"dev": 0.2}
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.FRAGMENTS: "in the user data only",
        LossKind.NOMINAL: f'in spans["{SPANS_KEY}"] only, as named entities are names',
        LossKind.OVERLAP: f'in spans["{SPANS_KEY}"] only, the longer one is in ents',
        LossKind.MISALIGNED: "in the user data only, never widened",
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: "left out",
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what `ents` cannot hold, and what spaCy's tokens do not align with."""
        return _annotated(review, header).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Collect the Docs, which spaCy compresses as a whole, and write them at the end."""
        from spacy.tokens import DocBin

        store = DocBin(attrs=_STORED, store_user_data=True)

        def add(review: Review) -> Written:
            annotated = _annotated(review, header)
            store.add(annotated.doc)
            return Written(annotated.losses, annotated.covered)

        yield add
        target.write_bytes(store.to_bytes())

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words of all spans, then those of what the user data holds, as spaCy reads them."""
        import spacy
        from spacy.tokens import DocBin

        for doc in DocBin().from_disk(target).get_docs(spacy.blank(SEVERAL_LANGUAGES).vocab):
            yield _read_covered(doc)


@dataclass(frozen=True, slots=True)
class _Annotated:
    doc: Doc
    losses: tuple[Loss, ...]
    covered: tuple[str, ...]


def _annotated(review: Review, header: Header) -> _Annotated:
    tokenizer = _blank(_tokenizer_language(header))
    found = gold(review, header.schema)
    doc: Doc = tokenizer.tokenizer(found.body.text)
    spans = _token_spans(doc, found)
    names = flat((item for item in found.entities if item.id in spans), review)
    split = [item for item in found.entities if len(item.fragments) > 1]
    misaligned = [item for item in found.entities if item.id not in spans and item not in split]
    ents = [spans[item.id] for item in names.entities]
    doc.set_ents(ents, missing=_unknown(doc, ents, [*split, *misaligned], found.body))
    doc.spans[SPANS_KEY] = list(spans.values())
    doc.user_data.update(_user_data(doc, review, header, found), tokenizer=tokenizer.lang)
    losses = [*dropped(found, review, _OF_GOLD), *names.losses]
    losses += [loss(LossKind.FRAGMENTS, item, review) for item in split]
    losses += [loss(LossKind.MISALIGNED, item, review) for item in misaligned]
    covered = [review.covered(item) for item in found.entities if item.id in spans]
    covered += [review.covered(item) for item in (*found.entities, *found.helpers)]
    covered += [review.covered(item) for item in found.events]
    return _Annotated(doc, tuple(losses), tuple(covered))


def _read_covered(doc: Doc) -> tuple[str, ...]:
    held = [item["characters"] for item in doc.user_data["entities"]]
    held += [item["trigger"]["characters"] for item in doc.user_data["events"]]
    words = [" ".join(doc.text[start:end] for start, end in characters) for characters in held]
    return (*(span.text for span in doc.spans[SPANS_KEY]), *words)


def _token_spans(doc: Doc, found: Gold) -> dict[str, TokenSpan]:
    """Return the spans of the entities of one fragment that start and end with a token, by their id."""
    spans = {}
    for item in found.entities:
        place = found.body.moved(item.hull)
        if place is None or len(item.fragments) > 1 or not has_clean_edges(place, found.body.text):
            continue
        span = doc.char_span(place.start, place.end, label=item.label, span_id=item.id)
        if span is not None:
            spans[item.id] = span
    return spans


def _unknown(doc: Doc, ents: Iterable[TokenSpan], left_out: Iterable[Entity], body: Body) -> list[TokenSpan]:
    """Return the tokens that belong to an entity outside `ents`: nobody shall learn that they are none."""
    taken = {index for span in ents for index in range(span.start, span.end)}
    touched: set[int] = set()
    for item in left_out:
        for fragment in item.fragments:
            place = _moved(fragment, body)
            span = doc.char_span(place.start, place.end, alignment_mode="expand")
            touched |= set(range(span.start, span.end)) if span is not None else set()
    return [doc[index : index + 1] for index in sorted(touched - taken)]


def _user_data(doc: Doc, review: Review, header: Header, found: Gold) -> Plain:
    article = review.article
    return {
        "article": article.id,
        "source": article.source,
        "published": article.published,
        "language": article.language,
        "parts": [[part.start, part.end, part.moved] for part in found.body.parts],
        "entities": [_plain_entity(item, header, found.body) for item in (*found.entities, *found.helpers)],
        "events": [_plain_event(item, header, found.body, doc) for item in found.events],
    }


def _plain_entity(item: Entity, header: Header, body: Body) -> Plain:
    actor = header.actors.get(item.actor or "")
    return {
        "id": item.id,
        "label": item.label,
        "level": item.level.value,
        "characters": _characters(item.fragments, body),
        "value": item.value,
        "actor": actor and {"id": actor.id, "name": actor.name},
        "note": item.note,
    }


def _plain_event(item: Event, header: Header, body: Body, doc: Doc) -> Plain:
    event_type = header.schema.type(item.type)
    characters = _characters(item.fragments, body)
    tokens = [doc.char_span(start, end) for start, end in characters]
    return {
        "id": item.id,
        "type": item.type,
        "lemma": item.lemma,
        "trigger": {
            "characters": characters,
            "tokens": [None if span is None else [span.start, span.end] for span in tokens],
        },
        "arguments": [{"role": argument.role, "target": argument.target} for argument in item.arguments],
        "attributes": plain_attributes(item.attributes),
        "attribution": item.attribution,
        "coref": item.coref,
        "codes": dict(event_type.codes) if event_type else {},
        "note": item.note,
    }


def _characters(fragments: Iterable[Span], body: Body) -> list[list[int]]:
    return [[place.start, place.end] for place in (_moved(span, body) for span in fragments)]


def _moved(span: Span, body: Body) -> Span:
    place = body.moved(span)
    assert place is not None, "gold lies outside boilerplate"
    return place


def _tokenizer_language(header: Header) -> str:
    return next(iter(header.languages)) if len(header.languages) == 1 else SEVERAL_LANGUAGES


@lru_cache(maxsize=4)
def _blank(language: str) -> Language:
    """Return the tokenizer of a language, the general one where spaCy lacks it or a library for it."""
    import spacy

    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank(SEVERAL_LANGUAGES)
