"""The layers of annotation compared with gold, one or both."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from models.evaluation.entities import EntityEvaluation, evaluate_entities
from models.evaluation.events import EventEvaluation, evaluate_events
from models.evaluation.pairs import Pair
from models.schema import Schema

ENTITIES, EVENTS = LAYERS = ("entities", "events")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What came of comparing annotations with gold; a layer that was not compared is None."""

    entities: EntityEvaluation | None
    events: EventEvaluation | None


def evaluate_layers(pairs: Sequence[Pair], schema: Schema, layers: Collection[str] = LAYERS) -> Evaluation:
    """Compare those layers of each pair that are among `layers`."""
    return Evaluation(
        evaluate_entities(pairs, schema) if ENTITIES in layers else None,
        evaluate_events(pairs, schema) if EVENTS in layers else None,
    )
