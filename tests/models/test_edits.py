"""Every edit does what its docstring says, and its inverse takes it back to the letter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.annotation import Attributes, Correction, Level, Source, Status
from models.article import ArticleStatus
from models.errors import InvalidEdit
from models.offsets import Span
from models.review import Review
from tests.builders import SCHEMA, TEXT, meeting, span_of

IDS = ("vogt", "ruiz", "wien", "freitag", "sie", "meet", "praise", "gone")


def after(review: Review, *steps: edits.Edit) -> Review:
    for step in steps:
        review = edits.apply(review, step, SCHEMA).after
    return review


def test_accepting_an_event_accepts_its_arguments_and_their_entities() -> None:
    review = after(meeting(), edits.Accept("meet"))
    assert {item.status for item in review.events["meet"].arguments} == {Status.ACCEPTED}
    assert {review.entities[item].status for item in ("vogt", "ruiz", "wien", "freitag")} == {Status.ACCEPTED}
    assert review.entities["sie"].status is Status.SUGGESTED


def test_accepting_an_event_leaves_a_rejected_argument_rejected() -> None:
    review = after(meeting(), edits.RejectArgument("meet", "Place", "wien"), edits.Accept("meet"))
    assert [item.role for item in review.events["meet"].standing_arguments] == [
        "Participant",
        "Participant",
        "Time",
    ]
    assert review.entities["wien"].status is Status.SUGGESTED
    assert Correction.ARGUMENT_REMOVED in review.events["meet"].corrections


def test_rejecting_an_entity_takes_its_arguments_with_it() -> None:
    review = after(meeting(), edits.Reject("ruiz"))
    assert review.entities["ruiz"].corrections == (Correction.SPURIOUS,)
    assert "ruiz" not in [item.target for item in review.events["meet"].standing_arguments]


def test_rejecting_an_event_rejects_the_helper_mention_only_it_needed() -> None:
    review = after(meeting(), edits.Reject("praise"))
    assert review.entities["sie"].status is Status.REJECTED


def test_a_helper_that_vouches_for_another_event_outlives_the_one_whose_role_it_fills() -> None:
    said = meeting().with_states({"meet": replace(meeting().events["meet"], attribution="sie")})
    review = after(said, edits.Reject("praise"))
    assert review.entities["sie"].status is Status.SUGGESTED
    assert after(review, edits.Reject("meet")).entities["sie"].status is Status.REJECTED


def test_a_helper_added_by_hand_to_vouch_for_an_event_goes_with_it() -> None:
    added = after(meeting(), edits.AddEntity("who", "MENTION", (span_of("Ministerin"),)))
    review = after(added, edits.AttributeTo("meet", "who"), edits.Reject("meet"))
    assert "who" not in review.entities and review.events["meet"].attribution is None


def test_rejecting_an_own_annotation_takes_it_out() -> None:
    added = after(meeting(), edits.AddEntity("new", "ORG", (span_of("Ministerin"),)))
    assert added.entities["new"].corrections == (Correction.MISSED,)
    assert "new" not in after(added, edits.Reject("new")).entities


def test_relabelling_an_entity_decides_it_and_drops_roles_it_no_longer_fits() -> None:
    review = after(meeting(), edits.Relabel("wien", "ORG"))
    assert review.entities["wien"].status is Status.ACCEPTED
    assert review.entities["wien"].corrections == (Correction.LABEL,)
    assert "Place" not in [item.role for item in review.events["meet"].standing_arguments]


def test_retyping_an_event_keeps_what_fits_and_leaves_it_open() -> None:
    event = after(meeting(), edits.Relabel("meet", "CALL")).events["meet"]
    assert event.status is Status.SUGGESTED
    assert [item.role for item in event.standing_arguments] == ["Participant", "Participant", "Time"]
    assert Correction.LABEL in event.corrections


def test_moving_a_boundary_keeps_identity_and_arguments() -> None:
    wider = Span(span_of("Ministerin").start, span_of("Ida Vogt").end)
    review = after(meeting(), edits.MoveBoundary("vogt", (wider,)))
    assert review.covered(review.entities["vogt"]) == "Ministerin Ida Vogt"
    assert review.entities["vogt"].corrections == (Correction.BOUNDARY,)
    assert "vogt" in [item.target for item in review.events["meet"].standing_arguments]


def test_fragments_are_added_in_text_order_and_the_last_one_cannot_be_removed() -> None:
    praise = after(meeting(), edits.AddFragment("praise", span_of("Sie"))).events["praise"]
    assert praise.fragments == (span_of("Sie"), span_of("lobte"))
    review = after(meeting(), edits.RemoveFragment("meet", span_of("zusammen")))
    assert review.events["meet"].fragments == (span_of("traf"),)
    with pytest.raises(InvalidEdit, match="only fragment"):
        after(review, edits.RemoveFragment("meet", span_of("traf")))


def test_a_full_role_gives_up_its_filler_for_the_new_one() -> None:
    first = after(meeting(), edits.AddEntity("town", "GPE", (span_of("Wien"),)))
    event = after(first, edits.SetArgument("meet", "Place", "town")).events["meet"]
    assert [item.target for item in event.standing_arguments if item.role == "Place"] == ["town"]
    assert Correction.TARGET in event.corrections


def test_a_new_filler_stands_where_the_one_it_replaces_stood() -> None:
    review = after(meeting(), edits.SetArgument("meet", "Participant", "sie", instead_of="vogt"))
    assert [item.target for item in review.events["meet"].standing_arguments] == [
        "sie",
        "ruiz",
        "wien",
        "freitag",
    ]


def test_a_filler_that_is_there_already_drives_no_other_out() -> None:
    review = after(meeting(), edits.SetArgument("meet", "Place", "wien"))
    assert [item.target for item in review.events["meet"].standing_arguments if item.role == "Place"] == [
        "wien"
    ]


def test_what_was_accepted_for_a_role_only_is_a_suggestion_again_without_it() -> None:
    filled = after(meeting(), edits.SetArgument("praise", "Topic", "ruiz"))
    again = after(filled, edits.SetArgument("praise", "Topic", "vogt", "ruiz", reopens=True))
    assert again.entities["ruiz"].status is Status.SUGGESTED
    assert again.entities["vogt"].status is Status.ACCEPTED
    taken_out = after(filled, edits.RejectArgument("praise", "Topic", "ruiz", reopens=True))
    assert taken_out == meeting()


@pytest.mark.parametrize(
    "other",
    [
        edits.AcceptArgument("meet", "Participant", "ruiz"),
        edits.AttributeTo("meet", "ruiz"),
        edits.SetArgument("praise", "Actor", "ruiz"),
    ],
)
def test_what_something_else_needs_stays_accepted(other: edits.Edit) -> None:
    review = after(meeting(), edits.SetArgument("praise", "Topic", "ruiz"), other)
    review = after(review, edits.RejectArgument("praise", "Topic", "ruiz", reopens=True))
    assert review.entities["ruiz"].status is Status.ACCEPTED


def test_what_was_added_by_hand_never_becomes_a_suggestion() -> None:
    review = after(meeting(), edits.AddEntity("own", "ORG", (span_of("Ministerin"),)))
    review = after(review, edits.SetArgument("praise", "Topic", "own"))
    review = after(review, edits.RejectArgument("praise", "Topic", "own", reopens=True))
    assert review.entities["own"].status is Status.ACCEPTED


def test_an_event_that_is_taken_back_brings_its_helper_mention_back() -> None:
    review = after(meeting(), edits.Reject("praise"), edits.Accept("praise"))
    assert review.events["praise"].status is review.entities["sie"].status is Status.ACCEPTED


def test_an_event_is_rejected_together_with_a_helper_that_was_added_for_it() -> None:
    added = after(meeting(), edits.AddEntity("who", "MENTION", (span_of("Ministerin"),)))
    review = after(added, edits.SetArgument("praise", "Topic", "who"), edits.Reject("praise"))
    assert "who" not in review.entities
    assert [item.target for item in review.events["praise"].arguments] == ["sie"]


def test_a_rejected_filler_that_is_chosen_is_accepted() -> None:
    review = after(meeting(), edits.Reject("ruiz"), edits.SetArgument("praise", "Topic", "ruiz"))
    assert review.entities["ruiz"].status is Status.ACCEPTED
    review = after(meeting(), edits.Reject("ruiz"), edits.AttributeTo("praise", "ruiz"))
    assert review.entities["ruiz"].status is Status.ACCEPTED


def test_an_argument_moved_to_another_role_is_a_role_correction() -> None:
    steps = (edits.RejectArgument("meet", "Participant", "ruiz"), edits.SetArgument("meet", "Topic", "ruiz"))
    assert after(meeting(), *steps).events["meet"].corrections == (Correction.ROLE,)


@pytest.mark.parametrize(
    "edit",
    [
        edits.SetArgument("meet", "Place", "vogt"),
        edits.SetArgument("meet", "Nowhere", "vogt"),
        edits.SetArgument("praise", "Topic", "praise"),
        edits.Relabel("vogt", "NOTHING"),
        edits.Relabel("meet", "NOTHING"),
        edits.AddEntity("new", "PERSON", (Span(5, 5),)),
        edits.AddEntity("new", "PERSON", (Span(0, 10_000),)),
        edits.AddEntity("vogt", "PERSON", (Span(0, 4),)),
        edits.AddEvent("new", "MEET", ()),
        edits.MoveBoundary("vogt", (Span(0, 4), Span(3, 6))),
        edits.Accept("gone"),
        edits.AttributeTo("meet", "praise"),
        edits.SetValue("meet", "2023"),
        edits.SetLanguage("deutsch!"),
    ],
)
def test_an_edit_that_breaks_a_rule_is_refused(edit: edits.Edit) -> None:
    with pytest.raises(InvalidEdit):
        edits.apply(meeting(), edit, SCHEMA)


def test_replicate_labels_the_places_it_names() -> None:
    spans = span_of("Wien"), span_of("Wien", nth=2)
    review = after(meeting(), edits.Replicate("wien", spans))
    places = [item for item in review.entities.values() if review.covered(item) == "Wien"]
    assert len(places) == 3
    assert {item.label for item in places} == {"GPE"}
    assert {item.status for item in places} == {Status.ACCEPTED}


def test_adding_what_is_suggested_already_accepts_the_suggestion() -> None:
    review = after(meeting(), edits.AddEntity("new", "PERSON", (span_of("Leo Ruiz"),)))
    assert "new" not in review.entities
    assert review.entities["ruiz"].status is Status.ACCEPTED


@pytest.mark.parametrize("trigger", ["traf", "zusammen", "traf am Freitag"])
def test_adding_an_event_that_is_suggested_already_accepts_the_suggestion(trigger: str) -> None:
    review = after(meeting(), edits.AddEvent("new", "MEET", (span_of(trigger),)))
    assert review.events.keys() == meeting().events.keys()
    assert review == after(meeting(), edits.Accept("meet"))


def test_adding_an_event_that_was_rejected_takes_it_back() -> None:
    review = after(meeting(), edits.Reject("praise"), edits.AddEvent("new", "STATEMENT", (span_of("lobte"),)))
    assert "new" not in review.events
    assert review.events["praise"].status is Status.ACCEPTED


def test_an_event_of_another_type_may_share_a_trigger() -> None:
    review = after(meeting(), edits.AddEvent("new", "CALL", (span_of("traf"),)))
    assert review.events["new"].type == "CALL"
    assert review.events["meet"] == meeting().events["meet"]


def test_a_batch_is_undone_as_one() -> None:
    batch = edits.Batch((edits.Accept("meet"), edits.Reject("sie"), edits.SetFlag("vogt", True)), "test")
    change = edits.apply(meeting(), batch, SCHEMA)
    assert edits.apply(change.after, change.inverse, SCHEMA).after == meeting()


def test_article_edits_leave_annotations_alone() -> None:
    review = after(
        meeting(),
        edits.SetArticleStatus(ArticleStatus.COMPLETE),
        edits.SetArticleNote(" see desk "),
        edits.SetLanguage("EN"),
    )
    assert (review.article.status, review.article.note, review.article.language) == (
        ArticleStatus.COMPLETE,
        "see desk",
        "en",
    )
    assert review.entities == meeting().entities


def test_restoring_the_article_keeps_its_revision() -> None:
    change = edits.apply(meeting(), edits.SetArticleNote("x"), SCHEMA)
    newer = change.after.with_revision(7)
    restored = edits.apply(newer, change.inverse, SCHEMA).after
    assert (restored.article.note, restored.article.revision) == ("", 7)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(start, draw(st.integers(start, min(start + 12, len(TEXT)))))


names = st.sampled_from(IDS)
labels = st.sampled_from(("PERSON", "ORG", "GPE", "DATE", "MENTION", "MEET", "STATEMENT", "CALL"))
roles = st.sampled_from(("Participant", "Actor", "Topic", "Place", "Time"))
fresh = st.sampled_from(("new1", "new2", "new3"))
any_id = names | fresh
simple_edits = st.one_of(
    st.builds(edits.Accept, any_id),
    st.builds(edits.Reject, any_id),
    st.builds(edits.Relabel, any_id, labels),
    st.builds(edits.MoveBoundary, any_id, st.lists(spans(), min_size=1, max_size=2).map(tuple)),
    st.builds(edits.AddFragment, any_id, spans()),
    st.builds(edits.RemoveFragment, any_id, spans() | st.just(span_of("zusammen"))),
    st.builds(edits.AddEntity, fresh, labels, st.lists(spans(), min_size=1, max_size=2).map(tuple)),
    st.builds(edits.AddEvent, fresh, labels, st.lists(spans(), min_size=1, max_size=2).map(tuple)),
    st.builds(edits.SetArgument, any_id, roles, any_id, st.none() | any_id, st.booleans()),
    st.builds(edits.AcceptArgument, any_id, roles, any_id),
    st.builds(edits.RejectArgument, any_id, roles, any_id, st.booleans()),
    st.builds(edits.SetAttributes, any_id, st.builds(Attributes, st.sampled_from(("POS", "NEG")))),
    st.builds(edits.AttributeTo, any_id, st.none() | any_id),
    st.builds(edits.SetCoref, any_id, st.none() | st.just("group")),
    st.builds(edits.SetNote, any_id, st.sampled_from(("", "check date"))),
    st.builds(edits.SetFlag, any_id, st.booleans()),
    st.builds(edits.SetLevel, any_id, st.sampled_from(Level)),
    st.builds(edits.SetValue, any_id, st.sampled_from(("", "2023-05"))),
    st.builds(edits.SetActor, any_id, st.none() | st.just("actor")),
    st.builds(edits.Replicate, any_id, st.lists(spans(), max_size=3).map(tuple)),
    st.builds(
        edits.LabelLike,
        fresh,
        any_id,
        labels,
        spans(),
        instead_of=st.none() | any_id,
        takes_back=st.booleans(),
    ),
    st.builds(edits.SetArticleStatus, st.sampled_from(ArticleStatus)),
    st.builds(edits.SetArticleNote, st.sampled_from(("", "discuss"))),
)
any_edit = simple_edits | st.builds(
    lambda parts: edits.Batch(tuple(parts), "batch"), st.lists(simple_edits, max_size=4)
)


@given(st.lists(any_edit, max_size=25))
def test_any_edits_undone_in_reverse_give_the_start(steps: list[edits.Edit]) -> None:
    start = review = meeting()
    done: list[edits.Change] = []
    for step in steps:
        try:
            change = edits.apply(review, step, SCHEMA)
        except InvalidEdit:
            continue
        done.append(change)
        review = change.after
    end = review
    for change in reversed(done):
        review = edits.apply(review, change.inverse, SCHEMA).after
    assert review == start
    for change in done:
        review = edits.apply(review, change.redo, SCHEMA).after
    assert review == end


@given(st.lists(any_edit, max_size=25))
def test_no_edits_lead_to_a_review_that_breaks_the_rules(steps: list[edits.Edit]) -> None:
    review = meeting()
    for step in steps:
        try:
            review = edits.apply(review, step, SCHEMA).after
        except InvalidEdit:
            continue
    for item in review.annotations():
        assert all(span.text(TEXT).strip() for span in item.fragments)
    for event in review.events.values():
        kind = SCHEMA.type(event.type)
        assert kind is not None
        for argument in event.standing_arguments:
            role = kind.role(argument.role)
            assert role is not None
        assert all(review.annotation(argument.target) is not None for argument in event.arguments)


def test_an_edit_never_changes_the_review_it_was_given() -> None:
    review = meeting()
    edits.apply(review, edits.Accept("meet"), SCHEMA)
    assert review == meeting()


def test_an_accepted_import_is_no_correction_and_a_rejected_one_is_spurious() -> None:
    vogt = meeting().entities["vogt"]
    imported = replace(vogt, proposal=None, origin=replace(vogt.origin, source=Source.IMPORT))
    assert replace(imported, status=Status.ACCEPTED).corrections == ()
    assert replace(imported, status=Status.REJECTED).corrections == (Correction.SPURIOUS,)
