"""An event made by hand comes with what the parse knows: one decision, one undo, each role open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.controller import Controller
from gui.desk import Desk
from gui.dialogs.type_picker import TypePicker
from gui.main_window import MainWindow
from gui.panels.role_row import shown_rows
from models import edits
from models.annotation import Event, Source, Status
from models.errors import DatelineError
from models.readings import packed
from storage.annotations import store_suggestions
from tests.builders import meeting, meeting_reading, span_of
from tests.gui.conftest import Cursor
from tests.gui.steps import click_text, now, settle


def give_reading(controller: Controller, body: bytes) -> None:
    """Store a reading with the meeting's entities, and none of its events."""
    assert controller.session is not None and controller.review is not None
    entities, revision = meeting().entities.values(), controller.review.article.revision
    controller.review = store_suggestions(
        controller.session, "article", revision, entities, (), (), "2", reading=body
    )
    controller.set_focus(None)


@pytest.fixture
def parsed(controller: Controller) -> Controller:
    give_reading(controller, packed(meeting_reading()))
    return controller


def made(controller: Controller) -> Event:
    assert controller.focused_event is not None
    return controller.focused_event


def targets(event: Event, role: str) -> list[str]:
    return [item.target for item in event.standing_arguments if item.role == role]


def test_a_type_key_on_the_verb_brings_particle_and_fillers(
    parsed: Controller, desk: Desk, cursor: Cursor
) -> None:
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    event = made(parsed)
    assert event.fragments == (span_of("traf"), span_of("zusammen"))
    assert targets(event, "Participant") == ["vogt", "ruiz"]
    assert event.status is Status.ACCEPTED
    assert {item.status for item in event.arguments} == {Status.SUGGESTED}


def test_one_undo_takes_all_of_it_back_and_redo_brings_it(
    parsed: Controller, desk: Desk, cursor: Cursor
) -> None:
    before = parsed.review
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    event = made(parsed)
    parsed.undo()
    assert before is not None and parsed.review is not None
    assert (parsed.review.entities, parsed.review.events) == (before.entities, before.events)
    parsed.redo()
    assert parsed.review.events == {event.id: event}


def test_accepting_takes_every_proposed_filler_and_goes_on(
    parsed: Controller, desk: Desk, cursor: Cursor
) -> None:
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    event = made(parsed)
    desk.accept()
    assert parsed.review is not None
    stored = parsed.review.events[event.id]
    assert {item.status for item in stored.arguments} == {Status.ACCEPTED}
    assert parsed.review.entities["wien"].status is Status.ACCEPTED
    assert parsed.focus_id not in (None, event.id)


def test_minus_takes_the_particle_off_again(parsed: Controller, desk: Desk, cursor: Cursor) -> None:
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    desk.remove_fragment()
    assert made(parsed).fragments == (span_of("traf"),)


def test_a_marked_trigger_gets_fillers_but_no_particle(
    parsed: Controller, desk: Desk, cursor: Cursor
) -> None:
    cursor.span = span_of("traf")
    desk.type_event("MEET")
    assert made(parsed).fragments == (span_of("traf"),)
    assert targets(made(parsed), "Participant") == ["vogt", "ruiz"]


def test_a_number_aims_a_proposed_filler_anew_and_leaves_the_others_open(
    parsed: Controller, desk: Desk, cursor: Cursor
) -> None:
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    desk.fill_role(1)
    event = made(parsed)
    assert targets(event, "Participant")[0] == "vogt" and "ruiz" not in targets(event, "Participant")
    open_roles = {item.role for item in event.standing_arguments if item.status is Status.SUGGESTED}
    assert {"Place", "Time"} <= open_roles


def test_a_number_offers_first_what_the_parse_puts_into_the_role(
    parsed: Controller, desk: Desk, cursor: Cursor
) -> None:
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    for target in ("vogt", "ruiz"):
        desk.remove_argument(made(parsed).id, "Participant", target)
    desk.fill_role(1)
    assert targets(made(parsed), "Participant") == ["vogt"]


def test_without_a_reading_an_event_is_made_with_empty_roles(
    controller: Controller, desk: Desk, cursor: Cursor
) -> None:
    give_reading(controller, b"")
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    assert made(controller).arguments == ()
    assert made(controller).fragments == (span_of("traf"),)


