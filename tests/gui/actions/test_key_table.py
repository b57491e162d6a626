"""Keys are listed under their menus, numbered ones in one line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.actions.key_table import key_groups
from gui.actions.live import Actions
from gui.actions.menus import EVENT, FILE
from gui.actions.spec import ActionSpec

ROLES = [ActionSpec(f"role.{n}", f"Fill role {n}", EVENT, (str(n),)) for n in range(1, 4)]
OPEN = ActionSpec("open", "Open…", FILE, ("Ctrl+O", "F2"))
BARE = ActionSpec("bare", "Bare", FILE)


def live(qtbot: QtBot, keys: dict[str, object], specs: list[ActionSpec]) -> Actions:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, window, keys)
    for spec in specs:
        actions.add(spec, lambda: None)
    actions.give_keys()
    return actions


def test_actions_without_a_key_are_left_out_and_numbered_ones_stand_together(qtbot: QtBot) -> None:
    groups = key_groups(live(qtbot, {}, [*ROLES, OPEN, BARE]))
    assert groups == {"File": [("Open", ["Ctrl O", "F2"])], "Event": [("Fill role 1–3", ["1–3"])]}


def test_numbered_actions_whose_keys_do_not_run_on_stand_apart(qtbot: QtBot) -> None:
    groups = key_groups(live(qtbot, {"role.2": ["F8"]}, ROLES))
    assert groups["Event"] == [("Fill role 1", ["1"]), ("Fill role 2", ["F8"]), ("Fill role 3", ["3"])]
