"""The mouse: clicks ask for the focus, drags select, the third click takes the paragraph."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.article_view.view import ArticleView
from models.annotation import Entity
from models.article import Article
from models.offsets import Span
from models.review import Review
from tests.builders import TEXT, meeting, span_of

Show = Callable[[Review], ArticleView]
LEFT = Qt.MouseButton.LeftButton


def point_of(view: ArticleView, offset: int) -> QPoint:
    """Return the middle of a character's left half in the viewport."""
    rect = view.character_rect(offset)
    return view.viewport().mapFromGlobal(QPoint(rect.left() + 2, rect.center().y()))


def click(qtbot: QtBot, view: ArticleView, offset: int) -> list[str]:
    asked: list[str] = []
    view.focus_requested.connect(asked.append)
    qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(view, offset))
    view.focus_requested.disconnect(asked.append)
    return asked


def move(view: ArticleView, point: QPoint) -> None:
    spot = QPointF(point)
    kind = QMouseEvent.Type.MouseMove
    event = QMouseEvent(kind, spot, spot, Qt.MouseButton.NoButton, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def drag(qtbot: QtBot, view: ArticleView, start: int, end: int) -> None:
    qtbot.mousePress(view.viewport(), LEFT, pos=point_of(view, start))
    move(view, point_of(view, end))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=point_of(view, end))


def test_click_on_an_annotation_asks_for_its_focus_and_sets_the_caret(
    qtbot: QtBot, view: ArticleView
) -> None:
    offset = span_of("Leo Ruiz").start + 1
    assert click(qtbot, view, offset) == ["ruiz"]
    assert view.caret() == offset


def test_click_after_an_emoji_hits_the_word_it_is_on(qtbot: QtBot, view: ArticleView) -> None:
    assert click(qtbot, view, span_of("traf").start + 1) == ["meet"]
    assert click(qtbot, view, span_of("zusammen").start + 2) == ["meet"]


def test_click_beside_annotations_asks_for_nothing(qtbot: QtBot, view: ArticleView) -> None:
    assert click(qtbot, view, span_of("mit Leo").start) == []


def test_repeated_clicks_cycle_through_overlapping_annotations(qtbot: QtBot, show: Show) -> None:
    outer = Entity("outer", "MENTION", (span_of("Ministerin Ida Vogt"),))
    view = show(meeting().with_states({"outer": outer}))
    view.focus_requested.connect(view.set_focus)
    offset = span_of("Vogt").start + 1
    assert [click(qtbot, view, offset + step % 2) for step in range(3)] == [["vogt"], ["outer"], ["vogt"]]


def test_click_on_a_label_counts_as_a_click_on_its_annotation(qtbot: QtBot, view: ArticleView) -> None:
    point = point_of(view, span_of("Leo Ruiz").start)
    assert view.ids_at_point(QPointF(point + QPoint(4, 18))) == ("ruiz",)


def test_drag_selects_and_asks_for_nothing(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.assertNotEmitted(view.focus_requested):
        drag(qtbot, view, span_of("Ida").start, span_of("Vogt").end)
    assert view.selection() == span_of("Ida Vogt")


def test_double_click_takes_the_word_and_a_drag_from_it_whole_words(qtbot: QtBot, view: ArticleView) -> None:
    start = point_of(view, span_of("Ida").start + 1)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=start)
    assert view.selection() == span_of("Ida")
    move(view, point_of(view, span_of("Vogt").start + 2))
    assert view.selection() == span_of("Ida Vogt")
    move(view, point_of(view, span_of("Ministerin").start + 2))
    assert view.selection() == span_of("Ministerin Ida")
    qtbot.mouseRelease(view.viewport(), LEFT, pos=start)


def test_third_click_takes_the_paragraph(qtbot: QtBot, show: Show) -> None:
    text = "Erster Absatz.\n\nZweiter Absatz."
    view = show(Review(Article("a", text)))
    point = point_of(view, text.index("Zweiter") + 3)
    qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=point)
    qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    assert view.selection() == Span(text.index("Zweiter"), len(text))


def test_shift_click_extends_the_selection(qtbot: QtBot, view: ArticleView) -> None:
    view.set_caret(span_of("Ida").start)
    point = point_of(view, span_of("Vogt").end)
    qtbot.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, pos=point)
    assert view.selection() == span_of("Ida Vogt")


def test_drag_below_the_view_scrolls_until_the_button_is_released(qtbot: QtBot, show: Show) -> None:
    text = "\n\n".join(f"Absatz {n}." for n in range(100))
    view = show(Review(Article("a", text)))
    qtbot.mousePress(view.viewport(), LEFT, pos=point_of(view, 3))
    move(view, QPoint(100, view.viewport().height() + 80))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(100, view.viewport().height() + 80))
    selected = view.selection()
    assert selected is not None
    assert selected.start == 3
    assert selected.end > text.index("Absatz 8.")


def test_menu_names_the_annotation_under_the_pointer_or_at_the_caret(qtbot: QtBot, view: ArticleView) -> None:
    point = point_of(view, span_of("Leo Ruiz").start + 1)
    asked: list[tuple[QPoint, str]] = []
    view.menu_requested.connect(lambda position, name: asked.append((position, name)))
    for reason, spot in (
        (QContextMenuEvent.Reason.Mouse, point),
        (QContextMenuEvent.Reason.Mouse, QPoint(2, 2)),
        (QContextMenuEvent.Reason.Keyboard, point),
    ):
        event = QContextMenuEvent(reason, spot, view.viewport().mapToGlobal(spot))
        QApplication.sendEvent(view.viewport(), event)
    assert [name for _, name in asked] == ["ruiz", "", ""]
    assert asked[0][0] == view.viewport().mapToGlobal(point)


def test_wheel_with_control_asks_for_another_zoom(qtbot: QtBot, view: ArticleView) -> None:
    spot = QPointF(50, 50)
    event = QWheelEvent(
        spot,
        spot,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.zoom_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args == [-1]


def test_every_place_in_the_text_is_found_again_by_the_pointer(view: ArticleView) -> None:
    words = ("Wien", "Ida", "Vogt", "😀", "traf", "Freitag", "zusammen", "lobte")
    for start in (TEXT.index(word) for word in words):
        assert view.offset_at(QPointF(point_of(view, start))) == start
