"""Which parts are shown and how wide they are: changed by key or mouse, and kept for the next start."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.steps import settle

CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def started_again(window: MainWindow, session: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Close the window and give the next one on the same session."""
    window.close()
    again = MainWindow(Settings.load(window.settings.path.parent))
    qtbot.addWidget(again)
    with qtbot.waitActive(again):
        again.show()
        again.activateWindow()
    again.open_session(session)
    yield again
    again.close()


def draw_right_side(window: MainWindow, by: int) -> None:
    """Drag the line between text and right side to the left by so many pixels."""
    handle = window.page.findChildren(QSplitter)[0].handle(2)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start - QPoint(by, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start - QPoint(by, 0))


def test_widths_are_kept(window: MainWindow, session_path: Path, qtbot: QtBot) -> None:
    before = window.page.widths()
    draw_right_side(window, 60)
    drawn = window.page.widths()
    assert 50 < drawn[2] - before[2] < 70
    with started_again(window, session_path, qtbot) as again:
        assert again.page.widths()[::2] == drawn[::2]


def test_the_side_tab_is_kept(window: MainWindow, session_path: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_H, CONTROL)
    settle(window, qtbot)
    with started_again(window, session_path, qtbot) as again:
        assert again.page.side.shown() == "history"


def test_ctrl_b_hides_and_shows_the_articles(window: MainWindow, qtbot: QtBot) -> None:
    articles, text = window.page.articles, window.page.view.width()
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
    assert articles.isHidden()
    qtbot.waitUntil(lambda: window.page.view.width() > text)
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
    assert articles.isVisible()
    qtbot.waitUntil(lambda: window.page.view.width() == text)


def test_hidden_articles_and_their_width_are_kept(
    window: MainWindow, session_path: Path, qtbot: QtBot
) -> None:
    left = window.page.widths()[0]
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
    draw_right_side(window, 40)
    with started_again(window, session_path, qtbot) as again:
        assert again.page.articles.isHidden()
        qtbot.keyClick(again.page.view, Qt.Key.Key_B, CONTROL)
        qtbot.waitUntil(lambda: abs(again.page.widths()[0] - left) <= 2)


def test_the_search_brings_the_articles_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
    qtbot.keyClick(window.page.view, Qt.Key.Key_Slash)
    assert window.page.articles.search.hasFocus()
    assert window.settings.articles_shown


def test_hiding_the_articles_leaves_the_keyboard_to_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.page.articles.list.setFocus()
    qtbot.keyClick(window.page.articles.list, Qt.Key.Key_B, CONTROL)
    assert window.page.view.hasFocus()


def test_widths_that_make_no_sense_are_passed_over(settings: Settings, qtbot: QtBot) -> None:
    settings.widths = [1, 2]
    settings.side_tab = "nowhere"
    odd = MainWindow(settings)
    qtbot.addWidget(odd)
    settings.widths = []
    settings.side_tab = ""
    plain = MainWindow(settings)
    qtbot.addWidget(plain)
    assert odd.page.widths() == plain.page.widths()
    assert odd.page.side.shown() == "suggestions"
