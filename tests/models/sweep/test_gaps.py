"""Held against the annotations, only what is still missing is left; what was looked at stays away."""

from __future__ import annotations

from dataclasses import replace

from models import edits
from models.annotation import Status
from models.label_uses import LabelUse
from models.left import Left, left_in
from models.offsets import Span
from models.review import Review
from models.sweep.gaps import missed, wordings_of
from models.sweep.missed import NAMES, TRIGGERS, Hint, Missed, NameRun, Swept, word_places
from tests.builders import SCHEMA, TEXT, meeting, span_of

WORDS = Swept(words=word_places(TEXT))
WIEN = Missed(NAMES, span_of("Wien"), "GPE", Hint.REPEATED)
LAST_WIEN = Missed(NAMES, span_of("Wien", nth=2), "GPE", Hint.REPEATED)
MINISTER = NameRun((span_of("Ministerin"),), "TITLE", Hint.LISTED)


def bare() -> Review:
    return Review(meeting().article)


def test_other_places_of_a_labelled_name_are_missed() -> None:
    assert missed(WORDS, meeting(), SCHEMA, {}) == [WIEN, LAST_WIEN]


def test_a_place_under_an_annotation_is_not_missed_even_if_that_was_rejected() -> None:
    rejected = replace(meeting().entities["wien"], id="first", fragments=(WIEN.span,), status=Status.REJECTED)
    assert missed(WORDS, meeting().with_states({"first": rejected}), SCHEMA, {}) == [LAST_WIEN]


def test_a_place_that_was_passed_over_is_not_shown_again() -> None:
    review = edits.apply(meeting(), edits.PassOver(NAMES, (WIEN.span,)), SCHEMA).after
    assert missed(WORDS, review, SCHEMA, {}) == [LAST_WIEN]
    other_kind = edits.apply(meeting(), edits.PassOver(TRIGGERS, (WIEN.span,)), SCHEMA).after
    assert WIEN in missed(WORDS, other_kind, SCHEMA, {})


def test_a_label_that_the_schema_lacks_is_not_offered_and_a_type_leaves_no_gap() -> None:
    trigger = Missed(TRIGGERS, span_of("lobte"), "SUPPORT", Hint.LISTED)
    found = missed(Swept((MINISTER,), (trigger,)), bare(), SCHEMA, {})
    assert found == [Missed(NAMES, span_of("Ministerin"), "", Hint.LISTED)]


def test_trigger_words_without_event_are_missed() -> None:
    trigger = Missed(TRIGGERS, span_of("traf"), "MEET", Hint.LISTED)
    assert missed(Swept((), (trigger,)), bare(), SCHEMA, {}) == [trigger]
    assert trigger not in missed(Swept((), (trigger,)), meeting(), SCHEMA, {})


def test_of_a_name_the_part_before_a_label_is_missed_the_part_behind_it_is_not() -> None:
    run = NameRun((span_of("Ministerin"), span_of("Ida"), span_of("Vogt")))
    labelled = edits.apply(bare(), edits.AddEntity("v", "PERSON", (span_of("Ida Vogt"),)), SCHEMA).after
    assert missed(Swept((run,)), labelled, SCHEMA, {}) == [
        Missed(NAMES, span_of("Ministerin"), "", Hint.WRITTEN)
    ]
    first = edits.apply(bare(), edits.AddEntity("t", "ORG", (span_of("Ministerin"),)), SCHEMA).after
    assert missed(Swept((run,)), first, SCHEMA, {}) == []


def test_finished_articles_tell_a_label_and_settle_what_only_may_be_a_name() -> None:
    run = NameRun((span_of("Ministerin"),), "", None)
    words = (False, "Ministerin")
    assert words in wordings_of(Swept((run,)), TEXT)
    once = missed(Swept((run,)), bare(), SCHEMA, {words: (LabelUse("ORG", 1),)})
    often = missed(Swept((run,)), bare(), SCHEMA, {words: (LabelUse("ORG", 2),)})
    assert (once, often) == ([], [Missed(NAMES, span_of("Ministerin"), "ORG", Hint.FINISHED)])


def test_what_is_left_is_counted_by_kind_and_stands_in_reading_order() -> None:
    trigger = Missed(TRIGGERS, Span(0, 4), "MEET", Hint.LISTED)
    swept = Swept((MINISTER,), (trigger,), word_places(TEXT))
    left = left_in(meeting(), SCHEMA, swept, {})
    assert left.open == len(meeting().entities) - 1 + len(meeting().events)
    assert (left.count(""), left.count(NAMES), left.count(TRIGGERS)) == (0, 3, 0)
    starts = [item.span.start for item in left.items if isinstance(item, Missed)]
    assert starts == sorted(starts)
    assert left.passed_over()[NAMES] == tuple(item.span for item in left.items if isinstance(item, Missed))
    assert not left.is_empty and Left().is_empty
