"""Decisions over several articles: shown where they are open, undone as one, beside the window if long."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QThread, QThreadPool
from pytestqt.qtbot import QtBot

from gui import controller as controller_module
from gui.controller import Controller
from gui.tasks import Job, wait_for_jobs
from models import edits
from models.annotation import Status
from models.article import ArticleStatus
from models.errors import ArticleChanged
from models.suggest.base import Draft
from storage import articles
from storage.annotations import load, store_suggestions
from storage.session import Session
from tests.builders import TEXT, meeting

MORE = tuple(f"more{number}" for number in range(11))
ALL = ("article", *MORE)


@pytest.fixture
def crowd(controller: Controller) -> Iterator[Controller]:
    """Give the controller on a session with a dozen articles that all have the same suggestions."""
    assert controller.session is not None
    review = meeting()
    for name in MORE:
        articles.add(controller.session, replace(review.article, id=name, text=f"{TEXT} {name}"))
        found = (review.entities.values(), review.events.values())
        store_suggestions(controller.session, name, 0, *found, (), "test")
    yield controller
    wait_for_jobs()


def over(controller: Controller, names: tuple[str, ...], edit: edits.Edit) -> edits.Bulk:
    assert controller.session is not None
    found = [articles.get(controller.session, name) for name in names]
    return edits.Bulk(tuple(edits.Part(item.id, item.revision, (edit,)) for item in found), "found")


def statuses(controller: Controller, names: tuple[str, ...] = ALL) -> set[Status]:
    assert controller.session is not None
    return {load(controller.session, name).entities["vogt"].status for name in names}


def test_a_few_articles_are_decided_at_once(crowd: Controller) -> None:
    told: list[str] = []
    crowd.row_changed.connect(told.append)
    shown: list[edits.Change] = []
    crowd.changed.connect(shown.append)
    crowd.push_many(over(crowd, ALL[:3], edits.Accept("vogt")))
    assert statuses(crowd, ALL[:3]) == {Status.ACCEPTED}
    assert told == list(ALL[:3])
    assert [change.touched for change in shown] == [("vogt",)]
    assert crowd.review is not None and crowd.session is not None
    assert crowd.review == load(crowd.session, "article")
    assert crowd.last_decision == crowd.history()[0]
    assert not crowd.is_busy


def test_the_open_article_stays_as_it_is_if_others_change(crowd: Controller) -> None:
    before, shown = crowd.review, list[object]()
    crowd.changed.connect(shown.append)
    crowd.push_many(over(crowd, MORE[:2], edits.Accept("vogt")))
    assert (crowd.review, shown) == (before, [])
    crowd.push(edits.Accept("ruiz"))
    crowd.undo()
    crowd.undo()
    assert crowd.review is not None
    assert crowd.review.article.id == MORE[0]
    assert crowd.focus_id == crowd.queue()[0].id
    crowd.open_article(MORE[1])
    crowd.redo()
    assert crowd.review.article.id == MORE[1]
    assert (crowd.review.entities["vogt"].status, crowd.focus_id) == (Status.ACCEPTED, "vogt")


def test_many_articles_are_decided_beside_the_window(crowd: Controller, qtbot: QtBot) -> None:
    threads: list[QThread] = []
    crowd.decided.connect(lambda _decision: threads.append(QThread.currentThread()))
    jobs: list[Job] = []
    crowd.job_started.connect(jobs.append)
    with qtbot.waitSignals([crowd.decided, crowd.rows_changed]):
        crowd.push_many(over(crowd, ALL, edits.Accept("vogt")))
        assert crowd.is_busy
    assert len(jobs) == 1
    assert threads == [crowd.thread()]
    assert statuses(crowd) == {Status.ACCEPTED}
    assert crowd.review is not None
    assert crowd.review.entities["vogt"].status is Status.ACCEPTED
    with qtbot.waitSignal(crowd.decided):
        crowd.undo()
    assert statuses(crowd) == {Status.SUGGESTED}
    with qtbot.waitSignal(crowd.decided):
        crowd.redo()
    assert statuses(crowd) == {Status.ACCEPTED}


def test_what_may_concern_many_is_planned_beside_the_window(crowd: Controller, qtbot: QtBot) -> None:
    threads: list[bool] = []

    def plan(session: Session) -> edits.Bulk:
        threads.append(QThread.currentThread() is crowd.thread())
        revisions = {name: articles.get(session, name).revision for name in ALL[:2]}
        parts = (edits.Part(name, revision, (edits.Accept("vogt"),)) for name, revision in revisions.items())
        return edits.Bulk(tuple(parts), "found")

    crowd.push_planned(plan, 2)
    assert threads == [True] and statuses(crowd, ALL[:2]) == {Status.ACCEPTED}
    crowd.undo()
    with qtbot.waitSignal(crowd.decided):
        crowd.push_planned(plan, 10_000)
        assert crowd.is_busy
    assert threads == [True, False] and statuses(crowd, ALL[:2]) == {Status.ACCEPTED}
    crowd.undo()
    assert statuses(crowd, ALL[:2]) == {Status.SUGGESTED}


def test_nothing_else_is_decided_until_it_is_stored(
    crowd: Controller, gate: threading.Event, qtbot: QtBot
) -> None:
    crowd.push_many(over(crowd, ALL, edits.Accept("vogt")))
    told: list[str] = []
    crowd.told.connect(told.append)
    assert not crowd.push(edits.Accept("ruiz"))
    crowd.push_many(over(crowd, ALL[:2], edits.Accept("ruiz")))
    crowd.undo()
    assert len(told) == 3
    crowd.open_article(MORE[0])
    crowd.remember(1, 2)
    assert crowd.review is not None
    assert crowd.review.article.status is ArticleStatus.UNTOUCHED
    with qtbot.waitSignal(crowd.rows_changed):
        gate.set()
    qtbot.waitUntil(lambda: not crowd.is_busy)
    assert crowd.review.article.status is ArticleStatus.OPENED
    assert [item.kind for item in crowd.history()] == ["Batch"]
    assert crowd.push(edits.Accept("ruiz"))


def test_suggestions_wait_until_it_is_stored(crowd: Controller, gate: threading.Event, qtbot: QtBot) -> None:
    assert crowd.session is not None
    crowd.push_many(over(crowd, MORE, edits.Accept("vogt")))
    draft = Draft(entities=(meeting().entities["ruiz"],))
    revision = articles.get(crowd.session, "other").revision
    assert crowd.take_suggestions("other", revision, draft, "newer")
    assert not load(crowd.session, "other").entities
    with qtbot.waitSignal(crowd.row_changed, check_params_cb=lambda name: name == "other"):
        gate.set()
    assert set(load(crowd.session, "other").entities) == {"ruiz"}


def test_a_cancelled_one_changes_nothing_and_says_so(
    crowd: Controller, gate: threading.Event, qtbot: QtBot
) -> None:
    crowd.job_started.connect(lambda job: job.cancel())
    crowd.push_many(over(crowd, ALL, edits.Accept("vogt")))
    with qtbot.waitSignal(crowd.told):
        gate.set()
    assert statuses(crowd) == {Status.SUGGESTED}
    assert not crowd.is_busy and not crowd.can_undo()


def test_an_article_changed_elsewhere_stops_it_and_is_reported(crowd: Controller, qtbot: QtBot) -> None:
    assert crowd.session is not None
    decision = over(crowd, ALL, edits.Accept("vogt"))
    other = Controller("leo")
    other.open_path(crowd.session.path)
    assert other.push(edits.Reject("ruiz"))
    other.close_session()
    with qtbot.waitSignal(crowd.failed) as told:
        crowd.push_many(decision)
    assert isinstance(told.args[0], ArticleChanged)
    assert not crowd.is_busy
    assert statuses(crowd) == {Status.SUGGESTED}
    assert crowd.review is not None
    assert crowd.review.entities["ruiz"].status is Status.REJECTED


def test_undoing_back_goes_on_after_a_long_one(crowd: Controller, qtbot: QtBot) -> None:
    crowd.push(edits.Accept("wien"))
    kept = crowd.history()[0].seq
    crowd.push(edits.Accept("ruiz"))
    with qtbot.waitSignal(crowd.decided):
        crowd.push_many(over(crowd, ALL, edits.Accept("vogt")))
    crowd.push(edits.Accept("freitag"))
    assert len(crowd.to_undo(kept)) == 3
    crowd.undo_back_to(kept)
    qtbot.waitUntil(lambda: not crowd.is_busy and not crowd.to_undo(kept))
    assert crowd.review is not None
    found = crowd.review.entities
    names = ("wien", "ruiz", "vogt", "freitag")
    assert [found[name].status for name in names] == [Status.ACCEPTED, *[Status.SUGGESTED] * 3]


def test_closing_the_session_gives_it_up(crowd: Controller, gate: threading.Event, qtbot: QtBot) -> None:
    assert crowd.session is not None
    path, told = crowd.session.path, list[object]()
    crowd.push_many(over(crowd, ALL, edits.Accept("vogt")))
    crowd.decided.connect(told.append)
    crowd.close_session()
    gate.set()
    assert QThreadPool.globalInstance().waitForDone(30_000)
    qtbot.wait(1)
    assert told == [] and not crowd.is_busy
    crowd.open_path(path)
    assert statuses(crowd) == {Status.SUGGESTED}


def test_a_few_articles_with_many_annotations_are_decided_beside_the_window(
    crowd: Controller, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(controller_module, "_MOST_ANNOTATIONS", 1)
    with qtbot.waitSignal(crowd.job_started), qtbot.waitSignal(crowd.decided):
        crowd.push_many(over(crowd, ALL[:2], edits.Accept("vogt")))
    assert statuses(crowd, ALL[:2]) == {Status.ACCEPTED}


def test_the_story_of_an_annotation_of_the_open_article_is_told(crowd: Controller) -> None:
    crowd.push_many(over(crowd, ALL[:2], edits.Accept("vogt")))
    crowd.push(edits.SetNote("vogt", "check"))
    assert [step.kind for step in crowd.story("vogt")] == ["Batch", "SetNote"]
    assert crowd.reviewers() == ["ida"]
    assert [item.seq for item in crowd.history(article_id=MORE[0])] == [2]


def test_a_read_only_session_refuses_it(crowd: Controller, qtbot: QtBot) -> None:
    assert crowd.session is not None
    decision = over(crowd, ALL[:2], edits.Accept("vogt"))
    with Session.open(crowd.session.path, read_only=True) as session:
        reading = Controller("ida")
        reading.open_session(session)
        with qtbot.waitSignal(reading.failed):
            reading.push_many(decision)
        reading.close_session()
    assert statuses(crowd, ALL[:2]) == {Status.SUGGESTED}