def test_a_damaged_reading_is_told_and_the_event_made_all_the_same(
    controller: Controller, desk: Desk, cursor: Cursor
) -> None:
    told: list[DatelineError] = []
    controller.failed.connect(told.append)
    give_reading(controller, b"damaged")
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    assert len(told) == 1 and "damaged" in told[0].message
    assert made(controller).type == "MEET"


def test_the_card_shows_proposed_fillers_dashed_with_their_reasons(window: MainWindow, qtbot: QtBot) -> None:
    give_reading(window.controller, packed(meeting_reading()))
    window.page.view.set_caret(span_of("traf").start)
    window.page.desk.type_event("MEET")
    settle(window, qtbot)
    card = window.page.suggestions.event_card
    assert [row.is_undecided for row in shown_rows(card) if row.is_filled] == [True] * 4
    assert card.accept_button.isVisible()
    assert "subject" in card._why.text() and "added by hand" in card._why.text()
    window.page.desk.accept_here()
    settle(window, qtbot)
    assert [row.is_undecided for row in shown_rows(card) if row.is_filled] == [False] * 4
    assert not card.accept_button.isVisible()


def test_delete_on_a_row_takes_a_proposed_filler_out(window: MainWindow, qtbot: QtBot) -> None:
    give_reading(window.controller, packed(meeting_reading()))
    click_text(window, qtbot, span_of("traf").start + 1)
    window.page.desk.type_event("MEET")
    settle(window, qtbot)
    qtbot.keyClick(window.page.view, Qt.Key.Key_K)
    row = next(row for row in shown_rows(window.page.suggestions.event_card) if row.hasFocus())
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    event = made(window.controller)
    assert targets(event, "Participant") == ["ruiz"]
    assert now(window).entities["vogt"].status is Status.SUGGESTED


def test_what_was_added_by_hand_is_counted_as_missed_and_its_refused_fillers_stay_negatives(
    parsed: Controller, desk: Desk, cursor: Cursor
) -> None:
    cursor.offset = span_of("traf").start
    desk.type_event("MEET")
    desk.remove_argument(made(parsed).id, "Place", "wien")
    event = made(parsed)
    refused = [item for item in event.arguments if item.status is Status.REJECTED]
    assert [(item.role, item.target, item.origin.source) for item in refused] == [
        ("Place", "wien", Source.PIPELINE)
    ]
    assert [str(kind) for kind in event.corrections] == ["missed"]
    assert parsed.review is not None
    assert edits.apply(parsed.review, edits.Accept(event.id), parsed.schema).after.events[event.id]


def test_letters_typed_before_the_list_of_types_has_the_keyboard_are_the_lists(
    window: MainWindow, qtbot: QtBot
) -> None:
    before, view = now(window), window.page.view
    view.setFocus()
    window.controller.set_focus(None)
    view.set_caret(span_of("Ministerin").start + 2)
    # Nothing is given to the window in between: the system has not activated the list yet.
    for key in (Qt.Key.Key_E, Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_A):
        qtbot.keyClick(view, key)
    (added,) = set(now(window).events) - set(before.events)
    assert now(window).events[added].type == "STATEMENT"
    assert now(window).entities == before.entities


def test_escape_typed_at_once_closes_a_list_and_gives_the_keys_back(window: MainWindow, qtbot: QtBot) -> None:
    view, before = window.page.view, now(window)
    view.setFocus()
    window.controller.set_focus("wien")
    for key in (Qt.Key.Key_E, Qt.Key.Key_Escape):
        qtbot.keyClick(view, key)
    assert not any(picker.isVisible() for picker in window.findChildren(TypePicker))
    qtbot.keyClick(view, Qt.Key.Key_O)
    assert now(window).entities["wien"].label == "ORG" and now(window).events.keys() == before.events.keys()


def test_a_click_where_the_caret_stands_already_is_where_the_next_event_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    place = span_of("Ministerin").start + 2
    click_text(window, qtbot, place)
    window.controller.set_focus("praise")
    click_text(window, qtbot, place)
    qtbot.keyClick(window.page.view, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert now(window).events["praise"].type == "STATEMENT"
    assert made(window.controller).fragments == (span_of("Ministerin"),)
