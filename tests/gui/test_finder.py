"""Finding text in the article: hits are marked from the caret on, around the end, by keys or buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from models.offsets import Span
from tests.builders import TEXT, span_of


def find(window: MainWindow, qtbot: QtBot, text: str) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = window.page.find_bar.field
    qtbot.waitUntil(field.hasFocus)
    field.clear()
    qtbot.keyClicks(field, text)


def marked(window: MainWindow) -> Span | None:
    return window.page.view.selection()


def told(window: MainWindow) -> str:
    return window.page.find_bar._hits.text()


def test_ctrl_f_opens_the_bar_and_typing_marks_the_first_hit(window: MainWindow, qtbot: QtBot) -> None:
    assert window.page.find_bar.isHidden()
    find(window, qtbot, "wien")
    assert window.page.find_bar.isVisible()
    assert marked(window) == span_of("Wien")
    assert told(window) == "1 of 3"


def test_return_and_shift_return_step_around_the_ends_and_decide_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.controller.review
    find(window, qtbot, "Wien")
    field = window.page.find_bar.field
    seen = []
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Return)
        seen.append(marked(window))
    assert seen == [span_of("Wien", nth=1), span_of("Wien", nth=2), span_of("Wien")]
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert marked(window) == span_of("Wien", nth=2)
    assert window.controller.review == before


def test_the_first_hit_is_looked_for_from_the_caret_on(window: MainWindow, qtbot: QtBot) -> None:
    window.page.view.set_caret(span_of("Freitag").start)
    find(window, qtbot, "wien")
    assert marked(window) == span_of("Wien", nth=1)


def test_match_case_leaves_out_other_letters(window: MainWindow, qtbot: QtBot) -> None:
    find(window, qtbot, "wien")
    window.page.find_bar.match_case.click()
    assert told(window) == "no hits"
    window.page.find_bar.match_case.click()
    assert told(window) == "1 of 3"


@pytest.mark.parametrize("text", ["Vogt 😀 traf", "3. Mai", "😀"])
def test_hits_are_literal_and_counted_in_code_points(window: MainWindow, qtbot: QtBot, text: str) -> None:
    window.page.finder.find(text, match_case=False)
    assert marked(window) == span_of(text)


def test_signs_of_regular_expressions_mean_themselves(window: MainWindow) -> None:
    window.page.finder.find(".", match_case=False)
    window.page.finder.step()
    assert marked(window) == span_of(".", nth=1)
    window.page.finder.find("W(", match_case=False)
    assert told(window) in ("", "no hits")


def test_f3_goes_on_from_the_text_and_opens_the_bar_where_nothing_was_searched(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.page.view
    qtbot.keyClick(view, Qt.Key.Key_F3)
    assert window.page.find_bar.isVisible()
    find(window, qtbot, "zusammen")
    window.page.find_bar._close.click()
    assert view.hasFocus()
    view.set_selection(None)
    qtbot.keyClick(view, Qt.Key.Key_F3)
    assert marked(window) == span_of("zusammen")


def test_selected_text_is_what_is_looked_for(window: MainWindow) -> None:
    window.page.view.set_selection(span_of("Wien", nth=1))
    window.page.finder.open()
    assert window.page.find_bar.field.text() == "Wien"
    assert told(window) == "2 of 3"


def test_another_article_forgets_the_hits_and_f3_finds_anew(window: MainWindow, qtbot: QtBot) -> None:
    find(window, qtbot, "met")
    assert told(window) == "no hits"
    window.controller.open_article("other")
    window.page.finder.step()
    assert window.controller.review is not None
    assert marked(window) == Span(*_place("met", window.controller.review.text))


def test_finding_changes_no_text(window: MainWindow, qtbot: QtBot) -> None:
    find(window, qtbot, "e")
    assert window.page.view.text() == TEXT


def _place(word: str, text: str) -> tuple[int, int]:
    start = text.index(word)
    return start, start + len(word)
