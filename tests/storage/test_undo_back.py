"""Going back over several decisions: what undoing one by one would leave, all of it or nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import edits
from models.errors import ArticleChanged, InvalidEdit
from models.review import Review
from storage import annotations, articles, bulk, decisions, integrity
from storage.session import Session
from tests.builders import SCHEMA, span_of
from tests.storage.conftest import SCHEMA_TEXT, add_meetings

NAMES = ("article", "second", "third")


@pytest.fixture
def filled(session: Session) -> Session:
    add_meetings(session, *NAMES)
    return session


def decide(session: Session, edit: edits.Edit, name: str = "article") -> None:
    change = edits.apply(annotations.load(session, name), edit, SCHEMA)
    if not change.is_empty:
        decisions.record(session, change, "Ida")


def decide_everywhere(session: Session, edit: edits.Edit) -> None:
    parts = (edits.Part(name, articles.get(session, name).revision, (edit,)) for name in NAMES)
    bulk.decide(session, edits.Bulk(tuple(parts), "found"), "Ida")


def some_decisions(session: Session) -> None:
    decide(session, edits.Accept("vogt"))
    decide(session, edits.Reject("meet"), "second")
    decide_everywhere(session, edits.Accept("ruiz"))
    decide(session, edits.Relabel("wien", "PERSON"))
    decide(session, edits.SetNote("wien", "why"))


def states(session: Session) -> list[Review]:
    return [annotations.load(session, name).with_revision(0) for name in NAMES]


def test_all_above_is_undone_and_can_be_redone_one_by_one(filled: Session) -> None:
    decide(filled, edits.Accept("vogt"))
    kept, before = 1, states(filled)
    decide(filled, edits.Accept("ruiz"))
    decide_everywhere(filled, edits.Accept("sie"))
    decide(filled, edits.Reject("wien"), "third")
    end = states(filled)
    report = bulk.undo_back_to(filled, kept, "Leo")
    assert states(filled) == before
    assert decisions.to_undo(filled, kept) == [] and decisions.can_undo(filled)
    assert report.decision is not None
    assert (report.decision.action, report.decision.reviewer) == ("undo", "Leo")
    assert report.articles == ("article", "second", "third")
    for _ in range(3):
        decision = decisions.next_redo(filled)
        assert decision is not None
        bulk.redo(filled, decision, "Leo")
    assert states(filled) == end and not decisions.can_redo(filled)
    assert integrity.findings(filled) == []


def test_nothing_above_is_nothing_done(filled: Session) -> None:
    decide(filled, edits.Accept("vogt"))
    assert bulk.undo_back_to(filled, 1, "Ida") == bulk.BulkReport()


def test_stopped_at_any_step_it_leaves_everything_as_it_was(filled: Session) -> None:
    some_decisions(filled)
    before, rows = states(filled), len(decisions.rows_above(filled, 0))
    steps: list[tuple[int, int]] = []
    bulk.undo_back_to(filled, 0, "Ida", lambda done, total, _title: steps.append((done, total)))
    assert steps == [(step, 2 * rows) for step in range(1, 2 * rows + 1)]
    while decision := decisions.next_redo(filled):
        bulk.redo(filled, decision, "Ida")
    for stop in range(len(steps)):
        asked = iter(range(99))
        log = len(decisions.history(filled, 99))
        report = bulk.undo_back_to(filled, 0, "Ida", cancelled=lambda a=asked, n=stop: next(a) == n)
        assert report.cancelled
        assert states(filled) == before and len(decisions.history(filled, 99)) == log


def test_a_later_decision_than_the_one_seen_stops_it(filled: Session) -> None:
    decide(filled, edits.Accept("vogt"))
    decide(filled, edits.Accept("ruiz"))
    before = states(filled)
    with pytest.raises(ArticleChanged, match="made elsewhere"):
        bulk.undo_back_to(filled, 0, "Ida", top=1)
    assert states(filled) == before
    bulk.undo_back_to(filled, 0, "Ida", top=2)
    assert states(filled) != before


def test_new_suggestions_in_between_do_not_stop_it(filled: Session) -> None:
    some_decisions(filled)
    review = annotations.load(filled, "article")
    annotations.store_suggestions(filled, "article", review.article.revision, [], [], [], "2")
    bulk.undo_back_to(filled, 0, "Ida")
    assert not decisions.can_undo(filled)
    assert integrity.findings(filled) == []


ids = st.sampled_from(("vogt", "ruiz", "wien", "meet", "praise", "new"))
some_edit = st.one_of(
    st.builds(edits.AddEntity, st.just("new"), st.just("PERSON"), st.just((span_of("Ministerin"),))),
    st.builds(edits.Accept, ids),
    st.builds(edits.Reject, ids),
    st.builds(edits.SetFlag, ids, st.booleans()),
    st.builds(edits.Relabel, ids, st.sampled_from(("PERSON", "GPE", "STATEMENT"))),
)
acts = st.lists(st.tuples(some_edit, st.sampled_from((*NAMES, "all", "undo"))), min_size=3, max_size=10)


@settings(max_examples=25)
@given(acts, st.integers(0, 6))
def test_it_leaves_what_undoing_one_by_one_leaves(steps: list[tuple[edits.Edit, str]], seq: int) -> None:
    left = []
    for at_once in (True, False):
        with (
            tempfile.TemporaryDirectory() as folder,
            Session.create(Path(folder) / "any.dateline", SCHEMA_TEXT) as session,
        ):
            add_meetings(session, *NAMES)
            for edit, where in steps:
                take(session, edit, where)
            if at_once:
                bulk.undo_back_to(session, seq, "Ida")
            else:
                while (decision := decisions.next_undo(session)) and decision.seq > seq:
                    bulk.undo(session, decision, "Ida")
            left.append((states(session), [item.seq for item in decisions.to_undo(session, 0)]))
            assert integrity.findings(session) == []
    assert left[0] == left[1]


def take(session: Session, edit: edits.Edit, where: str) -> None:
    try:
        if where == "undo":
            if decision := decisions.next_undo(session):
                bulk.undo(session, decision, "Ida")
        elif where == "all":
            decide_everywhere(session, edit)
        else:
            decide(session, edit, where)
    except InvalidEdit:
        return
