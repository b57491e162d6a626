"""One key settles a doubt: after its edits the doubt is gone, and nothing else has gone with it."""

from __future__ import annotations

from dataclasses import replace

from models import edits
from models.annotation import Argument, Event, Status
from models.checks import Doubt, doubts, findings, kind_of, places_of
from models.fixes import Fix, Step, accepted_fillers, fix_of
from models.label_uses import LabelUse, LabelUses
from models.offsets import Span
from models.review import Review
from tests.builders import SCHEMA, TEXT, span_of
from tests.models.test_checks import finished, without_ruiz


def settled(review: Review, doubt: Doubt, uses: LabelUses | None = None) -> tuple[Fix, Review]:
    """Return the fix of the only doubt of a kind, and the review after it."""
    (finding,) = (item for item in doubts(review, SCHEMA, uses) if item.doubt is doubt)
    fix = fix_of(finding, review, SCHEMA)
    assert fix is not None
    after = edits.apply(review, edits.Batch(fix.edits, "fix"), SCHEMA).after
    assert not any(item.doubt is doubt for item in doubts(after, SCHEMA, uses))
    return fix, after


def test_punctuation_is_left_out_and_named() -> None:
    comma = Span(span_of("Wien").start, span_of("Wien").end + 1)
    fix, after = settled(finished(edits.AddEntity("new", "GPE", (comma,))), Doubt.EDGE_PUNCTUATION)
    assert (fix.step, fix.about) == (Step.CUT, ",")
    assert after.covered(after.entities["new"]) == "Wien"


def test_the_other_half_of_a_pair_is_taken_in() -> None:
    review = finished()
    text = TEXT.replace("Sie lobte Wien.", "Sie lobte die Liga „Neues Wien“.")
    review = Review(replace(review.article, text=text), review.entities, review.events)
    span = Span(text.index("Liga"), text.index("“."))
    review = edits.apply(review, edits.AddEntity("new", "ORG", (span,)), SCHEMA).after
    fix, after = settled(review, Doubt.UNBALANCED)
    assert (fix.step, fix.about) == (Step.WIDEN, "“")
    assert after.covered(after.entities["new"]) == "Liga „Neues Wien“"


def test_of_two_that_overlap_the_longer_stays_and_takes_over_the_roles() -> None:
    longer = Span(span_of("Freitag").start, span_of("in Wien").end)
    review = finished(edits.AddEntity("long", "DATE", (longer,)))
    fix, after = settled(review, Doubt.OVERLAP)
    assert (fix.step, fix.about) == (Step.KEEP_ONE, "Freitag")
    times = [item.target for item in after.events["meet"].standing_arguments if item.role == "Time"]
    assert times == ["long"]
    assert after.entities["freitag"].status is Status.REJECTED


def test_of_two_doubles_the_one_read_first_stays() -> None:
    review = finished()
    copy = replace(review.entities["vogt"], id="zz")
    _, after = settled(review.with_states({"zz": copy}), Doubt.DOUBLE)
    assert after.entities["vogt"].status is Status.ACCEPTED
    assert after.entities["zz"].status is Status.REJECTED


def test_of_two_events_the_one_with_more_fillers_stays() -> None:
    event = Event("call", "CALL", (span_of("traf"),), status=Status.ACCEPTED)
    fix, after = settled(finished().with_states({"call": event}), Doubt.SAME_TRIGGER)
    assert (fix.step, fix.about) == (Step.KEEP_ONE, "CALL")
    assert "call" not in after.events
    assert after.events["meet"].status is Status.ACCEPTED


def test_what_is_labelled_otherwise_elsewhere_is_relabelled() -> None:
    uses = {(False, "Leo Ruiz"): (LabelUse("ORG", 4),)}
    fix, after = settled(finished(), Doubt.USED_OTHERWISE, uses)
    assert (fix.step, fix.about) == (Step.RELABEL, "ORG")
    assert after.entities["ruiz"].label == "ORG"


def test_a_missing_role_is_filled_with_the_nearest_name_of_the_sentence() -> None:
    fix, after = settled(without_ruiz(), Doubt.MISSING_ROLE)
    assert fix.step is Step.FILL
    filled = [item.target for item in after.events["meet"].standing_arguments if item.role == "Participant"]
    assert len(filled) == 2 and after.covered(after.entities[filled[-1]]) == fix.about


def test_an_open_filler_is_accepted_and_an_unfit_one_taken_out() -> None:
    review = finished()
    praise = review.events["praise"]
    waiting = replace(praise, arguments=(Argument("Actor", "sie", Status.SUGGESTED),))
    fix, after = settled(review.with_states({"praise": waiting}), Doubt.UNDECIDED_FILLER)
    assert (fix.step, fix.about) == (Step.ACCEPT_FILLER, "Sie")
    assert after.events["praise"].arguments[0].status is Status.ACCEPTED
    wrong = replace(praise, arguments=(Argument("Actor", "freitag", Status.ACCEPTED),))
    fix, after = settled(review.with_states({"praise": wrong}), Doubt.UNFIT_FILLER)
    assert fix.step is Step.DROP_FILLER
    assert after.events["praise"].standing_arguments == ()


def test_all_fillers_of_decided_events_are_accepted_but_for_open_events() -> None:
    review = finished()
    waiting = (Argument("Actor", "sie"), Argument("Topic", "meet"))
    praise = replace(review.events["praise"], arguments=waiting)
    meet = replace(review.events["meet"], status=Status.SUGGESTED)
    review = review.with_states({"praise": praise, "meet": meet})
    accepted = accepted_fillers(findings(review, SCHEMA), review)
    assert accepted == (edits.AcceptArgument("praise", "Actor", "sie"),)


def test_an_undecided_filler_is_raised_again_whatever_was_passed_over() -> None:
    review = finished()
    praise = replace(review.events["praise"], arguments=(Argument("Actor", "sie"),))
    review = review.with_states({"praise": praise})
    (finding,) = doubts(review, SCHEMA)
    passed = edits.PassOver(kind_of(finding, review), places_of(finding, review))
    assert doubts(edits.apply(review, passed, SCHEMA).after, SCHEMA) == [finding]
