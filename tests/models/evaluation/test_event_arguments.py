"""Arguments of matched events side by side: names alone, a role left out, what comes of the trigger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.annotation import Argument, Correction, Event, Level, Status
from models.evaluation.arguments import (
    ArgumentMatch,
    argument_differences,
    argument_matches,
    named_only,
    without_role,
)
from models.evaluation.events import standing_events
from models.evaluation.matching import matched
from models.evaluation.pairs import Pair
from models.review import Review
from tests.builders import MACHINE, SCHEMA, meeting, span_of


def compared(gold: Review, found: Review) -> list[ArgumentMatch]:
    return argument_matches(Pair(gold, found), matched(standing_events(gold), standing_events(found)), SCHEMA)


def with_event(event_id: str, **fields: object) -> Review:
    review = meeting()
    return review.with_states({event_id: replace(review.events[event_id], **fields)})


def with_fillers(*pairs: tuple[str, str]) -> Review:
    """Return the meeting with other fillers of its first event."""
    return with_event(
        "meet", arguments=tuple(Argument(role, target, origin=MACHINE) for role, target in pairs)
    )


def kinds(matches: list[ArgumentMatch]) -> list[Correction | None]:
    return [one.match.kind for one in matches]


def test_every_argument_is_in_one_match() -> None:
    found = with_fillers(("Participant", "vogt"), ("Place", "ruiz"), ("Time", "sie"))
    assert kinds(compared(meeting(), found)) == [
        None,
        Correction.LABEL,
        Correction.MISSED,
        Correction.MISSED,
        Correction.SPURIOUS,
        None,
    ]


def test_rejected_arguments_and_fillers_count_on_neither_side() -> None:
    rejected = Argument("Time", "freitag", Status.REJECTED, origin=MACHINE)
    gold = with_event("meet", arguments=(rejected,))
    found = with_fillers(("Place", "wien")).with_states(
        {"wien": replace(meeting().entities["wien"], status=Status.REJECTED)}
    )
    assert kinds(compared(gold, found)) == [None]


def test_arguments_under_a_trigger_of_another_type_are_missed_and_spurious() -> None:
    matches = compared(meeting(), with_event("praise", type="CALL"))
    wrong = [(one.event.type, one.match.kind) for one in matches if one.match.kind]
    assert wrong == [("STATEMENT", Correction.MISSED), ("CALL", Correction.SPURIOUS)]


def test_an_event_can_fill_a_role_and_is_no_name() -> None:
    review = with_fillers(("Topic", "praise"))
    argument, *_ = compared(review, review)
    assert argument.match.gold is not None
    assert argument.match.gold.fragments == (span_of("lobte"),)
    assert named_only([argument]) == []


def test_names_alone_leave_out_nouns_pronouns_and_mentions() -> None:
    named = named_only(compared(meeting(), meeting()))
    assert {one.match.gold.id for one in named if one.match.gold} == {"vogt", "ruiz", "wien", "freitag"}
    mention = replace(meeting().entities["sie"], level=Level.NAM)
    review = meeting().with_states({"sie": mention})
    assert len(named_only(compared(review, review))) == 4


def test_a_name_beside_a_filler_without_one_stands_alone() -> None:
    gold = meeting()
    found = gold.with_states({"vogt": replace(gold.entities["vogt"], level=Level.NOM)})
    assert kinds(named_only(compared(gold, found))) == [Correction.MISSED, None, None, None]
    assert kinds(named_only(compared(found, gold))) == [Correction.SPURIOUS, None, None, None]


def test_without_a_role_what_stood_beside_it_stays() -> None:
    gold, found = with_fillers(("Topic", "wien")), with_fillers(("Place", "wien"))
    assert kinds(without_role(compared(gold, found), "Topic")) == [Correction.SPURIOUS, None]
    assert kinds(without_role(compared(found, gold), "Topic")) == [Correction.MISSED, None]


@pytest.mark.parametrize(
    ("found", "comes"),
    [
        (with_event("meet", status=Status.REJECTED), [True] * 4),
        (with_event("meet", type="CALL"), [True] * 8),
        (with_event("meet", fragments=(span_of("traf"),)), [True] * 4),
        (with_fillers(), [False] * 4),
    ],
)
def test_what_comes_of_the_trigger_is_told(found: Review, comes: list[bool]) -> None:
    differences = argument_differences(meeting().article, compared(meeting(), found))
    assert [item.comes_of_trigger for item in differences] == comes


def test_a_filler_that_is_wrong_itself_comes_of_no_trigger_with_other_borders() -> None:
    moved = {"fragments": (span_of("traf"),)}
    arguments = (Argument("Participant", "vogt"), Argument("Time", "wien"))
    gold, found = meeting(), with_event("meet", arguments=arguments, **moved)
    told = {
        (item.shown.id, item.comes_of_trigger)
        for item in argument_differences(gold.article, compared(gold, found))
    }
    assert told == {("vogt", True), ("ruiz", False), ("wien", False), ("freitag", False)}


def test_differences_stand_event_by_event() -> None:
    review = meeting()
    early = Event("early", "CALL", (span_of("Mai"),), arguments=(Argument("Participant", "sie"),))
    gold = review.with_states({"early": early})
    differences = argument_differences(gold.article, compared(gold, Review(gold.article)))
    assert [item.event.id for item in differences] == ["early", *["meet"] * 4, "praise"]
    assert [item.text for item in differences] == ["Sie", "Ida Vogt", "Freitag", "Wien", "Leo Ruiz", "Sie"]
