"""What takes long is shown with its progress, and can be stopped by a key."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.features.long_work import LongWork
from gui.main_window import MainWindow


class Slow:
    """Work that goes on until it may end or is cancelled."""

    def __init__(self) -> None:
        self.may_end = threading.Event()
        self.was_cancelled = False

    def __call__(self, progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> str:
        progress(3, 10, "An article")
        while not self.may_end.wait(0.005):
            if cancelled():
                self.was_cancelled = True
                break
        return "done"


@pytest.fixture
def slow() -> Iterator[Slow]:
    made = Slow()
    yield made
    made.may_end.set()


def test_long_work_is_shown_until_it_ends(window: MainWindow, slow: Slow, qtbot: QtBot) -> None:
    strip, results = window.feature(LongWork).strip, list[object]()
    job = window.jobs.start(slow, results.append, title="Counting sheep")
    assert not strip.isVisible()
    qtbot.waitUntil(strip.isVisible)
    assert strip._title.text() == "Counting sheep"
    assert (strip._bar.value(), strip._bar.maximum(), strip._what.text()) == (3, 10, "An article")
    with qtbot.waitSignal(job.ended):
        slow.may_end.set()
    qtbot.waitUntil(lambda: not strip.isVisible())
    assert results == ["done"]


def test_a_key_stops_it(window: MainWindow, slow: Slow, qtbot: QtBot) -> None:
    feature = window.feature(LongWork)
    assert not window.actions_by_id["stop"].isEnabled()
    job = window.jobs.start(slow, lambda _result: None, title="Counting sheep")
    qtbot.waitUntil(feature.strip.isVisible)
    with qtbot.waitSignal(job.ended):
        qtbot.keyClick(window.page.view, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert slow.was_cancelled
    qtbot.waitUntil(lambda: not feature.strip.isVisible())
    assert not window.actions_by_id["stop"].isEnabled()


def test_work_that_is_done_at_once_is_never_shown(window: MainWindow, qtbot: QtBot) -> None:
    feature, results = window.feature(LongWork), list[object]()
    window.jobs.start(lambda *_: "done", results.append, title="Blink")
    qtbot.waitUntil(lambda: results == ["done"] and not feature.possible()["stop"])
    assert not feature._due.isActive() and not feature.strip.isVisible()
