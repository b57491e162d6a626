from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.fuzzy import ranked
from gui.dialogs.guideline_popup import GuidelinePopup, marked
from gui.dialogs.palette import CommandPalette
from gui.dialogs.picker import Picker, PickerRow
from gui.dialogs.type_picker import TypePicker
from models.schema import EventType, Schema

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
"""The offscreen platform has no window manager that could be told the sizes a window may have."""

COMMANDS = [
    ("new", "New session…", "File", "Ctrl N"),
    ("finish", "Finish article", "Review", "Ctrl ⏎"),
    ("find", "Find in article", "Edit", "Ctrl F"),
    ("next_article", "Next article", "Go", "Ctrl ↓"),
]


@pytest.fixture
def palette(qtbot):
    made = CommandPalette()
    qtbot.addWidget(made)
    made.show_commands(COMMANDS)
    made.show()
    return made


@pytest.fixture
def picker(qtbot, schema):
    made = TypePicker()
    qtbot.addWidget(made)
    made.show_types(schema, "SIGN")
    made.show()
    return made


def test_letters_at_word_starts_come_first():
    titles = ["Finish article", "Find in article", "Leave the office area"]
    assert ranked(titles, "fa", lambda title: title)[0] == "Finish article"
    assert ranked(titles, "find", lambda title: title) == ["Find in article"]


@given(st.lists(st.text(alphabet="abc ", max_size=8), max_size=8), st.text(alphabet="abc", max_size=4))
def test_ranking_keeps_exactly_what_holds_the_letters_in_order(items, wanted):
    def holds(item):
        rest = iter(item)
        return all(letter in rest for letter in wanted)

    assert sorted(ranked(items, wanted, lambda item: item)) == sorted(filter(holds, items))


def test_palette_finds_by_letters_and_takes_with_return(qtbot, palette):
    qtbot.keyClicks(palette.field, "nart")
    with qtbot.waitSignal(palette.picked) as picked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert picked.args == ["next_article"]
    assert palette.isHidden()


def test_palette_moves_with_the_arrows_while_typing(qtbot, palette):
    qtbot.keyClicks(palette.field, "fi")
    first, second = (row.id for row in palette.shown()[:2])
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.picked) as picked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert picked.args == [second] != [first]


def test_palette_says_when_nothing_fits(qtbot, palette):
    qtbot.keyClicks(palette.field, "zzz")
    assert palette.shown() == []
    assert "zzz" in palette.foot.text()
    with qtbot.assertNotEmitted(palette.picked):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_palette_takes_by_click(qtbot, palette):
    place = palette.list.visualRect(palette.list.model().index(1)).center()
    with qtbot.waitSignal(palette.picked) as picked:
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == ["finish"]


def test_type_picker_begins_with_the_present_type(picker, schema):
    assert picker.shown()[0].id == "SIGN"
    assert len(picker.shown()) == len(schema.types)
    assert picker.foot.text()


def test_type_picker_finds_by_name_and_by_key(qtbot, picker, schema):
    qtbot.keyClicks(picker.field, "off")
    assert picker.shown()[0].id == "OFFICE_CHANGE"
    kind = next(kind for kind in schema.types if kind.key)
    picker.field.clear()
    qtbot.keyClicks(picker.field, kind.key)
    assert picker.shown()[0].id == kind.name


def test_every_type_is_taken_by_three_letters_at_most_and_by_nothing_else(qtbot, schema):
    for kind in schema.types:
        picker = TypePicker()
        qtbot.addWidget(picker)
        picker.show_types(schema)
        picker.show()
        taken = []
        picker.picked.connect(taken.append)
        for letter in kind.name[:3].lower():
            others = [other for other in schema.types if other.name.startswith(picker.field.text().upper())]
            assert taken == [] and len(others) > 1
            qtbot.keyClick(picker.field, letter)
            if taken:
                break
        assert taken == [kind.name]
        assert picker.isHidden()
        qtbot.keyClick(picker.field, Qt.Key.Key_Escape)


def test_the_rest_of_a_name_that_was_taken_never_reaches_the_desk(qtbot, picker):
    desk = QLineEdit()
    qtbot.addWidget(desk)
    desk.show()
    confirmed, taken = [], []
    desk.returnPressed.connect(lambda: confirmed.append(desk.text()))
    picker.picked.connect(taken.append)
    qtbot.keyClicks(picker.field, "vi")
    qtbot.keyClicks(desk, "sit")
    qtbot.keyClick(desk, Qt.Key.Key_Return)
    assert (taken, desk.text(), confirmed) == (["VISIT"], "", [])
    qtbot.keyClicks(desk, "t")
    qtbot.keyClick(desk, Qt.Key.Key_Return)
    assert (desk.text(), confirmed) == ("t", ["t"])


