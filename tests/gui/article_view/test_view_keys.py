"""Reading and selecting without a mouse; keys that belong to the window are left to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.article_view.view import ArticleView
from models.annotation import Status
from models.article import Article
from models.offsets import Span
from models.review import Review
from tests.builders import TEXT, meeting, span_of

Show = Callable[[Review], ArticleView]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
PARAGRAPHS = "Erster Absatz mit Text.\n\nZweiter Absatz.\n\nDritter."


def press(qtbot: QtBot, view: ArticleView, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        qtbot.keyClick(view, key, modifiers)


def test_shift_and_control_select_word_by_word(qtbot: QtBot, view: ArticleView) -> None:
    view.set_caret(span_of("Ida Vogt").start)
    press(qtbot, view, Qt.Key.Key_Right, Qt.Key.Key_Right, modifiers=CONTROL | SHIFT)
    assert view.selection() == span_of("Ida Vogt")
    press(qtbot, view, Qt.Key.Key_Left, modifiers=CONTROL | SHIFT)
    selected = view.selection()
    assert selected is not None
    assert selected.text(TEXT).strip() == "Ida"


def test_control_moves_to_word_starts(qtbot: QtBot, view: ArticleView) -> None:
    press(qtbot, view, Qt.Key.Key_Right, Qt.Key.Key_Right, modifiers=CONTROL)
    assert TEXT[view.caret() :].startswith("Mai")
    press(qtbot, view, Qt.Key.Key_Left, modifiers=CONTROL)
    assert TEXT[view.caret() :].startswith("3")


def test_character_steps_count_an_emoji_once(qtbot: QtBot, show: Show) -> None:
    text = "a👨‍👩‍👧‍👦a\u0308😀b"
    view = show(Review(Article("a", text)))
    places = []
    for _ in range(5):
        press(qtbot, view, Qt.Key.Key_Right)
        places.append(view.caret())
    assert places == [1, 8, 10, 11, 12]
    press(qtbot, view, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert view.caret() == 10


def test_arrows_follow_the_eye_in_right_to_left_text(qtbot: QtBot, show: Show) -> None:
    view = show(Review(Article("a", "שלום לכולם")))
    press(qtbot, view, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert view.caret() == 2


def test_blank_lines_are_stepped_over(qtbot: QtBot, show: Show) -> None:
    view = show(Review(Article("a", PARAGRAPHS)))
    view.set_caret(PARAGRAPHS.index("\n"))
    press(qtbot, view, Qt.Key.Key_Right)
    assert view.caret() == PARAGRAPHS.index("Zweiter")
    press(qtbot, view, Qt.Key.Key_Left)
    assert view.caret() == PARAGRAPHS.index("\n")


def test_lines_keep_the_column(qtbot: QtBot, show: Show) -> None:
    view = show(Review(Article("a", PARAGRAPHS)))
    view.set_caret(20)
    press(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert view.caret() == len(PARAGRAPHS)
    press(qtbot, view, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert view.caret() == 20
    press(qtbot, view, Qt.Key.Key_Up)
    assert view.caret() == 0


def test_paragraph_keys_go_from_start_to_start(qtbot: QtBot, show: Show) -> None:
    view = show(Review(Article("a", PARAGRAPHS)))
    press(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Down, modifiers=CONTROL)
    assert view.caret() == PARAGRAPHS.index("Dritter")
    press(qtbot, view, Qt.Key.Key_Up, modifiers=CONTROL | SHIFT)
    assert view.selection() == Span(PARAGRAPHS.index("Zweiter"), PARAGRAPHS.index("Dritter"))


def test_home_end_and_their_control_forms(qtbot: QtBot, show: Show) -> None:
    view = show(Review(Article("a", PARAGRAPHS)))
    view.set_caret(PARAGRAPHS.index("Absatz."))
    press(qtbot, view, Qt.Key.Key_End)
    assert view.caret() == PARAGRAPHS.index("\n\nDritter")
    press(qtbot, view, Qt.Key.Key_Home, modifiers=SHIFT)
    assert view.selection() == Span(PARAGRAPHS.index("Zweiter"), PARAGRAPHS.index("\n\nDritter"))
    press(qtbot, view, Qt.Key.Key_End, modifiers=CONTROL)
    assert view.caret() == len(PARAGRAPHS)
    press(qtbot, view, Qt.Key.Key_Home, modifiers=CONTROL)
    assert view.caret() == 0


def test_page_keys_move_by_about_a_screen(qtbot: QtBot, show: Show) -> None:
    text = "\n\n".join(f"Absatz {n}." for n in range(100))
    view = show(Review(Article("a", text)))
    press(qtbot, view, Qt.Key.Key_PageDown)
    down = view.caret()
    assert text.index("Absatz 4.") < down < text.index("Absatz 20.")
    assert view.verticalScrollBar().value() > 0
    press(qtbot, view, Qt.Key.Key_PageUp)
    assert view.caret() < text.index("Absatz 2.")


def test_copy_and_select_all(qtbot: QtBot, view: ArticleView) -> None:
    press(qtbot, view, Qt.Key.Key_A, modifiers=CONTROL)
    press(qtbot, view, Qt.Key.Key_C, modifiers=CONTROL)
    assert QGuiApplication.clipboard().text() == TEXT


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_P,
        Qt.Key.Key_1,
        Qt.Key.Key_Return,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Space,
    ],
)
def test_keys_of_the_window_are_left_to_it(view: ArticleView, key: Qt.Key) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, NONE, "x")
    event.accept()
    view.keyPressEvent(event)
    assert not event.isAccepted()
    assert view.caret() == 0


def test_tab_leaves_the_view_in_both_directions(qtbot: QtBot) -> None:
    window = QWidget()
    before, view, after = QLineEdit(window), ArticleView(window), QLineEdit(window)
    view.set_review(meeting())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Backtab, SHIFT)
    assert before.hasFocus()


def test_focus_at_the_caret_goes_round_the_annotations_there(qtbot: QtBot, view: ArticleView) -> None:
    view.set_caret(span_of("traf").start)
    with qtbot.waitSignal(view.focus_requested) as asked:
        view.request_focus_at_caret()
    assert asked.args == ["meet"]


def test_focus_at_the_caret_reaches_what_was_rejected_after_what_stands(
    qtbot: QtBot, view: ArticleView
) -> None:
    review = meeting()
    wide = replace(review.entities["vogt"], id="wide", fragments=(span_of("Ministerin Ida Vogt"),))
    wrong = replace(review.entities["vogt"], id="wrong", status=Status.REJECTED, fragments=(span_of("Ida"),))
    review = review.with_states({"wide": wide, "wrong": wrong})
    view.set_review(review)
    view.set_caret(span_of("Ida Vogt").start + 1)
    met = []
    view.focus_requested.connect(met.append)
    view.focus_requested.connect(view.set_focus)
    for _ in range(4):
        view.request_focus_at_caret()
    assert met == ["vogt", "wide", "wrong", "vogt"]
