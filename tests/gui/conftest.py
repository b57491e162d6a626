"""A controller on a real session with one suggested article, and a stand-in for the text's caret."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import resources
from gui.controller import Controller
from gui.desk import Desk
from models.offsets import Span
from models.review import Review
from storage import articles
from storage.annotations import store_suggestions
from storage.session import Session
from tests.builders import meeting


class Cursor:
    """A caret and a selection without a widget."""

    def __init__(self) -> None:
        self.span: Span | None = None
        self.offset = 0

    def selection(self) -> Span | None:
        return self.span

    def set_selection(self, span: Span | None) -> None:
        self.span = span

    def caret(self) -> int:
        return self.offset


def filled_session(path: Path) -> Session:
    """Return a new session with the meeting's article and suggestions, and a second bare article."""
    session = Session.create(path, resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8"))
    review = meeting()
    articles.add(session, review.article)
    articles.add(session, replace(review.article, id="other", text="Lima. The envoys met.", title="Lima"))
    entities, events = review.entities.values(), review.events.values()
    store_suggestions(session, "article", 0, tuple(entities), tuple(events), (), "test")
    return session


@pytest.fixture
def controller(tmp_path: Path, qtbot: QtBot) -> Iterator[Controller]:
    controller = Controller("ida")
    controller.open_session(filled_session(tmp_path / "test.dateline"))
    yield controller
    controller.close_session()


@pytest.fixture
def cursor() -> Cursor:
    return Cursor()


@pytest.fixture
def desk(controller: Controller, cursor: Cursor) -> Desk:
    return Desk(controller, cursor)


@pytest.fixture
def review(controller: Controller) -> Review:
    assert controller.review is not None
    return controller.review
