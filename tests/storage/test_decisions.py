"""The log holds every decision; undo and redo go through all of it, across articles and restarts."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import edits
from models.annotation import Status, suggested_entity, suggested_event
from models.article import ArticleStatus
from models.errors import ArticleChanged, InvalidEdit
from models.review import Review
from models.stats import pace
from storage import annotations, articles, decisions, integrity
from storage.articles import SuggestionState
from storage.decisions import Decision
from storage.session import Session
from tests.builders import SCHEMA, TEXT, meeting, span_of
from tests.storage.conftest import SCHEMA_TEXT, add_meetings


@pytest.fixture
def reviewed(session: Session) -> Session:
    add_meetings(session, "article", "second")
    return session


def decide(session: Session, edit: edits.Edit, article_id: str = "article") -> Decision:
    change = edits.apply(annotations.load(session, article_id), edit, SCHEMA)
    return decisions.record(session, change, "Ida")


def undo(session: Session) -> Decision | None:
    decision = decisions.next_undo(session)
    if decision is None:
        return None
    review = annotations.load(session, decision.article_id)
    change = edits.apply(review, decision.restore_before, SCHEMA)
    return decisions.record_undo(session, decision, change, "Ida")


def redo(session: Session) -> Decision | None:
    decision = decisions.next_redo(session)
    if decision is None:
        return None
    review = annotations.load(session, decision.article_id)
    change = edits.apply(review, decision.restore_after, SCHEMA)
    return decisions.record_redo(session, decision, change, "Ida")


def state(session: Session, article_id: str = "article") -> Review:
    return annotations.load(session, article_id).with_revision(0)


def test_a_decision_is_stored_with_all_that_it_touched(reviewed: Session) -> None:
    change = edits.apply(annotations.load(reviewed, "article"), edits.Accept("meet"), SCHEMA)
    decision = decisions.record(reviewed, change, "Ida")
    assert annotations.load(reviewed, "article") == change.after.with_revision(decision.revision)
    assert decisions.history(reviewed, 5) == [decision]
    assert (decision.seq, decision.kind, decision.action, decision.reviewer) == (1, "Accept", "edit", "Ida")
    assert decision.summary == {"id": "meet"}
    assert decision.restore_before == change.inverse
    assert decision.restore_after == change.redo
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", decision.time)
    assert integrity.findings(reviewed) == []


def test_a_summary_is_plain_data_and_names_the_kinds_in_a_batch(reviewed: Session) -> None:
    parts = (edits.Accept("vogt"), edits.MoveBoundary("ruiz", (span_of("Leo"),)))
    decision = decide(reviewed, edits.Batch(parts, "shown"))
    expected = {
        "name": "shown",
        "edits": [
            {"kind": "Accept", "id": "vogt"},
            {"kind": "MoveBoundary", "id": "ruiz", "fragments": [[span_of("Leo").start, span_of("Leo").end]]},
        ],
    }
    assert decision.summary == expected
    assert decisions.history(reviewed, 1)[0].summary == expected


def test_a_decision_on_an_outdated_article_is_refused_and_nothing_written(reviewed: Session) -> None:
    outdated = edits.apply(annotations.load(reviewed, "article"), edits.Accept("vogt"), SCHEMA)
    decide(reviewed, edits.Reject("wien"))
    before = state(reviewed)
    with pytest.raises(ArticleChanged, match="“Article”"):
        decisions.record(reviewed, outdated, "Ida")
    assert state(reviewed) == before
    assert len(decisions.history(reviewed, 9)) == 1


def test_a_change_that_leaves_a_role_without_target_is_refused(reviewed: Session) -> None:
    review = annotations.load(reviewed, "article")
    change = edits.apply(review, edits.Restore((("vogt", None),)), SCHEMA)
    with pytest.raises(InvalidEdit, match="point to nothing"):
        decisions.record(reviewed, change, "Ida")
    assert annotations.load(reviewed, "article") == review


def test_undo_and_redo_go_across_articles(reviewed: Session) -> None:
    start = state(reviewed), state(reviewed, "second")
    decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Reject("meet"), "second")
    end = state(reviewed), state(reviewed, "second")
    second, first = undo(reviewed), undo(reviewed)
    assert first and second
    assert (second.article_id, first.article_id) == ("second", "article")
    assert (second.action, second.kind, second.summary) == ("undo", "Reject", {"id": "meet"})
    assert (state(reviewed), state(reviewed, "second")) == start
    assert undo(reviewed) is None
    assert redo(reviewed) and redo(reviewed)
    assert (state(reviewed), state(reviewed, "second")) == end
    assert redo(reviewed) is None


def test_a_new_edit_ends_what_could_be_redone_but_not_undo(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Accept("ruiz"))
    undo(reviewed)
    decide(reviewed, edits.Accept("wien"))
    assert decisions.next_redo(reviewed) is None
    kinds = [undo(reviewed), undo(reviewed)]
    assert [item.summary["id"] for item in kinds if item] == ["wien", "vogt"]
    assert state(reviewed) == meeting().with_states(
        {}, replace(meeting().article, text=f"{TEXT} article", title="Article")
    )


def test_undo_and_redo_outlive_the_process(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Accept("ruiz"))
    undo(reviewed)
    reviewed.close()
    with Session.open(reviewed.path) as again:
        assert redo(again)
        assert undo(again) and undo(again)
        assert undo(again) is None
        assert {item.status for item in state(again).entities.values()} == {Status.SUGGESTED}


def test_history_is_newest_first_by_page_and_by_article(reviewed: Session) -> None:
    for name in ("vogt", "ruiz", "wien"):
        decide(reviewed, edits.Accept(name))
    decide(reviewed, edits.Accept("vogt"), "second")
    undo(reviewed)
    rows = decisions.history(reviewed, 10)
    assert [row.seq for row in rows] == [5, 4, 3, 2, 1]
    assert [row.reverted for row in rows] == [False, True, False, False, False]
    assert rows[0].summary == {"id": "vogt"}
    assert [row.seq for row in decisions.history(reviewed, 2, before=4)] == [3, 2]
    assert [row.seq for row in decisions.history(reviewed, 10, article_id="second")] == [5, 4]
    redo(reviewed)
    assert not decisions.history(reviewed, 2, before=5)[0].reverted


def test_status_note_and_language_are_undone_without_touching_the_text(reviewed: Session) -> None:
    before = state(reviewed)
    decide(reviewed, edits.SetArticleStatus(ArticleStatus.COMPLETE))
    decide(reviewed, edits.SetArticleNote("check the date"))
    decide(reviewed, edits.SetLanguage("en"))
    article = articles.get(reviewed, "article")
    assert (article.status, article.note, article.language) == (
        ArticleStatus.COMPLETE,
        "check the date",
        "en",
    )
    assert all("Ministerin" not in row[0] for row in reviewed.db.execute("SELECT former FROM decisions"))
    assert decisions.history(reviewed, 1)[0].restore_after.article == article
    while undo(reviewed):
        assert articles.get(reviewed, "article").text == article.text
    assert state(reviewed) == before


def test_another_language_asks_for_new_suggestions(reviewed: Session) -> None:
    decide(reviewed, edits.SetArticleNote("same language"))
    assert annotations.suggestion_state(reviewed, "article")[0] is SuggestionState.READY
    decide(reviewed, edits.SetLanguage("en"))
    assert annotations.suggestion_state(reviewed, "article")[0] is SuggestionState.WAITING


def test_only_the_next_decision_can_be_undone_or_redone(reviewed: Session) -> None:
    first = decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Accept("ruiz"))
    change = edits.apply(annotations.load(reviewed, "article"), first.restore_before, SCHEMA)
    with pytest.raises(ArticleChanged):
        decisions.record_undo(reviewed, first, change, "Ida")
    with pytest.raises(ArticleChanged):
        decisions.record_redo(reviewed, first, change, "Ida")
    assert len(decisions.history(reviewed, 9)) == 2


def test_the_log_is_append_only(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("vogt"))
    for statement in ("UPDATE decisions SET reviewer = 'x'", "DELETE FROM decisions"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            reviewed.db.execute(statement)


def test_pace_gives_times_that_the_figures_understand(reviewed: Session) -> None:
    for name in ("vogt", "ruiz", "wien", "freitag", "sie"):
        decide(reviewed, edits.Accept(name))
    undo(reviewed)
    times = decisions.pace(reviewed, 4)
    assert len(times) == 4 and times == sorted(times)
    assert pace(times) is not None


def steps_of_an_undo(session: Session) -> int:
    """Return how many hundreds of steps SQLite's machine takes for eight times an undo and its redo.

    Eight, since now and then the full-text index merges what was added to it.
    """
    ticks: list[int] = []
    session.db.conn.set_progress_handler(lambda: ticks.append(1), 100)
    for _ in range(8):
        assert undo(session) and redo(session)
    session.db.conn.set_progress_handler(None, 100)
    return len(ticks)


def test_undo_costs_the_same_however_long_the_log_is(reviewed: Session) -> None:
    for number in range(3):
        decide(reviewed, edits.SetNote("vogt", f"note {number}"))
    early = steps_of_an_undo(reviewed)
    for number in range(400):
        decide(reviewed, edits.SetNote("vogt", f"later {number}"))
    assert steps_of_an_undo(reviewed) <= 1.5 * early


IDS = ("vogt", "ruiz", "wien", "freitag", "sie", "meet", "praise", "new1", "new2")
names = st.sampled_from(IDS)
fresh = st.sampled_from(("new1", "new2"))
mine = st.builds(edits.AddEntity, fresh, st.just("PERSON"), st.just((span_of("Ministerin"),)))
some_edit = st.one_of(
    mine,
    st.builds(edits.SetFlag, st.sampled_from(("meet", "praise", "vogt")), st.booleans()),
    st.builds(edits.Accept, names),
    st.builds(edits.Reject, names),
    st.builds(edits.Relabel, names, st.sampled_from(("PERSON", "GPE", "CALL"))),
    st.builds(edits.AddEvent, fresh, st.just("CALL"), st.just((span_of("lobte"),))),
    st.builds(edits.SetArgument, names, st.sampled_from(("Participant", "Topic", "Actor")), names),
    st.builds(edits.RejectArgument, names, st.just("Participant"), names),
    st.builds(edits.AttributeTo, names, names),
    st.builds(edits.Replicate, names, st.just((span_of("Wien"), span_of("Wien", nth=2)))),
    st.builds(edits.SetArticleStatus, st.sampled_from(ArticleStatus)),
)
suggesting = st.sampled_from((set(), {"praise"}, {"meet", "vogt", "wien"}, {"sie", "ruiz"}, set(IDS)))
step = st.one_of(some_edit, mine | some_edit, suggesting, suggesting, st.sampled_from(("undo", "redo")))


def proposed(kept: frozenset[str]) -> Review:
    """Return what a suggester of another version might propose: some of the meeting, also under new ids."""
    review = meeting()
    names = {key: f"{key}-{len(kept)}" if len(key) % 2 else key for key in IDS}
    entities = {
        names[key]: suggested_entity(replace(item, id=names[key]))
        for key, item in review.entities.items()
        if key in kept
    }
    extra = replace(review.entities["vogt"], id="title", fragments=(span_of("Ministerin"),))
    entities["title"] = suggested_entity(extra)
    events = {}
    for key, item in review.events.items():
        if key in kept:
            arguments = tuple(replace(part, target=names[part.target]) for part in item.arguments)
            arguments += (replace(arguments[0], target="title"),)
            made = replace(item, id=names[key], arguments=arguments, attribution="title")
            events[names[key]] = suggested_event(made)
    return Review(review.article, entities, events)


def take(session: Session, step: object) -> None:
    if step == "undo":
        undo(session)
    elif step == "redo":
        redo(session)
    elif isinstance(step, set):
        new = proposed(frozenset(step))
        revision = articles.get(session, "article").revision
        annotations.store_suggestions(
            session, "article", revision, new.entities.values(), new.events.values(), [], str(len(step))
        )
    else:
        try:
            change = edits.apply(annotations.load(session, "article"), step, SCHEMA)  # type: ignore[arg-type]
        except InvalidEdit:
            return
        decisions.record(session, change, "Ida")


def all_the_way_back_and_forth(session: Session, suggested_between: set[str] | None = None) -> None:
    undone = 0
    while undo(session):
        undone += 1
    if suggested_between is not None:
        take(session, suggested_between)
    for _ in range(undone):
        assert redo(session)


@settings(max_examples=40)
@given(st.lists(step, min_size=10, max_size=20))
def test_whatever_happens_all_can_be_undone_and_redone(steps: list[object]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Session.create(Path(folder) / "any.dateline", SCHEMA_TEXT) as session,
    ):
        add_meetings(session, "article")
        for item in steps:
            take(session, item)
        end = state(session)
        all_the_way_back_and_forth(session)
        assert state(session) == end
        all_the_way_back_and_forth(session, suggested_between=set())
        assert integrity.findings(session) == []
