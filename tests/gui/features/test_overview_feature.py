"""The overview through the window: counting, charts by keys, files, and what a click leads to."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QLabel
from pytestqt.qtbot import QtBot

from gui.features.concordance import Concordance
from gui.features.overview import Overview
from gui.main_window import MainWindow
from gui.pages.overview import OverviewPage
from models.annotation import Source, Status
from models.errors import SessionError
from models.figures.outcomes import Suggester
from models.figures.tables import Figure
from storage import statistics
from storage.annotation_search import AnnotationQuery
from tests.gui.steps import said

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def key(
    window: MainWindow, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for name in keys:
        QTest.keyClick(window.focusWidget() or window, name, held)


def opened(window: MainWindow, qtbot: QtBot) -> OverviewPage:
    """Open the overview by its key and wait for its figures."""
    page = window.feature(Overview).page
    key(window, Qt.Key.Key_O, held=CTRL_SHIFT)
    assert window.pages.currentWidget() is page
    qtbot.waitUntil(lambda: page.statistics is not None and page._again.isEnabled(), timeout=20_000)
    return page


def choose_place(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))


def test_the_overview_is_walked_through_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    key(window, Qt.Key.Key_Return)
    page = opened(window, qtbot)
    assert page.cards[Figure.ARTICLES].chart.hasFocus()
    while not page.cards[Figure.ENTITIES].chart.hasFocus():
        key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_End, Qt.Key.Key_Return)
    rows = page.cards[Figure.ENTITIES].chart.content.rows
    last = rows[-1].parts[-1].selection
    wanted = AnnotationQuery(labels=last.labels, statuses=last.statuses)
    assert window.feature(Concordance).page.bar.query == wanted
    key(window, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert window.pages.desk_in_front
    assert window.page.view.hasFocus()


def test_an_article_in_the_chart_is_opened_on_the_desk(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    rows = [row.name for row in page.cards[Figure.ARTICLES].content.rows]
    key(window, *[Qt.Key.Key_Down] * rows.index("Lima"), Qt.Key.Key_Return)
    assert window.pages.desk_in_front
    assert window.controller.review is not None
    assert window.controller.review.article.title == "Lima"


def test_the_key_pressed_again_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    key(window, Qt.Key.Key_O, held=CTRL_SHIFT)
    assert window.pages.desk_in_front


def test_each_time_it_is_opened_it_counts_anew(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert page.statistics is not None
    assert page.statistics.decided.decided == 0
    key(window, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    page = opened(window, qtbot)
    assert page.statistics.decided.decided > 0


def test_undo_while_it_is_shown_counts_anew(window: MainWindow, qtbot: QtBot) -> None:
    key(window, Qt.Key.Key_Return)
    page = opened(window, qtbot)
    assert page.statistics is not None
    assert page.statistics.decided.decided > 0
    key(window, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.statistics is not None and page.statistics.decided.decided == 0)


def test_leaving_stops_the_count(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def endless(_session: object, _reviewer: str, cancelled: object) -> None:
        assert callable(cancelled)
        while not cancelled():
            pass
        asked.append(True)

    monkeypatch.setattr(statistics, "count", endless)
    page = window.feature(Overview).page
    key(window, Qt.Key.Key_O, held=CTRL_SHIFT)
    assert page._state.text() == "Counting …"
    key(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(asked))
    assert (page._state.text(), page.statistics) == ("", None)


def test_another_session_shows_nothing_of_the_former(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    window.files.close()
    assert page.statistics is None
    assert not window.actions_by_id["overview"].isEnabled()


def test_what_cannot_be_counted_is_told(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []

    def fail(*_args: object) -> None:
        raise SessionError("The session is on fire.", "Put it out.")

    monkeypatch.setattr(statistics, "count", fail)
    monkeypatch.setattr(window, "show_error", told.append)
    page = window.feature(Overview).page
    key(window, Qt.Key.Key_O, held=CTRL_SHIFT)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].message == "The session is on fire."
    assert page._state.text() == ""


def test_one_suggester_narrows_acceptance_and_confidence(window: MainWindow, qtbot: QtBot) -> None:
    key(window, *[Qt.Key.Key_Return] * 3)
    page = opened(window, qtbot)
    assert page.suggester_box.currentText() == "all suggesters"
    page.suggester_box.setCurrentText("rule test")
    assert page.suggester() == Suggester(Source.RULE, "test")
    for figure in (Figure.LABELS, Figure.CALIBRATION):
        assert page.cards[figure].content.note.startswith("rule test · ")
    assert page.cards[Figure.SUGGESTERS].content.note
    page.recount_requested.emit()
    qtbot.waitUntil(page._again.isEnabled)
    assert page.suggester() == Suggester(Source.RULE, "test")


def test_figures_are_saved_as_a_table(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = opened(window, qtbot)
    choose_place(monkeypatch, tmp_path / "entities")
    page.cards[Figure.ENTITIES].csv_button.click()
    path = tmp_path / "entities.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["label", "accepted", "rejected", "open"]
    assert sorted(rows[1:]) == [["DATE", "0", "0", "1"], ["GPE", "0", "0", "1"], ["PERSON", "0", "0", "2"]]
    assert said(window) == "entities.csv was written."


def test_a_chart_is_saved_as_a_picture(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = opened(window, qtbot)
    choose_place(monkeypatch, tmp_path / "events.png")
    page.cards[Figure.EVENTS].png_button.click()
    image = QImage(str(tmp_path / "events.png"))
    assert image.width() == 2 * page.cards[Figure.EVENTS].width()
    colors = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    }
    assert len(colors) > 3


def test_a_place_that_cannot_be_written_is_told_and_none_chosen_writes_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = []
    page = opened(window, qtbot)
    monkeypatch.setattr(window, "show_error", told.append)
    choose_place(monkeypatch, "")
    page.cards[Figure.EVENTS].csv_button.click()
    assert told == []
    choose_place(monkeypatch, tmp_path / "no folder" / "events.csv")
    page.cards[Figure.EVENTS].csv_button.click()
    assert len(told) == 1
    assert list(tmp_path.rglob("*.csv")) == []


def test_charts_without_figures_say_so_and_keys_still_leave(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    empty = {figure for figure, card in page.cards.items() if card._empty.isVisible()}
    assert {Figure.SUGGESTERS, Figure.LABELS, Figure.CALIBRATION, Figure.CORRECTIONS, Figure.ACTS} <= empty
    assert Figure.ENTITIES not in empty
    key(window, Qt.Key.Key_Escape)
    assert window.pages.desk_in_front


@pytest.mark.parametrize(("width", "columns"), [(1000, 2), (1440, 3), (1920, 3)])
def test_charts_fill_the_width_in_columns(window: MainWindow, qtbot: QtBot, width: int, columns: int) -> None:
    window.resize(width, 900)
    page = opened(window, qtbot)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: len({card.x() for card in page.cards.values()}) == columns)
    inner = page._area.widget()
    assert inner is not None
    assert inner.width() <= page._area.viewport().width()
    assert all(card.geometry().right() < inner.width() for card in page.cards.values())


def test_open_suggestions_behind_a_bar_are_asked_for_by_status(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    page.cards[Figure.EVENTS].chart.setFocus(Qt.FocusReason.TabFocusReason)
    key(window, Qt.Key.Key_Return)
    wanted = AnnotationQuery(labels=frozenset({"MEET"}), statuses=frozenset({Status.SUGGESTED}))
    assert window.feature(Concordance).page.bar.query == wanted


def test_escape_leads_from_what_is_behind_a_bar_back_to_the_charts(window: MainWindow, qtbot: QtBot) -> None:
    page, concordance = opened(window, qtbot), window.feature(Concordance).page
    chart = page.cards[Figure.ENTITIES].chart
    chart.setFocus()
    key(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is concordance
    key(window, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is page
    assert chart.hasFocus()
    qtbot.waitUntil(lambda: page._again.isEnabled(), timeout=20_000)
    key(window, Qt.Key.Key_Escape)
    assert window.pages.desk_in_front
    key(window, Qt.Key.Key_F, held=CTRL_SHIFT)
    key(window, Qt.Key.Key_Escape)
    assert window.pages.desk_in_front


@pytest.mark.usefixtures("german")
def test_what_a_figure_above_is_about_is_told_whole_in_a_small_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(640, 400)
    page = opened(window, qtbot)
    names = [tile.findChildren(QLabel)[0] for tile in page._headlines.findChildren(QFrame) if tile.layout()]
    assert len(names) == 4
    for name in names:
        assert name.wordWrap() or name.width() >= name.sizeHint().width()
        assert name.height() >= name.heightForWidth(name.width())
