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

from gui.article_view.damage import bands, seen_lines
from gui.article_view.view import ArticleView
from models.annotation import Annotation, Entity, Event, Status
from models.article import Article
from models.offsets import Span
from models.review import Review

Show = Callable[[Review], ArticleView]
SENTENCE = "Ministerin Vogt traf Botschafter Ruiz in Wien. "
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


def screen_picture(view: ArticleView) -> QImage:
    """Return the text as it is on the screen, nothing painted for the purpose."""
    viewport = view.viewport()
    return view.screen().grabWindow(view.winId(), 0, 0, viewport.width(), viewport.height()).toImage()


def decided(annotation: Annotation, choice: random.Random) -> Annotation:
    return replace(annotation, status=choice.choice(list(Status)), flag=choice.random() < 0.3)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_repainted_looks_as_if_all_were(show: Show, seed: int) -> None:
    choice, review = random.Random(seed), long_review()
    view = show(review)
    view.clearFocus()
    view.viewport().repaint()
    ids = [item.id for item in review.annotations()][:40]
    for _ in range(12):
        annotation = review.annotation(choice.choice(ids))
        assert annotation is not None
        review = review.with_states({annotation.id: decided(annotation, choice)})
        view.update_review(review, [annotation.id])
        view.set_focus(choice.choice([*ids, None]), scroll=choice.random() < 0.3)
        for _turn in ("placing", "painting"):
            QApplication.processEvents()
        partly = screen_picture(view)
        view.viewport().repaint()
        assert screen_picture(view) == partly


def test_accepting_repaints_one_line(qtbot: QtBot, show: Show) -> None:
    review = long_review()
    view = show(review)
    qtbot.wait(0)
    area = PaintedArea()
    view.viewport().installEventFilter(area)
    accepted = replace(review.entities["e1"], status=Status.ACCEPTED)
    view.update_review(review.with_states({"e1": accepted}), ["e1"])
    view._stop_timers()
    qtbot.waitUntil(lambda: bool(area.heights))
    assert max(area.heights) < 80


def test_moved_lines_are_repainted_down_to_the_end(show: Show) -> None:
    view = show(long_review())
    page = view._scroller.page
    assert page is not None
    before = seen_lines(page, 0, 500)
    moved = [replace(line, top=line.top + 9, text_top=line.text_top + 9) for line in before]
    assert bands(before, before, 500) == []
    assert bands(before, [*before[:3], *moved[3:]], 500) == [(before[3].top, 500)]
    assert bands(before, before[:-1], 500) == [(before[-1].top, 500)]
    assert bands(before[:-1], before, 500) == [(before[-1].top, 500)]


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
