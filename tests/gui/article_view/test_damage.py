"""A decision repaints the lines it touches, and the picture is the same as if all were painted anew."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.article_view.damage import Damage, SeenLine, damage, seen_lines
from gui.article_view.view import ArticleView
from models.annotation import Annotation, Entity, Event, Status
from models.article import Article, Zone, ZoneKind
from models.offsets import Span
from models.review import Review

Show = Callable[[Review], ArticleView]
SENTENCE = "Ministerin Vogt traf Botschafter Ruiz in Wien. "
ROUNDING = 2
"""Of 255: a smoothed edge that was copied may have been rounded otherwise than at its new height."""
PARAGRAPH = len(SENTENCE) * 4 + 2
TEXT = "\n\n".join(SENTENCE * 4 for _ in range(6))


class PaintedArea(QObject):
    """Adds up the heights that a viewport is asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.region().boundingRect().height())
        return False


def long_review() -> Review:
    entities, events = {}, {}
    for rank, start in enumerate(at for at in range(len(TEXT)) if TEXT.startswith(SENTENCE, at)):
        name = Span(start + 11, start + 15)
        entities[f"e{rank}"] = Entity(f"e{rank}", "PERSON", (name,))
        events[f"v{rank}"] = Event(f"v{rank}", "MEET", (Span(start + 16, start + 20),))
    return Review(Article("a", TEXT), entities, events)


def moved(line: SeenLine, by: float) -> SeenLine:
    return replace(line, top=line.top + by, text_top=line.text_top + by, bottom=line.bottom + by)


def screen_picture(view: ArticleView) -> QImage:
    """Return the text as it is on the screen, nothing painted for the purpose."""
    viewport = view.viewport()
    return view.screen().grabWindow(view.winId(), 0, 0, viewport.width(), viewport.height()).toImage()


def difference(one: QImage, other: QImage) -> int:
    """Return by how much two pictures differ where they differ most, of 255."""
    if one == other:
        return 0
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(first - second) for first, second in pairs)


def decided(annotation: Annotation, choice: random.Random) -> Annotation:
    status = choice.choice((*Status, Status.REJECTED, Status.REJECTED))
    return replace(annotation, status=status, flag=choice.random() < 0.3)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_repainted_looks_as_if_all_were(show: Show, seed: int) -> None:
    choice, review = random.Random(seed), long_review()
    if seed % 2:
        block = Zone(ZoneKind.BOILERPLATE, PARAGRAPH, 4 * PARAGRAPH - 2)
        review = replace(review, article=replace(review.article, zones=(block,)))
    view = show(review)
    view.clearFocus()
    view.viewport().repaint()
    ids = [item.id for item in review.annotations()]
    for _ in range(15):
        touched = [item for item in review.annotations() if item.id in choice.sample(ids, 9)]
        review = review.with_states({item.id: decided(item, choice) for item in touched})
        view.update_review(review, [item.id for item in touched])
        view.set_focus(choice.choice([*ids, None]), scroll=choice.random() < 0.3)
        if choice.random() < 0.6:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + choice.choice((-700, -90, -13, 1, 40, 120, 480, 2000)))
        for _turn in ("placing", "painting"):
            QApplication.processEvents()
        partly = screen_picture(view)
        view.viewport().repaint()
        assert difference(screen_picture(view), partly) <= ROUNDING


def test_accepting_repaints_one_line(qtbot: QtBot, show: Show) -> None:
    review = long_review()
    view = show(review)
    qtbot.wait(0)
    area = PaintedArea()
    view.viewport().installEventFilter(area)
    accepted = replace(review.entities["e1"], status=Status.ACCEPTED)
    view.update_review(review.with_states({"e1": accepted}), ["e1"])
    view._stop_blinking()
    qtbot.waitUntil(lambda: bool(area.heights))
    assert max(area.heights) < 80


def test_lines_that_only_move_are_not_painted(show: Show) -> None:
    view = show(long_review())
    page = view._scroller.page
    assert page is not None
    before = seen_lines(page, 0, 500)
    assert damage(before, before, 500) == Damage()
    higher = replace(before[2], bottom=before[2].bottom + 9)
    after = [*before[:2], higher, *(moved(line, 9) for line in before[3:])]
    assert damage(before, after, 500) == Damage([(before[2].bottom, 9)], [(before[1].bottom, higher.bottom)])
    assert damage(after, before, 500) == Damage([(higher.bottom, -9)], [(before[1].bottom, before[2].bottom)])
    assert damage(before, [moved(line, -30) for line in before], 500) == Damage([(0, -30)])


def test_lines_that_come_or_go_are_painted_down_to_the_end(show: Show) -> None:
    view = show(long_review())
    page = view._scroller.page
    assert page is not None
    before = seen_lines(page, 0, 500)
    assert damage(before, before[:-1], 500) == Damage(bands=[(before[-2].bottom, 500)])
    assert damage(before[:-1], before, 500) == Damage(bands=[(before[-2].bottom, 500)])
    assert damage(before[1:], before, 500) == Damage(bands=[(0, before[1].top)])
    assert damage(before[:3], before[5:], 500) == Damage(bands=[(0, 500)])
    torn = [*before[:4], *(moved(line, 5) for line in before[4:])]
    assert damage(before, torn, 500) == Damage(bands=[(before[3].bottom, 500)])


def test_scrolling_paints_what_comes_into_view(show: Show) -> None:
    view = show(long_review())
    view.clearFocus()
    QApplication.processEvents()
    area = PaintedArea()
    view.viewport().installEventFilter(area)
    for _step in range(5):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 30)
        QApplication.processEvents()
    assert len(area.heights) == 5
    assert max(area.heights) <= 32


def test_decision_and_step_place_lines_once(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    review = long_review()
    view = show(review)
    placed: list[object] = []
    restore = view._scroller.restore
    monkeypatch.setattr(view._scroller, "restore", lambda anchor: (placed.append(anchor), restore(anchor)))
    accepted = replace(review.entities["e1"], status=Status.ACCEPTED)
    view.update_review(review.with_states({"e1": accepted}), ["e1"])
    view.set_focus("e2")
    QApplication.processEvents()
    assert len(placed) == 1


def test_who_asks_for_a_place_gets_the_one_after_the_decision(show: Show) -> None:
    review = long_review()
    view = show(review)
    without = Review(review.article, {}, {})
    view.update_review(without, [])
    asked = view.character_rect(len(TEXT) - 60)
    QApplication.processEvents()
    assert asked == view.character_rect(len(TEXT) - 60) == show(without).character_rect(len(TEXT) - 60)
