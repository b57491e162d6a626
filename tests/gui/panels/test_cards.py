from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStyle, QStyleOptionButton

from gui import theme
from gui.panels.annotation_card import BUTTON_EDGE, SIDE
from gui.panels.entity_card import EntityCard
from gui.panels.event_card import EventCard
from gui.panels.key_cap import KeyButton
from gui.panels.label_button import LabelButton
from gui.panels.role_picture import filler_room
from gui.panels.role_row import RoleRow
from models import edits
from models.annotation import Origin, Source, Status

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
"""The offscreen platform has no window manager that could be told the sizes a window may have."""

KEYS = {"accept": "⏎", "reject": "⌫", "event": "E", "all_like_this": "=", "attribute": "A"}


@pytest.fixture
def event_card(qtbot, review, schema):
    card = EventCard()
    qtbot.addWidget(card)
    card.set_keys(KEYS)
    card.show_event(review.events["meet"], review, schema)
    card.resize(338, card.heightForWidth(338))
    card.show()
    return card


@pytest.fixture
def entity_card(qtbot, review, schema, actors):
    card = EntityCard()
    qtbot.addWidget(card)
    card.set_keys(KEYS)
    card.show_entity(review.entities["vogt"], review, schema, actors)
    card.resize(338, card.heightForWidth(338))
    card.show()
    return card


def rows(card):
    return [row for row in card.findChildren(RoleRow) if not row.isHidden()]


def row_named(card, words):
    return next(row for row in rows(card) if words in row.accessibleName())


def test_event_card_has_a_row_per_filler_and_per_empty_role(event_card):
    names = [row.accessibleName() for row in rows(event_card)]
    assert len(names) == 5
    assert names[0].startswith("Participant: Ida Vogt") and "accepted" in names[0]
    assert names[1].startswith("Participant: Leo Ruiz") and "suggested" in names[1]
    assert any(name.startswith("Topic: empty") for name in names)


def test_how_to_fill_a_role_is_read_whole_at_the_usual_width(event_card):
    face = next(row._face for row in rows(event_card) if row._face.hint)
    font = theme.ui_font(13)
    font.setItalic(True)
    left, right = filler_room(event_card.width(), face)
    assert "nearest" in face.hint and QFontMetricsF(font).horizontalAdvance(face.hint) <= right - left


def test_event_card_asks_for_a_role_by_its_number(qtbot, event_card):
    with qtbot.waitSignal(event_card.role_requested) as asked:
        qtbot.keyClick(row_named(event_card, "Topic"), Qt.Key.Key_Return)
    event, role, number = asked.args
    assert (event, role) == ("meet", "Topic")
    assert f"press {number}" in row_named(event_card, "Topic").accessibleName()


def test_event_card_accepts_and_removes_an_argument_by_keyboard(qtbot, event_card):
    row = row_named(event_card, "Leo Ruiz")
    with qtbot.waitSignal(event_card.argument_accepted) as accepted:
        qtbot.keyClick(row, Qt.Key.Key_Space)
    with qtbot.waitSignal(event_card.argument_removed) as removed:
        qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert accepted.args == removed.args == ["meet", "Participant", "ruiz"]


def test_event_card_does_not_accept_an_argument_twice(qtbot, event_card):
    with qtbot.assertNotEmitted(event_card.argument_accepted):
        qtbot.keyClick(row_named(event_card, "Ida Vogt"), Qt.Key.Key_Space)


def test_event_card_jumps_to_a_filler(qtbot, event_card):
    with qtbot.waitSignal(event_card.focus_requested) as asked:
        qtbot.keyClick(row_named(event_card, "Wien"), Qt.Key.Key_Return)
    assert asked.args == ["wien"]


def test_event_card_marks_the_preset_and_asks_for_another(qtbot, event_card, schema):
    buttons = {
        button.text(): button
        for button in event_card.findChildren(QPushButton)
        if button.property("kind") == "segment"
    }
    assert buttons["actual"].isChecked() and not buttons["planned"].isChecked()
    with qtbot.waitSignal(event_card.preset_requested) as asked:
        qtbot.mouseClick(buttons["planned"], Qt.MouseButton.LeftButton)
    assert asked.args == ["meet", "planned"]


