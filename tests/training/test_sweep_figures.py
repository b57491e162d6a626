"""How good the sweep is on the corpus: a fifth of the annotations taken away has to be found again."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable

import pytest

import resources
from models.annotation import Annotation, Entity, Event, Level
from models.offsets import Span
from models.review import Review
from models.schema import Schema
from models.sweep.gaps import missed
from models.sweep.missed import NAMES, Missed
from models.sweep.sweeper import Sweeper
from training.corpus import read_corpus, shipped_schema

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT_NAME"})
SHARE = 0.2


@pytest.fixture(scope="module")
def figures() -> Counter[str]:
    """Return counts over the dev part: taken away, found, found rightly; false alarms in whole articles."""
    sweeper, schema = Sweeper(resources.path("lexicons")), shipped_schema()
    counted: Counter[str] = Counter()
    for marked in read_corpus("dev"):
        review = marked.review
        swept = sweeper.sweep(review.article)
        counted["articles"] += 1
        counted["false alarms"] += len(missed(swept, review, schema, {}))
        names, events = taken(review, schema)
        found = missed(swept, without(review, {*names, *events}), schema, {})
        tell(counted, "names", [item for item in found if item.kind == NAMES], names.values())
        tell(counted, "events", [item for item in found if item.kind != NAMES], events.values())
    return counted


def taken(review: Review, schema: Schema) -> tuple[dict[str, Annotation], dict[str, Annotation]]:
    """Return a fifth of the names, and of the events, by chance."""
    chance = random.Random(review.article.id)
    names = {key: item for key, item in review.entities.items() if item.label not in schema.helper_labels}
    return (
        {key: item for key, item in names.items() if chance.random() < SHARE},
        {key: item for key, item in review.events.items() if chance.random() < SHARE},
    )


def without(review: Review, gone: set[str]) -> Review:
    return Review(
        review.article,
        {key: item for key, item in review.entities.items() if key not in gone},
        {key: item for key, item in review.events.items() if key not in gone},
    )


def tell(counted: Counter[str], name: str, found: list[Missed], gone: Iterable[Annotation]) -> None:
    spans = {item.id: item.fragments for item in gone}
    wanted = {item.id: item.fragments for item in gone if isinstance(item, Event) or is_name(item)}
    counted[f"{name} found"] += len(found)
    counted[f"{name} right"] += sum(any(touches(item, part) for part in spans.values()) for item in found)
    counted[f"{name} gone"] += len(wanted)
    counted[f"{name} again"] += sum(any(touches(item, part) for item in found) for part in wanted.values())


def is_name(item: Entity) -> bool:
    return item.label in NAME_LABELS and item.level is Level.NAM


def touches(item: Missed, fragments: tuple[Span, ...]) -> bool:
    return any(item.span.overlaps(span) for span in fragments)


def test_nearly_all_that_is_shown_is_missing(figures: Counter[str]) -> None:
    assert figures["names right"] > 0.95 * figures["names found"]
    assert figures["events right"] > 0.8 * figures["events found"]


def test_most_names_and_half_of_the_events_are_found_again(figures: Counter[str]) -> None:
    assert figures["names again"] > 0.88 * figures["names gone"]
    assert figures["events again"] > 0.5 * figures["events gone"]


def test_an_article_without_gaps_is_left_in_peace(figures: Counter[str]) -> None:
    assert figures["false alarms"] < 0.75 * figures["articles"]
