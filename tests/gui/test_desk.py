"""Each key of the review desk does what the key help says, counted in keys where that was promised."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.controller import Controller
from gui.desk import Desk
from models import edits
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


def test_accepting_and_rejecting_here_stays(desk: Desk, controller: Controller) -> None:
    controller.set_focus("meet")
    desk.reject_here()
    assert now(controller).events["meet"].status is Status.REJECTED
    assert controller.focus_id == "meet"
    desk.accept_here()
    assert now(controller).events["meet"].status is Status.ACCEPTED
    assert controller.focus_id == "meet"
    desk.accept_here("ruiz")
    assert now(controller).entities["ruiz"].status is Status.ACCEPTED
    assert controller.focus_id == "meet"


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


def test_a_label_key_labels_the_word_that_the_caret_went_to(
    desk: Desk, controller: Controller, cursor: Cursor
) -> None:
    controller.set_focus("ruiz")
    cursor.offset = span_of("Ministerin").start + 3
    desk.caret_moved()
    desk.label("TITLE")
    assert now(controller).entities["ruiz"].label == "PERSON"
    assert controller.focused is not None
    assert now(controller).covered(controller.focused) == "Ministerin"


def test_a_label_key_relabels_the_entity_of_the_word_that_the_caret_went_to(
    desk: Desk, controller: Controller, cursor: Cursor
) -> None:
    controller.set_focus("ruiz")
    cursor.offset = span_of("Freitag").start
    desk.caret_moved()
    desk.label("ORG")
    assert now(controller).entities["freitag"].label == "ORG"
    assert controller.focus_id == "freitag"
    assert now(controller).entities["ruiz"].status is Status.SUGGESTED


def test_a_label_key_relabels_the_focus_when_the_caret_is_inside_it(
    desk: Desk, controller: Controller, cursor: Cursor
) -> None:
    controller.set_focus("ruiz")
    cursor.offset = span_of("Leo Ruiz").start + 5
    desk.caret_moved()
    desk.label("ORG")
    assert now(controller).entities["ruiz"].label == "ORG"


@pytest.mark.parametrize("key", ["label", "type_event"])
def test_a_key_never_acts_on_a_word_that_was_left_behind(
    desk: Desk, controller: Controller, cursor: Cursor, qtbot: QtBot, key: str
) -> None:
    cursor.offset = span_of("Ministerin").start
    desk.caret_moved()
    controller.set_focus("praise" if key == "label" else "ruiz")
    before = now(controller)
    with qtbot.waitSignal(controller.told):
        getattr(desk, key)({"label": "TITLE", "type_event": "VISIT"}[key])
    assert now(controller) == before


def test_a_fragment_is_never_made_of_a_word_that_was_left_behind(
    desk: Desk, controller: Controller, cursor: Cursor, qtbot: QtBot
) -> None:
    cursor.offset = span_of("Ministerin").start
    desk.caret_moved()
    controller.set_focus("ruiz")
    before = now(controller)
    with qtbot.waitSignal(controller.told):
        desk.add_fragment()
    assert now(controller) == before
    desk.caret_moved()
    desk.add_fragment()
    assert now(controller).entities["ruiz"].fragments == (span_of("Ministerin"), span_of("Leo Ruiz"))


@pytest.mark.parametrize("act", ["accept", "reject", "accept_here", "reject_here", "toggle_flag"])
def test_a_key_for_the_focus_says_that_there_is_none(
    desk: Desk, controller: Controller, qtbot: QtBot, act: str
) -> None:
    controller.set_focus(None)
    with qtbot.waitSignal(controller.told, check_params_cb=lambda text: text == "Nothing is focused."):
        getattr(desk, act)()
    with qtbot.waitSignal(controller.told):
        desk.move_boundary(Edge.END, Unit.WORD, True)
    with qtbot.waitSignal(controller.told):
        desk.remove_fragment()
    with qtbot.waitSignal(controller.told):
        desk.take_selection()
    assert not controller.can_undo()


def test_a_key_for_events_says_what_it_lacks(desk: Desk, controller: Controller, qtbot: QtBot) -> None:
    controller.set_focus("wien")
    for act in (lambda: desk.fill_role(1), lambda: desk.preset("planned"), desk.attribute):
        with qtbot.waitSignal(controller.told, check_params_cb=lambda text: text == "Focus an event first."):
            act()
    controller.set_focus("meet")
    with qtbot.waitSignal(controller.told, check_params_cb=lambda text: text == "MEET has no role 9."):
        desk.fill_role(9)
    with qtbot.waitSignal(controller.told, check_params_cb=lambda text: text == "Select some text first."):
        desk.take_selection()
    assert not controller.can_undo()


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
    assert [item.role for item in event.standing_arguments] == ["Actor", "Recipient", "Topic"]


def test_a_type_key_on_a_trigger_accepts_what_is_suggested_there(
    desk: Desk, controller: Controller, cursor: Cursor
) -> None:
    controller.set_focus("ruiz")
    cursor.offset = span_of("zusammen").start
    desk.caret_moved()
    desk.type_event("MEET")
    assert len(now(controller).events) == 2
    assert now(controller).events["meet"].status is Status.ACCEPTED
    assert controller.focus_id == "meet"
    cursor.span = span_of("traf")
    controller.set_focus("ruiz")
    desk.type_event("MEET")
    assert len(now(controller).events) == 2 and controller.focus_id == "meet"


def test_another_type_on_a_trigger_retypes_it_and_a_selection_makes_a_second_event(
    desk: Desk, controller: Controller, cursor: Cursor
) -> None:
    cursor.offset = span_of("traf").start
    controller.set_focus("ruiz")
    desk.caret_moved()
    desk.type_event("CALL")
    assert len(now(controller).events) == 2
    assert now(controller).events["meet"].type == "CALL"
    assert controller.focus_id == "meet"
    cursor.span = span_of("traf")
    desk.type_event("VISIT")
    assert len(now(controller).events) == 3
    assert controller.focused_event is not None and controller.focused_event.type == "VISIT"


def test_a_type_that_is_taken_back_has_its_fillers_again(desk: Desk, controller: Controller) -> None:
    controller.set_focus("meet")
    before = now(controller).events["meet"].standing_arguments
    for kind in ("OFFICE_CHANGE", "VISIT", "MEET"):
        desk.type_event(kind)
    after = now(controller).events["meet"].standing_arguments
    assert [(item.role, item.target, item.status) for item in after] == [
        (item.role, item.target, item.status) for item in before
    ]


def test_a_type_key_retypes_the_focused_event(desk: Desk, controller: Controller) -> None:
    controller.set_focus("meet")
    desk.type_event("CALL")
    assert now(controller).events["meet"].type == "CALL"


def fillers_of(controller: Controller, event_id: str, role: str) -> list[str]:
    event = now(controller).events[event_id]
    return [item.target for item in event.standing_arguments if item.role == role]


def accepted(controller: Controller) -> set[str]:
    return {item.id for item in now(controller).annotations() if item.status is Status.ACCEPTED}


def test_pressing_a_role_key_again_takes_the_next_best_and_leaves_nothing_behind(
    desk: Desk, controller: Controller
) -> None:
    controller.set_focus("praise")
    chosen = []
    for _ in range(6):
        desk.fill_role(3)
        filled = fillers_of(controller, "praise", "Topic")
        assert accepted(controller) == set(filled) - {"meet"} and len(filled) == 1
        chosen += filled
    assert len(set(chosen[:5])) == 5 and chosen[5] == chosen[0]


@pytest.mark.parametrize("presses", [1, 2, 4])
@pytest.mark.parametrize(("event", "number"), [("praise", 3), ("praise", 1), ("meet", 3), ("meet", 1)])
def test_presses_of_one_role_key_are_one_undo(
    desk: Desk, controller: Controller, event: str, number: int, presses: int
) -> None:
    controller.set_focus(event)
    desk.toggle_flag()
    before = now(controller)
    for _ in range(presses):
        desk.fill_role(number)
    chosen = now(controller)
    if chosen.events != before.events:
        controller.undo()
        assert (now(controller).entities, now(controller).events) == (before.entities, before.events)
        controller.redo()
        assert (now(controller).entities, now(controller).events) == (chosen.entities, chosen.events)
        controller.undo()
    assert now(controller).events == before.events


def test_a_role_key_re_aims_the_suggested_filler_and_comes_back_to_it(
    desk: Desk, controller: Controller
) -> None:
    controller.set_focus("meet")
    before = now(controller)
    desk.fill_role(1)
    assert fillers_of(controller, "meet", "Participant") == ["vogt", "sie"]
    assert accepted(controller) == {"sie"}
    (given_up,) = (item for item in now(controller).events["meet"].arguments if item.target == "ruiz")
    assert given_up.status is Status.REJECTED
    desk.fill_role(1)
    assert now(controller).events == before.events and now(controller).entities == before.entities


def test_shift_and_the_number_add_a_filler_which_the_number_then_re_aims(
    desk: Desk, controller: Controller
) -> None:
    controller.set_focus("praise")
    desk.fill_role(3)
    (first,) = fillers_of(controller, "praise", "Topic")
    desk.add_to_role(3)
    kept, second = fillers_of(controller, "praise", "Topic")
    assert kept == first
    desk.fill_role(3)
    kept, third = fillers_of(controller, "praise", "Topic")
    assert kept == first and third not in (first, second)
    assert accepted(controller) - {"meet"} == {first, third} - {"meet"}
    desk.add_to_role(3)
    assert len(fillers_of(controller, "praise", "Topic")) == 3
    controller.undo()
    controller.undo()
    assert fillers_of(controller, "praise", "Topic") == [first]


def test_a_full_role_takes_no_further_filler(desk: Desk, controller: Controller, qtbot: QtBot) -> None:
    controller.set_focus("praise")
    controller.push(edits.Relabel("praise", "VISIT"))
    desk.add_to_role(4)
    assert fillers_of(controller, "praise", "Origin") == ["wien"]
    with qtbot.waitSignal(controller.told):
        desk.add_to_role(4)
    assert fillers_of(controller, "praise", "Origin") == ["wien"]


def test_a_later_re_aim_opens_again_what_the_role_alone_had_accepted(
    desk: Desk, controller: Controller
) -> None:
    controller.set_focus("praise")
    desk.fill_role(2)
    (first,) = fillers_of(controller, "praise", "Recipient")
    desk.toggle_flag()
    desk.fill_role(2)
    (second,) = fillers_of(controller, "praise", "Recipient")
    assert second != first and accepted(controller) == {second}
    desk.clear_role(2)
    assert accepted(controller) == set()


def test_what_was_judged_for_itself_stays_accepted_when_a_role_is_re_aimed(
    desk: Desk, controller: Controller
) -> None:
    controller.set_focus("praise")
    desk.fill_role(2)
    (first,) = fillers_of(controller, "praise", "Recipient")
    controller.push(edits.SetNote(first, "certain"))
    desk.fill_role(2)
    assert first in accepted(controller)


def test_what_was_judged_with_its_event_stays_accepted_when_a_role_is_re_aimed(
    desk: Desk, controller: Controller
) -> None:
    controller.set_focus("praise")
    desk.fill_role(2)
    (first,) = fillers_of(controller, "praise", "Recipient")
    desk.accept_here()
    desk.fill_role(2)
    assert fillers_of(controller, "praise", "Recipient") != [first]
    assert first in accepted(controller)


def test_another_window_in_between_makes_a_press_a_decision_of_its_own(
    desk: Desk, controller: Controller
) -> None:
    controller.set_focus("praise")
    desk.fill_role(3)
    (first,) = fillers_of(controller, "praise", "Topic")
    assert controller.session is not None
    other = Controller("leo")
    other.open_path(controller.session.path)
    other.open_article("other")
    other.push(edits.SetArticleNote("seen"))
    other.close_session()
    desk.fill_role(3)
    assert fillers_of(controller, "praise", "Topic") != [first]
    assert [item.action for item in controller.history(3)] == ["edit", "edit", "edit"]


def test_a_filler_is_chosen_only_once_by_a_key_whose_role_nothing_else_fits(
    desk: Desk, controller: Controller, qtbot: QtBot
) -> None:
    controller.set_focus("meet")
    with qtbot.waitSignal(controller.told) as told:
        desk.fill_role(3)
    assert "else" in told.args[0]
    assert fillers_of(controller, "meet", "Place") == ["wien"]


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
    assert accepted(controller) == {second}
    controller.undo()
    assert now(controller).events["praise"].attribution is None and not accepted(controller)
    controller.redo()
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
