"""The check list in the window: live, by keys, and never showing again what was called right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.features.checks import Checks
from gui.main_window import MainWindow
from models import edits
from models.annotation import Entity, Status
from models.article import Article, ArticleStatus
from models.offsets import Span
from models.review import Review
from models.sweep.missed import NAMES
from storage.annotations import insert_imported
from tests.builders import meeting, span_of
from tests.gui.steps import now, said, settle

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COMMA = Span(span_of("Wien", nth=2).start, span_of("Wien", nth=2).end + 1)


@pytest.fixture
def checks(window: MainWindow, qtbot: QtBot) -> Checks:
    """Give the feature on an article that is decided but for a boundary that took in a full stop."""
    window.page.desk.accept_shown()
    window.controller.push(edits.AddEntity("stop", "GPE", (COMMA,)))
    checks = window.feature(Checks)
    checks.checking.sweep()
    qtbot.waitUntil(lambda: checks.checking.is_ready)
    return checks


def put(window: MainWindow, article: Article, *entities: Entity) -> None:
    """Store a further article in the session."""
    session = window.controller.session
    assert session is not None
    insert_imported(session, Review(article, {item.id: item for item in entities}), ())


def open_list(window: MainWindow, checks: Checks, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_J, CONTROL | SHIFT)
    assert checks.panel.isVisible() and checks.panel.rows.hasFocus()


def press(checks: Checks, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(checks.panel.rows, key)
    checks._window.page.fill_side()


def texts(checks: Checks) -> list[str]:
    return [row.text for row in checks.panel._model.rows]


def test_the_tab_counts_what_is_left_while_it_is_not_in_view(
    window: MainWindow, checks: Checks, qtbot: QtBot
) -> None:
    side = window.page.side
    qtbot.waitUntil(lambda: side.tabText(side.indexOf(checks.panel)) == "Check (2)")
    window.controller.push(edits.Reject("stop"))
    qtbot.waitUntil(lambda: side.tabText(side.indexOf(checks.panel)) == "Check (2)")


def test_the_key_opens_the_list_and_goes_to_its_first_row(
    window: MainWindow, checks: Checks, qtbot: QtBot
) -> None:
    open_list(window, checks, qtbot)
    assert texts(checks) == ["Wien", "Wien."]
    assert window.page.view.selection() == span_of("Wien")
    assert window.controller.focus_id is None
    press(checks, qtbot, Qt.Key.Key_Up)
    press(checks, qtbot, Qt.Key.Key_Down)
    assert window.controller.focus_id == "stop"
    assert window.page.view.selection() is None


def test_return_fixes_and_goes_on_to_the_next_row(window: MainWindow, checks: Checks, qtbot: QtBot) -> None:
    open_list(window, checks, qtbot)
    press(checks, qtbot, Qt.Key.Key_Return)
    added = [item for item in now(window).entities.values() if item.fragments == (span_of("Wien"),)]
    assert [item.label for item in added] == ["GPE"]
    assert texts(checks) == ["Wien."]
    assert window.controller.focus_id == "stop"
    press(checks, qtbot, Qt.Key.Key_Return)
    assert now(window).covered(now(window).entities["stop"]) == "Wien"
    assert texts(checks) == []


def test_a_labels_key_labels_the_words_of_a_row(window: MainWindow, checks: Checks, qtbot: QtBot) -> None:
    open_list(window, checks, qtbot)
    press(checks, qtbot, Qt.Key.Key_O)
    assert [item.label for item in now(window).at(0)] == ["ORG"]
    assert checks.panel.rows.hasFocus()
    assert texts(checks) == ["Wien."]


def test_delete_says_that_it_is_right_and_that_is_kept_and_undone(
    window: MainWindow, checks: Checks, qtbot: QtBot
) -> None:
    open_list(window, checks, qtbot)
    press(checks, qtbot, Qt.Key.Key_Delete)
    assert texts(checks) == ["Wien."]
    press(checks, qtbot, Qt.Key.Key_Backspace)
    assert texts(checks) == []
    kinds = [item.kind for item in now(window).article.looked]
    assert kinds == [NAMES, "doubt:edge_punctuation:GPE"]
    window.controller.open_article("other")
    window.controller.open_article("article")
    checks.checking.sweep()
    qtbot.waitUntil(lambda: checks.checking.is_ready)
    window.page.fill_side()
    assert texts(checks) == []
    window.controller.undo()
    window.page.fill_side()
    assert texts(checks) == ["Wien."]


def test_what_was_passed_over_is_shown_again_put_back_and_undone(
    window: MainWindow, checks: Checks, qtbot: QtBot
) -> None:
    panel = checks.panel
    open_list(window, checks, qtbot)
    assert panel.passed_button.isHidden()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Delete):
        press(checks, qtbot, key)
    assert texts(checks) == [] and panel.passed_button.isVisible()
    decisions = len(window.controller.history())
    qtbot.keyClick(panel.rows, Qt.Key.Key_J, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert texts(checks) == ["Wien", "Wien."]
    assert panel.headline.text() == "Passed over" and panel.finish_button.isHidden()
    assert panel.rows.hasFocus() and window.page.view.selection() == span_of("Wien")
    assert len(window.controller.history()) == decisions
    press(checks, qtbot, Qt.Key.Key_Delete)
    assert texts(checks) == ["Wien."]
    press(checks, qtbot, Qt.Key.Key_Return)
    assert now(window).covered(now(window).entities["stop"]) == "Wien"
    assert texts(checks) == []
    panel.passed_button.click()
    assert texts(checks) == ["Wien"]
    assert panel.right_button.text() == "Right as it is"
    for _ in range(2):
        window.controller.undo()
    window.page.fill_side()
    assert texts(checks) == []


def test_another_article_and_finishing_show_what_is_left(
    window: MainWindow, checks: Checks, qtbot: QtBot
) -> None:
    open_list(window, checks, qtbot)
    press(checks, qtbot, Qt.Key.Key_Delete)
    checks.turn_to_passed()
    assert texts(checks) == ["Wien"]
    checks.ask_to_finish()
    assert texts(checks) == ["Wien."]
    checks.turn_to_passed()
    window.controller.open_article("other")
    window.controller.open_article("article")
    window.page.fill_side()
    assert not checks.panel.headline.isVisible()


def test_space_takes_the_keyboard_to_the_place(window: MainWindow, checks: Checks, qtbot: QtBot) -> None:
    open_list(window, checks, qtbot)
    press(checks, qtbot, Qt.Key.Key_Space)
    assert window.page.view.hasFocus()
    assert window.page.view.selection() == span_of("Wien")


def test_ctrl_j_steps_through_the_same_list_from_the_text(
    window: MainWindow, checks: Checks, qtbot: QtBot
) -> None:
    window.controller.set_focus(None)
    window.page.view.set_caret(0)
    places = []
    for _ in range(3):
        qtbot.keyClick(window.page.view, Qt.Key.Key_J, CONTROL)
        focused = window.controller.focused
        places.append(window.page.view.selection() or (focused.hull if focused else None))
        assert said(window)
    assert places == [span_of("Wien"), COMMA, span_of("Wien")]


def test_nothing_left_is_said(window: MainWindow, checks: Checks, qtbot: QtBot) -> None:
    open_list(window, checks, qtbot)
    for _ in range(2):
        press(checks, qtbot, Qt.Key.Key_Delete)
    assert texts(checks) == []
    checks.step()
    assert said(window) == "Nothing is left to look at."


def test_a_trigger_row_makes_an_event_that_is_given_its_roles_next(
    window: MainWindow, checks: Checks, qtbot: QtBot
) -> None:
    put(window, Article("third", "The envoys signed it in Lima.", language="en"))
    window.controller.open_article("third")
    checks.checking.sweep()
    qtbot.waitUntil(lambda: checks.checking.is_ready)
    open_list(window, checks, qtbot)
    row = next(row for row in checks.panel._model.rows if row.is_event)
    checks.panel.go(row.key)
    press(checks, qtbot, Qt.Key.Key_Return)
    event = window.controller.focused_event
    assert event is not None and event.status is Status.ACCEPTED
    assert now(window).covered(event) == "signed"
    assert window.page.view.hasFocus()


def test_other_labels_in_finished_articles_are_told_with_number_and_title(
    window: MainWindow, checks: Checks, qtbot: QtBot
) -> None:
    model = meeting()
    named = replace(model.entities["ruiz"], label="ORG", status=Status.ACCEPTED)
    text, done = f"{model.text} Ende.", ArticleStatus.COMPLETE
    put(window, replace(model.article, id="third", text=text, title="Gipfel", status=done), named)
    window.controller.open_article("article")
    checks.checking.sweep()
    qtbot.waitUntil(lambda: any("ORG" in str(item) for item in checks.checking.left().items))
    window.page.side.show_tab("check")
    settle(window, qtbot)
    window.page.fill_side()
    (row,) = [row for row in checks.panel._model.rows if row.text == "Leo Ruiz"]
    assert row.why.startswith("ORG in 1 ") and "Gipfel" in row.where and row.fix == "label it ORG"


def test_tables_that_cannot_be_read_are_told_and_hold_nobody_up(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.checking.resources.path", lambda *parts: Path("nowhere", *parts))
    checking = window.feature(Checks).checking
    checking.sweep()
    qtbot.waitUntil(lambda: checking.is_ready)
    assert "cannot be read" in said(window)


def test_a_text_is_swept_when_the_hands_rest_not_between_two_decisions(window: MainWindow) -> None:
    due = window.feature(Checks).checking._sweep_due
    due.start()
    begun = due.timerId()
    window.page.desk.accept()
    assert due.isActive() and due.timerId() != begun
