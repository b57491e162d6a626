"""The prompt gives what was typed, and nothing when it is cancelled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from gui.dialogs.text_prompt import TextPrompt


@pytest.mark.parametrize("lines", [False, True])
def test_saving_gives_the_text(qtbot, lines):
    prompt = TextPrompt("Value", "For a date ISO 8601", "2023", lines=lines)
    qtbot.addWidget(prompt)
    prompt.show()
    qtbot.keyClicks(prompt.field, "2024-05")
    with qtbot.waitSignal(prompt.given) as told:
        qtbot.mouseClick(prompt.save_button, Qt.MouseButton.LeftButton)
    assert told.args == ["2024-05"]


def test_cancelling_gives_nothing(qtbot):
    prompt = TextPrompt("Value", "", "2023")
    qtbot.addWidget(prompt)
    prompt.show()
    with qtbot.assertNotEmitted(prompt.given):
        prompt.reject()
    assert isinstance(prompt.field, QLineEdit)


def test_a_name_of_several_words_can_be_read_while_it_is_changed(qtbot):
    name = "Organisation für Sicherheit und Zusammenarbeit in Europa"
    prompt = TextPrompt("Name of the actor", "", name)
    qtbot.addWidget(prompt)
    prompt.show()
    assert prompt.field.width() > prompt.field.fontMetrics().horizontalAdvance(name)
