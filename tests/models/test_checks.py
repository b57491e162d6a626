"""Each kind of doubt is found where it is, once; what was called right is not raised again."""

from __future__ import annotations

from dataclasses import replace

from models import edits
from models.annotation import Argument, Entity, Event, Level, Status
from models.checks import Doubt, Finding, doubts, findings, kind_of, places_of, sentence_around
from models.label_uses import LabelUse
from models.offsets import Span
from models.review import Review
from tests.builders import SCHEMA, TEXT, meeting, span_of


def finished(*steps: edits.Edit) -> Review:
    review = meeting()
    for item in ("meet", "praise", "sie"):
        review = edits.apply(review, edits.Accept(item), SCHEMA).after
    for step in steps:
        review = edits.apply(review, step, SCHEMA).after
    return review


def kinds(review: Review) -> list[Doubt]:
    return [item.doubt for item in findings(review, SCHEMA)]


def test_a_finished_review_has_no_doubts() -> None:
    assert findings(finished(), SCHEMA) == []


def test_open_suggestions_are_found_but_are_no_doubts() -> None:
    assert Finding(Doubt.OPEN, "meet") in findings(meeting(), SCHEMA)
    assert doubts(meeting(), SCHEMA) == []


def without(*targets: str, event_type: str = "MEET") -> Review:
    """Return the finished review with its MEET as another type, and without some of its fillers."""
    review = finished()
    meet, kind = review.events["meet"], SCHEMA.type(event_type)
    assert kind is not None
    kept = tuple(item for item in meet.arguments if item.target not in targets and kind.role(item.role))
    return review.with_states({"meet": replace(meet, type=event_type, arguments=kept)})


def without_ruiz(*steps: edits.Edit) -> Review:
    """Return a CALL with one participant of the two that it needs."""
    review = without("ruiz", event_type="CALL")
    for step in steps:
        review = edits.apply(review, step, SCHEMA).after
    return review


def test_a_role_below_its_minimum_is_found_where_a_name_could_fill_it() -> None:
    assert findings(without_ruiz(), SCHEMA) == [Finding(Doubt.MISSING_ROLE, "meet", "Participant")]
    assert findings(without_ruiz(edits.Reject("ruiz"), edits.Reject("wien")), SCHEMA) == []


def test_a_role_that_is_often_unsaid_is_doubted_only_if_it_is_empty_and_a_name_stands_beside() -> None:
    assert findings(without("ruiz"), SCHEMA) == []
    empty = without("ruiz", "vogt")
    assert findings(empty, SCHEMA) == [Finding(Doubt.MISSING_ROLE, "meet", "Participant")]
    farther = edits.apply(empty, edits.MoveBoundary("vogt", (span_of("Ida"),)), SCHEMA).after
    assert findings(farther, SCHEMA) == []


def test_a_further_mention_of_an_event_need_not_repeat_its_roles() -> None:
    assert findings(without_ruiz(edits.SetCoref("meet", "group")), SCHEMA) == []


def test_edge_punctuation_and_leading_articles_are_found() -> None:
    comma = Span(span_of("Wien").start, span_of("Wien").end + 1)
    review = finished(edits.AddEntity("comma", "GPE", (comma,)))
    assert findings(review, SCHEMA) == [Finding(Doubt.EDGE_PUNCTUATION, "comma", "Wien,")]


def test_a_double_is_told_once_with_the_other_one() -> None:
    twice = finished(edits.Relabel("vogt", "ORG"), edits.AddEntity("two", "PERSON", (span_of("Ida Vogt"),)))
    assert findings(twice, SCHEMA) == []
    double = edits.apply(twice, edits.Relabel("two", "ORG"), SCHEMA).after
    assert findings(double, SCHEMA) == [Finding(Doubt.DOUBLE, "vogt", "ORG", "two")]


def test_overlapping_entities_of_one_label_are_doubted_nested_ones_of_two_are_not() -> None:
    longer = Span(span_of("Freitag").start, span_of("in Wien").end)
    same = finished(edits.AddEntity("long", "DATE", (longer,)))
    assert findings(same, SCHEMA) == [Finding(Doubt.OVERLAP, "freitag", "DATE", "long")]
    assert kinds(finished(edits.AddEntity("long", "ORG", (longer,)))) == []


