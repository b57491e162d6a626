"""What assistive technology is told: the text, the caret, the focused annotation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from gui.article_view.speech import spoken
from gui.article_view.view import ArticleView
from models.annotation import Status
from models.article import Article
from models.offsets import Span
from models.review import Review
from tests.builders import TEXT, span_of

Show = Callable[[Review], ArticleView]


def test_text_is_read_with_positions_in_utf16_units(show: Show) -> None:
    view = show(Review(Article("a", "a😀b c")))
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    assert text.characterCount() == 6
    assert text.text(0, 6) == "a😀b c"
    assert text.text(3, 4) == "b"
    view.set_caret(3)
    assert text.cursorPosition() == 4
    text.setCursorPosition(3)
    assert view.caret() == 2


def test_places_on_screen_and_selection_go_both_ways(view: ArticleView) -> None:
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    position = TEXT.index("Ida")
    rect = text.characterRect(position)
    assert rect == view.character_rect(position)
    assert text.offsetAtPoint(rect.center()) in (position, position + 1)
    text.setSelection(0, position, position + 3)
    assert view.selection() == span_of("Ida")
    text.removeSelection(0)
    assert view.selection() is None


def test_view_is_a_named_read_only_document(view: ArticleView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() is QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "Article"
    state = interface.state()
    assert state.readOnly
    assert state.focusable
    assert interface.object() is view
    assert interface.rect().size() == view.size()


def test_description_speaks_the_focused_annotation_and_the_word_at_the_caret(view: ArticleView) -> None:
    view.set_focus("ruiz")
    view.set_caret(span_of("lobte").start)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Description) == "PERSON, Leo Ruiz, suggested, 50 %; lobte"


def test_announcements_reach_active_readers_without_trouble(qtbot: QtBot, view: ArticleView) -> None:
    QAccessible.setActive(True)
    try:
        view.set_caret(5)
        view.set_selection(Span(0, 4))
        view.set_focus("meet")
        view.set_focus(None)
    finally:
        QAccessible.setActive(False)
    assert view.selection() == Span(0, 4)


def test_interface_of_a_view_that_is_gone_answers_quietly(qtbot: QtBot, show: Show) -> None:
    view = ArticleView()
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    view.deleteLater()
    qtbot.waitSignal(view.destroyed, timeout=1000)
    del view
    assert text.characterCount() == 0
    assert text.text(0, 5) == ""


def children(view: ArticleView) -> list[QAccessibleInterface]:
    article = QAccessible.queryAccessibleInterface(view)
    return [article.child(place) for place in range(article.childCount())]


def test_annotations_are_children_in_reading_order_with_name_and_roles(view: ArticleView) -> None:
    review = view.review()
    assert review is not None
    named = [child.text(QAccessible.Text.Name) for child in children(view)]
    assert named == [spoken(item, review) for item in review.annotations()]
    place = [item.id for item in review.annotations()].index("meet")
    told = children(view)[place].text(QAccessible.Text.Description)
    fillers = [review.covered(review.entities[item.target]) for item in review.events["meet"].arguments]
    assert fillers
    assert all(filler in told for filler in fillers)


def test_a_child_knows_its_place_its_parent_and_where_it_stands(view: ArticleView) -> None:
    article = QAccessible.queryAccessibleInterface(view)
    for place, child in enumerate(children(view)):
        assert article.indexOfChild(child) == place
        assert child.parent().object() is view
        assert child.role() is QAccessible.Role.Note
        assert article.rect().contains(child.rect())
        assert not child.rect().isEmpty()
    assert article.child(article.childCount()) is None
    assert article.child(-1) is None


def test_a_reader_puts_the_focus_on_a_child_and_sees_it_there(qtbot: QtBot, view: ArticleView) -> None:
    view.focus_requested.connect(view.set_focus)
    action = children(view)[1].actionInterface()
    assert action.localizedActionName(action.pressAction())
    with qtbot.waitSignal(view.focus_requested):
        action.doAction(action.pressAction())
    assert [child.state().focused for child in children(view)].index(True) == 1
    view.setFocus()
    assert QAccessible.queryAccessibleInterface(view).focusChild().object() is children(view)[1].object()


def test_a_rejected_annotation_leaves_the_children_and_its_interface_answers_quietly(
    view: ArticleView,
) -> None:
    review = view.review()
    assert review is not None
    before, kept = len(children(view)), children(view)
    gone = next(child for child in kept if child.object().annotation_id == "ruiz")
    ruiz = review.entities["ruiz"]
    after = replace(review, entities={**review.entities, "ruiz": replace(ruiz, status=Status.REJECTED)})
    view.update_review(after, ["ruiz"])
    assert len(children(view)) == before - 1
    assert QAccessible.queryAccessibleInterface(view).indexOfChild(gone) == -1
    view.set_review(None)
    assert children(view) == []
    assert gone.text(QAccessible.Text.Name) == ""
