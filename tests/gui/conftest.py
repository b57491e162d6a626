"""A controller on a real session with one suggested article, and a stand-in for the text's caret."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from gui import theme
from gui.app import make_application, set_language
from gui.controller import Controller
from gui.desk import Desk
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Job
from models.offsets import Span
from models.review import Review
from models.schema import Schema, schema_from_toml
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


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings" / "settings.json", theme="light", language="en", reviewer="ida")


@pytest.fixture
def session_path(tmp_path: Path) -> Path:
    path = tmp_path / "test.dateline"
    filled_session(path).close()
    return path


@pytest.fixture(scope="session")
def dressed_app(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    """Give the application in its light theme, in English."""
    folder = tmp_path_factory.mktemp("settings")
    return make_application(Settings(folder / "settings.json", theme="light", language="en"))


@pytest.fixture
def empty_window(
    dressed_app: QApplication, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """Give a window on the welcome page, whose worker process is never started.

    It wears no style sheet, which takes Qt longer than everything else; changing the theme puts it on.
    """
    if theme.current() is not theme.Theme.light():
        theme.apply(dressed_app, theme.Theme.light())
    dressed_app.setStyleSheet("")
    monkeypatch.setattr(MainWindow, "start_suggesting", lambda _window: None)
    window = MainWindow(settings)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
    QCoreApplication.processEvents()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(empty_window: MainWindow, session_path: Path) -> MainWindow:
    """Give a window on the filled session, the keyboard in the text."""
    assert empty_window.open_session(session_path)
    return empty_window


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """Show everything in German while the test runs."""
    set_language(qapp, "de")
    yield
    set_language(qapp, "en")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold up every job at its start until the event is set."""
    opened, work = threading.Event(), Job._run

    def wait(job: Job) -> None:
        assert opened.wait(30)
        work(job)

    monkeypatch.setattr(Job, "_run", wait)
    yield opened
    opened.set()


@pytest.fixture(scope="session")
def schema() -> Schema:
    """Return the schema that Dateline comes with."""
    path = resources.path("schema", "diplomacy.toml")
    return schema_from_toml(path.read_text(encoding="utf-8"), path.name)
