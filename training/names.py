"""Texts with the names in them, as the corpora give them and as spaCy is trained on them.

Four labels are trained: PERSON, ORG, LOC (with GPE and FAC, which rules part from it) and NORP. The
corpora agree on no more than that; `training.convention` brings them to it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.offsets import Span, trimmed
from training.corpus_files import opened

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP"}
"""Our labels with those that are trained."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a span (code points, end exclusive) under one of the trained labels."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text with its names in order, and the spans of which nothing is said."""

    text: str
    language: str
    names: tuple[Name, ...]
    open: tuple[Span, ...] = ()
    source: str = ""


def read_texts(path: Path) -> list[NamedText]:
    """Return the texts of a gzip-packed file of JSON lines.

    Each line has `text`, `lang`, `source` and `spans` with `start`, `end` (code points) and `label`;
    spans under labels that are not trained are left out. Raises `CorpusDamaged`.
    """
    with opened(path) as lines:
        return [_from_row(json.loads(line)) for line in lines]


def named_doc(given: NamedText) -> Doc:
    """Return the text as spaCy tokenizes it, with its names as entities; of overlapping ones the longest.

    What is open in the text, and names off word borders or across lines, have missing annotation.
    """
    from spacy.util import filter_spans

    doc = _blank(given.language).make_doc(given.text)
    spans = [doc.char_span(name.span.start, name.span.end, label=name.label) for name in given.names]
    entities = filter_spans(span for span in spans if span and not any(token.is_space for token in span))
    left = [name.span for name, span in zip(given.names, spans, strict=True) if span not in entities]
    doc.set_ents(entities, missing=_missing(doc, entities, (*given.open, *left)), default="outside")
    return doc


def _from_row(row: dict[str, Any]) -> NamedText:
    names = (
        Name(trimmed(Span(span["start"], span["end"]), row["text"]), span["label"])
        for span in row["spans"]
        if span["label"] in LABELS.values()
    )
    found = tuple(name for name in names if name.span.length)
    return NamedText(row["text"], row["lang"], found, source=row["source"])


def _missing(doc: Doc, entities: Iterable[DocSpan], places: Iterable[Span]) -> list[DocSpan]:
    """Return the tokens at `places` that are in no entity, each a span."""
    opened = {
        token.i
        for place in places
        for token in doc.char_span(place.start, place.end, alignment_mode="expand") or ()
    }
    named = {token.i for entity in entities for token in entity}
    return [doc[index : index + 1] for index in sorted(opened - named)]


@cache
def _blank(language: str) -> Language:
    import spacy

    return spacy.blank(language)
