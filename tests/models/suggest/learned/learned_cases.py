"""Sentences with a parse made by hand, and models whose weights a test chooses."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from zlib import crc32

from models.offsets import Span
from models.schema import Schema
from models.suggest.event_suggester import EventSuggester
from models.suggest.learned.candidates import KnownTriggers, Learnt
from models.suggest.learned.context import Context
from models.suggest.learned.event_model import EVENT, NONE, EventModel
from models.suggest.learned.fillers import filler_candidates
from models.suggest.learned.linear import LinearModel
from models.suggest.learned.samples import (
    RoleSample,
    TriggerSample,
    role_samples,
    trigger_samples,
)
from models.suggest.parse.nodes import Node, ParsedText
from tests.models.suggest.event_cases import lexicon, marked, schema

_WORD = re.compile(r"\w+|[^\w\s]")
_CLASSES = ("VERB", "NOUN", "PROPN", "ADP", "DET")
_FUNCTIONS = (
    "nsubj",
    "obj",
    "obl:mit",
    "nmod:in",
    "conj",
    "appos",
    "prt",
    "nsubj:pass",
    "acl",
    "flat",
    "det",
)

Arcs = Mapping[str, tuple[str, str]]
"""Words that hang on another: the head and the function, words by their first occurrence."""


def parsed(text: str, arcs: Arcs | None = None) -> ParsedText:
    """Return a parse in which words without an arc hang on nothing, and heads of arcs are verbs."""
    arcs = arcs or {}
    heads = {head for head, _ in arcs.values()}
    nodes = [
        Node(place, Span(*word.span()), word[0], word[0].lower(), "VERB" if word[0] in heads else "X", {})
        for place, word in enumerate(_WORD.finditer(text))
    ]
    first = {node.text: node for node in reversed(nodes)}
    for text_of, (head, function) in arcs.items():
        _hang(first[text_of], first[head], function)
    return ParsedText(nodes)


def scrambled(text: str, seed: int) -> ParsedText:
    """Return some tree over the words of `text`, right in nothing but in being one tree."""
    nodes = []
    for place, word in enumerate(_WORD.finditer(text)):
        dice = crc32(f"{seed}{place}".encode())
        kind = _CLASSES[dice % len(_CLASSES)]
        node = Node(place, Span(*word.span()), word[0], word[0].lower(), kind, {})
        nodes.append(node)
        if place:
            _hang(node, nodes[dice % place], _FUNCTIONS[dice % len(_FUNCTIONS)])
    return ParsedText(nodes)


def _hang(node: Node, head: Node, function: str) -> None:
    node.head, node.function = head, function
    head.children.append(node)


def context_of(markup: str, language: str = "de", arcs: Arcs | None = None) -> Context:
    """Return the only sentence of a marked text with its parse."""
    article, entities = marked(markup, language)
    (sentence,) = EventSuggester(lexicon(), schema()).sentences(article, entities)
    return Context(article, sentence, parsed(article.text, arcs))


def triggers_of(
    context: Context, learnt: Learnt | None = None, of: Schema | None = None
) -> list[TriggerSample]:
    """Return the candidates of a sentence with their features."""
    return list(trigger_samples(context, KnownTriggers(lexicon(), learnt or {}), of or schema()))


def roles_of(context: Context, trigger: TriggerSample, of: Schema) -> list[RoleSample]:
    """Return the candidates for a role of a trigger that is the only one of its sentence."""
    kind = of.type(trigger.match.row.type)
    assert kind is not None
    types = {trigger.match.unit.start: kind.name}
    return list(role_samples(context, trigger.match, kind, types, filler_candidates(context)))


def telling(features: Sequence[str], others: Sequence[Sequence[str]]) -> str:
    """Return a feature that none of the others has."""
    return next(name for name in features if not any(name in other for other in others))


def linear(
    biases: Mapping[str, float], weights: Mapping[str, tuple[str, float]] | None = None
) -> LinearModel:
    """Return a model with a bias for each class, and for each feature a weight on one class."""
    import numpy as np

    classes, weights = list(biases), weights or {}
    table = np.zeros((len(weights), len(classes)), dtype=np.float32)
    for place, (kind, weight) in enumerate(weights.values()):
        table[place, classes.index(kind)] = weight
    places = {name: place for place, name in enumerate(weights)}
    return LinearModel(classes, places, table, np.array(list(biases.values()), dtype=np.float32))


def events_of(bias: float, weights: Mapping[str, float] | None = None) -> LinearModel:
    """Return a model of triggers: how much all speaks for an event, and what each feature adds."""
    return linear({NONE: 0.0, EVENT: bias}, {name: (EVENT, value) for name, value in (weights or {}).items()})


def logit(share: float) -> float:
    return math.log(share / (1 - share))


def sigmoid(score: float) -> float:
    return 1 / (1 + math.exp(-score))


class EveryFeature(Mapping[str, int]):
    """Gives every string whatever one of the rows."""

    def __init__(self, rows: int) -> None:
        self._rows = rows

    def __getitem__(self, name: str) -> int:
        return crc32(name.encode()) % self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return self._rows


def arbitrary(classes: Sequence[str], seed: int, scale: float, rows: int = 97) -> LinearModel:
    """Return a model that weighs every feature somehow; `scale` is the weights' standard deviation."""
    import numpy as np

    chance = np.random.default_rng(seed)
    weights = chance.normal(0, scale, (rows, len(classes))).astype(np.float32)
    return LinearModel(
        classes, EveryFeature(rows), weights, chance.normal(0, 1, len(classes)).astype(np.float32)
    )


def model_of(
    triggers: LinearModel,
    roles: LinearModel | None = None,
    presets: LinearModel | None = None,
    learnt: Learnt | None = None,
) -> EventModel:
    """Return an event model; what is left out fills no role and changes no preset."""
    nothing = linear({NONE: 0.0}, {"never seen": (NONE, 1.0)})
    return EventModel(triggers, roles or nothing, presets or nothing, learnt or {})
