"""The story of an annotation: every decision that touched it, with its states before and after."""

from __future__ import annotations

from models import edits
from models.annotation import Status
from storage import annotations, bulk, decisions, stories
from storage.session import Session
from tests.builders import SCHEMA, meeting
from tests.storage.conftest import add_meetings


def decide(session: Session, article_id: str, edit: edits.Edit, reviewer: str = "Ida") -> None:
    change = edits.apply(annotations.load(session, article_id), edit, SCHEMA)
    decisions.record(session, change, reviewer)


def steps(session: Session, annotation_id: str, article_id: str = "article") -> list[tuple[object, ...]]:
    found = stories.story(session, article_id, annotation_id)
    return [(step.seq, step.reviewer, step.kind, step.action, step.reverted) for step in found]


def test_an_annotation_that_nobody_decided_on_has_no_story(session: Session) -> None:
    add_meetings(session, "article")
    assert stories.story(session, "article", "vogt") == []


def test_a_story_tells_who_did_what_the_newest_last(session: Session) -> None:
    add_meetings(session, "article", "other")
    decide(session, "article", edits.Accept("vogt"))
    decide(session, "article", edits.Accept("ruiz"))
    decide(session, "article", edits.Reject("vogt"), "Leo")
    decide(session, "other", edits.Accept("vogt"))
    assert steps(session, "vogt") == [
        (1, "Ida", "Accept", "edit", False),
        (3, "Leo", "Reject", "edit", False),
    ]
    assert steps(session, "meet") == [(3, "Leo", "Reject", "edit", False)]


def test_a_story_holds_the_states_before_and_after(session: Session) -> None:
    add_meetings(session, "article")
    before = annotations.load(session, "article")
    decide(session, "article", edits.Accept("meet"))
    after = annotations.load(session, "article")
    [step] = stories.story(session, "article", "meet")
    assert (step.before, step.after) == (before.events["meet"], after.events["meet"])
    [step] = stories.story(session, "article", "ruiz")
    assert step.after == after.entities["ruiz"]


def test_what_was_added_was_not_there_before(session: Session) -> None:
    add_meetings(session, "article")
    decide(session, "article", edits.AddEntity("new", "PERSON", meeting().entities["sie"].fragments))
    [step] = stories.story(session, "article", "new")
    assert step.before is None
    assert step.after is not None and step.after.status is Status.ACCEPTED


def test_undo_and_redo_and_decisions_over_several_articles_are_told_too(session: Session) -> None:
    add_meetings(session, "article", "other")
    parts = tuple(edits.Part(name, 1, (edits.Accept("vogt"),)) for name in ("article", "other"))
    bulk.decide(session, edits.Bulk(parts, "accept_found"), "Ida")
    for act, chosen in ((bulk.undo, decisions.next_undo), (bulk.redo, decisions.next_redo)):
        decision = chosen(session)
        assert decision is not None
        act(session, decision, "Leo")
    assert steps(session, "vogt", "other") == [
        (2, "Ida", "Batch", "edit", False),
        (3, "Leo", "Batch", "undo", False),
        (6, "Leo", "Batch", "redo", False),
    ]
    assert [step.name for step in stories.story(session, "other", "vogt")] == ["accept_found"] * 3
