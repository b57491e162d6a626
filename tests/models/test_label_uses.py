"""Finished articles speak against a label only where they are clearer than it is."""

from __future__ import annotations

import pytest

from models.annotation import Entity, Event
from models.label_uses import LabelUse, used_otherwise, wording_of
from models.offsets import Span
from tests.builders import meeting

ENTITY = Entity("a", "GPE", (Span(0, 4),))
EVENT = Event("b", "MEET", (Span(0, 4),))


@pytest.mark.parametrize(
    ("uses", "preferred"),
    [
        ([], None),
        ([LabelUse("GPE", 5)], None),
        ([LabelUse("ORG", 1)], "ORG"),
        ([LabelUse("ORG", 3), LabelUse("GPE", 3)], None),
        ([LabelUse("ORG", 3), LabelUse("LOC", 5), LabelUse("GPE", 4)], "LOC"),
    ],
)
def test_an_entity_is_doubted_where_most_articles_label_it_otherwise(
    uses: list[LabelUse], preferred: str | None
) -> None:
    found = used_otherwise(ENTITY, uses)
    assert (found.label if found else None) == preferred


@pytest.mark.parametrize(
    ("against", "own", "doubted"), [(2, 0, False), (3, 0, True), (5, 2, False), (6, 2, True)]
)
def test_a_trigger_needs_much_against_it(against: int, own: int, doubted: bool) -> None:
    uses = [LabelUse("VISIT", against), *([LabelUse("MEET", own)] if own else [])]
    assert (used_otherwise(EVENT, uses) is not None) is doubted


def test_words_are_asked_for_apart_as_name_and_as_trigger() -> None:
    review = meeting()
    assert wording_of(review.entities["vogt"], review) == (False, "Ida Vogt")
    assert wording_of(review.events["meet"], review) == (True, "traf zusammen")
