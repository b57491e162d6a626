"""spaCy's DocBin (`.spacy`): names in `ents`, all entities in `spans["sc"]`, events in the user data.

A folder holds a file for training, one for evaluation and a `config.cfg` for both; a part of many articles is
a folder of files. spaCy is imported only while losses are looked for or a file is written, in a command or a
process of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from models.annotation import Entity
from models.article import ArticleStatus
from models.review import Review
from storage.formats.base import Add, Format, Header, Loss, LossKind, Packaging, Unit, Written
from storage.formats.body import Body
from storage.formats.flat import flat, has_clean_edges
from storage.formats.gold import TRAINING, gold, loss
from storage.formats.losing import dropped
from storage.formats.negatives import BECOMES as NEGATIVES
from storage.formats.negatives import rejected
from storage.formats.spacy_config import REJECTED_KEY, SPANS_KEY, config_text
from storage.formats.spacy_files import DocFiles, docs_in
from storage.formats.spacy_user_data import moved, user_data

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan

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
        LossKind.REJECTED: NEGATIVES,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what `ents` cannot hold, and what spaCy's tokens do not align with."""
        return _annotated(review, header).losses

    def companions(self, header: Header) -> Mapping[str, bytes]:
        """Return the configuration with which `spacy train` runs in the folder as it is."""
        language = str(_blank(_tokenizer_language(header)).lang)
        return {"config.cfg": config_text(language, header.parts, negatives=header.negatives).encode()}

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Collect the Docs of a file, in a folder of as many files as it takes."""
        with DocFiles(target, divided=bool(header.parts)) as files:

            def add(review: Review) -> Written:
                if files.make_room():
                    # What a tokenizer has learned of the words of a file goes with it.
                    _blank.cache_clear()
                annotated = _annotated(review, header)
                files.add(annotated.doc)
                return Written(annotated.losses, annotated.covered)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words of all spans, then those of what the user data holds, as spaCy reads them."""
        return map(_read_covered, docs_in(target))


@dataclass(frozen=True, slots=True)
class _Annotated:
    doc: Doc
    losses: tuple[Loss, ...]
    covered: tuple[str, ...]


def _annotated(review: Review, header: Header) -> _Annotated:
    tokenizer = _blank(_tokenizer_language(header))
    found = gold(review, header.schema)
    doc: Doc = tokenizer.tokenizer(found.body.text)
    spans = _token_spans(doc, found.entities, found.body)
    denied = _denied(doc, review, header, found.body)
    names = flat((item for item in found.entities if item.id in spans), review)
    split = [item for item in found.entities if len(item.fragments) > 1]
    misaligned = [item for item in found.entities if item.id not in spans and len(item.fragments) == 1]
    ents = [spans[item.id] for item in names.entities]
    doc.set_ents(ents, missing=_unknown(doc, ents, [*split, *misaligned], found.body))
    doc.spans[SPANS_KEY] = list(spans.values())
    if header.negatives:
        doc.spans[REJECTED_KEY] = list(denied.values())
    doc.user_data.update(user_data(doc, review, header, found), tokenizer=tokenizer.lang)
    losses = [*dropped(found, review, _OF_GOLD, denied), *names.losses]
    losses += [loss(LossKind.FRAGMENTS, item, review) for item in split]
    losses += [loss(LossKind.MISALIGNED, item, review) for item in misaligned]
    covered = [review.covered(review.entities[entity_id]) for entity_id in (*spans, *denied)]
    covered += [review.covered(item) for item in (*found.entities, *found.helpers)]
    covered += [review.covered(item) for item in found.events]
    return _Annotated(doc, tuple(losses), tuple(covered))


def _read_covered(doc: Doc) -> tuple[str, ...]:
    held = [item["characters"] for item in doc.user_data["entities"]]
    held += [item["trigger"]["characters"] for item in doc.user_data["events"]]
    text = doc.text  # which spaCy puts together anew each time it is asked for
    words = [" ".join([text[start:end] for start, end in characters]) for characters in held]
    spans = [*doc.spans[SPANS_KEY], *doc.spans.get(REJECTED_KEY, [])]
    return (*(span.text for span in spans), *words)


def _token_spans(doc: Doc, entities: Iterable[Entity], body: Body) -> dict[str, TokenSpan]:
    """Return the spans of the entities of one fragment that start and end with a token, by their id."""
    spans = {}
    for item in entities:
        place = body.moved(item.hull)
        if place is None or len(item.fragments) > 1 or not has_clean_edges(place, body.text):
            continue
        span = doc.char_span(place.start, place.end, label=item.label, span_id=item.id)
        if span is not None:
            spans[item.id] = span
    return spans


def _denied(doc: Doc, review: Review, header: Header, body: Body) -> dict[str, TokenSpan]:
    """Return the spans of the rejected names by their id, none unless negatives are wanted."""
    helpers = {label.name for label in header.schema.labels if label.helper}
    wrong = (item for item in rejected(review, body, header) if isinstance(item, Entity))
    return _token_spans(doc, (item for item in wrong if item.label not in helpers), body)


def _unknown(doc: Doc, ents: Iterable[TokenSpan], left_out: Iterable[Entity], body: Body) -> list[TokenSpan]:
    """Return the tokens that belong to an entity outside `ents`: nobody shall learn that they are none."""
    taken = {index for span in ents for index in range(span.start, span.end)}
    touched: set[int] = set()
    for item in left_out:
        for fragment in item.fragments:
            place = moved(fragment, body)
            span = doc.char_span(place.start, place.end, alignment_mode="expand")
            touched |= set(range(span.start, span.end)) if span is not None else set()
    return [doc[index : index + 1] for index in sorted(touched - taken)]


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
