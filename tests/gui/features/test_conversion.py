"""A session of a former version is converted beside the window, which stays alive and can stop it."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

import resources
from gui.dialogs.error_box import ErrorBox
from gui.main_window import MainWindow
from gui.panels.conversion import ConversionPage
from storage.database import Database
from storage.migrations import APPLICATION_ID, migrations


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """Return a session as the first Dateline wrote it."""
    path = tmp_path / "former.dateline"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        db = Database(connection)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(db, stop_before="search")
        schema = resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8")
        db["settings"].insert({"name": "schema", "value": schema})
        db.execute("PRAGMA journal_mode = WAL")
    return path


def page_of(window: MainWindow) -> ConversionPage:
    return window.findChildren(ConversionPage)[0]


def is_former(path: Path) -> bool:
    return int.from_bytes(path.read_bytes()[60:64], "big") == 1


def test_a_former_session_is_converted_and_then_opened(
    empty_window: MainWindow, former: Path, gate: threading.Event, qtbot: QtBot
) -> None:
    window = empty_window
    assert not window.open_session(former)
    assert page_of(window).isVisible() and window.controller.session is None
    gate.set()
    qtbot.waitUntil(lambda: window.controller.session is not None)
    assert window.controller.session.path == former.resolve()
    assert window.pages.desk_in_front and not is_former(former)


def test_it_shows_how_far_it_is(
    empty_window: MainWindow, former: Path, gate: threading.Event, qtbot: QtBot
) -> None:
    window, shown = empty_window, list[int]()
    window.open_session(former)
    [bar] = page_of(window).findChildren(QProgressBar)
    assert bar.maximum() == 0
    bar.valueChanged.connect(shown.append)
    gate.set()
    qtbot.waitUntil(lambda: window.controller.session is not None)
    assert bar.maximum() == 100 and shown == sorted(shown) and shown[-1] >= 80


def test_escape_stops_it_and_brings_back_what_was_in_front(
    window: MainWindow, former: Path, gate: threading.Event, qtbot: QtBot, session_path: Path
) -> None:
    before = sorted(former.parent.iterdir())
    window.open_session(former)
    assert not window.pages.desk_in_front
    qtbot.keyClick(page_of(window), Qt.Key.Key_Escape)
    gate.set()
    qtbot.waitUntil(lambda: window.pages.desk_in_front)
    assert window.controller.session.path == session_path.resolve()
    assert is_former(former)
    assert {item.name for item in former.parent.iterdir()} - {item.name for item in before} <= {
        "former.dateline-wal",
        "former.dateline-shm",
    }


def test_another_session_may_be_opened_meanwhile(
    empty_window: MainWindow, former: Path, session_path: Path, gate: threading.Event, qtbot: QtBot
) -> None:
    window = empty_window
    window.open_session(former)
    assert window.open_session(session_path)
    gate.set()
    window.jobs.stop()
    qtbot.wait(1)
    assert window.controller.session.path == session_path.resolve()
    assert window.pages.desk_in_front


def test_a_failure_is_told_and_leads_back(
    empty_window: MainWindow, former: Path, qtbot: QtBot, gate: threading.Event
) -> None:
    window = empty_window
    window.open_session(former)
    former.unlink()
    gate.set()
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(ErrorBox)))
    assert window.welcome.isVisible() and "not there" in window.findChildren(ErrorBox)[0].report()
