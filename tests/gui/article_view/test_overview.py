"""The bar at the right: entities left, events right, what is open loud, and a click goes there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.article_view.overview import Overview
from gui.article_view.overview_map import Mark, MarkKind
from gui.article_view.overview_source import PageMarks
from gui.article_view.view import ArticleView
from gui.theme import Theme
from models.annotation import Entity, Event, Status
from models.article import Article
from models.offsets import Span
from models.review import Review
from tests.builders import meeting

HEIGHT = 300
TEXT = "\n\n".join(f"Absatz {n}." for n in range(100))


class Marks:
    """A page of which only the marks are known; counts how often it is asked for all of them."""

    def __init__(self, *marks: Mark, focus: float | None = None) -> None:
        self.known = {str(rank): mark for rank, mark in enumerate(marks)}
        self.focus = focus
        self.asked = 0

    def all_marks(self) -> Iterable[tuple[str, Mark]]:
        self.asked += 1
        return self.known.items()

    def mark_of(self, annotation_id: str) -> Mark | None:
        return self.known.get(annotation_id)

    def focus_place(self) -> float | None:
        return self.focus


def bar_with(qtbot: QtBot, marks: Marks) -> Overview:
    bar = Overview(Theme.light())
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint().width(), HEIGHT)
    bar.setRange(0, 1000)
    bar.setPageStep(100)
    bar.setValue(1000)
    bar.set_source(marks)
    return bar


def reaches(image: QImage, y: int) -> tuple[int, int]:
    """Return how many pixels are marked left and right of the middle near a height."""
    paper, middle = Theme.light().paper.rgb(), image.width() // 2
    rows = range(y - 2, y + 3)
    left = max(sum(image.pixel(x, row) != paper for x in range(middle - 2)) for row in rows)
    right = max(sum(image.pixel(x, row) != paper for x in range(middle + 2, image.width())) for row in rows)
    return left, right


def test_entities_are_left_events_right_at_their_share_of_the_height(qtbot: QtBot) -> None:
    marks = Marks((0.25, MarkKind.OPEN_ENTITY), (0.5, MarkKind.OPEN_EVENT))
    image = bar_with(qtbot, marks).grab().toImage()
    left, right = reaches(image, 81)
    assert left > right == 0
    left, right = reaches(image, 150)
    assert right > left == 0
    assert reaches(image, 200) == (0, 0)


def test_decided_is_quieter_than_open(qtbot: QtBot) -> None:
    marks = Marks((0.25, MarkKind.OPEN_ENTITY), (0.5, MarkKind.DECIDED_ENTITY))
    image = bar_with(qtbot, marks).grab().toImage()
    assert reaches(image, 81)[0] > reaches(image, 150)[0] > 0


def test_dense_marks_leave_paper_between_them(qtbot: QtBot) -> None:
    marks = Marks(*((n / 5000, MarkKind.OPEN_EVENT) for n in range(5000)))
    image = bar_with(qtbot, marks).grab().toImage()
    column = [image.pixel(image.width() // 2 + 3, y) for y in range(20, 220)]
    assert 40 <= column.count(Theme.light().paper.rgb()) <= 60


def test_focus_is_drawn_across_the_bar(qtbot: QtBot) -> None:
    image = bar_with(qtbot, Marks(focus=0.5)).grab().toImage()
    ink = Theme.light().ink.rgb()
    assert any(all(image.pixel(x, y) == ink for x in range(4, image.width() - 4)) for y in range(145, 156))


def test_one_change_asks_for_one_mark_and_looks_like_all_anew(qtbot: QtBot) -> None:
    marks = Marks(*((n / 60, MarkKind.OPEN_ENTITY) for n in range(60)), (0.5, MarkKind.OPEN_EVENT))
    bar = bar_with(qtbot, marks)
    before = bar.grab().toImage()
    marks.known["7"] = (7 / 60, MarkKind.DECIDED_ENTITY)
    del marks.known["30"]
    bar.refresh_marks(["7", "30"])
    assert bar.grab().toImage() == before, "the bar is painted before the text"
    qtbot.waitUntil(lambda: bar.grab().toImage() != before)
    after = bar.grab().toImage()
    assert marks.asked == 1
    bar.refresh()
    assert (bar.grab().toImage() == after, marks.asked) == (True, 2)


def test_marks_are_asked_for_again_when_heights_have_come_to_rest(qtbot: QtBot) -> None:
    marks = Marks((0.5, MarkKind.OPEN_EVENT))
    bar = bar_with(qtbot, marks)
    bar.show()
    qtbot.waitUntil(lambda: marks.asked == 1)
    bar.setRange(0, 1001)
    bar.refresh_soon()
    assert not bar._settling.isActive()
    bar.setRange(0, 1200)
    for _ in range(5):
        bar.refresh_soon()
    qtbot.waitUntil(lambda: marks.asked == 2)


def test_click_jumps_and_drag_goes_on(qtbot: QtBot) -> None:
    bar = bar_with(qtbot, Marks())
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(9, 150))
    assert abs(bar.value() - 500) < 20
    qtbot.mouseMove(bar, QPoint(9, 299))
    qtbot.waitUntil(lambda: bar.value() == 1000)
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(9, 299))
    qtbot.mouseMove(bar, QPoint(9, 20))
    assert bar.value() == 1000


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (Status.SUGGESTED, MarkKind.OPEN_ENTITY),
        (Status.ACCEPTED, MarkKind.DECIDED_ENTITY),
        (Status.REJECTED, None),
    ],
)
def test_view_marks_what_is_open_and_where(qtbot: QtBot, status: Status, kind: MarkKind | None) -> None:
    last = Entity("last", "ORG", (Span(len(TEXT) - 7, len(TEXT) - 1),), status=status)
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_review(Review(Article("a", TEXT), {"last": last}))
    source = PageMarks(lambda: view._scroller.page)
    assert [mark[1] for _, mark in source.all_marks()] == ([] if kind is None else [kind])
    assert all(0.95 < mark[0] <= 1 for _, mark in source.all_marks())
    assert source.mark_of("last") == next((mark for _, mark in source.all_marks()), None)
    assert source.focus_place() is None
    view.set_focus("last")
    assert 0.95 < (source.focus_place() or 0) <= 1
    assert source.mark_of("nobody") is None


def test_filtered_annotations_have_no_mark(view: ArticleView) -> None:
    source = PageMarks(lambda: view._scroller.page)
    view.set_filter(lambda item: isinstance(item, Event))
    assert {name for name, _ in source.all_marks()} == {"meet", "praise"}
    assert source.mark_of("vogt") is None


def test_a_decision_follows_into_the_bar(view: ArticleView, qtbot: QtBot) -> None:
    view.grab()
    before = view._overview.grab().toImage()
    review = meeting()
    accepted = replace(review.entities["vogt"], status=Status.ACCEPTED)
    view.update_review(review.with_states({"vogt": accepted}), ["vogt"])
    qtbot.waitUntil(lambda: view._overview.grab().toImage() != before)


def test_view_jumps_where_its_bar_is_clicked(qtbot: QtBot, show: Callable[[Review], ArticleView]) -> None:
    view = show(Review(Article("a", TEXT)))
    bar = view.verticalScrollBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(9, bar.height() - 20))
    assert view.state()[0] > TEXT.index("Absatz 80.")
