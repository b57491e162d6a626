"""Which parts are shown and how wide they are: changed by key or mouse, and kept for the next start."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.desk_shape import Shape
from gui.main_window import MainWindow
from gui.panels.article_list import SLIM_WIDTH
from gui.settings import Settings
from models.annotation import Status
from tests.gui.steps import now, press, settle, status

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
SMALL, SLIM, TALL = (640, 400), (1000, 700), (640, 900)


@contextmanager
def started_again(window: MainWindow, session: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Close the window and give the next one on the same session."""
    window.close()
    again = MainWindow(Settings.load(window.settings.path.parent))
    qtbot.addWidget(again)
    # The screen of the offscreen platform is smaller than the window that is to come back.
    again.resize(window.size())
    with qtbot.waitActive(again):
        again.show()
        again.activateWindow()
    again.open_session(session)
    yield again
    again.close()


def draw_right_side(window: MainWindow, by: int) -> None:
    """Drag the line between text and right side to the left by so many pixels."""
    line = window.page.parts._right_line
    start = line.rect().center()
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(line, start - QPoint(by, 0))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=start)


def resized(window: MainWindow, size: tuple[int, int]) -> MainWindow:
    window.resize(*size)
    QApplication.processEvents()
    return window


def test_widths_are_kept(window: MainWindow, session_path: Path, qtbot: QtBot) -> None:
    before = window.page.parts.widths()
    draw_right_side(window, 60)
    drawn = window.page.parts.widths()
    assert drawn[2] == before[2] + 60
    with started_again(window, session_path, qtbot) as again:
        assert again.page.parts.widths() == drawn


def test_each_shape_keeps_its_own_width(window: MainWindow, session_path: Path, qtbot: QtBot) -> None:
    wide = window.page.parts.widths()
    draw_right_side(resized(window, SLIM), 40)
    slim = window.page.parts.widths()
    assert slim[2] == wide[2] + 40
    with started_again(window, session_path, qtbot) as again:
        assert again.page.parts.widths() == slim
        assert resized(again, (1440, 900)).page.parts.widths() == wide


def test_a_line_is_drawn_only_as_far_as_the_text_has_room(window: MainWindow) -> None:
    draw_right_side(resized(window, SLIM), 900)
    assert window.page.view.width() >= 350
    draw_right_side(window, -10)
    assert window.page.parts.widths()[2] == 1000 - 46 - 2 - window.page.view.width()


def test_the_side_tab_is_kept(window: MainWindow, session_path: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_H, CONTROL)
    settle(window, qtbot)
    with started_again(window, session_path, qtbot) as again:
        assert again.page.side.shown() == "history"


def test_ctrl_b_hides_and_shows_the_articles(window: MainWindow, qtbot: QtBot) -> None:
    articles, text = window.page.articles, window.page.view.width()
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
    assert articles.isHidden() and window.page.view.width() > text
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
    assert articles.isVisible() and window.page.view.width() == text


def test_hidden_parts_and_their_widths_are_kept(window: MainWindow, session_path: Path, qtbot: QtBot) -> None:
    before = window.page.parts.widths()
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, BOTH)
    with started_again(window, session_path, qtbot) as again:
        assert again.page.articles.isHidden() and again.page.side.isHidden()
        qtbot.keyClick(again.page.view, Qt.Key.Key_B, CONTROL)
        qtbot.keyClick(again.page.view, Qt.Key.Key_B, BOTH)
        assert again.page.parts.widths() == before


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
    settings.widths = [1, 2, 3]
    settings.slim_width = -5
    settings.side_tab = "nowhere"
    odd = MainWindow(settings)
    qtbot.addWidget(odd)
    assert odd.page.parts.wanted_widths(Shape.WIDE) == (0, 0)
    assert odd.page.parts.wanted_widths(Shape.SLIM) == (0, 0)
    assert odd.page.side.shown() == "suggestions"


def test_a_narrow_window_has_a_strip_of_articles(window: MainWindow) -> None:
    resized(window, SLIM)
    assert window.page.articles.is_slim and window.page.articles.width() == SLIM_WIDTH
    assert window.page.side.isVisible()
    resized(window, (1440, 900))
    assert not window.page.articles.is_slim


def test_the_strip_opens_over_the_text_until_an_article_is_picked(window: MainWindow, qtbot: QtBot) -> None:
    articles, text = resized(window, SLIM).page.articles, window.page.view.width()
    press(articles._wide_button, qtbot)
    assert not articles.is_slim and articles.list.hasFocus()
    assert window.page.view.width() == text
    articles.list.setCurrentIndex(articles.list.model().index(window.page.article_ids().index("other"), 0))
    qtbot.keyClick(articles.list, Qt.Key.Key_Return)
    assert now(window).article.id == "other"
    assert articles.is_slim and window.page.view.hasFocus()


def test_escape_and_the_same_key_fold_the_articles_again(window: MainWindow, qtbot: QtBot) -> None:
    articles = resized(window, SLIM).page.articles
    for key, held in ((Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_B, CONTROL)):
        qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
        assert not articles.is_slim and articles.list.hasFocus()
        qtbot.keyClick(articles.list, key, held)
        assert articles.is_slim and window.page.view.hasFocus()
    assert window.settings.articles_shown


def test_the_search_opens_the_strip_and_leaving_it_folds_it(window: MainWindow, qtbot: QtBot) -> None:
    articles = resized(window, SLIM).page.articles
    qtbot.keyClick(window.page.view, Qt.Key.Key_Slash)
    assert articles.search.hasFocus() and articles.search.isVisible()
    window.page.view.setFocus()
    assert articles.is_slim


def test_a_small_window_shows_the_focused_annotation_in_a_line(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("praise")
    line = resized(window, SMALL).page.focus_line
    settle(window, qtbot)
    assert window.page.side.isHidden() and line.isVisible()
    assert window.page.view.width() >= 350
    assert line._tag.text() == "STATEMENT"
    press(line._accept, qtbot)
    assert status(window, "praise") is Status.ACCEPTED
    window.controller.set_focus(None)
    settle(window, qtbot)
    assert line._tag.isHidden() and "open" in line._text.text()


def test_the_right_side_opens_over_a_small_window_and_folds_with_escape(
    window: MainWindow, qtbot: QtBot
) -> None:
    side, text = resized(window, SMALL).page.side, window.page.view.width()
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, BOTH)
    assert side.isVisible() and not window.page.focus_line.isVisible()
    assert window.page.view.width() == text
    qtbot.keyClick(window.page.view, Qt.Key.Key_Escape)
    assert side.isHidden() and window.page.focus_line.isVisible()
    assert window.settings.side_shown


def test_what_needs_the_right_side_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("praise")
    page = resized(window, SMALL).page
    qtbot.keyClick(page.view, Qt.Key.Key_M, CONTROL)
    assert page.suggestions.event_card._note.hasFocus()
    qtbot.keyClick(page.suggestions.event_card._note, Qt.Key.Key_Escape)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.side.isHidden() and page.view.hasFocus()
    press(page.focus_line._card, qtbot)
    assert page.side.isVisible()


def test_a_tall_window_has_the_right_side_below_the_text(window: MainWindow) -> None:
    page = resized(window, TALL).page
    assert page.side.isVisible() and page.side.y() > page.view.height() - 2
    assert not page.focus_line.isVisible()


def test_a_wider_window_folds_what_was_open(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, SMALL)
    qtbot.keyClick(window.page.view, Qt.Key.Key_B, CONTROL)
    assert window.page.parts.articles_open
    resized(window, (1440, 900))
    resized(window, SMALL)
    assert not window.page.parts.articles_open
