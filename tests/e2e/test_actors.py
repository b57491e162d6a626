"""Actors over several articles in the real window, by keys alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.dialogs.actor_picker import ActorPicker
from gui.dialogs.mentions import MentionsPicker
from gui.dialogs.picker import Picker
from gui.dialogs.text_prompt import TextPrompt
from gui.features.actors import Actors
from gui.features.entities import Entities
from gui.panels.proposals import ProposalsSection
from models import edits
from models.annotation import Actor, Entity, suggested_entity
from models.offsets import Span
from storage import actors, articles
from storage.annotations import load, store_suggestions
from storage.session import Session
from tests.builders import MACHINE
from tests.e2e.conftest import Reviewer, dialog_of, session_of

pytestmark = pytest.mark.usefixtures("calm")

TEXTS = [
    "Michail Gorbatschow kam nach Riga. Gorbatschow blieb.",
    "Mikhail Gorbachev came to Riga.",
    "Later Mikhail Gorbachev left Riga.",
]
DE, EN = Actor("de", "PERSON", "Michail Gorbatschow"), Actor("en", "PERSON", "Mikhail Gorbachev")


def mention(number: int, covered: str, actor: str, nth: int = 0) -> Entity:
    start = TEXTS[number].index(covered, nth)
    made = Entity(f"{number}-{start}", "PERSON", (Span(start, start + len(covered)),), actor=actor)
    return suggested_entity(replace(made, origin=MACHINE, confidence=0.9))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = session_of(tmp_path / "actors.dateline", TEXTS)
    found = (
        (mention(0, "Michail Gorbatschow", "de"), mention(0, "Gorbatschow", "de", 20)),
        (mention(1, "Mikhail Gorbachev", "en"),),
        (mention(2, "Mikhail Gorbachev", "en"),),
    )
    with Session.open(made) as session:
        for number, entities in enumerate(found):
            store_suggestions(session, f"a{number}", 0, entities, (), (DE, EN), "test")
    return made


@pytest.fixture
def desk(reviewer: Reviewer, path: Path) -> Reviewer:
    assert reviewer.window.open_session(path)
    reviewer.window.controller.set_focus("0-0")
    return reviewer


def questions(reviewer: Reviewer) -> ProposalsSection:
    return reviewer.window.feature(Entities).panel.proposals


def ask(reviewer: Reviewer, qtbot: QtBot) -> None:
    """Open the tab by its key and wait until the keyboard is at the first question."""
    reviewer.press("Ctrl+Shift+U")
    qtbot.waitUntil(lambda: questions(reviewer).list.hasFocus(), timeout=20_000)


def pointed(path: Path) -> set[str | None]:
    with Session.open(path, read_only=True) as session:
        every = (load(session, name).entities.values() for name in articles.all_ids(session))
        return {item.actor for listed in every for item in listed}


def test_a_likely_merge_is_made_with_return_and_undone_as_one(
    desk: Reviewer, path: Path, qtbot: QtBot
) -> None:
    ask(desk, qtbot)
    desk.press("Return")
    assert pointed(path) == {"de"}
    assert "2 mention" in desk.window.page.footer._task.text()
    assert questions(desk).isHidden()
    desk.press("Ctrl+Z")
    assert pointed(path) == {"de", "en"}


def test_a_refused_merge_is_not_asked_again_until_that_is_undone(
    desk: Reviewer, path: Path, qtbot: QtBot
) -> None:
    ask(desk, qtbot)
    desk.press("Backspace")
    with Session.open(path, read_only=True) as session:
        assert any(actor.unlike for actor in actors.standing(session).values())
    assert pointed(path) == {"de", "en"}
    assert desk.review.entities["0-0"].status == "suggested"
    desk.press("Ctrl+Z")
    qtbot.waitUntil(lambda: not questions(desk).isHidden(), timeout=20_000)


@pytest.mark.parametrize("key", ["Return", "Backspace"])
def test_a_question_that_could_not_be_stored_is_asked_again(desk: Reviewer, qtbot: QtBot, key: str) -> None:
    session = desk.window.controller.session
    assert session is not None
    ask(desk, qtbot)
    session.read_only = True
    desk.press(key)
    qtbot.waitUntil(lambda: bool(desk.boxes()))
    assert "read-only" in desk.told()[0]
    qtbot.waitUntil(lambda: not questions(desk).isHidden(), timeout=20_000)


def test_the_card_leads_to_the_mentions_elsewhere(desk: Reviewer, qtbot: QtBot) -> None:
    controller = desk.window.controller
    controller.open_article("a1")
    card = desk.window.page.suggestions.entity_card
    qtbot.waitUntil(lambda: card.elsewhere.isVisible())
    assert "1 other" in card.elsewhere.button.text()
    desk.press("W")
    picker = dialog_of(desk, MentionsPicker)
    assert [row.title for row in picker.shown()] == ["Later Mikhail Gorbachev left Riga."]
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert (desk.review.article.id, desk.focus) == ("a2", "2-6")


def test_mentions_elsewhere_are_counted_anew_only_when_another_article_changes(
    desk: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    controller, reader = desk.window.controller, desk.window.feature(Actors)._reader
    counted: list[str] = []
    count = reader.elsewhere
    monkeypatch.setattr(reader, "elsewhere", lambda actor: (counted.append(actor), count(actor))[1])

    def show() -> None:
        controller.set_focus(next(iter(desk.review.entities)))
        desk.window.page.fill_side()

    controller.open_article("a1")
    show()
    assert controller.push(edits.SetNote(next(iter(desk.review.entities)), "odd"))
    show()
    assert counted == ["en"]
    controller.row_changed.emit("a2")
    show()
    assert counted == ["en", "en"]


def test_an_actor_is_chosen_by_letters_for_all_its_mentions(desk: Reviewer, path: Path, qtbot: QtBot) -> None:
    desk.press("U")
    picker = dialog_of(desk, ActorPicker)
    QTest.keyClicks(picker.field, "gorbach")
    qtbot.waitUntil(lambda: [row.id for row in picker.shown()][:1] == ["en"], timeout=10_000)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert pointed(path) == {"en"}


def test_an_actor_is_chosen_for_one_mention_with_shift(desk: Reviewer, path: Path, qtbot: QtBot) -> None:
    desk.press("U")
    picker = dialog_of(desk, ActorPicker)
    QTest.keyClicks(picker.field, "gorbach")
    qtbot.waitUntil(lambda: [row.id for row in picker.shown()][:1] == ["en"], timeout=10_000)
    QTest.keyClick(picker.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.review.entities["0-0"].actor == "en"
    assert desk.review.entities["0-35"].actor == "de"
    with Session.open(path, read_only=True) as session:
        assert "Michail Gorbatschow" in actors.standing(session)["en"].aliases


def test_a_mention_is_taken_out_of_its_actor(desk: Reviewer, path: Path) -> None:
    desk.press("Shift+U")
    picker = dialog_of(desk, Picker)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    apart = desk.review.entities["0-0"].actor
    assert apart not in (None, "de")
    with Session.open(path, read_only=True) as session:
        assert actors.standing(session)["de"].unlike == (apart,)
    desk.press("Ctrl+Z")
    assert desk.review.entities["0-0"].actor == "de"


def test_a_merged_name_is_taken_out_into_the_actor_it_came_from(
    desk: Reviewer, path: Path, qtbot: QtBot
) -> None:
    ask(desk, qtbot)
    desk.press("Return")
    desk.window.page.view.setFocus()
    desk.press("Shift+U")
    picker = dialog_of(desk, Picker)
    QTest.keyClicks(picker.field, "mikhail")
    qtbot.waitUntil(lambda: picker.shown()[0].detail.startswith("2 mention"))
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert pointed(path) == {"de", "en"}
    with Session.open(path, read_only=True) as session:
        standing = actors.standing(session)
    assert standing["en"].merged_into is None and "Mikhail Gorbachev" not in standing["de"].names


def test_an_actor_is_renamed(desk: Reviewer, path: Path) -> None:
    desk.press("F2")
    prompt = dialog_of(desk, TextPrompt)
    QTest.keyClicks(prompt.field, "M. S. Gorbatschow")
    QTest.keyClick(prompt.field, Qt.Key.Key_Return)
    with Session.open(path, read_only=True) as session:
        found = actors.standing(session)["de"]
    assert (found.name, found.aliases) == ("M. S. Gorbatschow", ("Michail Gorbatschow",))
