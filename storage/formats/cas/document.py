"""An article in layers: what is written as XMI or WebAnno TSV, and what is read from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.offsets import Span
from storage.formats.cas.layers import DETAIL


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a mark: its feature, its role, and the index of the mark it points to."""

    feature: str
    role: str
    target: int


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation of a layer on one span, with its features of text and its links."""

    layer: str
    span: Span
    features: Mapping[str, str] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a layer, from one mark to another by their indices; None is an end that is no mark."""

    layer: str
    source: int | None
    target: int | None
    features: Mapping[str, str] = field(default_factory=dict)


Chain = tuple[int, ...]
"""The indices of marks that mention the same one after the other."""


@dataclass(frozen=True, slots=True)
class CasDocument:
    """A text with sentences, tokens and marks, all in code points; `metadata` by the names of DKPro.

    Relations and chains are only in documents of others.
    """

    text: str
    sentences: tuple[Span, ...]
    tokens: tuple[Span, ...]
    marks: tuple[Mark, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    chains: tuple[Chain, ...] = ()


def words_under(document: CasDocument) -> tuple[str, ...]:
    """Return the words under the marks in the order of the text; details repeat an entity: left out."""
    text = document.text
    spans = sorted([mark.span for mark in document.marks if mark.layer != DETAIL.name])
    return tuple([text[start:end] for start, end in spans])
