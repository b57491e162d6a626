"""The hover card: what it tells, where it stands, when it comes and when it goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.article_view import hover
from gui.article_view.view import ArticleView
from gui.panels.hover_card import HoverCard
from models.annotation import Origin, Source, Status
from tests.builders import meeting, span_of


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hover, "DELAY_MS", 1)


def place_of(view: ArticleView, covered: str) -> QPoint:
    return view.viewport().mapFromGlobal(view.character_rect(span_of(covered).start + 1).center())


def card_over(qtbot: QtBot, view: ArticleView, covered: str) -> HoverCard:
    qtbot.mouseMove(view.viewport(), QPoint(1, 1))
    qtbot.mouseMove(view.viewport(), place_of(view, covered))
    qtbot.waitUntil(lambda: bool(view._hover.card and view._hover.card.isVisible()))
    assert view._hover.card is not None
    return view._hover.card


def test_card_comes_beside_the_line_and_takes_no_focus(qtbot: QtBot, view: ArticleView) -> None:
    card = card_over(qtbot, view, "traf")
    line = view.line_rect(QPointF(place_of(view, "traf")))
    line.moveTopLeft(view.viewport().mapTo(view.window(), line.topLeft()))
    assert not card.geometry().intersects(line)
    assert view.hasFocus()
    assert card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_card_stands_over_the_line_where_there_is_no_room_below(qtbot: QtBot, view: ArticleView) -> None:
    view.resize(700, 500)
    card = card_over(qtbot, view, "traf")
    line = view.line_rect(QPointF(place_of(view, "traf"))).translated(0, 400)
    review = meeting()
    card.show_beside(line, 690, [review.events["meet"]], review, view.rect())
    assert card.geometry().bottom() < line.top()
    assert card.geometry().right() < 700


@pytest.mark.parametrize("ending", ["key", "scroll", "leave", "press", "decision", "focus", "zoom", "away"])
def test_card_goes(qtbot: QtBot, view: ArticleView, ending: str) -> None:
    card = card_over(qtbot, view, "Ida Vogt")
    if ending == "key":
        qtbot.keyClick(view, Qt.Key.Key_Right)
    elif ending == "scroll":
        view.scrollContentsBy(0, -10)
    elif ending == "leave":
        view._hover.leave()
    elif ending == "press":
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    elif ending == "decision":
        view.update_review(meeting(), [])
    elif ending == "focus":
        view.set_focus("meet")
    elif ending == "zoom":
        view.set_zoom(120)
    else:
        qtbot.mouseMove(view.viewport(), QPoint(3, 490))
    qtbot.waitUntil(lambda: not card.isVisible())


def test_no_card_where_nothing_is(qtbot: QtBot, view: ArticleView) -> None:
    qtbot.mouseMove(view.viewport(), QPoint(3, 490))
    assert not view._hover._timer.isActive()
    assert view._hover.card is None


def texts(card: HoverCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def test_card_tells_type_fragments_roles_and_why(qtbot: QtBot, view: ArticleView) -> None:
    review, card = meeting(), HoverCard(view)
    origin = Origin(Source.LEXICON, "names", "2", (("lexicon", "<b>Ruiz</b>"),))
    meet = replace(review.events["meet"], origin=origin, note="a < b")
    card.show_beside(view.rect().adjusted(0, 0, 0, -400), 50, [meet], review, view.rect())
    found = texts(card)
    for part in (
        "suggested",
        "70 %",
        "traf … zusammen",
        "Participant",
        "Ida Vogt, Leo Ruiz",
        "Wien",
        "a < b",
    ):
        assert part in [text.replace("\u202f", " ").replace("\u00a0", " ") for text in found]
    assert any("names" in text and "<b>Ruiz</b>" in text for text in found)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in card.findChildren(QLabel))


def test_decided_one_tells_no_why_and_many_are_counted(qtbot: QtBot, view: ArticleView) -> None:
    review, card = meeting(), HoverCard(view)
    ruiz = replace(review.entities["ruiz"], status=Status.ACCEPTED, value="Q1")
    card.show_beside(view.rect().adjusted(0, 0, 0, -400), 50, [ruiz] * 5, review, view.rect())
    found = texts(card)
    assert found.count("Leo Ruiz · Q1") == 3
    assert "and 2 more here" in found
    assert not any("test" in text for text in found)
