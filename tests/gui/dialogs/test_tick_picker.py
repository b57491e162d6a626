"""Any number of rows is ticked by keys or mouse, and the picker stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.picker import PickerRow
from gui.dialogs.tick_picker import TickPicker

ROWS = [
    PickerRow(name, name, f"{count} open", key) for name, count, key in (("ONE", 1, "O"), ("TWO", 2, "T"))
]


@pytest.fixture
def picker(qtbot: QtBot) -> TickPicker:
    made = TickPicker("Letters", "all of them")
    qtbot.addWidget(made)
    made.show_ticks(ROWS, frozenset({"TWO"}))
    made.show()
    return made


def ticks(picker: TickPicker) -> dict[str, bool | None]:
    return {row.id: row.ticked for row in picker.shown()}


def test_present_ticks_are_shown_and_told_to_screen_readers(picker: TickPicker) -> None:
    assert ticks(picker) == {"": False, "ONE": False, "TWO": True}
    model, role = picker.list.model(), Qt.ItemDataRole.CheckStateRole
    states = [model.data(model.index(row, 0), role) for row in range(3)]
    assert states == [Qt.CheckState.Unchecked, Qt.CheckState.Unchecked, Qt.CheckState.Checked]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_ticks_and_unticks_the_current_row(picker: TickPicker, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.ticked_changed) as told:
        qtbot.keyClick(picker.field, key)
    assert told.args == [frozenset({"ONE", "TWO"})]
    qtbot.keyClick(picker.field, key)
    assert ticks(picker) == {"": False, "ONE": False, "TWO": True}
    assert picker.isVisible()


def test_a_click_ticks(picker: TickPicker, qtbot: QtBot) -> None:
    place = picker.list.visualRect(picker.list.model().index(1, 0)).center()
    qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert ticks(picker)["ONE"]
    assert picker.isVisible()


def test_the_first_row_takes_all_ticks_off_and_has_one_where_no_other_has(
    picker: TickPicker, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(picker.ticked_changed) as told:
        qtbot.keyClick(picker.field, Qt.Key.Key_Space)
    assert told.args == [frozenset()]
    assert ticks(picker) == {"": True, "ONE": False, "TWO": False}


def test_a_rows_key_finds_it_and_the_next_letters_replace_it(picker: TickPicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker.field, "o")
    qtbot.keyClick(picker.field, Qt.Key.Key_Space)
    qtbot.keyClicks(picker.field, "t")
    assert picker.field.text() == "t"
    qtbot.keyClick(picker.field, Qt.Key.Key_Space)
    picker.field.clear()
    assert ticks(picker) == {"": False, "ONE": True, "TWO": False}
