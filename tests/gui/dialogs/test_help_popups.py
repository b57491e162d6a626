"""Guideline and help beside the doubt: rows that lead on by keys, examples of this session, all keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.guideline_popup import GuidelinePopup, confusions
from gui.dialogs.help_popup import HelpPopup
from models.nearness import Example, Examples, Passage
from models.schema import Schema

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

RIGA = Example("e1", "a1", "Hafenbau", Passage("Riga", "der Hafen von ", " am Morgen"))
OSLO = Example("e2", "a2", "Fangquoten", Passage("Oslo", "", " droht"))


@pytest.fixture
def popup(qtbot: QtBot, schema: Schema) -> GuidelinePopup:
    popup = GuidelinePopup()
    qtbot.addWidget(popup)
    popup.show_guideline(schema, "GPE")
    with qtbot.waitActive(popup):
        popup.show()
        popup.activateWindow()
    return popup


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gegend ohne Regierung: LOC. Gebaut: FAC.", ["LOC", "FAC"]),
        ("In a fully capitalised name (“U.S. Navy”) it belongs to the ORG.", ["ORG"]),
        ("Merely promised: AGREE, plus AID, unreal. For payment: TRADE.", ["AGREE", "TRADE"]),
        ("„Kenia-Reise“: nichts.", [""]),
        ("", []),
    ],
)
def test_each_sentence_names_what_it_is_about(schema: Schema, text: str, expected: list[str]) -> None:
    found = confusions(schema, text)
    assert [name for _, name in found] == expected
    assert " ".join(sentence for sentence, _ in found) == text


def test_every_confusion_of_the_shipped_schema_is_kept_whole(schema: Schema) -> None:
    for item in (*schema.labels, *schema.types):
        for language in ("de", "en"):
            text = item.guideline(language).confusion
            assert " ".join(sentence for sentence, _ in confusions(schema, text)) == text


def test_a_confusion_leads_to_its_guideline_by_return(popup: GuidelinePopup, qtbot: QtBot) -> None:
    first, second = popup.confusions.links()
    assert first.hasFocus() and first.text() == "An area without a government: LOC."
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    with qtbot.waitSignal(popup.guideline_requested) as asked:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert asked.args == ["NORP"]


def test_examples_come_with_their_context_and_lead_to_their_place(
    popup: GuidelinePopup, qtbot: QtBot
) -> None:
    before = popup.height()
    popup.show_examples(Examples("GPE", (RIGA,), (OSLO,)))
    accepted, rejected = popup.examples.links()
    assert accepted.accessibleName() == "accepted: der Hafen von Riga am Morgen, Hafenbau"
    assert rejected.accessibleName().startswith("rejected: Oslo droht")
    assert popup.height() > before
    with qtbot.waitSignal(popup.example_requested) as asked:
        qtbot.keyClick(rejected, Qt.Key.Key_Return)
    assert asked.args == ["a2", "e2"]
    assert not popup.grab().isNull()


def test_late_examples_of_another_label_are_left_out(popup: GuidelinePopup) -> None:
    popup.show_examples(Examples("LOC", (RIGA,), ()))
    assert popup.examples.links() == []
    popup.show_examples(Examples("GPE"))
    assert popup._decided.text() == "Nothing decided in this session yet"


def test_the_rows_go_with_the_guideline(popup: GuidelinePopup, schema: Schema) -> None:
    popup.show_examples(Examples("GPE", (RIGA,), (OSLO,)))
    popup.show_guideline(schema, "PERSON")
    assert popup.examples.links() == []
    assert [row.text() for row in popup.confusions.links()] == [
        "Office or rank: TITLE.",
        "“she”, “both”: MENTION.",
    ]


def test_help_shows_a_text_and_leads_on(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 400)
    window.show()
    popup = HelpPopup(window)
    popup.show_topic("Roles", "A number fills a role.", [("card", "The card"), ("keys", "All keys")])
    popup.open_at(window)
    assert popup.accessibleName() == "Roles: A number fills a role."
    assert window.screen().availableGeometry().contains(popup.geometry())
    with qtbot.waitSignal(popup.topic_requested) as asked:
        qtbot.keyClick(popup.links.links()[1], Qt.Key.Key_Return)
    assert asked.args == ["keys"]
    popup.close()
