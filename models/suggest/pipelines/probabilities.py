"""How sure spaCy's transition-based entity recognizer is of each entity that it names.

The recognizer takes one action a token (begin, inside, last, unit, out), each time the best by its scores.
The softmax of the scores over the actions that the entity's state allows, multiplied over its tokens,
comes out close to the share of such entities that are right (the reliability table of the model cards).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Named = dict[tuple[int, int, str], float]
"""Probabilities of the entities of one document, by first token, token after the last, and label."""

_OPENING = ("B", "U", "O")


def is_greedy(pipe: Any) -> bool:
    """Tell whether a component is a recognizer that takes the best action at each token."""
    from spacy.pipeline import EntityRecognizer

    return isinstance(pipe, EntityRecognizer) and pipe.cfg.get("beam_width", 1) == 1


def name_entities(recognizer: Any, docs: Sequence[Doc]) -> list[Named]:
    """Set the entities of `docs` as the recognizer would, and return their probabilities."""
    if not any(len(doc) for doc in docs):
        return [{} for _ in docs]
    states = recognizer.moves.init_batch(docs)
    model = recognizer.model.predict(docs)
    scores: list[list[Any]] = [[] for _ in docs]
    active = [index for index, state in enumerate(states) if not state.is_final()]
    while active:
        some = [states[index] for index in active]
        rows = model.predict(some)
        for index, row in zip(active, rows, strict=True):
            scores[index].append(row.copy())
        recognizer.transition_states(some, rows)
        active = [index for index in active if not states[index].is_final()]
    recognizer.set_annotations(docs, states)
    moves = recognizer.moves
    names = [moves.get_class_name(number) for number in range(moves.n_moves)]
    return [_named(doc, rows, names) for doc, rows in zip(docs, scores, strict=True)]


def _named(doc: Doc, rows: Sequence[Any], names: Sequence[str]) -> Named:
    return {
        (entity.start, entity.end, entity.label_): _probability(entity, rows, names) for entity in doc.ents
    }


def _probability(entity: Span, rows: Sequence[Any], names: Sequence[str]) -> float:
    found = 1.0
    for index in range(entity.start, entity.end):
        first = index == entity.start
        action = f"{_part(entity, index)}-{entity.label_}"
        allowed = [
            number
            for number, name in enumerate(names)
            if (name[0] in _OPENING if first else name in _going_on(entity.label_))
        ]
        if action not in names:
            return 0.0
        found *= _softmax(rows[index], names.index(action), allowed)
    return found


def _part(entity: Span, index: int) -> str:
    if len(entity) == 1:
        return "U"
    if index == entity.start:
        return "B"
    return "L" if index == entity.end - 1 else "I"


def _going_on(label: str) -> tuple[str, str]:
    return f"I-{label}", f"L-{label}"


def _softmax(row: Any, chosen: int, allowed: Sequence[int]) -> float:
    import numpy

    powers = numpy.exp(row[list(allowed)] - row[list(allowed)].max())
    return float(powers[list(allowed).index(chosen)] / powers.sum())
