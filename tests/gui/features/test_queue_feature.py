"""Order and filter by keys; what a filter hides loses the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.tick_picker import TickPicker
from gui.features.queue import nearest
from gui.main_window import MainWindow
from models.annotation import Entity, Source, Status
from models.offsets import Span
from models.queue import Filter, Order
from tests.gui.steps import now, press, said, settle, status


def open_filter(window: MainWindow, qtbot: QtBot) -> TickPicker:
    qtbot.keyClick(window.page.view, Qt.Key.Key_S)
    (picker,) = [item for item in window.findChildren(TickPicker) if item.isVisible()]
    qtbot.waitUntil(picker.isActiveWindow)
    return picker


def type_and_tick(picker: TickPicker, qtbot: QtBot, letters: str) -> None:
    qtbot.keyClicks(picker.field, letters)
    qtbot.keyClick(picker.field, Qt.Key.Key_Space)


def labels_shown(window: MainWindow) -> set[str]:
    return {getattr(item, "label", "") or getattr(item, "type", "") for item in window.controller.queue()}


def test_q_goes_round_the_orders_and_says_which_holds(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("ruiz")
    told = []
    for order in (Order.CONFIDENCE, Order.EVENTS, Order.READING):
        qtbot.keyClick(window.page.view, Qt.Key.Key_Q)
        assert window.controller.order is order
        told.append(said(window).rpartition(": ")[2])
    assert told == ["unsure first", "events first", "reading order"]
    assert window.controller.focus_id == "ruiz"


def test_s_filters_by_several_labels_and_stays_open(window: MainWindow, qtbot: QtBot) -> None:
    picker = open_filter(window, qtbot)
    type_and_tick(picker, qtbot, "gpe")
    assert labels_shown(window) == {"GPE"}
    type_and_tick(picker, qtbot, "date")
    assert labels_shown(window) == {"GPE", "DATE"}
    type_and_tick(picker, qtbot, "gpe")
    assert labels_shown(window) == {"DATE"}
    assert picker.isVisible()
    qtbot.keyClick(picker.field, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.page.view.hasFocus)
    assert labels_shown(window) == {"DATE"}


def test_the_filter_offers_what_occurs_with_what_is_open(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("vogt")
    picker = open_filter(window, qtbot)
    offered = {row.id: row.detail for row in picker.shown()}
    assert offered["PERSON"] == "1 open" and offered["MEET"] == "1 open"
    assert "ORG" not in offered


def test_the_button_of_the_head_opens_the_filter_and_the_cross_takes_it_off(
    window: MainWindow, qtbot: QtBot
) -> None:
    head = window.page.suggestions.head
    press(head._labels, qtbot)
    (picker,) = [item for item in window.findChildren(TickPicker) if item.isVisible()]
    type_and_tick(picker, qtbot, "gpe")
    picker.reject()
    settle(window, qtbot)
    press(head._clear, qtbot)
    assert window.controller.filter == Filter()
    settle(window, qtbot)
    assert not head._clear.isVisible()


def test_the_head_names_the_keys(window: MainWindow) -> None:
    head = window.page.suggestions.head
    assert head._order.toolTip().endswith("  Q")
    assert head._labels.toolTip().endswith("  S")


def test_the_focus_leaves_what_the_filter_hides_for_the_nearest_that_it_shows(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.controller.set_focus("vogt")
    window.controller.set_labels(frozenset({"GPE", "DATE"}))
    assert window.controller.focus_id == "freitag"
    qtbot.keyClick(window.page.view, Qt.Key.Key_Return)
    assert (status(window, "vogt"), status(window, "freitag")) == (Status.SUGGESTED, Status.ACCEPTED)


def test_a_filter_that_shows_nothing_leaves_nothing_to_decide_on(window: MainWindow, qtbot: QtBot) -> None:
    window.page.desk.accept("freitag")
    window.controller.set_focus("vogt")
    before = now(window)
    window.controller.set_labels(frozenset({"DATE"}))
    assert window.controller.focus_id is None
    qtbot.keyClick(window.page.view, Qt.Key.Key_Return)
    assert now(window) == before


def test_the_focus_stays_on_what_filter_and_order_show(window: MainWindow) -> None:
    window.controller.set_focus("wien")
    window.controller.set_labels(frozenset({"GPE", "MEET"}))
    window.controller.set_order(Order.EVENTS)
    assert window.controller.focus_id == "wien"
    window.controller.set_labels(frozenset())
    assert window.controller.focus_id == "wien"


def test_nearest_is_measured_in_the_text_and_prefers_the_later_of_two() -> None:
    def at(place: int) -> Entity:
        return Entity(str(place), "GPE", (Span(place, place + 4),))

    assert nearest([at(10), at(50), at(90)], at(48)) == "50"
    assert nearest([at(10), at(30)], at(20)) == "30"
    assert nearest([at(10)], at(90)) == "10"
    assert nearest([], at(20)) is None


def test_the_text_dims_what_the_filter_hides(window: MainWindow) -> None:
    view = window.page.view
    plain = view.grab().toImage()
    window.controller.set_focus("wien")
    focused = view.grab().toImage()
    window.controller.set_labels(frozenset({"GPE"}))
    assert view.grab().toImage() != focused
    window.controller.set_labels(frozenset())
    assert view.grab().toImage() == focused
    assert focused != plain


def test_a_filter_that_hides_all_is_named_and_taken_off_by_key(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_labels(frozenset({"MONEY"}))
    settle(window, qtbot)
    assert "hides" in window.page.suggestions._done._headline.text()
    qtbot.keyClick(window.page.view, Qt.Key.Key_Period)
    assert said(window) == "The filter hides what is open in this article."
    qtbot.keyClick(window.page.view, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert window.controller.filter == Filter() and window.controller.queue()


def test_source_and_confidence_are_ticked_beside_labels(window: MainWindow, qtbot: QtBot) -> None:
    every = len(window.controller.queue())
    picker = open_filter(window, qtbot)
    assert {"source.rule", "PERSON"} <= {row.id for row in picker.shown()}
    type_and_tick(picker, qtbot, "sourcerule")
    assert len(window.controller.queue()) == every
    type_and_tick(picker, qtbot, "confidence50")
    assert window.controller.filter == Filter(sources=frozenset({Source.RULE}), lowest=0.5, highest=0.9)
    assert all(0.5 <= (item.confidence or 1) <= 0.9 for item in window.controller.queue())
    settle(window, qtbot)
    assert "+1" in window.page.suggestions.head._labels.text()
