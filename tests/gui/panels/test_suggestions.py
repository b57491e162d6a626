from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from gui.item_models.annotation_list import AnnotationListModel
from gui.panels.key_cap import KeyButton
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


def test_panel_shows_place_card_and_the_other_suggestions(panel, review, schema, actors):
    queue = queue_of(review, schema)
    panel.show_review(review, schema, queue, "meet", actors)
    assert panel.head.title() == f"Suggestion {queue.index('meet') + 1} of {len(queue)}"
    assert panel.event_card.isVisible() and not panel.entity_card.isVisible()
    model = panel._list.model()
    assert [model.id_at(row) for row in range(model.rowCount())] == [i for i in queue if i != "meet"]


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


def test_finished_article_does_not_offer_to_finish(panel, review, schema):
    done = replace(review, article=replace(review.article, status=ArticleStatus.COMPLETE))
    panel.show_review(done, schema, [], None)
    assert not any(button.isVisible() for button in panel._done.findChildren(KeyButton))


def test_failure_is_told_and_can_be_tried_again(qtbot, panel):
    panel.show_failure("The pipeline de_x is not installed.")
    button = next(b for b in panel._empty.findChildren(KeyButton) if b.isVisible())
    with qtbot.waitSignal(panel.retry_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_order_and_labels_are_asked_for(qtbot, panel, review, schema):
    panel.show_review(review, schema, queue_of(review, schema), "meet")
    with qtbot.waitSignal(panel.order_changed) as asked:
        panel.head._order.menu().actions()[1].trigger()
    assert Order(asked.args[0]) is Order.CONFIDENCE
    by_name = {action.text(): action for action in panel.head._labels.menu().actions()}
    assert "ORG" not in by_name
    with qtbot.waitSignal(panel.labels_changed) as asked:
        by_name["PERSON"].trigger()
    assert asked.args == [frozenset({"PERSON"})]


def test_ten_thousand_suggestions_are_shown_at_once(panel, schema):
    text = "Wien " * 10_000
    found = {str(n): Entity(str(n), "GPE", (Span(n * 5, n * 5 + 4),)) for n in range(10_000)}
    review = Review(Article("a", text), found)
    panel.show_review(review, schema, list(found), "5000")
    assert isinstance(panel._list.model(), AnnotationListModel)
    assert panel._list.model().rowCount() == 9_999
    assert panel.head.title() == "Suggestion 5001 of 10000"
