"""A feature brings actions, a full page and a tab by being listed; Escape leads back to where one was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import main_window
from gui.actions.live import Handler
from gui.actions.menus import VIEW
from gui.actions.spec import window_action
from gui.dialogs.palette import CommandPalette
from gui.features import FEATURES
from gui.features.commands import Commands
from gui.main_window import MainWindow
from gui.panels.search_field import SearchField
from gui.settings import Settings
from gui.side_tabs import SideTab
from gui.window import Feature
from models.annotation import Status
from tests.gui.steps import said, settle, status

CONTROL = Qt.KeyboardModifier.ControlModifier


class Gazette(Feature):
    """A feature as a new one would be: one action, one full page, one tab."""

    specs = (window_action("gazette", "Gazette", VIEW, "Ctrl+Shift+G"),)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.sheet, self.tab = QWidget(), QWidget()
        self.field = SearchField("Search the gazette")
        QVBoxLayout(self.sheet).addWidget(self.field)
        self.sheet.setFocusProxy(self.field)
        self.fills = 0
        self.keys: Mapping[str, str] = {}
        self.left = False
        window.pages.add_page(self.sheet)
        window.page.side.add(SideTab("gazette", "Gazette", self.tab, self._fill))

    def handlers(self) -> Mapping[str, Handler]:
        return {"gazette": lambda: self._window.pages.open_page(self.sheet)}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        self.keys = keys

    def leave(self) -> None:
        self.left = True

    def _fill(self) -> None:
        self.fills += 1


@pytest.fixture
def fuller(
    empty_window: MainWindow,
    session_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> Iterator[MainWindow]:
    """Give a window that has the feature too, on the filled session."""
    monkeypatch.setattr(main_window, "FEATURES", (*FEATURES, Gazette))
    window = MainWindow(Settings(tmp_path / "fuller" / "settings.json", reviewer="ida"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_session(session_path)
    yield window
    window.close()


def open_gazette(window: MainWindow, qtbot: QtBot) -> Gazette:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_G, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not window.pages.desk_in_front
    return window.feature(Gazette)


def test_its_action_stands_in_menu_palette_and_key_list(fuller: MainWindow) -> None:
    menus = [entry.menu() for entry in fuller.menuBar().actions()]
    assert "gazette" in [action.objectName() for menu in menus for action in menu.actions()]
    assert fuller.feature(Gazette).keys["gazette"] == "Ctrl Shift G"
    fuller.feature(Commands).show_palette()
    (palette,) = fuller.findChildren(CommandPalette)
    assert ("Gazette", "Ctrl Shift G") in [(row.title, row.key) for row in palette.shown()]


def test_its_page_gets_the_keyboard_and_escape_leads_back_to_the_very_part(
    fuller: MainWindow, qtbot: QtBot
) -> None:
    for part in (fuller.page.articles.search, fuller.page.view):
        part.setFocus()
        feature = open_gazette(fuller, qtbot)
        assert feature.field.hasFocus()
        qtbot.keyClick(feature.field, Qt.Key.Key_Escape)
        assert fuller.pages.desk_in_front
        assert part.hasFocus()


def test_a_field_of_the_page_uses_escape_first(fuller: MainWindow, qtbot: QtBot) -> None:
    field = open_gazette(fuller, qtbot).field
    qtbot.keyClicks(field, "vogt")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), fuller.pages.desk_in_front) == ("", False)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert fuller.pages.desk_in_front


def test_nothing_is_done_to_the_article_behind_a_page(fuller: MainWindow, qtbot: QtBot) -> None:
    fuller.controller.set_focus("vogt")
    field = open_gazette(fuller, qtbot).field
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert status(fuller, "vogt") is Status.SUGGESTED
    actions = fuller.actions_by_id
    for name in ("accept", "finish", "next_article", "label.GPE"):
        assert not actions[name].isEnabled()
    assert not fuller.bar._buttons["finish"].isEnabled()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert all(actions[name].isEnabled() for name in ("accept", "finish", "next_article", "label.GPE"))
    assert fuller.bar._buttons["finish"].isEnabled()


def test_undo_and_the_foot_of_the_window_serve_a_page_too(fuller: MainWindow, qtbot: QtBot) -> None:
    fuller.page.desk.accept_shown()
    open_gazette(fuller, qtbot)
    assert fuller.page.footer.isVisible() and "accepted" in said(fuller)
    fuller.actions_by_id["undo"].trigger()
    assert status(fuller, "vogt") is Status.SUGGESTED
    assert not fuller.pages.desk_in_front


def test_closing_the_session_leaves_the_page(fuller: MainWindow, qtbot: QtBot) -> None:
    open_gazette(fuller, qtbot)
    fuller.actions_by_id["close"].trigger()
    assert fuller.welcome.isVisible()
    assert not fuller.page.footer.isVisible()
    assert not fuller.actions_by_id["gazette"].isEnabled()


def test_its_tab_is_filled_while_it_is_in_view_and_found_again(
    fuller: MainWindow, session_path: Path, qtbot: QtBot
) -> None:
    feature = fuller.feature(Gazette)
    fuller.page.desk.accept("vogt")
    settle(fuller, qtbot)
    assert feature.fills == 0
    fuller.page.side.show_tab("gazette")
    fuller.page.desk.accept("ruiz")
    settle(fuller, qtbot)
    assert feature.fills > 0
    fuller.close()
    assert feature.left
    again = MainWindow(Settings.load(fuller.settings.path.parent))
    qtbot.addWidget(again)
    assert again.page.side.shown() == "gazette"
    again.close()
