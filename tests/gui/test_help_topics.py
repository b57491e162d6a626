"""F1: every part of the window that can have the keyboard knows what it is about; every topic is whole."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import gui
from gui import dialogs
from gui.article_view.overview import Overview
from gui.dialog_topics import DIALOG_TOPICS
from gui.dialogs.desk_dialog import DeskDialog
from gui.dialogs.guideline_popup import GuidelinePopup
from gui.dialogs.help_popup import HelpPopup
from gui.dialogs.key_help import KeyHelpDialog
from gui.dialogs.picker import Picker
from gui.features import ACTIONS
from gui.features.concordance import Concordance
from gui.features.helping import KEYS
from gui.features.overview import Overview as OverviewFeature
from gui.help_parts import GUIDELINE, TOPIC, kind_topic, topic_of
from gui.help_topics import TOPICS, topic_texts
from gui.main_window import MainWindow
from gui.page_topics import PAGE_TOPICS
from gui.panels.label_button import LabelButton
from gui.panels.role_row import shown_rows
from tests.gui.steps import settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SET = re.compile(r'setProperty\((?:"topic"|TOPIC), "([^"]+)"\)')


def opened(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    return [item for item in window.findChildren(kind) if item.isVisible()]


def help_on(window: MainWindow, widget: QWidget) -> None:
    widget.setFocus()
    assert widget.hasFocus()
    window.actions_by_id["help"].trigger()


def test_every_topic_that_is_set_exists() -> None:
    sources = Path(gui.__file__).parent.rglob("*.py")
    used = {name for path in sources for name in SET.findall(path.read_text(encoding="utf-8"))}
    assert used and used <= set(TOPICS)


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_names_only_actions_and_topics_that_exist(name: str, german: None) -> None:
    topic = TOPICS[name]
    known = {spec.id for spec in ACTIONS}
    assert set(re.findall(r"\{(\w+)\}", topic.text)) <= known
    assert set(topic.related) <= set(TOPICS) - {name}
    title, text = topic_texts(name, {})
    assert title and "{" not in text


def test_every_topic_can_be_reached_from_every_part_of_the_desk() -> None:
    reached, edge = set[str](), {"text"}
    while edge:
        reached |= edge
        edge = {other for name in edge for other in TOPICS[name].related} - reached
    assert set(TOPICS) - reached - {*DIALOG_TOPICS, *PAGE_TOPICS} <= {
        "welcome",
        "bar",
        "progress",
        "tabs",
        "entities",
    }


def test_texts_name_the_keys_that_actions_have_now() -> None:
    assert "F7 goes to the next place, – back." in topic_texts("find", {"find_next": "F7"})[1]


def test_every_part_that_can_have_the_keyboard_has_a_topic(window: MainWindow) -> None:
    window.controller.set_focus("meet")
    window.page.fill_side()
    parts = [part for part in window.page.findChildren(QWidget) if part.focusPolicy().value]
    topics = {topic_of(part) for part in parts if part is not window.page.side}
    assert "" not in topics
    assert {"text", "role", "story", "note", "queue", "articles", "history"} <= topics
    assert topic_of(window.page.view.findChild(Overview)) == "overview"
    assert {name.partition(":")[0] for name in topics} <= {*TOPICS, GUIDELINE.rstrip(":")}


def test_f1_on_the_full_pages_tells_about_their_parts(window: MainWindow, qtbot: QtBot) -> None:
    concordance, overview = window.feature(Concordance), window.feature(OverviewFeature)
    concordance.open()
    assert topic_of(concordance.page.bar.field) == "query"
    qtbot.waitUntil(lambda: concordance.page.model.rowCount() > 0)
    help_on(window, concordance.page.list)
    [popup] = opened(window, HelpPopup)
    assert popup.windowTitle() == "The concordance"
    popup.close()
    overview.toggle()
    qtbot.waitUntil(lambda: overview.page.statistics is not None and overview.page._again.isEnabled())
    assert topic_of(next(iter(overview.page.cards.values())).chart) == "chart"
    for page in (concordance.page, overview.page):
        parts = [part for part in (page, *page.findChildren(QWidget)) if part.focusPolicy().value]
        assert {topic_of(part) for part in parts} <= set(PAGE_TOPICS)


def test_a_property_goes_before_the_kind_and_what_is_around(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    inner = QLineEdit(around)
    assert topic_of(inner) == topic_of(None) == ""
    around.setProperty(TOPIC, "card")
    assert topic_of(inner) == "card"
    inner.setProperty(TOPIC, "note")
    assert topic_of(inner) == "note"


def test_help_on_a_role_and_from_there_to_the_guideline(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("meet")
    settle(window, qtbot)
    row = shown_rows(window.page.suggestions.event_card)[0]
    help_on(window, row)
    [popup] = opened(window, HelpPopup)
    assert isinstance(popup, HelpPopup)
    assert popup.windowTitle() == "Roles"
    first = popup.links.links()[0]
    assert first.text() == "Guideline of MEET"
    first.click()
    assert not popup.isVisible()
    [guideline] = opened(window, GuidelinePopup)
    assert guideline.windowTitle() == "MEET"
    qtbot.waitUntil(lambda: "looking" not in guideline._decided.text())  # type: ignore[attr-defined]
    guideline.close()


def test_help_on_a_label_shows_its_guideline(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("vogt")
    settle(window, qtbot)
    buttons = window.page.suggestions.entity_card.findChildren(LabelButton)
    help_on(window, next(button for button in buttons if button.label == "ORG"))
    [guideline] = opened(window, GuidelinePopup)
    assert guideline.windowTitle() == "ORG"
    qtbot.waitUntil(lambda: "looking" not in guideline._decided.text())  # type: ignore[attr-defined]
    guideline.close()


def test_help_on_a_preset_shows_its_guideline(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("meet")
    settle(window, qtbot)
    segment = window.page.suggestions.event_card._presets._group.buttons()[1]
    assert topic_of(segment) == "preset:planned"
    help_on(window, segment)
    [popup] = opened(window, HelpPopup)
    assert popup.windowTitle() == "planned"
    popup.close()


def test_related_topics_and_all_keys_are_a_row_away(window: MainWindow) -> None:
    help_on(window, window.page.view)
    [popup] = opened(window, HelpPopup)
    assert isinstance(popup, HelpPopup)
    popup.topic_requested.emit("statuses")
    assert popup.windowTitle() == "Suggested, accepted, rejected"
    popup.topic_requested.emit(KEYS)
    assert not popup.isVisible()
    [keys] = opened(window, KeyHelpDialog)
    keys.close()


def test_without_a_topic_all_keys_are_shown(window: MainWindow) -> None:
    bare = QLineEdit(window)
    bare.show()
    help_on(window, bare)
    [keys] = opened(window, KeyHelpDialog)
    keys.close()


def test_help_works_on_the_welcome_page_too(empty_window: MainWindow) -> None:
    button = next(part for part in empty_window.welcome.findChildren(QWidget) if part.focusPolicy().value)
    help_on(empty_window, button)
    [popup] = opened(empty_window, HelpPopup)
    assert popup.windowTitle() == "Sessions"
    popup.close()


def kinds_of(base: type[QDialog]) -> set[type[QDialog]]:
    """Return all classes of dialogs below a base."""
    return {kind for below in base.__subclasses__() for kind in (below, *kinds_of(below))}


def test_every_kind_of_dialog_has_a_topic() -> None:
    for module in pkgutil.iter_modules(dialogs.__path__):
        importlib.import_module(f"gui.dialogs.{module.name}")
    kinds = {kind for base in (DeskDialog, Picker) for kind in kinds_of(base) if "gui." in kind.__module__}
    assert len(kinds) > 12
    told = {kind: kind_topic(kind) for kind in kinds}
    assert {kind for kind, topic in told.items() if topic not in DIALOG_TOPICS} == set()
    assert set(told.values()) | {"picker"} == set(DIALOG_TOPICS)


@pytest.mark.parametrize(
    ("action", "title"),
    [
        ("palette", "Choosing from a list"),
        ("event", "Which event type"),
        ("filter", "Ticking in a list"),
        ("article_note", "Typing something in"),
        ("import", "Importing"),
        ("export", "Exporting"),
        ("settings", "Settings"),
        ("edit_keys", "Changing keys"),
        ("keys", "The list of keys"),
        ("new", "A new session"),
    ],
)
def test_f1_tells_about_a_dialog_and_escape_returns_to_it(
    window: MainWindow, qtbot: QtBot, action: str, title: str
) -> None:
    window.controller.set_focus("meet")
    told: list[str] = []

    def ask() -> None:
        dialog = QApplication.activeWindow()
        if not isinstance(dialog, QDialog):
            return
        timer.stop()
        try:
            part = QApplication.focusWidget()
            told.append(helped(dialog, qtbot))
            assert QApplication.focusWidget() is part
        finally:
            dialog.reject()

    timer = QTimer(interval=20)
    timer.timeout.connect(ask)
    timer.start()
    window.actions_by_id[action].trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [title]


def helped(dialog: QDialog, qtbot: QtBot) -> str:
    """Ask for help in a dialog and leave it again, by keys; return its title."""
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), HelpPopup), timeout=1000)
    popup = QApplication.activeWindow()
    assert isinstance(popup, HelpPopup) and dialog.isVisible()
    assert "All keys" not in [row.text() for row in popup.links.links()]
    title = popup.windowTitle()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=1000)
    return title


def test_the_key_that_help_has_now_works_in_dialogs_too(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["help"].setShortcut("F9")
    window.actions_by_id["palette"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), Picker))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    [popup] = [item for item in QApplication.topLevelWidgets() if isinstance(item, HelpPopup)]
    assert popup.isVisible()
    popup.close()
