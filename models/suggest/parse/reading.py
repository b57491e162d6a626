"""Nodes of an article from the documents of its paragraphs; the scheme is told by the parser's labels."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from models.offsets import Span
from models.suggest.parse import clearnlp, tiger, universal
from models.suggest.parse.nodes import ROOT, Node, ParsedText
from models.suggest.parse.words import Normaliser, RawWord

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PERSONS = frozenset({"PERSON", "PER"})


def parsed_text(paragraphs: Iterable[tuple[int, Doc]], labels: Collection[str]) -> ParsedText:
    """Return the nodes of paragraphs in text order, each given by its start (code points) and its document.

    `labels` are those that the parser may give. Documents without a parse have no nodes.
    """
    normalise = _normaliser(labels)
    nodes: list[Node] = []
    for start, doc in paragraphs:
        if doc.has_annotation("DEP"):
            nodes.extend(_nodes(doc, start, len(nodes), normalise))
    return ParsedText(nodes)


def _normaliser(labels: Collection[str]) -> Normaliser:
    if "sb" in labels and "oc" in labels:
        return tiger.normalise
    if "dobj" in labels or "nsubjpass" in labels:
        return clearnlp.normalise
    return universal.normalise


def _nodes(doc: Doc, start: int, first: int, normalise: Normaliser) -> list[Node]:
    raw = _raw_words(doc)
    normalise(raw)
    nodes = [
        Node(
            first + token.i,
            Span(start + token.idx, start + token.idx + len(token.text)),
            token.text,
            word.lemma,
            word.word_class,
            word.features,
            word.label if word.head is not None else ROOT,
        )
        for token, word in zip(doc, raw, strict=True)
    ]
    for word, node in zip(raw, nodes, strict=True):
        if word.head is not None:
            node.head = nodes[word.head.place]
            node.head.children.append(node)
    return nodes


def _raw_words(doc: Doc) -> list[RawWord]:
    words = [
        RawWord(
            token.i,
            token.text.lower(),
            token.lemma_ or token.text.lower(),
            token.pos_,
            token.tag_,
            token.morph.to_dict(),
            token.dep_,
            token.ent_type_ in _PERSONS,
        )
        for token in doc
    ]
    for token, word in zip(doc, words, strict=True):
        if token.head.i != token.i:
            word.hang(words[token.head.i], token.dep_)
    return words
