"""An event made by hand gets the particle and the fillers that the parse knows, and none that do not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models import edits
from models.annotation import Argument, Entity, Event, Level, Source, Status
from models.article import Article, Zone, ZoneKind
from models.edits import AddEvent
from models.offsets import Span
from models.prefill import new_event, preferred, proposed
from models.readings import Frame, Reading, Slot, Word
from models.review import Review
from models.schema import EVENT_TARGET, EventType, Role
from tests.builders import (
    PARTICIPANT,
    SCHEMA,
    TEXT,
    entity,
    meeting,
    meeting_reading,
    meeting_word,
    slot,
    span_of,
)

MEET, STATEMENT = SCHEMA.types[:2]
ANYBODY = frozenset({"PERSON", "ORG", "GPE", "NORP", "TITLE", "MENTION"})
GIFT = EventType(
    "GIFT",
    roles=(
        Role("Actor", ANYBODY),
        Role("Recipient", ANYBODY),
        Role("Topic", ANYBODY | {"DATE", "MONEY", EVENT_TARGET}),
        Role("Item", ANYBODY),
        Role("Person", ANYBODY),
        Role("Amount", frozenset({"MONEY"})),
        Role("Place", frozenset({"GPE", "LOC", "FAC", "ORG"})),
        Role("Time", frozenset({"DATE"})),
    ),
)


def bare() -> Review:
    """Return the meeting without its events."""
    review = meeting()
    return Review(review.article, review.entities)


def pairs(arguments: list[Argument] | tuple[Argument, ...]) -> set[tuple[str, str]]:
    return {(item.role, item.target) for item in arguments}


def added(word: str = "traf", *, exact: bool = False, reading: Reading | None = None) -> AddEvent:
    return new_event("new", MEET, span_of(word), reading or meeting_reading(), bare(), exact=exact)


def filled(
    *slots: Slot, roles: tuple[tuple[str, tuple[str, ...]], ...] = (), review: Review | None = None
) -> set[tuple[str, str]]:
    word = Word(span_of("lobte"), slots=slots, frames=(Frame("GIFT", roles),))
    return pairs(proposed(word, GIFT, review or bare()))


def test_slots_fill_the_roles_of_the_frame_and_labels_place_and_time() -> None:
    expected = {("Participant", "vogt"), ("Participant", "ruiz"), ("Place", "wien"), ("Time", "freitag")}
    assert pairs(added().arguments) == expected
    for item in added().arguments:
        assert item.status is Status.SUGGESTED
        assert item.origin.source is Source.PIPELINE
        assert item.confidence is not None and item.confidence >= 0.7
        assert item.origin.evidence[0][0] == item.role


def test_the_particle_becomes_the_second_fragment() -> None:
    both = (span_of("traf"), span_of("zusammen"))
    assert added("traf").fragments == added("zusammen").fragments == both


def test_what_the_reviewer_marked_himself_stays_as_it_is() -> None:
    marked = added(exact=True)
    assert marked.fragments == (span_of("traf"),)
    assert marked.arguments


def test_without_a_reading_or_a_word_in_it_nothing_is_proposed() -> None:
    review = bare()
    for reading in (None, Reading(), meeting_reading()):
        made = new_event("new", MEET, span_of("Freitag"), reading, review, exact=False)
        assert made == AddEvent("new", "MEET", (span_of("Freitag"),))


def test_the_new_event_is_accepted_and_its_fillers_are_suggestions() -> None:
    change = edits.apply(bare(), added(), SCHEMA)
    event = change.after.events["new"]
    assert event.status is Status.ACCEPTED
    assert {item.status for item in event.arguments} == {Status.SUGGESTED}
    assert change.after.entities == bare().entities
    accepted = edits.apply(change.after, edits.Accept("new"), SCHEMA).after
    assert {item.status for item in accepted.events["new"].arguments} == {Status.ACCEPTED}
    assert accepted.entities["ruiz"].status is Status.ACCEPTED
    back = edits.apply(change.after, change.inverse, SCHEMA).after
    assert back == bare()


def test_where_the_trigger_has_its_event_already_that_one_is_accepted() -> None:
    made = new_event("new", MEET, span_of("traf"), meeting_reading(), meeting(), exact=False)
    after = edits.apply(meeting(), made, SCHEMA).after
    assert "new" not in after.events
    assert after.events["meet"].status is Status.ACCEPTED


def test_rejected_entities_are_not_proposed() -> None:
    review = edits.apply(bare(), edits.Reject("ruiz"), SCHEMA).after
    assert ("Participant", "ruiz") not in pairs(proposed(meeting_word(), MEET, review))


def test_a_role_takes_no_more_than_its_maximum() -> None:
    one = replace(MEET, roles=(replace(PARTICIPANT, minimum=0, maximum=1), *MEET.roles[1:]))
    found = [item.target for item in proposed(meeting_word(), one, bare()) if item.role == "Participant"]
    assert found == ["vogt"]


def test_a_word_that_the_lexicon_does_not_know_has_its_common_slots() -> None:
    plain = replace(meeting_word(), frames=())
    assert pairs(proposed(plain, MEET, bare())) == {
        ("Participant", "vogt"),
        ("Place", "wien"),
        ("Time", "freitag"),
    }
    unsure = [item for item in proposed(plain, MEET, bare()) if item.role == "Participant"]
    sure = [item for item in proposed(meeting_word(), MEET, bare()) if item.role == "Participant"]
    assert (unsure[0].confidence or 0) < (sure[0].confidence or 0)


def test_a_title_gives_way_to_who_bears_it() -> None:
    title = entity("office", "TITLE", "Ministerin")
    review = bare().with_states({"office": title})
    assert filled(slot("nsubj", "Ministerin"), roles=(("nsubj", ("Actor",)),), review=review) == {
        ("Actor", "vogt")
    }


@pytest.mark.parametrize(
    ("label", "roles", "expected"),
    [
        ("DATE", ("Topic",), {("Time", "x")}),
        ("MONEY", ("Topic",), {("Amount", "x")}),
        ("PERSON", ("Topic",), set()),
        ("GPE", ("Topic", "Recipient"), {("Recipient", "x")}),
        ("ORG", ("Topic",), {("Topic", "x")}),
        ("TITLE", ("Person",), set()),
        ("PERSON", ("Person",), {("Person", "x")}),
    ],
)
def test_a_label_goes_where_the_guidelines_put_it(
    label: str, roles: tuple[str, ...], expected: set[tuple[str, str]]
) -> None:
    review = Review(bare().article, {"x": entity("x", label, "Leo Ruiz")})
    assert filled(slot("obj", "Leo", reason="object"), roles=(("obj", roles),), review=review) == expected


def test_a_body_that_stands_in_a_place_is_no_place() -> None:
    review = Review(bare().article, {"x": entity("x", "ORG", "Wien", nth=1)})
    held = Slot("obl:in", "after “in”", (span_of("Wien", nth=1),))
    assert filled(held, review=review) == set()


def test_a_plain_noun_acts_only_where_the_frame_is_sure() -> None:
    review = Review(bare().article, {"x": entity("x", "MENTION", "Freitag", level=Level.NOM)})
    thing = slot("obj", "Freitag", reason="object", is_thing=True)
    assert filled(thing, roles=(("obj", ("Recipient",)),), review=review) == {("Recipient", "x")}
    assert filled(thing, roles=(("obj", ("Recipient", "Topic")),), review=review) == {("Topic", "x")}
    assert filled(replace(thing, name="nsubj"), roles=(("nsubj", ("Actor",)),), review=review) == set()
    somebody = replace(thing, name="nsubj", is_thing=False)
    assert filled(somebody, roles=(("nsubj", ("Actor",)),), review=review) == {("Actor", "x")}


def test_a_pronoun_fills_no_role_that_a_name_fills() -> None:
    both = (slot("nsubj", "Sie"), slot("nsubj", "Leo"))
    assert filled(*both) == {("Person", "ruiz")}
    assert filled(both[0]) == {("Person", "sie")}


def test_an_event_fills_a_role_that_takes_events() -> None:
    deed = slot("obj", "traf", reason="object")
    assert filled(deed, roles=(("obj", ("Topic",)),), review=meeting()) == {("Topic", "meet")}
    assert filled(deed, roles=(("obj", ("Actor",)),), review=meeting()) == set()


def test_what_stands_in_the_dateline_or_stamps_a_report_fills_nothing() -> None:
    place = entity("spot", "GPE", "Wien")
    zones = (Zone(ZoneKind.DATELINE, 0, 13), Zone(ZoneKind.BODY, 13, len(TEXT)))
    held = slot("nsubj", "Wien")
    here = Review(replace(bare().article, zones=zones), {"spot": place})
    assert filled(held, review=here) == set()
    assert filled(held, review=Review(bare().article, {"spot": place})) == {("Person", "spot")}
    text = "15.30 Uhr: Lima lobte Wien."
    clock = Entity("clock", "DATE", (Span(0, 9),))
    review = Review(Article("ticker", text, language="de"), {"clock": clock})
    word = Word(Span(16, 21), slots=(Slot("obl:bare", "found by the parse", (Span(0, 5),)),))
    assert proposed(word, GIFT, review) == []


def test_preferred_are_those_that_the_slots_offer_for_the_role() -> None:
    assert preferred(meeting_word(), MEET, PARTICIPANT, bare()) == ["vogt", "ruiz"]
    topic = MEET.role("Topic")
    assert topic is not None and preferred(meeting_word(), MEET, topic, bare()) == []


def test_proposals_never_break_a_rule_of_the_schema() -> None:
    for kind in SCHEMA.types:
        for word in meeting_reading().words:
            made = new_event("new", kind, word.span, meeting_reading(), bare(), exact=False)
            event = edits.apply(bare(), made, SCHEMA).after.annotation("new")
            assert isinstance(event, Event) and event.arguments == made.arguments
