"""The bar at the right: a mark for each annotation, the most urgent on top, and a click jumps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.article_view.overview import MarkKind, Overview
from gui.article_view.view import ArticleView
from gui.theme import Theme
from models.annotation import Entity
from models.article import Article
from models.offsets import Span
from models.review import Review


def bar_with(qtbot: QtBot, *marks: tuple[float, MarkKind]) -> Overview:
    bar = Overview(Theme.light())
    qtbot.addWidget(bar)
    bar.resize(19, 300)
    bar.setRange(0, 1000)
    bar.setPageStep(200)
    bar.set_source(lambda: marks)
    return bar


def color_at(bar: Overview, y: int) -> QColor:
    return bar.grab().toImage().pixelColor(9, y)


def test_marks_are_painted_at_their_share_of_the_height(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, (0.5, MarkKind.OPEN_EVENT), (0.9, MarkKind.OPEN_ENTITY))
    theme = Theme.light()
    assert color_at(bar, 150) == theme.event
    assert color_at(bar, 258) == theme.soft


def test_of_two_marks_on_one_spot_the_more_urgent_is_seen(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, (0.5, MarkKind.FOCUS), (0.5, MarkKind.DECIDED))
    assert color_at(bar, 150) == Theme.light().ink


def test_marks_are_asked_for_again_after_a_change_only(qtbot: QtBot) -> None:
    bar, asked = bar_with(qtbot), []
    bar.grab()
    bar.set_source(lambda: asked.append(1) or ())
    bar.grab()
    bar.setValue(500)
    bar.grab()
    assert len(asked) == 1
    bar.refresh()
    bar.grab()
    assert len(asked) == 2


def test_click_jumps_and_drag_goes_on(qtbot: QtBot) -> None:
    bar = bar_with(qtbot)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(9, 150))
    assert abs(bar.value() - 500) < 20
    qtbot.mouseMove(bar, QPoint(9, 299))
    qtbot.waitUntil(lambda: bar.value() == 1000)
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(9, 299))
    qtbot.mouseMove(bar, QPoint(9, 20))
    assert bar.value() == 1000


def test_view_marks_what_is_open_and_where(qtbot: QtBot) -> None:
    text = "\n\n".join(["Absatz."] * 100)
    last = Entity("last", "ORG", (Span(len(text) - 7, len(text) - 1),))
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_review(Review(Article("a", text), {"last": last}))
    [(place, kind)] = view._overview_marks()
    assert kind is MarkKind.OPEN_ENTITY
    assert 0.95 < place <= 1
    view.set_focus("last")
    assert [kind for _, kind in view._overview_marks()] == [MarkKind.FOCUS]


def test_view_jumps_where_its_bar_is_clicked(qtbot: QtBot, show: Callable[[Review], ArticleView]) -> None:
    text = "\n\n".join(f"Absatz {n}." for n in range(100))
    view = show(Review(Article("a", text)))
    bar = view.verticalScrollBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(9, bar.height() - 20))
    assert view.state()[0] > text.index("Absatz 80.")
