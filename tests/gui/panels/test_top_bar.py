from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from gui.panels.key_cap import KeyButton
from gui.panels.top_bar import TopBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
"""The offscreen platform has no window manager that could be told the sizes a window may have."""

KEYS = {"undo": "Ctrl Z", "finish": "Ctrl ⏎", "palette": "Ctrl K"}


@pytest.fixture
def bar(qtbot):
    made = TopBar()
    qtbot.addWidget(made)
    made.set_keys(KEYS)
    made.show_session("vogt.dateline", read_only=False)
    made.show_shown(63)
    made.show()
    return made


def buttons(bar):
    return [button for button in bar.findChildren(KeyButton) if not button.isHidden()]


@pytest.mark.parametrize("width", [1440, 900, 640, 480, 330])
def test_buttons_stay_inside_apart_and_in_order(bar, width):
    bar.resize(width, bar.sizeHint().height())
    places = [button.geometry() for button in buttons(bar)]
    assert len(places) == 5
    assert all(bar.rect().contains(place) for place in places)
    assert all(one.right() < other.left() for one, other in pairwise(places))


def test_names_go_first_then_keys_then_words(bar):
    tall = bar.sizeHint().height()
    seen = []
    for width in range(1200, 320, -4):
        bar.resize(width, tall)
        shown = buttons(bar)
        state = (
            bar._name.isVisible(),
            any(button.key() for button in shown),
            [button.text() for button in shown if button.icon().isNull()],
        )
        if state not in seen:
            seen.append(state)
    words = ["Undo", "All like this", "Accept shown (63)", "Finish article", "Commands"]
    assert seen == [
        (True, True, words),
        (False, True, words),
        (False, False, words),
        (False, False, words[1:]),
        (False, False, words[1:4]),
        (False, False, words[2:4]),
        (False, False, words[3:4]),
        (False, False, []),
    ]


@pytest.mark.parametrize("width", range(330, 1300, 10))
def test_no_word_is_cut(bar, width):
    bar.resize(width, bar.sizeHint().height())
    for button in buttons(bar):
        assert button.width() >= button.sizeHint().width()


def test_an_icon_keeps_the_count_and_the_name(bar):
    bar.resize(340, bar.sizeHint().height())
    button = bar._buttons["accept_shown"]
    assert button.text() == "63" and not button.icon().isNull()
    assert button.accessibleName() == "Accept shown (63)"
    bar.show_shown(7)
    assert (button.text(), button.accessibleName()) == ("7", "Accept shown (7)")


def test_what_is_left_out_stands_in_the_tool_tip(bar):
    bar.resize(1440, bar.sizeHint().height())
    assert not any(button.toolTip() for button in buttons(bar))
    bar.resize(400, bar.sizeHint().height())
    assert [button.toolTip() for button in buttons(bar)] == [
        "Undo  Ctrl Z",
        "All like this",
        "Accept shown (63)",
        "Finish article  Ctrl ⏎",
        "Commands  Ctrl K",
    ]


def test_more_to_accept_makes_the_button_wider(bar):
    bar.resize(1200, bar.sizeHint().height())
    before = bar._buttons["accept_shown"].width()
    bar.show_shown(123456)
    QApplication.processEvents()
    assert bar._buttons["accept_shown"].width() > before


def test_without_a_session_only_the_commands_are_left(bar):
    bar.show_session("", read_only=False)
    assert [button.text() for button in buttons(bar)] == ["Commands"]
