"""F1: every part of the window that can have the keyboard knows what it is about; every topic is whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import gui
from gui.article_view.overview import Overview
from gui.dialogs.guideline_popup import GuidelinePopup
from gui.dialogs.help_popup import HelpPopup
from gui.dialogs.key_help import KeyHelpDialog
from gui.features import ACTIONS
from gui.features.helping import KEYS
from gui.help_parts import GUIDELINE, TOPIC, topic_of
from gui.help_topics import TOPICS, topic_texts
from gui.main_window import MainWindow
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
    assert set(TOPICS) - reached <= {"welcome", "bar", "progress", "tabs", "entities"}


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