def test_another_key_after_a_name_was_taken_is_the_desks_at_once(qtbot, picker):
    desk = QLineEdit()
    qtbot.addWidget(desk)
    desk.show()
    qtbot.keyClicks(picker.field, "v")
    qtbot.keyClicks(desk, "1isit")
    assert desk.text() == "1isit"


def test_letters_that_were_taken_back_take_nothing(qtbot, picker):
    taken = []
    picker.picked.connect(taken.append)
    qtbot.keyClicks(picker.field, "sx")
    picker.field.setText("mex")
    qtbot.keyClick(picker.field, Qt.Key.Key_Backspace)
    qtbot.keyClick(picker.field, Qt.Key.Key_Backspace)
    assert taken == [] and picker.isVisible()


def test_a_letter_that_is_the_key_of_another_type_is_not_clear(qtbot):
    kinds = (EventType("MEET", "V"), EventType("VISIT", "M"), EventType("CALL"))
    picker = TypePicker()
    qtbot.addWidget(picker)
    picker.show_types(Schema("odd", 1, (), kinds, ()))
    picker.show()
    qtbot.keyClicks(picker.field, "v")
    assert picker.isVisible() and picker.shown()[0].id == "MEET"
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClicks(picker.field, "i")
    assert picked.args == ["VISIT"]
    qtbot.keyClick(picker.field, Qt.Key.Key_Escape)


def test_picker_opens_inside_its_window(qtbot, schema):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    picker = TypePicker(window)
    picker.show_types(schema)
    picker.open_over(window)
    assert window.frameGeometry().contains(picker.geometry())
    picker.close()


@pytest.mark.parametrize("name", ["MEET", "PERSON"])
def test_guideline_shows_definition_and_example(qtbot, schema, name):
    popup = GuidelinePopup()
    qtbot.addWidget(popup)
    popup.show_guideline(schema, name)
    assert popup.tag.text() == name
    assert popup._definition.text()
    assert popup._roles.isHidden() is (name == "PERSON")


def test_guideline_of_an_unknown_name_says_so(qtbot, schema):
    popup = GuidelinePopup()
    qtbot.addWidget(popup)
    popup.show_guideline(schema, "PICNIC")
    assert "PICNIC" in popup._definition.text()


def test_example_is_escaped_and_its_trigger_marked():
    text = marked("<b> *traf* & *zusammen*")
    assert text.startswith("&lt;b&gt; <b style=")
    assert text.count("</b>") == 2 and "&amp;" in text


def test_a_number_takes_its_row_so_that_no_type_needs_more_than_two_keys(qtbot, schema):
    for kind in schema.types:
        picker = TypePicker()
        qtbot.addWidget(picker)
        picker.show_types(schema)
        picker.show()
        taken = []
        picker.picked.connect(taken.append)
        qtbot.keyClicks(picker.field, kind.name[0].lower())
        if not taken:
            place = [row.id for row in picker.shown()].index(kind.name)
            index = picker.list.model().index(place)
            number = index.data(Qt.ItemDataRole.AccessibleTextRole).partition(",")[0]
            assert number == str(place + 1)
            qtbot.keyClicks(picker.field, number)
        assert taken == [kind.name] and picker.isHidden()


def test_a_digit_that_goes_on_with_a_name_is_no_number(qtbot):
    picker = TypePicker()
    qtbot.addWidget(picker)
    picker.show_types(
        Schema("odd", 1, (), (EventType("PHASE1"), EventType("PHASE2"), EventType("VISIT")), ())
    )
    picker.show()
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClicks(picker.field, "phase2")
    assert picked.args == ["PHASE2"]


def test_a_number_without_a_row_takes_nothing(qtbot, picker, palette):
    qtbot.keyClicks(picker.field, "mo")
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClicks(picker.field, "7")
    qtbot.keyClicks(palette.field, "n")
    with qtbot.assertNotEmitted(palette.picked):
        qtbot.keyClicks(palette.field, "1")
    assert palette.field.text() == "n1"


def test_holding_a_modifier_takes_no_row(qtbot: QtBot) -> None:
    for numbered in (False, True):
        picker = Picker("Letters", numbered=numbered)
        qtbot.addWidget(picker)
        picker.show_rows([PickerRow(str(n), f"Row {n}") for n in range(20)])
        picker.show()
        with qtbot.assertNotEmitted(picker.picked):
            qtbot.keyClick(picker.field, Qt.Key.Key_Shift)
