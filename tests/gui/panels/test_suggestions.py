from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.item_models.annotation_list import AnnotationListModel
from gui.panels.key_cap import KeyButton
from gui.panels.suggestion_column import SuggestionColumn
from gui.panels.suggestions import SuggestionsPanel
from models.annotation import Entity
from models.article import Article, ArticleStatus
from models.offsets import Span
from models.queue import Order, open_queue
from models.review import Review

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
"""The offscreen platform has no window manager that could be told the sizes a window may have."""


@pytest.fixture
def panel(qtbot):
    made = SuggestionsPanel()
    qtbot.addWidget(made)
    made.resize(366, 760)
    made.show()
    return made


def queue_of(review, schema):
    return [item.id for item in open_queue(review, schema)]


def test_panel_shows_place_card_and_all_suggestions_with_the_focused_one_marked(
    panel, review, schema, actors
):
    queue = queue_of(review, schema)
    panel.show_review(review, schema, queue, "meet", actors)
    assert panel.head.title() == f"Suggestion {queue.index('meet') + 1} of {len(queue)}"
    assert panel.event_card.isVisible() and not panel.entity_card.isVisible()
    model = panel._list.model()
    assert [model.id_at(row) for row in range(model.rowCount())] == queue
    assert [model.id_at(row.row()) for row in panel._list.selectedIndexes()] == ["meet"]


def test_click_on_a_line_asks_for_focus(qtbot, panel, review, schema):
    panel.show_review(review, schema, queue_of(review, schema), "meet")
    index = panel._list.model().index(0)
    panel._list.scrollTo(index)
    with qtbot.waitSignal(panel.focus_requested) as asked:
        place = panel._list.visualRect(index).center()
        qtbot.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [panel._list.model().id_at(0)]


def test_card_is_not_cut_while_there_is_room(qtbot, panel, review, schema):
    for focus in ("vogt", "praise", "freitag", "meet"):
        panel.show_review(review, schema, queue_of(review, schema), focus)
        card = panel.entity_card if panel.entity_card.isVisible() else panel.event_card
        area = card.area
        qtbot.waitUntil(lambda area=area: area.height() >= area.heightForWidth(area.viewport().width()))
        qtbot.waitUntil(lambda card=card: card.height() >= card.heightForWidth(card.width()))
        assert area.verticalScrollBar().maximum() == 0


def test_low_panel_scrolls_the_card_and_keeps_its_buttons_and_the_list(qtbot, panel, review, schema):
    panel.resize(366, 460)
    panel.show_review(review, schema, queue_of(review, schema), "meet")
    card = panel.event_card
    qtbot.waitUntil(lambda: card.area.verticalScrollBar().maximum() > 0)
    assert panel._list.height() >= 100
    assert card.rect().contains(card.accept_button.geometry())


