"""Finishing shows first what is left; asked again it finishes nevertheless and notes what was looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.check_rows import FILLERS
from gui.features.checks import Checks
from gui.features.finishing import Finishing
from gui.main_window import MainWindow
from models import edits
from models.annotation import Argument, Status
from models.article import ArticleStatus
from models.sweep.missed import KINDS
from storage.formats.gold import gold
from tests.builders import MACHINE, span_of
from tests.gui.steps import now, press, said

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def swept(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Give the window as soon as the open article's text is swept."""
    checking = window.feature(Checks).checking
    checking.sweep()
    qtbot.waitUntil(lambda: checking.is_ready)
    return window


def finish(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.keyClick(window.focusWidget() or window.page.view, Qt.Key.Key_Return, CONTROL)


def head(window: MainWindow) -> str:
    panel = window.feature(Checks).panel
    return panel.headline.text() if panel.headline.isVisible() else ""


def leave_nothing(window: MainWindow) -> None:
    """Decide on everything and pass over what the sweep finds."""
    window.page.desk.accept_shown()
    for name, spans in window.feature(Checks).checking.left().passed_over().items():
        window.controller.push(edits.PassOver(name, spans))


def test_what_is_left_is_told_and_nothing_is_finished_yet(swept: MainWindow, qtbot: QtBot) -> None:
    waiting = len(swept.controller.all_open())
    finish(swept, qtbot)
    assert now(swept).article.id == "article"
    assert now(swept).article.status is ArticleStatus.OPENED
    assert head(swept).startswith(f"{waiting} open, ")
    assert "without label" in head(swept)
    assert swept.feature(Checks).panel.rows.hasFocus()
    assert swept.controller.history() == []


def test_asked_again_it_rejects_what_is_open_as_one_decision(swept: MainWindow, qtbot: QtBot) -> None:
    waiting = len(swept.controller.all_open())
    finish(swept, qtbot)
    finish(swept, qtbot)
    assert now(swept).article.id == "other"
    swept.controller.open_article("article")
    article = now(swept).article
    assert article.status is ArticleStatus.COMPLETE
    assert {item.kind for item in article.looked} == set(KINDS)
    assert span_of("Wien") in next(item.spans for item in article.looked if item.kind == "names")
    assert {item.status for item in now(swept).annotations()} == {Status.REJECTED}
    swept.controller.undo()
    assert now(swept).article.status is ArticleStatus.OPENED
    assert now(swept).article.looked == ()
    assert len(swept.controller.all_open()) == waiting


@pytest.fixture
def by_hand(swept: MainWindow) -> MainWindow:
    """Give an article that is decided but for two prefilled fillers, one of them a helper, of an event."""
    leave_nothing(swept)
    arguments = Argument("Actor", "sie", origin=MACHINE), Argument("Topic", "freitag", origin=MACHINE)
    swept.controller.push(edits.AddEvent("made", "STATEMENT", (span_of("mit"),), arguments=arguments))
    return swept


def test_fillers_that_nobody_decided_are_accepted_with_one_key(by_hand: MainWindow, qtbot: QtBot) -> None:
    finish(by_hand, qtbot)
    panel = by_hand.feature(Checks).panel
    assert "accepts fillers of decided events" in panel.hint.text()
    assert panel.current_key() == FILLERS
    assert [row.fix for row in panel._model.rows] == ["accept all", "accept Sie", "accept Freitag"]
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert {item.status for item in now(by_hand).events["made"].arguments} == {Status.ACCEPTED}
    assert by_hand.feature(Checks).checking.left().is_empty
    by_hand.controller.undo()
    assert len(by_hand.feature(Checks).checking.left().undecided()) == 2


def test_finishing_nevertheless_accepts_the_fillers_that_stand(by_hand: MainWindow, qtbot: QtBot) -> None:
    by_hand.controller.push(edits.AddEntity("open", "ORG", (span_of("Ministerin"),)))
    finish(by_hand, qtbot)
    finish(by_hand, qtbot)
    by_hand.controller.open_article("article")
    made = now(by_hand).events["made"]
    assert {item.status for item in made.arguments} == {Status.ACCEPTED}
    assert now(by_hand).entities["sie"].status is Status.ACCEPTED
    kept = gold(now(by_hand), by_hand.controller.schema)
    assert next(item for item in kept.events if item.id == "made").arguments == made.arguments
    by_hand.controller.undo()
    assert {item.status for item in now(by_hand).events["made"].arguments} == {Status.SUGGESTED}


def test_a_filler_that_is_not_decided_cannot_be_called_right_as_it_is(
    by_hand: MainWindow, qtbot: QtBot
) -> None:
    finish(by_hand, qtbot)
    panel = by_hand.feature(Checks).panel
    qtbot.keyClick(panel.rows, Qt.Key.Key_Down)
    assert not panel.right_button.isEnabled()
    qtbot.keyClick(panel.rows, Qt.Key.Key_Delete)
    assert said(by_hand) == "Accept it, or take it out of its event."
    assert len(by_hand.feature(Checks).checking.left().undecided()) == 2


def test_the_row_of_open_ones_leads_to_the_first_whatever_the_filter_hides(
    swept: MainWindow, qtbot: QtBot
) -> None:
    swept.controller.set_labels(frozenset({"GPE"}))
    finish(swept, qtbot)
    panel = swept.feature(Checks).panel
    panel.go("open")
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert swept.page.side.shown() == "suggestions"
    assert swept.controller.focus_id == swept.controller.queue()[0].id
    assert len(swept.controller.queue()) == len(swept.controller.all_open())


def test_something_new_is_told_before_it_is_finished(swept: MainWindow, qtbot: QtBot) -> None:
    leave_nothing(swept)
    swept.controller.push(edits.SetFlag("ruiz", True))
    swept.controller.push(edits.AddEntity("all", "PERSON", (span_of("Leo Ruiz zusammen"),)))
    finish(swept, qtbot)
    assert head(swept).startswith("1 doubt")
    swept.controller.push(edits.AddEntity("more", "DATE", (span_of("Freitag in"),)))
    finish(swept, qtbot)
    assert now(swept).article.status is ArticleStatus.OPENED
    assert head(swept).startswith("2 doubt")
    finish(swept, qtbot)
    assert swept.controller.article("article").status is ArticleStatus.COMPLETE


def test_a_clean_article_is_finished_at_once_and_the_next_one_opened(swept: MainWindow, qtbot: QtBot) -> None:
    leave_nothing(swept)
    finish(swept, qtbot)
    assert now(swept).article.id == "other"
    article = swept.controller.article("article")
    assert article.status is ArticleStatus.COMPLETE
    assert {item.kind for item in article.looked} == set(KINDS)
    assert swept.page.view.hasFocus()


def test_finishing_waits_until_the_text_is_swept(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.feature(Checks).checking.is_ready
    finish(window, qtbot)
    assert now(window).article.status is ArticleStatus.OPENED
    qtbot.waitUntil(lambda: head(window) != "")


def test_finishing_that_waits_is_forgotten_with_the_article(window: MainWindow, qtbot: QtBot) -> None:
    finish(window, qtbot)
    window.controller.open_article("other")
    checking = window.feature(Checks).checking
    checking.sweep()
    qtbot.waitUntil(lambda: checking.is_ready)
    assert head(window) == ""
    assert not window.feature(Finishing)._waits


def test_finishing_a_finished_article_only_goes_on(swept: MainWindow, qtbot: QtBot) -> None:
    leave_nothing(swept)
    finish(swept, qtbot)
    swept.controller.open_article("article")
    decisions = len(swept.controller.history())
    finish(swept, qtbot)
    assert now(swept).article.id == "other"
    assert len(swept.controller.history()) == decisions


def test_finishing_goes_on_while_the_list_shows_open_articles_only(swept: MainWindow, qtbot: QtBot) -> None:
    press(swept.page.articles.chips.chip("open"), qtbot)
    leave_nothing(swept)
    finish(swept, qtbot)
    assert now(swept).article.id == "other"


def test_the_button_in_the_list_finishes_nevertheless(swept: MainWindow, qtbot: QtBot) -> None:
    finish(swept, qtbot)
    press(swept.feature(Checks).panel.finish_button, qtbot)
    assert swept.controller.article("article").status is ArticleStatus.COMPLETE


def test_a_key_that_is_held_down_finishes_one_article(swept: MainWindow) -> None:
    assert not swept.actions_by_id["finish"].autoRepeat()
