"""What is prepared before it is looked at: used where it still holds, never where it is stale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.ahead import Ahead
from gui.article_view.page import Page
from gui.main_window import MainWindow
from models import edits
from models.annotation import Status
from models.queue import Filter
from models.suggest.base import Draft
from storage import articles, decisions
from storage.annotations import load, store_suggestions
from storage.session import Session
from tests.builders import SCHEMA, TEXT, meeting
from tests.gui.steps import now, settle


@pytest.fixture
def two(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Give a window on an article below which the list has another with suggestions."""
    session, review = window.controller.session, meeting()
    assert session is not None
    articles.add(session, replace(review.article, id="next", text=f"{TEXT} Next.", title="Next"))
    entities, events = review.entities.values(), review.events.values()
    store_suggestions(session, "next", 0, tuple(entities), tuple(events), (), "test")
    window.page.articles.list.model().refresh()
    window.controller.open_article("other")
    settle(window, qtbot)
    return window


def prepared(window: MainWindow) -> Page:
    """Let all be prepared at once and return the page that was."""
    ahead = window.page.findChild(Ahead)
    assert ahead is not None
    for _step in range(50):
        ahead._step()
    page = window.page.view._scroller._prepared
    assert page is not None
    return page


def opened(window: MainWindow, qtbot: QtBot) -> Page:
    window.controller.open_article("next")
    settle(window, qtbot)
    page = window.page.view._scroller.page
    assert page is not None
    return page


def test_the_next_article_is_shown_as_it_was_prepared_and_looks_as_if_made_anew(
    two: MainWindow, qtbot: QtBot
) -> None:
    page = prepared(two)
    assert page.shown.review.article.id == "next"
    assert opened(two, qtbot) is page
    view = two.page.view
    shown = view.viewport().grab().toImage()
    view._scroller.rebuild()
    assert view._scroller.page is not page
    assert view.viewport().grab().toImage() == shown


def test_preparing_changes_nothing_that_is_seen(two: MainWindow, qtbot: QtBot) -> None:
    two.controller.open_article("article")
    settle(two, qtbot)
    panel = two.page.suggestions
    card = panel.event_card if panel.event_card.isVisible() else panel.entity_card
    before, shown = two.grab().toImage(), card.annotation_id
    prepared_cards = [panel.event_card, panel.entity_card]
    ahead = two.page.findChild(Ahead)
    assert ahead is not None
    for _step in range(50):
        ahead._step()
    assert all(item.annotation_id for item in prepared_cards)
    assert [item.isVisible() for item in prepared_cards] == [item is card for item in prepared_cards]
    assert card.annotation_id == shown
    assert two.grab().toImage() == before


def test_what_was_decided_meanwhile_elsewhere_is_shown(two: MainWindow, qtbot: QtBot) -> None:
    prepared(two)
    assert two.controller.session is not None
    with Session.open(two.controller.session.path) as other:
        change = edits.apply(load(other, "next"), edits.Accept("wien"), SCHEMA)
        decisions.record(other, change, "max")
    opened(two, qtbot)
    found = now(two).annotation("wien")
    assert found is not None and found.status is Status.ACCEPTED
    marks = two.page.view._scroller.page.laid(0).marks
    drawn = {mark.annotation.id: mark.annotation.status for line in marks or () for mark in line.entities}
    assert drawn["wien"] is Status.ACCEPTED


def test_suggestions_that_come_for_the_next_article_are_prepared_too(two: MainWindow, qtbot: QtBot) -> None:
    prepared(two)
    review = meeting()
    two.controller.take_suggestions("next", 1, Draft(tuple(review.entities.values())), "2")
    page = prepared(two)
    assert not page.shown.review.events
    assert opened(two, qtbot) is page


@pytest.mark.parametrize(
    "change",
    [
        lambda window: window.page.view.set_zoom(150),
        lambda window: window.page.view.set_filter(lambda _item: False),
        lambda window: window.resize(900, 700),
        lambda window: window.controller.set_filter(Filter(frozenset({"GPE"}))),
    ],
)
def test_a_page_that_would_now_look_otherwise_is_made_anew(
    two: MainWindow, qtbot: QtBot, change: Callable[[MainWindow], None]
) -> None:
    prepared(two)
    change(two)
    shown = opened(two, qtbot)
    view = two.page.view
    picture = view.viewport().grab().toImage()
    view._scroller.rebuild()
    assert view._scroller.page.width == shown.width
    assert view.viewport().grab().toImage() == picture


def test_another_article_is_not_mistaken_for_the_prepared_one(two: MainWindow, qtbot: QtBot) -> None:
    page = prepared(two)
    two.controller.open_article("article")
    settle(two, qtbot)
    assert now(two).article.id == "article"
    assert two.page.view._scroller.page is not page
    assert two.page.view.text() == TEXT


def test_a_long_article_is_not_prepared(
    two: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.ahead._MOST_ANNOTATIONS", 3)
    ahead = two.page.findChild(Ahead)
    assert ahead is not None
    for _step in range(50):
        ahead._step()
    assert two.page.view._scroller._prepared is None


def test_nothing_is_prepared_once_the_session_is_closed(two: MainWindow) -> None:
    ahead = two.page.findChild(Ahead)
    assert ahead is not None and ahead._rest.is_due
    two.controller.close_session()
    assert not ahead._rest.is_due and not ahead._pause.is_due