def test_nothing_left_offers_to_finish(qtbot, panel, review, schema):
    panel.show_review(review, schema, [], None)
    button = next(b for b in panel._done.findChildren(KeyButton) if b.isVisible())
    with qtbot.waitSignal(panel.finish_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_filter_that_hides_what_is_open_says_so_and_is_taken_off(qtbot, panel, review, schema):
    panel.set_keys({"all_labels": "Alt S"})
    panel.show_review(review, schema, [], None, hidden=3)
    button = next(b for b in panel._done.findChildren(KeyButton) if b.isVisible())
    assert (button.text(), button.key()) == ("Show all labels", "Alt S")
    assert "3" in panel._done._headline.text()
    with qtbot.waitSignal(panel.labels_changed) as asked, qtbot.assertNotEmitted(panel.finish_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [frozenset()]
    panel.show_review(review, schema, [], None)
    assert button.text() == "Finish article"


def test_head_shows_its_keys_and_says_less_where_there_is_little_room(panel, review, schema):
    panel.set_keys({})
    panel.head.set_keys({"order": "Q", "filter": "S"})
    panel.show_review(review, schema, queue_of(review, schema), "meet")
    seen = []
    for width in range(640, 200, -4):
        panel.head.resize(width, panel.head.height())
        state = (panel.head._title.text(), panel.head._order.key(), panel.head._labels.key())
        if state not in seen:
            seen.append(state)
    full = panel.head.title()
    short = full.removeprefix("Suggestion ")
    assert seen == [(full, "Q", "S"), (short, "Q", "S"), (short, "", "")]


def test_low_panel_gives_the_whole_room_to_the_card(panel, review, schema):
    panel.resize(320, 300)
    panel.show_review(review, schema, queue_of(review, schema), "meet")
    assert panel.event_card.height() > 0.8 * panel._column.height()


def test_three_buttons_stand_in_one_row_of_a_narrow_panel(panel, review, schema):
    panel.set_keys({"accept": "⏎", "reject": "⌫", "event": "E"})
    panel.resize(320, 700)
    panel.show_review(review, schema, queue_of(review, schema), "meet")
    card = panel.event_card
    assert card.accept_button.y() == card.type_button.y()
    assert card.rect().contains(card.type_button.geometry())


def test_finished_article_does_not_offer_to_finish(panel, review, schema):
    done = replace(review, article=replace(review.article, status=ArticleStatus.COMPLETE))
    panel.show_review(done, schema, [], None)
    assert not any(button.isVisible() for button in panel._done.findChildren(KeyButton))


def test_failure_is_told_and_can_be_tried_again(qtbot, panel):
    panel.show_failure("The pipeline de_x is not installed.")
    button = next(b for b in panel._empty.findChildren(KeyButton) if b.isVisible())
    with qtbot.waitSignal(panel.retry_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_order_and_filter_are_asked_for_and_the_filter_is_taken_off(qtbot, panel, review, schema):
    panel.show_review(review, schema, queue_of(review, schema), "meet")
    with qtbot.waitSignal(panel.order_changed) as asked:
        panel.head._order.menu().actions()[1].trigger()
    assert Order(asked.args[0]) is Order.CONFIDENCE
    with qtbot.waitSignal(panel.head.filter_requested):
        qtbot.mouseClick(panel.head._labels, Qt.MouseButton.LeftButton)
    assert not panel.head._clear.isVisible()
    panel.show_order(Order.READING, frozenset({"ORG", "GPE"}))
    assert panel.head._labels.text().startswith("GPE +1")
    with qtbot.waitSignal(panel.labels_changed) as asked:
        qtbot.mouseClick(panel.head._clear, Qt.MouseButton.LeftButton)
    assert asked.args == [frozenset()]


def test_ten_thousand_suggestions_are_shown_at_once(panel, schema):
    text = "Wien " * 10_000
    found = {str(n): Entity(str(n), "GPE", (Span(n * 5, n * 5 + 4),)) for n in range(10_000)}
    review = Review(Article("a", text), found)
    panel.show_review(review, schema, list(found), "5000")
    assert isinstance(panel._list.model(), AnnotationListModel)
    assert panel._list.model().rowCount() == 10_000
    assert panel.head.title() == "Suggestion 5001 of 10000"


def test_focused_row_and_its_neighbours_are_in_view(panel, schema):
    text = "Wien " * 400
    found = {str(n): Entity(str(n), "GPE", (Span(n * 5, n * 5 + 4),)) for n in range(400)}
    review = Review(Article("a", text), found)
    for focus in (0, 1, 200, 201, 202, 399, 150):
        panel.show_review(review, schema, list(found), str(focus))
        rows = [panel._list.model().index(row) for row in (focus - 1, focus, focus + 1) if 0 <= row < 400]
        seen = panel._list.viewport().rect()
        assert all(seen.contains(panel._list.visualRect(row)) for row in rows)


def test_decided_suggestion_leaves_the_list_where_it_is(panel, schema):
    text = "Wien " * 400
    found = {str(n): Entity(str(n), "GPE", (Span(n * 5, n * 5 + 4),)) for n in range(400)}
    review, queue = Review(Article("a", text), found), list(found)
    panel.show_review(review, schema, queue, "200")
    place = panel._list.visualRect(panel._list.currentIndex())
    queue.remove("200")
    panel.show_review(review, schema, queue, "201")
    assert panel._list.visualRect(panel._list.currentIndex()) == place


def test_card_has_its_height_at_once(panel, review, schema, actors):
    """What is painted first is painted for good: nothing jumps when the event loop goes on."""
    queue = queue_of(review, schema)
    for focus in ("vogt", "meet", "freitag", "praise", "meet"):
        panel.show_review(review, schema, queue, focus, actors)
        card = panel.entity_card if panel.entity_card.isVisible() else panel.event_card
        parts = (card, card.area, card._why, card.accept_button, panel._list)
        at_once = [part.geometry() for part in parts]
        for _turn in range(10):
            QApplication.processEvents()
        assert [part.geometry() for part in parts] == at_once


def test_panel_comes_to_rest(panel, review, schema, actors, monkeypatch):
    placed = []
    arrange = SuggestionColumn.arrange
    monkeypatch.setattr(SuggestionColumn, "arrange", lambda self: (placed.append(1), arrange(self)))
    for focus in ("vogt", "meet", "freitag"):
        panel.show_review(review, schema, queue_of(review, schema), focus, actors)
        for _turn in range(10):
            QApplication.processEvents()
        placed.clear()
        for _turn in range(10):
            QApplication.processEvents()
        assert not placed


def test_rows_are_as_wide_as_the_card(panel, schema):
    text = "Wien " * 400
    found = {str(n): Entity(str(n), "GPE", (Span(n * 5, n * 5 + 4),)) for n in range(400)}
    panel.show_review(Review(Article("a", text), found), schema, list(found), "3")
    card, rows = panel.entity_card, panel._list
    row = rows.visualRect(rows.model().index(3))
    assert rows.verticalScrollBar().isVisible()
    left = rows.viewport().mapTo(panel, row.topLeft()).x()
    assert (left, row.width()) == (card.mapTo(panel, card.rect().topLeft()).x(), card.width())


def test_tab_goes_from_the_card_to_the_list(panel, review, schema):
    for focus in ("meet", "vogt", "meet"):
        panel.show_review(review, schema, queue_of(review, schema), focus)
        card = panel.event_card if focus == "meet" else panel.entity_card
        met, widget = [], card
        while (widget := widget.nextInFocusChain()) is not card:
            met.append(widget)
        assert met.index(card.accept_button) < met.index(card.last_stop()) < met.index(panel._list)


def test_longer_words_ask_for_no_other_layout_of_the_window(qtbot, panel, review, schema):
    asked = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            asked.extend([watched] * (event.type() is QEvent.Type.LayoutRequest))
            return False

    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(panel)
    holder.show()
    panel.show_review(review, schema, queue_of(review, schema), "vogt")
    QApplication.processEvents()
    watch = Watch()
    holder.installEventFilter(watch)
    for focus in ("meet", "freitag", "vogt"):
        panel.show_review(review, schema, queue_of(review, schema), focus)
        QApplication.processEvents()
    assert not asked
    panel.setParent(None)