def test_event_card_shows_phases_only_where_the_type_has_them(qtbot, event_card, review, schema):
    def shown():
        return {
            button.text()
            for button in event_card.findChildren(QPushButton)
            if button.property("kind") == "segment" and not button.parentWidget().isHidden()
        }

    assert "start" not in shown()
    change = replace(review.events["meet"], type="OFFICE_CHANGE")
    event_card.show_event(change, review, schema)
    assert {"start", "end"} <= shown()


def test_event_card_says_why_and_gives_codes(event_card):
    assert "rule test, version 1" in event_card._why.text()
    assert "CONSULT" in event_card._why.text()


def test_event_card_says_on_a_line_of_its_own_that_rules_suggest_alone(event_card, review, schema):
    seen = (("lexicon", "de:zusammentreffen"), ("parse", "none"))
    origin = Origin(Source.LEXICON, "event_triggers", "1", seen)
    alone = replace(review.events["meet"], origin=origin)
    event_card.show_event(alone, review, schema)
    why, ruled, codes = event_card._why.text().splitlines()
    assert why == "Why: lexicon entry “zusammentreffen”."
    assert ruled == "By rules alone: no pipeline parsed this article."
    assert codes.startswith("Codes: PLOVER")
    event_card.show_event(replace(alone, status=Status.ACCEPTED), review, schema)
    assert ruled in event_card._why.text()
    event_card.show_event(review.events["meet"], review, schema)
    assert "rules alone" not in event_card._why.text()


@pytest.mark.parametrize("width", [300, 338, 420])
def test_whole_explanation_is_seen(event_card, review, schema, german, width):
    seen = [("lexicon", "de:Menschenrechtsbeauftragtenkonferenz"), ("parse", "none")]
    seen[1:1] = [("Participant", "subject of the clause before"), ("Place", "found by the parse")] * 3
    event = replace(review.events["meet"], origin=Origin(Source.LEXICON, "event_triggers", "1", tuple(seen)))
    event_card.show_event(event, review, schema)
    event_card.resize(width, event_card.fitted_height(width))
    why = event_card._why
    QApplication.processEvents()
    assert why.height() >= why.heightForWidth(why.width())
    assert event_card.rect().contains(why.mapTo(event_card, why.rect().bottomRight()))


def test_link_to_the_next_mention_begins_where_the_reason_does(event_card, review, schema):
    linked = {name: replace(event, coref="c") for name, event in review.events.items()}
    review = review.with_states(linked)
    event_card.show_event(review.events["praise"], review, schema)
    event_card.resize(338, event_card.heightForWidth(338))
    QApplication.processEvents()
    edge = event_card._why.mapTo(event_card, event_card._why.rect().topLeft()).x() + SIDE
    coref = event_card._coref
    assert coref.mapTo(event_card, coref.rect().topLeft()).x() + BUTTON_EDGE == edge
    option = QStyleOptionButton()
    coref.initStyleOption(option)
    inside = coref.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, coref)
    assert inside.left() == BUTTON_EDGE


def test_event_card_of_an_unknown_type_still_shows_its_arguments(event_card, review, schema):
    event_card.show_event(replace(review.events["meet"], type="PICNIC"), review, schema)
    assert [row.accessibleName().split(":")[1].split(",")[0].strip() for row in rows(event_card)] == [
        "Ida Vogt",
        "Leo Ruiz",
        "Wien",
        "Freitag",
    ]


def test_event_card_steps_to_the_next_mention_of_the_event(qtbot, event_card, review, schema):
    assert event_card._coref.isHidden()
    linked = {name: replace(event, coref="c") for name, event in review.events.items()}
    review = review.with_states(linked)
    event_card.show_event(review.events["praise"], review, schema)
    with qtbot.waitSignal(event_card.focus_requested) as asked:
        event_card._coref.click()
    assert asked.args == ["meet"]


