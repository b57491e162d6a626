"""A decision over several articles is written, undone and redone whole, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import edits
from models.annotation import Actor, Status
from models.article import Looked
from models.decision import Decision
from models.edits.base import Outcome
from models.errors import ArticleChanged, InvalidEdit
from models.review import Review
from models.schema import Schema
from storage import annotations, articles, bulk, decisions, integrity
from storage.bulk import BulkReport
from storage.session import Session
from tests.builders import SCHEMA, span_of
from tests.storage.conftest import SCHEMA_TEXT, add_meetings

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 30
NAMES = ("first", "second", "third")
VOGT = Actor("a1", "PERSON", "Ida Vogt")


@dataclass(frozen=True, slots=True)
class Rename:
    """Gives an actor another state; None takes it out."""

    actor: str
    state: Actor | None

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        return Outcome(actors={self.actor: self.state})


@dataclass(frozen=True, slots=True)
class SetLooked:
    """Notes what was looked for in vain."""

    kind: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        looked = (Looked(self.kind, (span_of("Ministerin"),)),)
        return Outcome(article=replace(review.article, looked=looked))


@pytest.fixture
def filled(session: Session) -> Session:
    add_meetings(session, *NAMES)
    return session


def part(session: Session, name: str, *steps: edits.Edit) -> edits.Part:
    return edits.Part(name, articles.get(session, name).revision, steps)


def over(session: Session, chosen: Mapping[str, edits.Edit], name: str = "found") -> edits.Bulk:
    return edits.Bulk(tuple(part(session, key, edit) for key, edit in chosen.items()), name)


def all_over(session: Session, edit: edits.Edit) -> edits.Bulk:
    return over(session, dict.fromkeys(NAMES, edit))


def decide(session: Session, chosen: edits.Bulk) -> BulkReport:
    return bulk.decide(session, chosen, "Ida")


def decide_one(session: Session, name: str, edit: edits.Edit) -> Decision:
    change = edits.apply(annotations.load(session, name), edit, SCHEMA)
    return decisions.record(session, change, "Leo")


def undo(session: Session) -> BulkReport | None:
    decision = decisions.next_undo(session)
    return bulk.undo(session, decision, "Ida") if decision else None


def redo(session: Session) -> BulkReport | None:
    decision = decisions.next_redo(session)
    return bulk.redo(session, decision, "Ida") if decision else None


State = tuple[list[Review], dict[str, Actor]]


def state(session: Session) -> State:
    return (
        [annotations.load(session, name).with_revision(0) for name in NAMES],
        annotations.actors(session),
    )


def statuses(session: Session, annotation_id: str) -> list[Status]:
    return [annotations.load(session, name).entities[annotation_id].status for name in NAMES]


def log(session: Session) -> list[tuple[object, ...]]:
    found = session.db.execute("SELECT seq, action, concerns, beneath, top, redo, batch FROM decisions")
    return [tuple(row) for row in found.fetchall()]


def test_one_decision_changes_all_its_articles(filled: Session) -> None:
    report = decide(filled, all_over(filled, edits.Relabel("wien", "PERSON")))
    assert report.articles == NAMES
    assert statuses(filled, "wien") == [Status.ACCEPTED] * 3
    assert report.decision == decisions.next_undo(filled)
    assert report.decision is not None
    assert (report.decision.batch, report.decision.articles, report.decision.touched) == (1, 3, 6)
    assert (report.decision.kind, report.decision.summary["name"]) == ("Batch", "found")
    assert integrity.findings(filled) == []


def test_it_is_undone_and_redone_as_one_also_after_a_restart(filled: Session) -> None:
    decide_one(filled, "second", edits.Accept("ruiz"))
    before = state(filled)
    decide(filled, all_over(filled, edits.Reject("meet")))
    after = state(filled)
    filled.close()
    with Session.open(filled.path) as again:
        report = undo(again)
        assert report is not None and report.articles == NAMES
        assert state(again) == before
    with Session.open(filled.path) as again:
        assert redo(again)
        assert state(again) == after
        assert redo(again) is None
        assert undo(again) and undo(again)
        assert undo(again) is None
        assert integrity.findings(again) == []


def test_every_row_says_where_the_stacks_stand(filled: Session) -> None:
    decide_one(filled, "first", edits.Accept("ruiz"))
    decide(filled, over(filled, dict.fromkeys(NAMES[:2], edits.Accept("vogt"))))
    undo(filled)
    redo(filled)
    assert log(filled) == [
        (1, "edit", None, None, 1, None, None),
        (2, "edit", None, 1, 2, None, 2),
        (3, "edit", None, 1, 2, None, 2),
        (4, "undo", 3, None, 1, 4, 4),
        (5, "undo", 2, None, 1, 4, 4),
        (6, "redo", 2, None, 2, None, 6),
        (7, "redo", 3, None, 2, None, 6),
    ]


def test_an_article_in_which_nothing_changes_is_left_out(filled: Session) -> None:
    decide_one(filled, "second", edits.Accept("vogt"))
    report = decide(filled, all_over(filled, edits.Accept("vogt")))
    assert report.articles == ("first", "third")
    assert decide(filled, all_over(filled, edits.Accept("vogt"))) == BulkReport()
    report = decide(filled, over(filled, {"first": edits.Accept("vogt"), "third": edits.Accept("ruiz")}))
    assert report.decision is not None
    assert (report.articles, report.decision.batch, report.decision.articles) == (("third",), None, 1)


def test_a_single_decision_is_undone_in_the_same_way(filled: Session) -> None:
    before = state(filled)
    decide_one(filled, "second", edits.Reject("vogt"))
    report = undo(filled)
    assert report is not None and report.articles == ("second",)
    assert state(filled) == before


def test_a_row_of_it_cannot_be_undone_or_redone_alone(filled: Session) -> None:
    decide(filled, all_over(filled, edits.Accept("vogt")))
    decision = decisions.next_undo(filled)
    assert decision is not None
    change = edits.apply(annotations.load(filled, "first"), decision.restore_before, SCHEMA)
    with pytest.raises(ValueError, match="as one"):
        decisions.record_undo(filled, decision, change, "Ida")
    with pytest.raises(ValueError, match="as one"):
        decisions.record_redo(filled, decision, change, "Ida")


def test_an_article_that_changed_since_it_was_looked_at_stops_all(filled: Session) -> None:
    chosen = all_over(filled, edits.Reject("vogt"))
    decide_one(filled, "third", edits.Accept("vogt"))
    before, rows = state(filled), log(filled)
    with pytest.raises(ArticleChanged, match="“Third”"):
        decide(filled, chosen)
    assert (state(filled), log(filled)) == (before, rows)


def test_an_article_that_changes_while_it_is_made_ready_stops_all(filled: Session) -> None:
    def meddle(done: int, _all: int, _title: str) -> None:
        if done == len(NAMES):
            with Session.open(filled.path) as other:
                decide_one(other, "third", edits.Accept("ruiz"))

    with pytest.raises(ArticleChanged, match="“Third”"):
        bulk.decide(filled, all_over(filled, edits.Reject("vogt")), "Ida", progress=meddle)
    assert statuses(filled, "vogt") == [Status.SUGGESTED] * 3
    assert [row.reviewer for row in decisions.history(filled, 9)] == ["Leo"]


def test_an_undo_that_was_overtaken_is_refused(filled: Session) -> None:
    decide(filled, all_over(filled, edits.Accept("vogt")))
    decision = decisions.next_undo(filled)
    assert decision is not None
    decide_one(filled, "first", edits.Accept("ruiz"))
    with pytest.raises(ArticleChanged):
        bulk.undo(filled, decision, "Ida")
    with pytest.raises(ArticleChanged):
        bulk.redo(filled, decision, "Ida")
    assert statuses(filled, "vogt") == [Status.ACCEPTED] * 3


def test_an_edit_that_breaks_a_rule_stops_all(filled: Session) -> None:
    before = state(filled)
    chosen = over(filled, {"first": edits.Accept("vogt"), "second": edits.Relabel("vogt", "COLOUR")})
    with pytest.raises(InvalidEdit):
        decide(filled, chosen)
    assert (state(filled), log(filled)) == (before, [])


@pytest.mark.parametrize("step", [1, 3, 4, 6])
def test_a_cancelled_decision_leaves_nothing(filled: Session, step: int) -> None:
    decide_one(filled, "first", edits.Accept("ruiz"))
    undo(filled)
    before, rows, steps = state(filled), log(filled), list[int]()
    report = bulk.decide(
        filled,
        all_over(filled, edits.Reject("vogt")),
        "Ida",
        progress=lambda done, _all, _title: steps.append(done),
        cancelled=lambda: steps[-1] == step,
    )
    assert report == BulkReport(cancelled=True)
    assert (state(filled), log(filled)) == (before, rows)
    assert redo(filled)


def test_a_cancelled_undo_leaves_the_decision_standing(filled: Session) -> None:
    decide(filled, all_over(filled, edits.Reject("vogt")))
    after, decision = state(filled), decisions.next_undo(filled)
    assert decision is not None
    assert bulk.undo(filled, decision, "Ida", cancelled=lambda: True).cancelled
    assert state(filled) == after
    assert undo(filled)


def test_progress_counts_two_steps_for_each_article(filled: Session) -> None:
    told: list[tuple[int, int, str]] = []
    bulk.decide(
        filled, all_over(filled, edits.Accept("vogt")), "Ida", progress=lambda *step: told.append(step)
    )
    assert told == [(step + 1, 6, NAMES[step % 3].title()) for step in range(6)]


def test_actors_change_with_it_and_come_back(filled: Session) -> None:
    known = annotations.actors(filled)
    changed = replace(VOGT, aliases=("Vogt",))
    decide(filled, over(filled, {"first": Rename("a1", VOGT)}))
    batch = edits.Batch((Rename("a1", changed), edits.SetActor("vogt", "a1")))
    report = decide(filled, all_over(filled, batch))
    assert report.articles == NAMES
    assert annotations.actors(filled) == known | {"a1": changed}
    undo(filled)
    assert annotations.actors(filled) == known | {"a1": VOGT}
    undo(filled)
    assert annotations.actors(filled) == known
    redo(filled)
    redo(filled)
    assert annotations.actors(filled) == known | {"a1": changed}
    assert annotations.load(filled, "third").entities["vogt"].actor == "a1"


def test_an_actor_that_changed_meanwhile_stops_the_decision(filled: Session) -> None:
    review = annotations.load(filled, "first")
    change = edits.apply(review, Rename("a1", VOGT), SCHEMA, annotations.actors(filled).get)
    decide(filled, over(filled, {"second": Rename("a1", replace(VOGT, name="Vogt"))}))
    with pytest.raises(ArticleChanged):
        decisions.record(filled, change, "Ida")
    assert annotations.actors(filled)["a1"].name == "Vogt"


def test_history_lists_it_once_and_by_article_its_row(filled: Session) -> None:
    decide(filled, all_over(filled, edits.Accept("vogt")))
    decide_one(filled, "second", edits.Accept("ruiz"))
    undo(filled)
    undo(filled)
    listed = decisions.history(filled, 9)
    assert [(row.seq, row.action, row.articles) for row in listed] == [
        (6, "undo", 3),
        (5, "undo", 1),
        (4, "edit", 1),
        (1, "edit", 3),
    ]
    assert [row.reverted for row in listed[2:]] == [True, True]
    assert [row.seq for row in decisions.history(filled, 9, article_id="second")] == [7, 5, 4, 2]
    assert [row.seq for row in decisions.history(filled, 1, before=5)] == [4]
    assert [row.seq for row in decisions.history(filled, 9, reviewer="Leo")] == [4]
    assert decisions.reviewers(filled) == ["Ida", "Leo"]


def test_what_would_be_undone_is_told_down_to_a_decision(filled: Session) -> None:
    assert decisions.to_undo(filled, 0) == []
    decide_one(filled, "first", edits.Accept("vogt"))
    decide_one(filled, "first", edits.Accept("ruiz"))
    undo(filled)
    decide(filled, all_over(filled, edits.Accept("wien")))
    decide_one(filled, "second", edits.Accept("freitag"))
    assert [row.seq for row in decisions.to_undo(filled, 0)] == [7, 4, 1]
    assert [row.seq for row in decisions.to_undo(filled, 1)] == [7, 4]
    assert [row.seq for row in decisions.to_undo(filled, 5)] == [7]
    assert [row.seq for row in decisions.to_undo(filled, 0, limit=2)] == [7, 4]


def test_the_pace_counts_it_as_one_decision(filled: Session) -> None:
    decide(filled, all_over(filled, edits.Accept("vogt")))
    decide_one(filled, "second", edits.Accept("ruiz"))
    assert len(decisions.pace(filled)) == 2


PAUSES = """
import sys
from pathlib import Path
from models import edits
from storage import articles, bulk
from storage.session import Session

