"""How quiet and how watchful the checks are: gold is left in peace, a core filler taken away is missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from models.annotation import Event
from models.checks import Doubt, findings
from models.review import Review
from models.schema import Schema
from training.corpus import read_corpus, shipped_schema


@pytest.fixture(scope="module")
def figures() -> Counter[str]:
    """Return counts over the dev part: doubts about gold; core fillers, those then lacking, those missed."""
    schema, counted = shipped_schema(), Counter[str]()
    for marked in read_corpus("dev"):
        review = marked.review
        counted["articles"] += 1
        counted["false alarms"] += sum(item.doubt is Doubt.MISSING_ROLE for item in findings(review, schema))
        counted["other doubts"] += sum(
            item.doubt is not Doubt.MISSING_ROLE for item in findings(review, schema)
        )
        for event in review.events.values():
            for role, lacks, less in poorer(event, schema):
                counted["gone"] += 1
                counted["lacking"] += lacks
                counted["missed"] += is_missed(less, role, review, schema)
    return counted


def poorer(event: Event, schema: Schema) -> Iterator[tuple[str, bool, Event]]:
    """Yield the event without each filler of a core role, with the role and whether it then has too few."""
    for role in schema.roles_of(event.type):
        filled = [item for item in event.standing_arguments if item.role == role.name]
        for gone in filled if role.minimum else ():
            kept = tuple(item for item in event.arguments if item is not gone)
            lacks = len(filled) - 1 < role.minimum and event.coref is None
            yield role.name, lacks, replace(event, arguments=kept)


def is_missed(event: Event, role: str, review: Review, schema: Schema) -> bool:
    """Tell whether a doubt is raised about a role of an event, the rest of the article being as it is."""
    around = Review(review.article, review.entities, {**review.events, event.id: event})
    found = findings(around, schema)
    return any(
        (item.doubt, item.annotation, item.about) == (Doubt.MISSING_ROLE, event.id, role) for item in found
    )


def test_gold_is_left_in_peace(figures: Counter[str]) -> None:
    assert figures["false alarms"] <= 0.3 * figures["articles"]
    assert figures["other doubts"] <= 0.1 * figures["articles"]


def test_a_core_filler_that_was_taken_away_is_missed(figures: Counter[str]) -> None:
    assert figures["missed"] > 0.55 * figures["gone"]
    assert figures["missed"] > 0.75 * figures["lacking"]
