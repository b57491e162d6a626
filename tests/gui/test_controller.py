"""The controller writes before it tells, undoes across articles, and reports instead of raising."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.controller import Controller
from models import edits
from models.annotation import Status
from models.article import ArticleStatus
from models.errors import ArticleChanged, SessionError
from models.queue import Order
from models.suggest.base import Draft
from storage.annotations import load
from storage.session import Session
from tests.builders import meeting


def stored_status(controller: Controller, annotation_id: str) -> Status:
    assert controller.session is not None
    with Session.open(controller.session.path) as other:
        found = load(other, "article").annotation(annotation_id)
    assert found is not None
    return found.status


def test_opening_shows_the_first_suggestion_and_marks_the_article_opened(controller: Controller) -> None:
    assert controller.focus_id == controller.queue()[0].id
    assert controller.review is not None
    assert controller.review.article.status is ArticleStatus.OPENED


def test_a_decision_is_on_disk_when_changed_is_told(controller: Controller, qtbot: QtBot) -> None:
    seen: list[Status] = []
    controller.changed.connect(lambda _change: seen.append(stored_status(controller, "meet")))
    assert controller.push(edits.Accept("meet"))
    assert seen == [Status.ACCEPTED]


def test_accepting_goes_on_to_the_next_open_suggestion(controller: Controller) -> None:
    queue = [item.id for item in controller.queue()]
    controller.set_focus(queue[0])
    controller.push_and_step(edits.Accept(queue[0]))
    assert controller.focus_id == queue[1]


def test_a_refused_edit_is_told_and_changes_nothing(controller: Controller, qtbot: QtBot) -> None:
    before = controller.review
    with qtbot.waitSignal(controller.told):
        assert not controller.push(edits.SetArgument("meet", "Place", "vogt"))
    assert controller.review == before


def test_undo_and_redo_work_in_another_article_and_after_reopening(controller: Controller) -> None:
    assert controller.session is not None
    controller.push(edits.Reject("praise"))
    path = controller.session.path
    controller.open_article("other")
    controller.close_session()
    controller.open_path(path)
    controller.undo()
    assert controller.review is not None
    assert controller.review.article.id == "article"
    assert controller.review.events["praise"].status is Status.SUGGESTED
    assert stored_status(controller, "praise") is Status.SUGGESTED
    controller.redo()
    assert stored_status(controller, "praise") is Status.REJECTED


def test_undo_without_decisions_says_so(controller: Controller, qtbot: QtBot) -> None:
    with qtbot.waitSignal(controller.told):
        controller.undo()
    assert not controller.can_undo()


def test_undoing_back_to_a_decision_keeps_that_one(controller: Controller) -> None:
    controller.push(edits.Accept("vogt"))
    kept = controller.history()[0].seq
    controller.push(edits.Accept("ruiz"))
    controller.push(edits.Accept("wien"))
    controller.undo_back_to(kept)
    assert controller.review is not None
    statuses = {name: controller.review.entities[name].status for name in ("vogt", "ruiz", "wien")}
    assert statuses == {"vogt": Status.ACCEPTED, "ruiz": Status.SUGGESTED, "wien": Status.SUGGESTED}


def test_a_change_by_another_process_is_never_overwritten(controller: Controller, qtbot: QtBot) -> None:
    assert controller.session is not None
    other = Controller("leo")
    other.open_path(controller.session.path)
    assert other.push(edits.Reject("vogt"))
    with qtbot.waitSignal(controller.failed) as told:
        assert not controller.push(edits.Accept("vogt"))
    assert isinstance(told.args[0], ArticleChanged)
    assert controller.review is not None
    assert controller.review.entities["vogt"].status is Status.REJECTED
    assert controller.push(edits.Accept("ruiz"))
    other.close_session()


def test_a_session_deleted_while_open_is_reported_once_a_decision_is_made(
    controller: Controller, qtbot: QtBot
) -> None:
    assert controller.session is not None
    controller.session.path.unlink()
    with qtbot.waitSignal(controller.failed) as told:
        assert not controller.push(edits.Accept("vogt"))
    assert isinstance(told.args[0], SessionError)
    assert controller.review is not None
    assert controller.review.entities["vogt"].status is Status.SUGGESTED


def test_suggestions_for_an_article_changed_meanwhile_are_refused(controller: Controller) -> None:
    assert controller.review is not None
    revision = controller.review.article.revision
    controller.push(edits.Accept("vogt"))
    assert not controller.take_suggestions("article", revision, Draft(), "newer")
    assert controller.review.entities["ruiz"].status is Status.SUGGESTED


def test_new_suggestions_keep_decisions_and_focus(controller: Controller) -> None:
    controller.push(edits.Accept("vogt"))
    controller.set_focus("ruiz")
    assert controller.review is not None
    draft = Draft(entities=(meeting().entities["ruiz"],))
    assert controller.take_suggestions("article", controller.review.article.revision, draft, "newer")
    assert controller.focus_id == "ruiz"
    assert controller.review.entities["vogt"].status is Status.ACCEPTED
    assert "freitag" not in controller.review.entities


def test_reopening_comes_back_to_article_focus_and_place(controller: Controller) -> None:
    assert controller.session is not None
    path = controller.session.path
    controller.set_focus("wien")
    controller.remember(14, 25)
    controller.close_session()
    controller.open_path(path)
    assert controller.focus_id == "wien"
    assert (controller.resume_state()["anchor"], controller.resume_state()["caret"]) == (14, 25)


def test_order_and_filter_shape_the_queue(controller: Controller, qtbot: QtBot) -> None:
    with qtbot.waitSignals([controller.queue_changed, controller.queue_changed]):
        controller.set_order(Order.EVENTS)
        controller.set_labels(frozenset({"STATEMENT", "PERSON"}))
    assert [item.id for item in controller.queue()] == ["praise", "vogt", "ruiz"]


def test_stepping_over_articles_stops_at_the_ends(controller: Controller, qtbot: QtBot) -> None:
    controller.step_article(True, ["article", "other"])
    assert controller.review is not None
    assert controller.review.article.id == "other"
    with qtbot.waitSignal(controller.told):
        controller.step_article(True, ["article", "other"])


def test_a_read_only_session_opens_for_reading_and_refuses_decisions(tmp_path: Path, qtbot: QtBot) -> None:
    from tests.gui.conftest import filled_session

    path = tmp_path / "closed.dateline"
    filled_session(path).close()
    with Session.open(path, read_only=True) as session:
        controller = Controller("ida")
        controller.open_session(session)
        with qtbot.waitSignal(controller.failed):
            assert not controller.push(edits.Accept("vogt"))
        controller.close_session()
