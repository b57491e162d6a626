"""The page: what is not looked at is not laid out, and a change costs only what it touches."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.article_view.marks import Shown
from gui.article_view.page import Page
from gui.article_view.typography import Typography
from models.annotation import Argument, Entity, Event, Status
from models.article import Article
from models.offsets import Span
from models.review import Review

PARAGRAPH = "Der Minister traf den Botschafter in der Stadt. " * 8


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    """Fonts need an application."""


def long_review(paragraphs: int = 60) -> Review:
    """Return an article with an entity and an event in each paragraph; each event's agent is far away."""
    text = "\n\n".join([PARAGRAPH.strip()] * paragraphs)
    step = len(PARAGRAPH.strip()) + 2
    entities = {
        f"e{n}": Entity(f"e{n}", "PERSON", (Span(n * step + 4, n * step + 12),)) for n in range(paragraphs)
    }
    events = {
        f"v{n}": Event(
            f"v{n}",
            "MEET",
            (Span(n * step + 13, n * step + 17),),
            arguments=(Argument("Agent", f"e{(n + 30) % paragraphs}"),),
        )
        for n in range(paragraphs)
    }
    return Review(Article("long", text), entities, events)


def page_of(review: Review, width: float = 600) -> Page:
    return Page(Shown(review), Typography(), width, 40)


def test_only_the_pieces_looked_at_are_laid_out() -> None:
    page = page_of(long_review())
    page.laid(3)
    assert [index for index in range(len(page.pieces)) if page.is_known(index)] == [3]


def test_estimated_height_is_near_the_true_one() -> None:
    page = page_of(long_review())
    estimate = page.height
    for index in range(len(page.pieces)):
        page.laid(index)
    assert 0.5 < estimate / page.height < 2


def test_pieces_follow_each_other_without_gap() -> None:
    page = page_of(long_review(5))
    for index in range(5):
        page.laid(index)
    assert [page.top(index) + page.piece_height(index) for index in range(5)] == [
        *(page.top(index) for index in range(1, 5)),
        page.height,
    ]


def test_edit_places_marks_again_only_in_its_own_piece() -> None:
    review = long_review(5)
    page = page_of(review)
    before = [page.laid(index).marks for index in range(5)]
    accepted = replace(review.entities["e2"], status=Status.ACCEPTED)
    page.set_shown(Shown(review.with_states({"e2": accepted})), ["e2"])
    after = [page.laid(index).marks for index in range(5)]
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, True, False, True, True]
    assert after[2] is not None
    assert after[2][0].entities[0].annotation.status is Status.ACCEPTED


def test_moved_boundary_leaves_no_trace_in_the_piece_it_left() -> None:
    review = long_review(5)
    page = page_of(review)
    moved = replace(review.entities["e2"], fragments=review.entities["e4"].fragments)
    page.set_shown(Shown(review.with_states({"e2": moved, "e3": None})), ["e2", "e3"])
    names = [
        {mark.annotation.id for line in page.laid(n).marks or [] for mark in line.entities} for n in range(5)
    ]
    assert names == [{"e0"}, {"e1"}, set(), set(), {"e2", "e4"}]


def test_focus_draws_arcs_at_both_ends_and_its_loss_takes_them_away() -> None:
    review = long_review()
    page = page_of(review)
    page.laid(31)
    page.set_shown(Shown(review, focus="v1"), ())
    labels = [arc.label for line in page.laid(31).marks or [] for arc in line.arcs]
    assert labels == ["Agent of traf"]
    page.set_shown(Shown(review, focus="e5"), ())
    assert not [arc for line in page.laid(31).marks or [] for arc in line.arcs]


def test_layouts_seen_long_ago_are_dropped_and_come_back_the_same() -> None:
    review = Review(Article("long", "Ein Wort folgt dem anderen. " * 20_000))
    page = page_of(review)
    first = page.laid(0)
    height = page.piece_height(0)
    for index in range(1, len(page.pieces)):
        page.laid(index)
    assert page.laid(0) is not first
    assert page.piece_height(0) == height
