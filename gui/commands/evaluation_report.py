"""An evaluation as plain, aligned text: the tables of all layers, then what differs."""

from __future__ import annotations

from collections.abc import Iterator

from gui.commands.difference_report import entity_differences, event_differences
from gui.commands.entity_report import entity_tables
from gui.commands.event_report import event_tables
from models.evaluation.layers import Evaluation


def report(evaluation: Evaluation, misses: int) -> Iterator[str]:
    """Yield the lines of the tables, then `misses` of the differences of each kind of annotation."""
    entities, events = evaluation.entities, evaluation.events
    if entities is not None:
        yield from entity_tables(entities)
    if events is not None:
        if entities is not None:
            yield ""
        yield from event_tables(events)
    if entities is not None:
        yield from entity_differences(entities, misses)
    if events is not None:
        yield from event_differences(events, misses)
