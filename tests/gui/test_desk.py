"""Each key of the review desk does what the key help says, counted in keys where that was promised."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.controller import Controller
from gui.desk import Desk
from models.annotation import Event, Level, Source, Status
from models.article import ArticleStatus
from models.boundaries import Edge, Unit
from models.review import Review
from tests.builders import span_of
from tests.gui.conftest import Cursor


def now(controller: Controller) -> Review:
    assert controller.review is not None
    return controller.review


def test_accept_and_reject_decide_the_focus_and_go_on(desk: Desk, controller: Controller) -> None:
    controller.set_focus("meet")
    desk.accept()
    assert now(controller).events["meet"].status is Status.ACCEPTED
    assert controller.focus_id == "praise"
    desk.reject()
    assert now(controller).events["praise"].status is Status.REJECTED


def test_a_label_key_labels_the_selection_first(desk: Desk, controller: Controller, cursor: Cursor) -> None:
    cursor.span = span_of("Ministerin ")
    desk.label("TITLE")
    made = controller.focused
    assert made is not None
    assert now(controller).covered(made) == "Ministerin"
    assert made.origin.source is Source.REVIEWER
    assert cursor.span is None


def test_a_label_key_relabels_the_focused_entity(desk: Desk, controller: Controller) -> None:
    controller.set_focus("ruiz")
    desk.label("ORG")
    assert now(controller).entities["ruiz"].label == "ORG"


def test_a_label_key_without_selection_or_focus_takes_the_word_at_the_caret(
    desk: Desk, controller: Controller, cursor: Cursor
) -> None:
    controller.set_focus(None)
    cursor.offset = span_of("Ministerin").start + 3
    desk.label("TITLE")
    assert controller.focused is not None
    assert now(controller).covered(controller.focused) == "Ministerin"


def test_typing_an_event_makes_one_of_the_word_and_roles_fill_with_one_key_each(
    desk: Desk, controller: Controller, cursor: Cursor
) -> None:
    controller.set_focus(None)
    cursor.offset = span_of("lobte").start
    desk.type_event("SUPPORT")
    made = controller.focused_event
    assert made is not None and made.type == "SUPPORT"
    for number in (1, 2, 3):
        desk.fill_role(number)
    event = now(controller).events[made.id]
    assert [item.role for item in event.arguments] == ["Actor", "Recipient", "Topic"]


def test_a_type_key_retypes_the_focused_event(desk: Desk, controller: Controller) -> None:
    controller.set_focus("meet")
    desk.type_event("CALL")
    assert now(controller).events["meet"].type == "CALL"


def test_pressing_a_role_key_again_takes_the_next_best(desk: Desk, controller: Controller) -> None:
    controller.set_focus("praise")
    desk.fill_role(3)
    first = [
        item.target for item in now(controller).events["praise"].standing_arguments if item.role == "Topic"
    ]
    desk.fill_role(3)
    second = [
        item.target for item in now(controller).events["praise"].standing_arguments if item.role == "Topic"
    ]
    assert len(first) == len(second) == 1
    assert first != second


def test_a_role_that_nothing_fits_says_so(desk: Desk, controller: Controller, qtbot: QtBot) -> None:
    for name in ("wien", "vogt", "ruiz", "sie"):
        desk.reject(name)
    controller.set_focus("praise")
    with qtbot.waitSignal(controller.told):
        desk.fill_role(1)


def test_clearing_a_role_rejects_its_last_filler(desk: Desk, controller: Controller) -> None:
    controller.set_focus("meet")
    desk.clear_role(1)
    targets = [item.target for item in now(controller).events["meet"].standing_arguments]
    assert "vogt" in targets and "ruiz" not in targets


@pytest.mark.parametrize(
    ("edge", "unit", "forward", "expected"),
    [
        (Edge.START, Unit.WORD, False, "Ministerin Ida Vogt"),
        (Edge.END, Unit.WORD, False, "Ida"),
        (Edge.END, Unit.CHARACTER, False, "Ida Vog"),
    ],
)
def test_boundary_keys_move_the_focused_annotation(
    desk: Desk, controller: Controller, edge: Edge, unit: Unit, forward: bool, expected: str
) -> None:
    controller.set_focus("vogt")
    desk.move_boundary(edge, unit, forward)
    assert now(controller).covered(now(controller).entities["vogt"]) == expected


def test_the_selection_becomes_the_boundary_or_a_fragment(
    desk: Desk, controller: Controller, cursor: Cursor
) -> None:
    controller.set_focus("praise")
    cursor.span = span_of("Sie")
    desk.add_fragment()
    assert now(controller).covered(now(controller).events["praise"]) == "Sie lobte"
    desk.remove_fragment()
    cursor.span = span_of("lobte Wien")
    controller.set_focus("praise")
    desk.take_selection()
    assert now(controller).covered(now(controller).events["praise"]) == "lobte Wien"


def test_presets_flags_levels_and_notes(desk: Desk, controller: Controller) -> None:
    controller.set_focus("meet")
    desk.preset("denied")
    desk.toggle_flag()
    desk.note(" see section 3 ")
    desk.set_level("sie", "NOM")
    event = now(controller).events["meet"]
    assert (event.attributes.polarity, event.flag, event.note) == ("NEG", True, "see section 3")
    assert now(controller).entities["sie"].level is Level.NOM
    desk.toggle_flag()
    assert not now(controller).events["meet"].flag


def test_attribution_takes_the_nearest_speaker_then_the_next(desk: Desk, controller: Controller) -> None:
    controller.set_focus("praise")
    desk.attribute()
    first = now(controller).events["praise"].attribution
    desk.attribute()
    second = now(controller).events["praise"].attribution
    assert first is not None and second is not None and first != second
    desk.clear_attribution()
    assert now(controller).events["praise"].attribution is None


def test_accepting_all_shown_is_one_decision(desk: Desk, controller: Controller) -> None:
    controller.set_labels(frozenset({"PERSON"}))
    desk.accept_shown()
    review = now(controller)
    assert review.entities["vogt"].status is review.entities["ruiz"].status is Status.ACCEPTED
    assert review.entities["freitag"].status is Status.SUGGESTED
    controller.undo()
    assert now(controller).entities["vogt"].status is Status.SUGGESTED
    assert now(controller).entities["ruiz"].status is Status.SUGGESTED


def test_all_like_this_labels_equal_strings(desk: Desk, controller: Controller) -> None:
    controller.set_focus("wien")
    desk.all_like_this()
    review = now(controller)
    assert [item.label for item in review.entities.values() if review.covered(item) == "Wien"] == ["GPE"] * 3


def test_finishing_rejects_what_is_open_in_one_decision(desk: Desk, controller: Controller) -> None:
    assert desk.finish(reject_open=True)
    review = now(controller)
    assert review.article.status is ArticleStatus.COMPLETE
    assert {item.status for item in review.annotations()} == {Status.REJECTED}
    controller.undo()
    assert now(controller).article.status is ArticleStatus.OPENED
    assert not any(
        isinstance(i, Event) and i.status is Status.REJECTED for i in now(controller).annotations()
    )


def test_two_mentions_of_one_event_are_linked_and_unlinked(desk: Desk, controller: Controller) -> None:
    controller.set_focus("meet")
    controller.set_focus("praise")
    desk.link_event()
    events = now(controller).events
    assert events["meet"].coref == events["praise"].coref is not None
    controller.undo()
    assert now(controller).events["meet"].coref is None
    controller.redo()
    controller.set_focus("meet")
    controller.set_focus("praise")
    desk.link_event()
    assert now(controller).events["praise"].coref is None
    assert now(controller).events["meet"].coref is not None


def test_linking_without_another_event_says_how(desk: Desk, controller: Controller, qtbot: QtBot) -> None:
    controller.set_focus("meet")
    with qtbot.waitSignal(controller.told):
        desk.link_event()


def test_the_value_of_a_date_is_corrected(desk: Desk, controller: Controller) -> None:
    controller.set_focus("freitag")
    desk.set_value("2023-05-12")
    assert now(controller).entities["freitag"].value == "2023-05-12"
