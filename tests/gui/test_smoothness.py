"""What a decision, a step and a scroll ask of the window, counted: paintings, layouts and statements."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.article_view.page import Page
from gui.main_window import MainWindow
from gui.panels.key_cap import KeyButton
from gui.panels.label_button import LabelButton
from gui.panels.role_row import RoleRow
from gui.settings import Settings
from gui.soon import Shortly, Soon
from models.annotation import Status
from storage import articles
from storage.session import Session
from tests.builders import meeting
from tests.gui.steps import settle

_MOST_STATEMENTS = 30
"""One transaction that writes, four that read: what a decision takes, with a few to spare."""


class Paintings(QObject):
    """Notes how often what it watches was painted, by an order number, and how high the parts were."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.counts: Counter[int] = Counter()
        self.heights: list[int] = []
        self._watched = watched
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.counts[self._watched.index(watched)] += 1
            self.heights.append(sum(rect.height() for rect in event.region()))
        return False


def decide(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_Return)
    settle(window, qtbot)
    QApplication.processEvents()


def test_a_decision_paints_the_buttons_and_rows_of_its_card_once(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("praise")
    settle(window, qtbot)
    cards = window.page.suggestions.entity_card, window.page.suggestions.event_card
    seen = set()
    for _decision in range(2):
        found = [
            Paintings(*card.findChildren(QAbstractButton), *card.findChildren(RoleRow)) for card in cards
        ]
        decide(window, qtbot)
        shown = 0 if cards[0].isVisible() else 1
        assert set(found[shown].counts.values()) == {1}
        assert not found[1 - shown].counts
        seen.add(shown)
    assert seen == {0, 1}, "one of the cards was never shown"


def test_an_opened_article_is_placed_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(window, qtbot)
    QApplication.processEvents()
    placed: list[int] = []
    place = Page._place
    monkeypatch.setattr(
        Page, "_place", lambda page, index, laid: (placed.append(index), place(page, index, laid))
    )
    window.controller.open_article("article")
    settle(window, qtbot)
    QApplication.processEvents()
    assert window.controller.focus_id
    assert len(placed) == len(set(placed)) > 0


def test_what_stands_at_the_edge_waits_for_the_painting(qtbot: QtBot) -> None:
    holder, told = QObject(), []
    shortly = Shortly(lambda: told.append(True), holder, milliseconds=1)
    shortly.start()
    assert shortly.is_due and not shortly._timer.isActive(), "time runs before anything was painted"
    qtbot.waitUntil(lambda: bool(told))
    assert not shortly.is_due
    shortly.start()
    shortly.stop()
    assert not shortly.is_due


def test_a_decision_asks_the_session_little(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, qtbot)
    session = window.controller.session
    assert session is not None
    stated: list[str] = []
    session.db.conn.set_trace_callback(stated.append)
    focused = window.controller.focused
    assert focused is not None
    qtbot.keyClick(window.page.view, Qt.Key.Key_Return)
    window.page.fill_side()
    session.db.conn.set_trace_callback(None)
    assert window.controller.review is not None
    assert window.controller.review.annotation(focused.id).status is Status.ACCEPTED  # type: ignore[union-attr]
    assert stated.count("COMMIT") > 1
    assert len(stated) <= _MOST_STATEMENTS, "\n".join(stated)


def test_a_queue_is_sorted_once_for_an_article(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(window, qtbot)
    with monkeypatch.context() as patched:
        patched.setattr("models.queue.filtered_queue", lambda *_: pytest.fail("sorted anew"))
        before = [item.id for item in window.controller.queue()]
        qtbot.keyClick(window.page.view, Qt.Key.Key_Return)
        assert [item.id for item in window.controller.queue()] == before[1:]


def test_scrolling_in_the_window_paints_what_comes_into_view(
    empty_window: MainWindow, tmp_path: Path, session_path: Path, qtbot: QtBot
) -> None:
    with Session.open(session_path) as session:
        text = "\n\n".join(["The envoys of Lima met the ministers of Vienna. " * 9] * 30)
        articles.add(session, replace(meeting().article, id="long", text=text, zones=(), title="Long"))
    window = empty_window
    assert window.open_session(session_path)
    window.controller.open_article("long")
    settle(window, qtbot)
    view = window.page.view
    view._stop_blinking()
    QApplication.processEvents()
    found = Paintings(view.viewport())
    for _frame in range(4):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 50)
        QApplication.processEvents()
    assert len(found.heights) == 4
    assert max(found.heights) <= 54


def test_what_is_asked_for_twice_is_done_once_before_anything_is_painted(qtbot: QtBot) -> None:
    shown, late = QWidget(), QLabel("late")
    qtbot.addWidget(shown)
    QVBoxLayout(shown).addWidget(late)
    late.hide()
    with qtbot.waitExposed(shown):
        shown.show()
    calls: list[str] = []
    soon = Soon(lambda: (calls.append("done"), late.show()), shown)
    QApplication.processEvents()
    found = Paintings(shown, late)
    shown.update()
    soon.start()
    soon.start()
    assert soon.is_due and not calls
    for _turn in range(3):
        QApplication.processEvents()
    assert calls == ["done"] and not soon.is_due
    assert found.counts == {0: 1, 1: 1}


def test_a_button_that_is_copied_looks_like_one_that_is_drawn(
    dressed_app: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    make_application(Settings(tmp_path / "settings.json", theme="light", language="en"))
    paper = QFrame()
    paper.setProperty("kind", "paper")
    qtbot.addWidget(paper)
    for kind in ("", "primary"):
        for ground in ("", "paper"):
            button = KeyButton("Accept", "A", kind=kind, ground=ground, parent=paper)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.move(0 if ground else 160, 60 if kind else 0)
    paper.show()
    whole = paper.grab().toImage()
    pictures = [whole.copy(button.geometry()) for button in paper.findChildren(KeyButton)]
    drawn, copied, drawn_primary, copied_primary = pictures
    assert drawn == copied and drawn_primary == copied_primary and drawn != drawn_primary
    dressed_app.setStyleSheet("")


def test_a_label_button_is_drawn_once_for_each_look(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    button = LabelButton("GPE", "g")
    qtbot.addWidget(button)
    drawn: list[bool] = []
    draw = button._draw
    monkeypatch.setattr(
        button, "_draw", lambda on, rect, face: (drawn.append(face.is_checked), draw(on, rect, face))
    )
    looks = []
    for checked in (False, True, False, True):
        button.setChecked(checked)
        looks.append(button.grab().toImage())
    assert drawn == [False, True]
    assert looks[0] == looks[2] != looks[1] == looks[3]
