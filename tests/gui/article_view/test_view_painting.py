"""Painting: no warning of Qt's, and what has a meaning is visible in the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.article_view.view import ArticleView
from gui.theme import Theme
from models.annotation import Entity, Status
from models.article import Article, Zone, ZoneKind
from models.review import Review
from tests.builders import TEXT, meeting, span_of

Show = Callable[[Review], ArticleView]
HARD = (
    "Präsident 🇦🇿 traf Ba\u0308ku.\n\nقال الرئيس Lawrow كان\n\n"
    + "Donaudampfschifffahrt" * 30
    + "\n\nCookies"
)


def decorated() -> Review:
    """Return the meeting with every kind of mark: nested, flagged, noted, accepted, rejected."""
    review = meeting()
    return review.with_states(
        {
            "outer": Entity("outer", "ORG", (span_of("Ministerin Ida Vogt"),), status=Status.ACCEPTED),
            "ruiz": replace(review.entities["ruiz"], flag=True, note="why?"),
            "wien": replace(review.entities["wien"], status=Status.REJECTED),
        }
    )


def count(image: QImage, color: QColor) -> int:
    """Return how many pixels have exactly this colour."""
    wanted = color.rgb()
    return sum(image.pixel(x, y) == wanted for y in range(0, image.height()) for x in range(0, image.width()))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("focus", ["meet", "vogt", "wien", None])
def test_every_kind_of_mark_is_painted_without_a_warning(show: Show, theme: str, focus: str | None) -> None:
    view = show(decorated())
    view.set_theme(Theme.named(theme))
    view.set_focus(focus)
    view.set_selection(span_of("Vogt"))
    assert not view.grab().isNull()


@pytest.mark.parametrize(("width", "zoom"), [(320, 100), (320, 200), (1600, 100), (900, 200), (90, 100)])
def test_hard_text_is_painted_at_every_width(show: Show, width: int, zoom: int) -> None:
    zones = (Zone(ZoneKind.HEADLINE, 0, 10), Zone(ZoneKind.BOILERPLATE, HARD.index("Cookies"), len(HARD)))
    view = show(Review(Article("a", HARD, language="de", published="2023-05", source="x.txt", zones=zones)))
    view.resize(width, 500)
    view.set_zoom(zoom)
    view.set_caret(len(HARD))
    assert not view.grab().isNull()


def test_trigger_is_filled_only_in_focus(view: ArticleView) -> None:
    event = Theme.light().event
    before = count(view.viewport().grab().toImage(), event)
    view.set_focus("meet")
    assert count(view.viewport().grab().toImage(), event) > before + 300


def test_accepted_underline_has_no_gaps_and_a_suggested_one_has(show: Show) -> None:
    review = meeting()
    color = Theme.light().label_color("PERSON")
    view = show(review)
    dashed = count(view.viewport().grab().toImage(), color)
    accepted = replace(review.entities["ruiz"], status=Status.ACCEPTED)
    view.update_review(review.with_states({"ruiz": accepted}), ["ruiz"])
    assert count(view.viewport().grab().toImage(), color) > dashed


def test_selection_is_filled_in_its_own_colour(view: ArticleView) -> None:
    color = Theme.light().accent_soft
    assert count(view.viewport().grab().toImage(), color) == 0
    view.set_selection(span_of("mit Leo Ruiz"))
    assert count(view.viewport().grab().toImage(), color) > 300


def test_keyboard_focus_is_visible(qtbot: QtBot, view: ArticleView) -> None:
    def ringed() -> bool:
        return view.viewport().grab().toImage().pixelColor(1, 200) == Theme.light().accent

    assert not ringed()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert ringed()


def test_caret_stops_blinking_when_the_view_is_hidden(qtbot: QtBot, view: ArticleView) -> None:
    assert view._blink.isActive()
    view.hide()
    assert not view._blink.isActive()


def test_boilerplate_is_smaller_and_carries_a_note(show: Show) -> None:
    article = meeting().article
    view = show(Review(article))
    plain = view.character_rect(3).height()
    view.set_review(Review(replace(article, id="b", zones=(Zone(ZoneKind.BOILERPLATE, 0, len(TEXT)),))))
    assert view.character_rect(3).height() < plain
    assert not view.grab().isNull()
