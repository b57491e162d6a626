"""The story on a card: one line that never moves anything, opened by the one who asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.story import StoryLine
from gui.story_wording import ToldStep

STEPS = (ToldStep("10:04", "ida", "relabelled ORG → GPE"), ToldStep("10:05", "<leo>", "noted", undone=True))


@pytest.fixture
def story(qtbot: QtBot) -> StoryLine:
    story = StoryLine(13)
    qtbot.addWidget(story)
    story.resize(320, 40)
    story.show()
    story.show_origin("one", "proposed by a rule")
    return story


def test_a_late_story_changes_the_line_but_no_height(story: StoryLine) -> None:
    before = story.sizeHint()
    story.show_story("one", STEPS)
    assert story.head.text().startswith("proposed by a rule · relabelled ORG → GPE by ida 10:04")
    assert story.sizeHint() == before
    assert story.head.accessibleName().endswith(story.head.text())


def test_opened_it_asks_for_all_and_lists_them_with_what_was_undone_struck(
    story: StoryLine, qtbot: QtBot
) -> None:
    story.opened.connect(lambda name: story.show_story(name, STEPS))
    with qtbot.waitSignal(story.opened) as asked:
        qtbot.mouseClick(story.head, Qt.MouseButton.LeftButton)
    assert asked.args == ["one"]
    assert story.is_open and story.steps.isVisible()
    assert "<s>10:05  &lt;leo&gt;: noted</s>" in story.steps.text()
    qtbot.keyClick(story.head, Qt.Key.Key_Space)
    assert not story.steps.isVisible()


def test_without_decisions_it_says_so(story: StoryLine) -> None:
    story.toggle()
    story.show_story("one", ())
    assert story.steps.text() == "Nobody has decided on it yet."


def test_it_closes_for_another_annotation_and_stays_for_the_same(story: StoryLine) -> None:
    story.toggle()
    story.show_origin("one", "proposed by a rule")
    assert story.is_open
    story.show_origin("two", "added by hand")
    assert not story.is_open and story.head.text() == "added by hand"


def test_the_story_of_something_else_is_not_told(story: StoryLine) -> None:
    story.show_story("two", STEPS)
    assert story.head.text() == "proposed by a rule"
