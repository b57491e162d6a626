"""Counts the keys that building by hand takes in the real window; keys held with another count with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import resources
from gui.dialogs import type_picker
from gui.dialogs.type_picker import TypePicker
from gui.main_window import MainWindow
from models.annotation import Entity, Event, Source, Status
from models.offsets import Span
from models.readings import Frame, Reading, Slot, Word, packed
from models.schema import EventType, schema_from_toml
from storage import articles
from storage.annotations import store_suggestions
from storage.session import Session
from tests.e2e.conftest import Reviewer, session_of

TEXT = (
    "Am 3. Mai unterrichtete Ministerin Ida Vogt in Genf den Gesandten Leo Ruiz im Hafen von Lima über das"
    " Seeabkommen der Werft und 40 Millionen Euro."
)
TRIGGER = "unterrichtete"
LABELS = {
    "3. Mai": "DATE",
    "Ministerin": "TITLE",
    "Ida Vogt": "PERSON",
    "Genf": "GPE",
    "Leo Ruiz": "PERSON",
    "Hafen von Lima": "FAC",
    "Seeabkommen": "DOC",
    "Werft": "ORG",
    "40 Millionen Euro": "MONEY",
}
FILLERS = {
    "Participant": "Ida Vogt",
    "Actor": "Ida Vogt",
    "Person": "Ida Vogt",
    "Recipient": "Leo Ruiz",
    "Topic": "Seeabkommen",
    "Document": "Seeabkommen",
    "Item": "Seeabkommen",
    "Place": "Genf",
    "Destination": "Genf",
    "Time": "3. Mai",
}
"""What the parse finds for roles; those that no type has beside each other share a filler."""

SCHEMA_FILE = resources.path("schema", "diplomacy.toml")
TYPES = schema_from_toml(SCHEMA_FILE.read_text(encoding="utf-8"), SCHEMA_FILE.name).types
MOST = 6
"""How many keys an event with three roles may take, once the caret is on its trigger."""


def span_of(covered: str) -> Span:
    start = TEXT.index(covered)
    return Span(start, start + len(covered))


class Counted:
    """A reviewer whose every key is counted, in the window or in what lies over it."""

    def __init__(self, reviewer: Reviewer) -> None:
        self.reviewer, self.window = reviewer, reviewer.window
        self.keys = 0

    def press(self, keys: str) -> None:
        self.keys += 1
        picker = self.picker()
        if picker is None:
            self.reviewer.press(keys)
        else:
            QTest.keyClicks(picker.field, keys)
            QApplication.processEvents()

    def picker(self) -> TypePicker | None:
        return next((item for item in self.window.findChildren(TypePicker) if item.isVisible()), None)

    def choose(self, kind: EventType) -> None:
        """Choose a type by E, letters of its name, and its number where they are not clear yet."""
        self.press("E")
        self.press(kind.name[0].lower())
        picker = self.picker()
        if picker is not None:
            self.press(str([row.id for row in picker.shown()].index(kind.name) + 1))
        assert self.picker() is None

    def event(self) -> Event:
        event = self.window.controller.focused_event
        assert event is not None
        return event


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a session with one article: its entities are suggested, its event is not."""
    made = session_of(tmp_path / "keys.dateline", [TEXT], "de")
    store(made, b"")
    return made


def store(path: Path, reading: bytes) -> None:
    found = [
        Entity(text.casefold(), label, (span_of(text),), confidence=0.9) for text, label in LABELS.items()
    ]
    with Session.open(path) as session:
        revision = articles.get(session, "a0").revision
        store_suggestions(session, "a0", revision, found, (), (), "1", reading=reading)


def reading_for(kind: EventType) -> Reading:
    """Return a reading of the text whose trigger has fillers for three roles of `kind`."""
    known = {FILLERS[role.name]: role.name for role in reversed(kind.roles) if role.name in FILLERS}
    three = sorted(known.items(), key=lambda item: [role.name for role in kind.roles].index(item[1]))[:3]
    slots = tuple(Slot(f"obl:{role}", "object", (span_of(text.split()[-1]),)) for text, role in three)
    frame = Frame(kind.name, tuple((f"obl:{role}", (role,)) for _, role in three))
    return Reading((Word(span_of(TRIGGER), slots=slots, frames=(frame,)),))


@pytest.fixture
def counted(reviewer: Reviewer, calm: None, path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counted]:
    # A reviewer looks at the fillers before accepting them, longer than a name's last letters are awaited.
    monkeypatch.setattr(type_picker, "QTimer", ImpatientTimer)
    assert reviewer.window.open_session(path)
    yield Counted(reviewer)


class ImpatientTimer(QTimer):
    """A timer that is due at once."""

    def __init__(self, parent: QObject, **given: object) -> None:
        super().__init__(parent, singleShot=True, interval=0)


def at_trigger(window: MainWindow) -> None:
    window.page.view.setFocus()
    window.page.view.set_caret(span_of(TRIGGER).start + 3)


def test_an_entity_takes_one_key_after_its_selection_and_two_with_it(counted: Counted) -> None:
    view = counted.window.page.view
    view.setFocus()
    view.set_caret(span_of("Gesandten").start)
    counted.press("Ctrl+Shift+Right")
    counted.press("T")
    assert counted.keys == 2
    made = counted.window.controller.focused
    assert isinstance(made, Entity) and made.label == "TITLE" and made.origin.source is Source.REVIEWER
    assert counted.reviewer.review.covered(made) == "Gesandten"


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_an_event_with_three_roles_by_number_keys(counted: Counted, kind: EventType, path: Path) -> None:
    at_trigger(counted.window)
    counted.choose(kind)
    assert counted.event().type == kind.name and counted.event().arguments == ()
    labels = set(LABELS.values())
    fillable = [number for number, role in enumerate(kind.roles, 1) if role.fillers & labels]
    assert len(fillable) >= 3
    for number in fillable[:3]:
        counted.press(str(number))
    assert counted.keys <= MOST
    stored = counted.reviewer.stored(path).events[counted.event().id]
    assert [item.role for item in stored.arguments] == [
        kind.roles[number - 1].name for number in fillable[:3]
    ]
    assert {item.status for item in stored.arguments} == {Status.ACCEPTED}


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_an_event_with_three_roles_that_the_parse_knows(
    counted: Counted, kind: EventType, path: Path
) -> None:
    store(path, packed(reading_for(kind)))
    counted.window.controller.open_article("a0")
    at_trigger(counted.window)
    counted.choose(kind)
    made = counted.event()
    assert len(made.arguments) == 3
    assert {item.status for item in made.arguments} == {Status.SUGGESTED}
    counted.press("Return")
    assert counted.keys <= 4
    stored = counted.reviewer.stored(path).events[made.id]
    assert {item.status for item in stored.arguments} == {Status.ACCEPTED}
    assert counted.window.controller.focus_id != made.id


def test_a_type_with_a_key_of_its_own_takes_two_keys_with_all_its_fillers(
    counted: Counted, path: Path
) -> None:
    for kind in TYPES:
        if kind.key:
            store(path, packed(reading_for(kind)))
            counted.window.controller.open_article("a0")
            at_trigger(counted.window)
            counted.keys = 0
            counted.press(f"Shift+{kind.key}")
            made = counted.event()
            assert (made.type, len(made.arguments)) == (kind.name, 3)
            counted.press("Return")
            assert counted.keys == 2
            counted.press("Ctrl+Z")
            counted.press("Ctrl+Z")
            assert counted.reviewer.review.events == {}
