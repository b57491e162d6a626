from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.item_models.entity_tree import CONTEXT_ROLE, EntityTreeModel
from gui.item_models.proposal_list import EFFECT_ROLE, ProposalListModel, ProposalRow, proposal_rows
from gui.item_models.row_model import ROW_ROLE
from gui.panels.entities import EntitiesPanel
from gui.panels.proposals import ProposalsSection
from models.actors.proposals import Proposal
from models.annotation import Actor
from storage.actors import Reach
from tests.builders import meeting

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

ALI, GORBI = Actor("ali", "PERSON", "Ilham Alijew"), Actor("gorbi", "PERSON", "Michail Gorbatschow")
ROWS = [
    ProposalRow("gorbi", ("gorby",), "PERSON", GORBI.name, "Mikhail Gorbachev", 3, 2, 12),
    ProposalRow("ali", ("aly",), "PERSON", ALI.name, "Ilham Aliyev", 1, 1, 4),
]


@pytest.fixture
def section(qtbot):
    made = ProposalsSection()
    qtbot.addWidget(made)
    made.resize(340, 240)
    made.show_rows(ROWS)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    assert made.take_keyboard()
    return made


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "merge_requested"),
        (Qt.Key.Key_Backspace, "refuse_requested"),
        (Qt.Key.Key_Delete, "refuse_requested"),
    ],
)
def test_a_key_decides_and_goes_on_to_the_next_question(qtbot, section, key, signal):
    QTest.keyClick(section.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(getattr(section, signal)) as asked:
        QTest.keyClick(section.list, key)
    assert asked.args == [ROWS[1]]
    assert section.list.currentIndex().data(ROW_ROLE) == ROWS[0]


def test_after_the_last_question_the_section_hides_and_lets_the_keyboard_go(qtbot, section):
    QTest.keyClick(section.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(section.left):
        QTest.keyClick(section.list, Qt.Key.Key_Return)
    assert section.isHidden()
    assert not section.take_keyboard()


def test_buttons_decide_too(qtbot, section):
    for button, signal in (
        (section.merge_button, "merge_requested"),
        (section.refuse_button, "refuse_requested"),
    ):
        with qtbot.waitSignal(getattr(section, signal)):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_escape_lets_the_keyboard_go(qtbot, section):
    with qtbot.waitSignal(section.left):
        QTest.keyClick(section.list, Qt.Key.Key_Escape)
    assert not section.isHidden()


def test_rows_are_painted(section):
    image = section.list.viewport().grab().toImage()
    shades = {QColor(image.pixel(x, 12)).lightness() for x in range(0, image.width(), 2)}
    assert len(shades) > 3


def test_proposal_list_is_sound_and_tells_what_a_merge_would_change(qtmodeltester):
    model = ProposalListModel()
    model.show(ROWS)
    qtmodeltester.check(model, force_py=True)
    assert "12" in model.index(0).data(EFFECT_ROLE)
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Mikhail Gorbachev" in spoken and "Michail Gorbatschow" in spoken


def test_the_same_questions_again_keep_the_view_where_it_is(qtbot):
    model = ProposalListModel()
    model.show(ROWS)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(list(ROWS))


def test_what_concerns_the_open_article_is_asked_first_with_what_would_move():
    found = [
        Proposal(GORBI, (Actor("gorby", "PERSON", "Mikhail Gorbachev"),)),
        Proposal(ALI, (Actor("aly", "PERSON", "Ilham Aliyev"), Actor("al", "PERSON", "I. Aliyev"))),
    ]
    reaches = {"aly": Reach(2, 1), "al": Reach(1, 1), "ali": Reach(4, 3)}
    first, second = proposal_rows(found, reaches, frozenset({"al"}))
    assert (first.into, first.others, first.entities, first.articles) == ("ali", ("aly", "al"), 3, 2)
    assert (first.into_entities, second.into_entities) == (4, 0)


def test_a_mention_comes_with_the_words_of_its_line():
    model, review = EntityTreeModel(), meeting()
    model.show(review, ["PERSON"], {})
    index = model.index_of("ruiz")
    assert index.data(CONTEXT_ROLE) == (
        ", 3. Mai. Ministerin Ida Vogt 😀 traf am Freitag in Wien mit ",
        "Leo Ruiz",
        " zusammen. Sie lobte Wien.",
    )


def test_who_waits_for_the_questions_is_taken_to_them_but_not_who_went_on(qtbot, schema, review, actors):
    panel = EntitiesPanel()
    qtbot.addWidget(panel)
    panel.show_review(review, schema, actors)
    panel.show_focus("vogt")
    panel.show()
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.take_keyboard()
    assert panel.tree.hasFocus()
    panel.show_proposals(ROWS)
    assert panel.proposals.list.hasFocus()
    panel.show_proposals([])
    panel.tree.setFocus()
    panel.show_proposals(ROWS)
    assert panel.tree.hasFocus()
