"""The history's tab: it asks for what it shall show, jumps, and goes back to what holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.controller import Controller
from gui.item_models.history import HistoryModel
from gui.jobs import Jobs
from gui.panels.history import HistoryPanel
from models import edits
from tests.gui.conftest import filled_session

Shown = Callable[..., HistoryPanel]


@pytest.fixture
def controller(tmp_path, qtbot):  # type: ignore[no-untyped-def]
    controller = Controller("ida")
    controller.open_session(filled_session(tmp_path / "test.dateline"))
    for edit in (edits.Accept("vogt"), edits.Reject("ruiz"), edits.SetArticleNote("odd")):
        assert controller.push(edit)
    controller.undo()
    yield controller
    controller.close_session()


@pytest.fixture
def panel(controller: Controller, qtbot: QtBot) -> HistoryPanel:
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    model = HistoryModel(jobs.start)
    model.set_session(controller.session)
    panel = HistoryPanel(model)
    jobs.setParent(panel)
    model.setParent(panel)
    qtbot.addWidget(panel)
    panel.resize(366, 600)
    model.refresh()
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def go_to(panel: HistoryPanel, row: int) -> None:
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))


def asked(panel: HistoryPanel, qtbot: QtBot, act: Callable[[], object]) -> dict[str, object]:
    with qtbot.waitSignal(panel.query_changed) as signal:
        act()
    return dict(signal.args[0])


def test_it_goes_back_to_what_holds_and_to_nothing_else(panel: HistoryPanel, qtbot: QtBot) -> None:
    for row, holds in ((0, False), (1, False), (2, True)):
        go_to(panel, row)
        assert panel.back_button.isEnabled() is holds
        if not holds:
            assert not panel.go_back()
    with qtbot.waitSignal(panel.undo_back_requested) as signal:
        qtbot.mouseClick(panel.back_button, Qt.MouseButton.LeftButton)
    assert signal.args == [2]


@pytest.mark.parametrize(("row", "target"), [(0, ["article", ""]), (2, ["article", "ruiz"])])
def test_return_and_a_click_jump(panel: HistoryPanel, qtbot: QtBot, row: int, target: list[str]) -> None:
    go_to(panel, row)
    with qtbot.waitSignal(panel.jump_requested) as signal:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert signal.args == target
    place = panel.list.visualRect(panel.list.model().index(row, 0)).center()
    with qtbot.waitSignal(panel.jump_requested) as signal:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == target


def test_what_is_typed_and_chosen_is_asked_for(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.show_reviewers(["ida", "leo"])
    assert asked(panel, qtbot, lambda: qtbot.keyClicks(panel.search, "vogt"))["text"] == "vogt"
    assert asked(panel, qtbot, panel.here.click)["this_article"] is True
    wanted = asked(panel, qtbot, lambda: panel.kinds.menu().actions()[1].trigger())
    assert wanted["kinds"] == frozenset({"Accept", "AcceptArgument"})
    wanted = asked(panel, qtbot, lambda: panel.people.menu().actions()[2].trigger())
    assert (wanted["reviewer"], wanted["text"], wanted["this_article"]) == ("leo", "vogt", True)
    assert panel.people.text() == "leo ▾"
    panel.clear_query()
    assert (panel.search.text(), panel.here.isChecked(), panel.kinds.chosen) == ("", False, "")


def test_reviewers_are_offered_only_where_there_are_several(panel: HistoryPanel) -> None:
    panel.show_reviewers(["ida"])
    assert panel.people.isHidden()
    panel.show_reviewers(["ida", "leo"])
    assert panel.people.isVisible()


def test_buttons_follow_what_can_be_done(panel: HistoryPanel) -> None:
    panel.show_state(can_undo=True, can_redo=False)
    assert panel.undo_button.isEnabled() and not panel.redo_button.isEnabled()


def test_nothing_found_and_nothing_decided_are_told_apart(
    panel: HistoryPanel, controller: Controller, qtbot: QtBot
) -> None:
    model = panel.list.model()
    assert isinstance(model, HistoryModel)
    panel.search.setText("nowhere")
    with qtbot.waitSignal(model.modelReset):
        model.set_query({"text": "nowhere"})
    assert panel._empty._headline.text() == "No such decision" and panel._empty.isVisible()
    panel.clear_query()
    model.set_query({})
    assert panel.list.isVisible()
    model.set_session(None)
    assert panel._empty._headline.text() == "No decisions yet"


def test_it_is_painted_with_and_without_a_selection(panel: HistoryPanel) -> None:
    bare = panel.list.grab().toImage()
    go_to(panel, 2)
    assert panel.list.grab().toImage() != bare


def test_parts_of_it_have_names(panel: HistoryPanel) -> None:
    parts: list[QWidget] = [panel.search, panel.list, panel.kinds, panel.people]
    assert all(part.accessibleName() for part in parts)


def test_all_buttons_are_whole_in_a_low_panel(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.set_keys({"undo": "Ctrl Z", "redo": "Ctrl Shift Z", "undo_back": "Ctrl Shift H"})
    too_narrow_for_two = panel.undo_button.sizeHint().width() + panel.redo_button.sizeHint().width()
    panel.resize(too_narrow_for_two, 280)
    qtbot.waitUntil(lambda: panel.redo_button.y() > panel.undo_button.y())
    for button in (panel.undo_button, panel.redo_button, panel.back_button):
        assert panel.rect().contains(button.geometry())
        assert button.height() >= button.sizeHint().height()
