"""The action table: every action has a handler, a name, a place in the menus, and keys of its own."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import resources
from gui.actions.live import Actions
from gui.actions.menus import MENUS
from gui.actions.of_schema import schema_actions
from gui.actions.spec import ActionSpec, Scope
from gui.actions.wording import key_text
from gui.article_view.navigation import movement_of
from gui.dialogs.palette import CommandPalette
from gui.features import ACTIONS, FEATURES
from gui.features.commands import Commands
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.window import Feature
from models.schema import EntityLabel, EventType, Preset, Schema, schema_from_toml

SHIPPED = resources.path("schema", "diplomacy.toml")
SCHEMA = schema_from_toml(SHIPPED.read_text(encoding="utf-8"), SHIPPED.name)
EVERYTHING = [*ACTIONS, *schema_actions(SCHEMA)]
TYPED_WITHOUT_ALTGR = set("abcdefghijklmnopqrstuvwxyz0123456789.,-+!?=/")
"""What both the German and the US keyboard give with at most Shift held."""


def strokes(spec: ActionSpec) -> list[str]:
    return [QKeySequence(key).toString() for key in spec.keys]


def test_ids_are_unique() -> None:
    assert [item for item, count in Counter(spec.id for spec in EVERYTHING).items() if count > 1] == []


@pytest.mark.parametrize("kind", FEATURES, ids=lambda kind: kind.__name__)
def test_every_action_of_a_feature_has_a_handler_and_every_handler_an_action(
    empty_window: MainWindow, kind: type[Feature]
) -> None:
    assert set(empty_window.feature(kind).handlers()) == {spec.id for spec in kind.specs}


@pytest.mark.parametrize("spec", EVERYTHING, ids=lambda spec: spec.id)
def test_an_action_has_a_title_a_menu_an_icon_that_exists_and_keys_that_are_keys(spec: ActionSpec) -> None:
    assert spec.title.strip() and "{" not in spec.title
    assert spec.menu in MENUS
    assert not spec.icon or resources.path("icons", f"{spec.icon}.svg").is_file()
    assert strokes(spec) == list(spec.keys)
    assert all(QKeySequence(key).count() == 1 for key in spec.keys)


def test_no_two_actions_share_a_key() -> None:
    """The desk's keys work inside the window, so the two scopes overlap."""
    asked = Counter(key for spec in EVERYTHING for key in strokes(spec))
    assert [key for key, count in asked.items() if count > 1] == []


def test_every_label_role_and_preset_of_the_schema_has_a_key() -> None:
    without = [
        spec.id for spec in schema_actions(SCHEMA) if not spec.keys and not spec.id.startswith("type.")
    ]
    assert without == []


def test_single_keys_can_be_typed_on_german_and_us_keyboards() -> None:
    last = {key.rpartition("+")[2] or "+" for spec in EVERYTHING for key in spec.keys}
    assert {key for key in last if len(key) == 1 and key.casefold() not in TYPED_WITHOUT_ALTGR} == set()


def test_keys_without_ctrl_or_alt_work_on_the_desk_only() -> None:
    free = {
        (spec.id, key)
        for spec in EVERYTHING
        for key in spec.keys
        if spec.scope is not Scope.DESK and not key.startswith(("Ctrl+", "Alt+"))
    }
    assert {key for _, key in free} <= {"/", "F1", "F3", "F6", "Shift+F3"}


def test_no_action_takes_tab_escape_or_a_plain_movement_of_the_caret() -> None:
    for spec in EVERYTHING:
        for key in spec.keys:
            stroke = QKeySequence(key)[0]
            assert stroke.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
            event = QKeyEvent(QEvent.Type.KeyPress, stroke.key(), stroke.keyboardModifiers())
            taken = movement_of(event)
            assert taken is None or key in ("Ctrl+Down", "Ctrl+Up", "Ctrl+E"), f"{spec.id} takes {key}"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("Return", "⏎"),
        ("Shift+Backspace", "Shift ⌫"),
        ("Ctrl++", "Ctrl +"),
        ("+", "+"),
        ("Alt+Left", "Alt ←"),
    ],
)
def test_keys_are_shown_with_signs_for_long_names(key: str, shown: str) -> None:
    assert key_text(QKeySequence(key)) == shown