def test_card_buttons_name_the_annotation(qtbot, event_card):
    for button, signal in (
        (event_card.accept_button, event_card.accept_requested),
        (event_card.reject_button, event_card.reject_requested),
        (event_card.type_button, event_card.type_menu_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == ["meet"]
    with qtbot.waitSignal(event_card.guideline_requested) as asked:
        qtbot.mouseClick(event_card.guideline_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["MEET"]


def test_accepted_event_with_open_fillers_can_still_be_accepted(event_card, review, schema):
    event_card.show_event(replace(review.events["meet"], status=Status.ACCEPTED), review, schema)
    assert not event_card.accept_button.isHidden()


def test_decided_card_offers_only_the_other_decision(event_card, review, schema):
    accepted = edits.apply(review, edits.Accept("meet"), schema).after
    event_card.show_event(accepted.events["meet"], accepted, schema)
    assert event_card.accept_button.isHidden() and not event_card.reject_button.isHidden()
    event_card.show_event(replace(review.events["meet"], status=Status.REJECTED), review, schema)
    assert not event_card.accept_button.isHidden() and event_card.reject_button.isHidden()


def test_card_buttons_are_wide_enough_for_german(qtbot, event_card):
    words = {"Annehmen": event_card.accept_button, "Zurückweisen": event_card.reject_button}
    for text, button in words.items():
        button.setText(text)
    event_card.type_button.setText("Ereignistyp ändern")
    buttons = [button for button in event_card.findChildren(KeyButton) if button.isVisible()]
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
    event_card.resize(338, event_card.heightForWidth(338))
    qtbot.waitUntil(lambda: all(event_card.rect().contains(button.geometry()) for button in buttons))


def test_note_is_told_once_and_only_when_changed(qtbot, event_card):
    note = event_card.findChild(QLineEdit)
    told = []
    event_card.note_edited.connect(lambda *args: told.append(args))
    note.setFocus()
    qtbot.keyClicks(note, "check the date")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    note.editingFinished.emit()
    assert told == [("meet", "check the date")]


def test_note_of_one_annotation_never_reaches_the_next(qtbot, event_card, review, schema):
    note = event_card.findChild(QLineEdit)
    told = []
    event_card.note_edited.connect(lambda *args: told.append(args))
    note.setFocus()
    qtbot.keyClicks(note, "unfinished")
    event_card.show_event(review.events["praise"], review, schema)
    assert told == [("meet", "unfinished")]
    assert note.text() == ""


def test_escape_puts_the_former_note_back(qtbot, event_card, review, schema):
    event_card.show_event(replace(review.events["meet"], note="former"), review, schema)
    note = event_card.findChild(QLineEdit)
    note.setFocus()
    qtbot.keyClicks(note, " and more")
    with qtbot.assertNotEmitted(event_card.note_edited):
        qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert note.text() == "former"


def test_entity_card_checks_its_label_and_asks_for_another(qtbot, entity_card, schema):
    buttons = {button.label: button for button in entity_card.findChildren(LabelButton)}
    assert set(buttons) == {label.name for label in schema.labels}
    assert [name for name, button in buttons.items() if button.isChecked()] == ["PERSON"]
    with qtbot.waitSignal(entity_card.label_requested) as asked:
        qtbot.mouseClick(buttons["ORG"], Qt.MouseButton.LeftButton)
    assert asked.args == ["vogt", "ORG"]
    assert not buttons["ORG"].isChecked()


def test_entity_card_steps_through_the_mentions_of_an_actor(qtbot, entity_card):
    with qtbot.waitSignal(entity_card.focus_requested) as asked:
        entity_card._mentions.click()
    assert asked.args == ["sie"]
    assert entity_card._actor.text() == "Ida Vogt, Vogt"


def test_words_of_the_mentions_begin_where_the_actor_does(entity_card):
    entity_card.resize(340, entity_card.fitted_height(340))
    QApplication.processEvents()
    link, option = entity_card._mentions, QStyleOptionButton()
    link.initStyleOption(option)
    inside = link.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, link)
    begin = link.mapTo(entity_card, inside.topLeft()).x()
    assert begin == entity_card._actor.mapTo(entity_card, entity_card._actor.rect().topLeft()).x()


def test_entity_card_hides_what_there_is_not(entity_card, review, schema, actors):
    entity_card.show_entity(review.entities["ruiz"], review, schema, actors)
    for widget in (entity_card._actor, entity_card._mentions, entity_card._value):
        assert not widget.isVisible()
    entity_card.show_entity(review.entities["freitag"], review, schema, actors)
    assert "2023-05-05" in entity_card._value.text()


def test_everything_to_press_has_an_accessible_name(event_card, entity_card):
    for card in (event_card, entity_card):
        for button in card.findChildren(QPushButton):
            assert button.isHidden() or button.accessibleName() or button.text(), button


def test_filler_can_be_taken_out_by_mouse_while_hovered(qtbot, event_card):
    row = row_named(event_card, "Leo Ruiz")
    assert not row._remove.isVisible()
    place = QPointF(5, 5)
    QApplication.sendEvent(row, QEnterEvent(place, place, place))
    with qtbot.waitSignal(event_card.argument_removed) as removed:
        qtbot.mouseClick(row._remove, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(event_card.argument_accepted) as accepted:
        qtbot.mouseClick(row._accept, Qt.MouseButton.LeftButton)
    assert removed.args == accepted.args == ["meet", "Participant", "ruiz"]
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))
    assert not row._remove.isVisible()


def test_a_row_looks_different_with_the_keyboard_under_the_pointer_and_once_it_is_accepted(event_card):
    row = row_named(event_card, "Leo Ruiz")
    looks = [row.grab().toImage()]
    row.setFocus()
    looks.append(row.grab().toImage())
    place = QPointF(5, 5)
    QApplication.sendEvent(row, QEnterEvent(place, place, place))
    looks.append(row.grab().toImage())
    row.show_filler("2", "Participant", "Leo Ruiz", "PERSON", "PERSON", suggested=False)
    looks.append(row.grab().toImage())
    assert all(one != other for number, one in enumerate(looks) for other in looks[:number])


def test_tab_goes_down_the_event_card_as_it_is_read(qtbot, event_card):
    first = rows(event_card)[0]
    met, stop = [], first
    while True:
        stop = stop.nextInFocusChain()
        if stop is first:
            break
        if (
            stop.isVisible()
            and stop.focusPolicy() & Qt.FocusPolicy.TabFocus
            and event_card.isAncestorOf(stop)
        ):
            met.append(stop)
    tops = [stop.mapTo(event_card, stop.rect().topLeft()).y() for stop in (first, *met)]
    fields = [stop for stop in met if not isinstance(stop, RoleRow | KeyButton)]
    assert len([stop for stop in met if isinstance(stop, RoleRow)]) == len(rows(event_card)) - 1
    assert all(below >= above - 10 for above, below in pairwise(tops))
    assert met[-3:] == [event_card.accept_button, event_card.reject_button, event_card.type_button]
    assert all(met.index(field) < met.index(event_card.accept_button) for field in fields)


def test_tab_goes_down_the_entity_card_as_it_is_read(entity_card, review, schema, actors):
    entity_card.articles_elsewhere = lambda _actor: 2
    entity_card.show_entity(review.entities["vogt"], review, schema, actors)
    entity_card.resize(338, entity_card.heightForWidth(338))
    assert entity_card.elsewhere.button.isVisible()
    stops, stop = [], entity_card
    while stop is not entity_card.last_stop():
        stop = stop.nextInFocusChain()
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isVisible():
            stops.append(stop)
    tops = [stop.mapTo(entity_card, stop.rect().topLeft()).y() for stop in stops]
    assert all(below >= above - 10 for above, below in pairwise(tops))
    labels = [stop for stop in stops if isinstance(stop, LabelButton)]
    assert len(labels) == len({stop.label for stop in labels}) > 1
    assert stops.index(labels[-1]) < stops.index(entity_card.reject_button)
    assert entity_card.elsewhere.button in stops
