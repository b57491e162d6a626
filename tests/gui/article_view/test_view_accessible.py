"""What assistive technology is told: the text, the caret, the focused annotation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from gui.article_view.view import ArticleView
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
