"""The nearest fitting filler comes first, and never one that does not fit."""

from __future__ import annotations

from models import edits
from models.edits.rules import fits
from models.fillers import candidates, next_candidate
from tests.builders import ACTOR, PARTICIPANT, PLACE, SCHEMA, TOPIC, meeting, span_of


def test_only_fitting_and_free_annotations_are_offered() -> None:
    review = meeting()
    for role in (PARTICIPANT, PLACE, TOPIC):
        for item in candidates(review, review.events["praise"], role, SCHEMA):
            assert fits(role, item)
            assert item.id not in ("sie", "praise")


def test_the_own_sentence_comes_before_a_nearer_one() -> None:
    review = edits.apply(meeting(), edits.AddEntity("late", "GPE", (span_of("Wien", nth=2),)), SCHEMA).after
    ranked = candidates(review, review.events["praise"], PLACE, SCHEMA)
    assert [item.id for item in ranked] == ["late", "wien"]


def test_pressing_again_gives_the_next_best_and_starts_over() -> None:
    review = meeting()
    praise = review.events["praise"]
    first = next_candidate(review, praise, PARTICIPANT, SCHEMA, None)
    assert first == "ruiz"
    filled = edits.apply(review, edits.SetArgument("praise", "Actor", first), SCHEMA).after
    second = next_candidate(filled, filled.events["praise"], PARTICIPANT, SCHEMA, first)
    assert second == "wien"


def test_nothing_fits_gives_none() -> None:
    review = edits.apply(meeting(), edits.Reject("wien"), SCHEMA).after
    assert next_candidate(review, review.events["praise"], PLACE, SCHEMA, None) is None


def test_names_come_before_a_nearer_helper_mention() -> None:
    review = edits.apply(meeting(), edits.RejectArgument("praise", "Actor", "sie"), SCHEMA).after
    review = edits.apply(review, edits.AddEntity("town", "GPE", (span_of("Wien", nth=2),)), SCHEMA).after
    ranked = [item.id for item in candidates(review, review.events["praise"], ACTOR, SCHEMA)]
    assert ranked.index("town") < ranked.index("sie") < ranked.index("ruiz")
