from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.dialogs.fuzzy import ranked
from gui.dialogs.guideline_popup import GuidelinePopup, marked
from gui.dialogs.palette import CommandPalette
from gui.dialogs.type_picker import TypePicker

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
