from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from gui.panels.entities import EntitiesPanel
from gui.panels.find_bar import FindBar
from gui.panels.focus_line import FocusLine
from gui.panels.progress_bar import ProgressFooter
from gui.panels.welcome import RecentSession, WelcomePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
"""The offscreen platform has no window manager that could be told the sizes a window may have."""

NOON = datetime(2026, 1, 31, 12, 4, 31, tzinfo=UTC)


@pytest.fixture
def shown(qtbot):
    def show(widget, width=340, height=500):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        return widget

    return show


def test_entities_are_grouped_by_actor_and_jump(qtbot, shown, review, schema, actors):
    panel = shown(EntitiesPanel())
    panel.show_review(review, schema, actors)
    model = panel.tree.model()
    groups = {
        model.index(row, 0).data(): model.rowCount(model.index(row, 0)) for row in range(model.rowCount())
    }
    assert groups == {"Ida Vogt": 2, "Leo Ruiz": 0, "Wien": 0, "Freitag": 0}
    place = panel.tree.visualRect(model.index_of("sie")).center()
    with qtbot.waitSignal(panel.focus_requested) as asked:
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["sie"]


def test_entities_search_hides_other_groups(qtbot, shown, review, schema, actors):
    panel = shown(EntitiesPanel())
    panel.show_review(review, schema, actors)
    qtbot.keyClicks(panel.search, "ruiz")
    model = panel.tree.model()
    hidden = [panel.tree.isRowHidden(row, model.index(-1, 0)) for row in range(model.rowCount())]
    assert hidden.count(False) == 1


def test_footer_tells_progress_pace_and_problems(shown):
    footer = shown(ProgressFooter(), 1100, 34)
    assert footer._decided.isHidden() and footer._pace.isHidden() and footer._problem.isHidden()
    footer.show_progress(64, 87)
    footer.show_pace(6, 23)
    footer.show_problem("The pipeline de_x is missing.", "Choose another one.")
    assert footer._decided.text() == "64 of 87 decided"
    assert footer._pace.text() == "6 s per decision, about 2 min left"
    assert "Choose another one." in footer._problem.toolTip()


def test_footer_names_the_pipelines_only_where_there_is_room(shown):
    footer = shown(ProgressFooter(), 1100, 34)
    footer.show_pipeline("de_dateline")
    assert footer._pipeline.isVisible()
    footer.resize(640, 34)
    assert not footer._pipeline.isVisible()


def test_footer_tells_saved_from_unsaved(shown):
    footer = shown(ProgressFooter(), 1100, 34)
    footer.show_saved(NOON)
    saved = footer._saved.text()
    assert saved.endswith(":31") and footer._saved.property("tone") == "soft"
    footer.show_unsaved("The disk is full.")
    assert footer._saved.text() != saved and footer._saved.property("tone") == "warn"


def test_focus_line_gives_the_annotation_its_room_before_anything_else(qtbot, shown, review):
    line = shown(FocusLine(), width=1000, height=46)
    line.set_keys({"accept": "⏎", "reject": "⌫"})
    line.show_annotation(review.entities["vogt"], review, 30, 110)
    assert line._mark.isVisible() and line._mark.text().endswith("30 of 110")
    line.resize(line.content.sizeHint().width() - 30, 46)
    qtbot.waitUntil(lambda: not line._text.is_elided() and not line._mark.isVisible())
    line.resize(1000, 46)
    qtbot.waitUntil(line._mark.isVisible)


def test_find_bar_asks_steps_and_closes_by_keyboard(qtbot, shown):
    bar = shown(FindBar(), 700, 44)
    with qtbot.waitSignal(bar.find_requested) as asked:
        bar.open_bar("Ruiz")
    assert asked.args == ["Ruiz", False]
    bar.show_hits(1, 3)
    with qtbot.waitSignal(bar.step_requested) as stepped:
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert stepped.args == [False]
    bar.field.clear()
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_find_bar_says_that_there_are_no_hits(shown):
    bar = shown(FindBar(), 700, 44)
    bar.open_bar("xyz")
    bar.show_hits(0, 0)
    assert bar._hits.text() == "no hits" and not bar._next.isEnabled()


def test_welcome_lists_recent_sessions(qtbot, shown):
    page = shown(WelcomePage(), 900, 700)
    page.show_recent(
        [RecentSession(Path("one.dateline"), "3 of 7 done"), RecentSession(Path("two.dateline"))]
    )
    rows = [button for button in page.findChildren(QPushButton) if button.property("kind") == "row"]
    assert len(rows) == 2
    with qtbot.waitSignal(page.session_chosen) as chosen:
        qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert chosen.args == ["one.dateline"]


def test_welcome_takes_dropped_files(qtbot, shown, tmp_path):
    page = shown(WelcomePage(), 900, 700)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a.txt")])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.dropEvent(event)
    assert dropped.args == [[str(tmp_path)]]


def test_welcome_buttons_are_wide_enough_for_german(qtbot, shown):
    page = shown(WelcomePage(), 700, 700)
    page.sample_button.setText("In einer Beispielsitzung mit sechs Artikeln umsehen")
    buttons = (page.new_button, page.open_button, page.sample_button)
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
