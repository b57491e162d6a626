"""A range of confidence is picked or typed; what is no range is not offered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.range_picker import RangePicker, typed_range


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30-60", (30, 60)),
        (" 30 – 60 % ", (30, 60)),
        ("60 30", (30, 60)),
        ("<50", (0, 50)),
        ("> 90%", (90, 100)),
        ("70", (70, 100)),
        ("0", (0, 100)),
        ("30-600", None),
        ("101", None),
        ("unsure", None),
        ("-5", None),
        ("", None),
    ],
)
def test_what_is_typed_states_a_range_or_none(text: str, expected: tuple[int, int] | None) -> None:
    assert typed_range(text) == expected


@pytest.fixture
def picker(qtbot: QtBot) -> RangePicker:
    made = RangePicker()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "told"), [("35-45", [0.35, 0.45]), ("<20", [0.0, 0.2]), ("any", [None, None])]
)
def test_return_takes_what_was_typed(
    picker: RangePicker, qtbot: QtBot, typed: str, told: list[float | None]
) -> None:
    qtbot.keyClicks(picker.field, typed)
    with qtbot.waitSignal(picker.range_picked) as picked:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picked.args == told


def test_what_is_no_range_is_told_and_not_taken(picker: RangePicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker.field, "150-200")
    assert picker.shown() == [] and "150-200" in picker.foot.text()
    with qtbot.assertNotEmitted(picker.range_picked):
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
