"""What became of suggestions, and whether their confidence told the truth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.annotation import Argument, Entity, Source, Status
from models.figures.outcomes import Outcome, came_true, outcome_of
from tests.builders import entity, meeting, span_of

KEPT = entity("vogt", "PERSON", "Ida Vogt", status=Status.ACCEPTED)


@pytest.mark.parametrize(
    ("item", "outcome", "right"),
    [
        (replace(KEPT, status=Status.SUGGESTED), Outcome.OPEN, False),
        (KEPT, Outcome.KEPT, True),
        (replace(KEPT, label="ORG"), Outcome.CHANGED, False),
        (replace(KEPT, fragments=(span_of("Vogt"),)), Outcome.CHANGED, False),
        (replace(KEPT, status=Status.REJECTED), Outcome.REJECTED, False),
    ],
)
def test_an_entity_is_right_if_accepted_as_suggested(item: Entity, outcome: Outcome, right: bool) -> None:
    assert (outcome_of(item), came_true(item)) == (outcome, right)


def test_what_nobody_suggested_was_added() -> None:
    own = Entity("own", "GPE", (span_of("Wien"),), status=Status.ACCEPTED)
    assert own.origin.source is Source.REVIEWER
    assert outcome_of(own) is Outcome.ADDED


def test_an_event_with_another_role_was_changed_but_its_confidence_was_right() -> None:
    event = replace(meeting().events["praise"], status=Status.ACCEPTED, arguments=(Argument("Topic", "sie"),))
    assert (outcome_of(event), came_true(event)) == (Outcome.CHANGED, True)
