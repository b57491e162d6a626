"""The application object: language, theme, log, and what happens when no code expected an error."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import app as gui_app
from gui import theme
from gui.app import LANGUAGES, keep_log, make_application, run, set_language
from gui.dialogs.error_box import ErrorBox
from gui.main_window import MainWindow
from gui.settings import Settings


@pytest.fixture
def spoken(dressed_app: QApplication) -> Iterator[QApplication]:
    yield dressed_app
    set_language(dressed_app, "en")
    QCoreApplication.sendPostedEvents(None, 0)


@pytest.fixture
def own_log(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Take away the handlers that a test adds, and keep pytest's own handler of Qt messages."""
    installed: list[object] = []
    monkeypatch.setattr(gui_app, "qInstallMessageHandler", installed.append)
    before = list(gui_app.log.handlers)
    yield installed
    for handler in [item for item in gui_app.log.handlers if item not in before]:
        gui_app.log.removeHandler(handler)
        handler.close()


def ours(app: QApplication) -> list[QTranslator]:
    return [item for item in app.findChildren(QTranslator) if item.filePath()]


def test_the_application_is_made_once_and_takes_the_chosen_look(
    dressed_app: QApplication, tmp_path: Path
) -> None:
    again = make_application(Settings(tmp_path / "settings.json", theme="dark", language="en"))
    assert again is dressed_app
    assert theme.current() is theme.Theme.dark()
    theme.apply(again, theme.Theme.light())


def test_a_thread_lets_the_window_go_on_within_a_fraction_of_a_frame(dressed_app: QApplication) -> None:
    assert sys.getswitchinterval() < 0.001
    assert gc.get_threshold()[0] >= 10_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chosen_language_holds_for_words_and_dates(spoken: QApplication, language: str) -> None:
    set_language(spoken, language)
    assert QLocale().name().startswith(language)
    undo = QCoreApplication.translate("actions", "Undo")
    assert undo == {"en": "Undo", "de": "Rückgängig"}[language]


def test_changing_the_language_leaves_no_translator_of_the_former(spoken: QApplication, qtbot: QtBot) -> None:
    set_language(spoken, "de")
    german = len(ours(spoken))
    set_language(spoken, "de")
    qtbot.waitUntil(lambda: len(ours(spoken)) <= german)


@pytest.mark.parametrize(
    ("system", "expected"), [(["de-AT", "en"], "de"), (["fr-FR", "en-GB"], "en"), (["fr"], "en"), ([], "en")]
)
def test_without_a_choice_the_first_known_language_of_the_system_holds(
    spoken: QApplication, monkeypatch: pytest.MonkeyPatch, system: list[str], expected: str
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return system

    monkeypatch.setattr(gui_app.QLocale, "system", staticmethod(System))
    set_language(spoken, "")
    assert QLocale().name()[:2] == expected


def test_warnings_go_to_a_log_file_and_so_do_those_of_qt(own_log: list[object], tmp_path: Path) -> None:
    keep_log(tmp_path / "data")
    gui_app.log.warning("the disk is slow")
    assert "the disk is slow" in (tmp_path / "data" / "dateline.log").read_text(encoding="utf-8")
    assert len(own_log) == 1


def test_a_log_that_cannot_be_written_stops_nothing(own_log: list[object], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keep_log(tmp_path / "file" / "data")
    assert own_log == []
    assert not [item for item in gui_app.log.handlers if isinstance(item, RotatingFileHandler)]


def test_an_unexpected_error_is_logged_and_told_and_the_session_stays_open(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    error = ZeroDivisionError("of seven")
    with caplog.at_level(logging.ERROR):
        gui_app._unexpected(window, type(error), error, None)
    box = next(item for item in window.findChildren(ErrorBox) if item.isVisible())
    assert "ZeroDivisionError: of seven" in box.report()
    assert "of seven" in caplog.text
    assert window.controller.session is not None
    box.close()


def test_an_interrupt_from_the_terminal_closes_the_window(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    gui_app._unexpected(window, KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not window.isVisible()
    assert window.controller.session is None


def test_running_opens_the_window_on_the_session_and_ends_with_it(
    dressed_app: QApplication,
    settings: Settings,
    session_path: Path,
    own_log: list[object],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(MainWindow, "start_suggesting", lambda _window: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    seen: list[str] = []

    def look_and_close() -> None:
        for window in [item for item in QApplication.topLevelWidgets() if isinstance(item, MainWindow)]:
            seen.append(window.windowTitle())
            window.close()
            window.deleteLater()

    QTimer.singleShot(0, look_and_close)
    gc.disable()
    assert run(settings, session_path) == 0
    assert seen == ["test – Dateline"]
    assert gc.isenabled() and gc.get_freeze_count() > 0
    gc.unfreeze()
    assert settings.recent_sessions() == [session_path.resolve()]