def live(qtbot: QtBot, keys: dict[str, object], *specs: ActionSpec) -> Actions:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, QWidget(window), keys)
    for spec in specs:
        actions.add(spec, lambda: None)
    actions.give_keys()
    return actions


ONE = ActionSpec("one", "One", "File", ("A", "F2"))
TWO = ActionSpec("two", "Two", "File", ("B",))
LABEL = ActionSpec("label.ART", "ART", "Label", ("A",), scope=Scope.DESK)


def test_the_users_own_key_takes_it_from_the_action_that_had_it(qtbot: QtBot) -> None:
    actions = live(qtbot, {"two": ["A", "F5"]}, ONE, TWO)
    assert (actions.key_texts("one"), actions.key_texts("two")) == (["F2"], ["A", "F5"])


def test_a_key_that_stands_alone_counts_and_what_is_no_key_does_not(qtbot: QtBot) -> None:
    actions = live(qtbot, {"one": "Ctrl+7", "two": [None, 3, "", "F5"]}, ONE, TWO)
    assert (actions.key_texts("one"), actions.key_texts("two")) == (["Ctrl 7"], ["F5"])


def test_a_key_of_the_schema_goes_before_one_of_the_table_and_comes_back_with_another_schema(
    qtbot: QtBot,
) -> None:
    actions = live(qtbot, {}, ONE, LABEL)
    assert (actions.key("one"), actions.key("label.ART")) == ("F2", "A")
    actions.remove("label.ART")
    actions.give_keys()
    assert actions.key("one") == "A"


def test_a_schema_without_keys_gives_actions_without_keys() -> None:
    bare = Schema("bare", 1, (EntityLabel("ART"),), (EventType("DO"),), (Preset("odd", "", {}),))
    named = {spec.id: spec.keys for spec in schema_actions(bare)}
    assert named["label.ART"] == named["type.DO"] == named["preset.odd"] == ()


def test_the_users_keys_work_in_the_window(settings: Settings, window: MainWindow, qtbot: QtBot) -> None:
    window.settings.keys["accept"] = ["F9"]
    second = MainWindow(window.settings)
    qtbot.addWidget(second)
    assert second.actions_by_id.key("accept") == "F9"
    assert second.actions_by_id.key("reject") == window.actions_by_id.key("reject")


def test_menus_hold_every_action(window: MainWindow) -> None:
    menus = [entry.menu() for entry in window.menuBar().actions()]
    listed = [action.objectName() for menu in menus for action in menu.actions()]
    assert sorted(listed) == sorted(spec.id for spec in EVERYTHING)


def test_the_palette_offers_every_enabled_action_and_runs_the_one_taken(
    window: MainWindow, qtbot: QtBot
) -> None:
    actions = window.actions_by_id
    for name in actions.ids():
        actions[name].setEnabled(True)
    window.feature(Commands).show_palette()
    palette = next(item for item in window.findChildren(CommandPalette) if item.isVisible())
    assert {row.id for row in palette.shown()} == {spec.id for spec in EVERYTHING} - {"palette"}
    before = window.settings.zoom
    qtbot.waitUntil(palette.isActiveWindow)
    qtbot.keyClicks(palette.field, actions["zoom_in"].text())
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.settings.zoom > before


def test_without_a_session_only_what_makes_sense_is_enabled(empty_window: MainWindow) -> None:
    actions = empty_window.actions_by_id
    enabled = {name for name in actions.ids() if actions[name].isEnabled()}
    assert enabled == {
        "new",
        "open",
        "import",
        "settings",
        "quit",
        "palette",
        "theme",
        "contrast",
        "help",
        "keys",
        "edit_keys",
        "cheat_sheet",
        "about",
    }