def test_free_phrases_that_only_fill_roles_may_lie_in_one_another() -> None:
    longer = Span(span_of("Sie").start, span_of("lobte").end)
    assert kinds(finished(edits.AddEntity("long", "MENTION", (longer,)))) == []


def test_three_that_overlap_are_told_for_each_but_the_first() -> None:
    text = "Friday morning early"
    spans = {"a": Span(0, 20), "b": Span(0, 14), "c": Span(0, 6)}
    entities = {key: Entity(key, "DATE", (span,), status=Status.ACCEPTED) for key, span in spans.items()}
    review = Review(replace(meeting().article, text=text), entities)
    assert [(item.annotation, item.other) for item in findings(review, SCHEMA)] == [("b", "a"), ("c", "a")]


def test_two_events_on_one_trigger_are_doubted_whatever_their_types() -> None:
    event = Event("call", "CALL", (span_of("traf"),), status=Status.ACCEPTED)
    review = finished()
    found = findings(review.with_states({"call": event}), SCHEMA)
    assert [item for item in found if item.doubt is Doubt.SAME_TRIGGER] == [
        Finding(Doubt.SAME_TRIGGER, "call", "MEET", "meet")
    ]


def test_two_events_that_share_a_particle_only_are_two_events() -> None:
    event = Event("call", "CALL", (span_of("am"), span_of("zusammen")), status=Status.ACCEPTED)
    assert Doubt.SAME_TRIGGER not in kinds(finished().with_states({"call": event}))


def test_a_filler_that_does_not_fit_or_is_open_is_named_with_its_role() -> None:
    review = finished()
    praise = review.events["praise"]
    wrong = replace(praise, arguments=(Argument("Actor", "freitag", Status.ACCEPTED),))
    assert findings(review.with_states({"praise": wrong}), SCHEMA) == [
        Finding(Doubt.UNFIT_FILLER, "praise", "Actor", "freitag")
    ]
    waiting = replace(praise, arguments=(Argument("Actor", "sie", Status.SUGGESTED),))
    assert findings(review.with_states({"praise": waiting}), SCHEMA) == [
        Finding(Doubt.UNDECIDED_FILLER, "praise", "Actor", "sie")
    ]


def test_what_finished_articles_label_otherwise_is_doubted() -> None:
    use = LabelUse("ORG", 4, "Treffen in Wien")
    uses = {(False, "Leo Ruiz"): (use,), (False, "Sie"): (use,)}
    assert findings(finished(), SCHEMA, uses) == [Finding(Doubt.USED_OTHERWISE, "ruiz", "ORG", use=use)]
    nouns = finished(edits.SetLevel("ruiz", Level.NOM))
    assert findings(nouns, SCHEMA, uses) == []


def test_a_doubt_that_was_called_right_stays_away_until_the_label_changes() -> None:
    comma = Span(span_of("Wien").start, span_of("Wien").end + 1)
    review = finished(edits.AddEntity("comma", "GPE", (comma,)))
    (doubt,) = doubts(review, SCHEMA)
    settled = edits.PassOver(kind_of(doubt, review), places_of(doubt, review))
    review = edits.apply(review, settled, SCHEMA).after
    assert doubts(review, SCHEMA) == []
    assert findings(review, SCHEMA) == [doubt]
    relabelled = edits.apply(review, edits.Relabel("comma", "ORG"), SCHEMA).after
    assert [item.doubt for item in doubts(relabelled, SCHEMA)] == [Doubt.EDGE_PUNCTUATION]


def test_a_sentence_reaches_to_the_marks_around_it() -> None:
    sentence = sentence_around(span_of("traf"), TEXT)
    assert sentence.text(TEXT).startswith("Ministerin Ida Vogt")
    assert sentence.text(TEXT).endswith("zusammen")
    assert sentence_around(Span(0, 3), "One two") == Span(0, 7)