def pause(done, _all, _title):
    if done == int(sys.argv[2]):
        print("paused", flush=True)
        sys.stdin.readline()

with Session.open(Path(sys.argv[1])) as session:
    found = [articles.get(session, name) for name in articles.all_ids(session)]
    parts = tuple(edits.Part(item.id, item.revision, (edits.Reject("vogt"),)) for item in found)
    bulk.decide(session, edits.Bulk(parts), "Ida", progress=pause)
"""


@contextmanager
def paused_at(step: int, path: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a decision over all articles in a process that stops at a step, and kill it there."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PAUSES, str(path), str(step)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        try:
            assert process.stdout and process.stdout.readline() == "paused\n"
            yield process
        finally:
            process.kill()
            process.communicate(timeout=PATIENCE_SECONDS)


@pytest.mark.parametrize("step", [2, 3, 4, 6])
def test_a_kill_in_the_middle_leaves_nothing_of_it(filled: Session, step: int) -> None:
    before = state(filled)
    with paused_at(step, filled.path):
        assert state(filled) == before
    assert (state(filled), log(filled)) == (before, [])
    filled.close()
    with Session.open(filled.path) as again:
        assert integrity.findings(again) == []
        assert decide(again, all_over(again, edits.Accept("vogt"))).articles == NAMES


ids = st.sampled_from(("vogt", "ruiz", "wien", "sie", "meet", "praise", "new"))
some_edit = st.one_of(
    st.builds(edits.Accept, ids),
    st.builds(edits.Reject, ids),
    st.builds(edits.Relabel, ids, st.sampled_from(("PERSON", "GPE", "CALL"))),
    st.builds(edits.SetNote, ids, st.sampled_from(("", "check"))),
    st.builds(edits.AddEntity, st.just("new"), st.just("PERSON"), st.just((span_of("Ministerin"),))),
    st.builds(edits.SetActor, ids, st.sampled_from((None, "a1"))),
    st.builds(edits.SetArticleNote, st.sampled_from(("", "later"))),
    st.builds(SetLooked, st.sampled_from(("names", "triggers"))),
    st.builds(Rename, st.just("a1"), st.sampled_from((None, VOGT, replace(VOGT, name="Vogt")))),
)
some_step = st.one_of(
    st.tuples(st.sampled_from(NAMES), some_edit),
    st.dictionaries(st.sampled_from(NAMES), some_edit, min_size=1),
    st.sampled_from(("undo", "redo", "reopen")),
)


class Desk:
    """A session with the states that its stacks should lead to, kept apart from it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.states = [state(session)]
        self.place = 0

    def take(self, step: object) -> None:
        """Take one step in the session and in what is expected of it."""
        if step == "undo":
            assert (undo(self.session) is not None) == (self.place > 0)
            self.place = max(self.place - 1, 0)
        elif step == "redo":
            assert (redo(self.session) is not None) == (self.place < len(self.states) - 1)
            self.place = min(self.place + 1, len(self.states) - 1)
        elif step == "reopen":
            self.session.close()
            self.session = Session.open(self.session.path)
        else:
            self.decide(step)
        assert state(self.session) == self.states[self.place]

    def decide(self, step: object) -> None:
        """Decide, unless a rule is broken, and expect the new state on top."""
        chosen = step if isinstance(step, dict) else dict([step])  # type: ignore[list-item]
        try:
            report = decide(self.session, over(self.session, chosen))
        except InvalidEdit:
            return
        if report.decision is not None:
            self.place += 1
            self.states[self.place :] = [state(self.session)]


@settings(max_examples=40)
@given(st.lists(some_step, min_size=4, max_size=14))
def test_decisions_undo_and_redo_in_any_order_bring_back_the_same(steps: list[object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "any.dateline", SCHEMA_TEXT)
        add_meetings(session, *NAMES)
        desk = Desk(session)
        try:
            for step in steps:
                desk.take(step)
            desk.take("reopen")
            for _ in range(desk.place):
                desk.take("undo")
            for _ in range(len(desk.states) - 1):
                desk.take("redo")
            assert integrity.findings(desk.session) == []
        finally:
            desk.session.close()
