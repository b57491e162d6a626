"""The article view as its owner uses it: reviews, focus, filter, selection, find, state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.article_view.view import ArticleView
from models.annotation import Entity, Status
from models.article import Article, Zone, ZoneKind
from models.offsets import Span
from models.review import Review
from tests.builders import TEXT, meeting, span_of

Show = Callable[[Review], ArticleView]
LONG = "\n\n".join(f"Absatz {n}: Präsident 🇦🇿 sprach\u00a0in Baku mit Gästen. " * 4 for n in range(60))


def long_review() -> Review:
    starts = [match for match in range(len(LONG)) if LONG.startswith("Baku", match)]
    entities = {f"b{n}": Entity(f"b{n}", "GPE", (Span(at, at + 4),)) for n, at in enumerate(starts)}
    return Review(Article("long", LONG), entities)


def test_new_article_begins_at_its_start(show: Show) -> None:
    view = show(long_review())
    view.set_caret(len(LONG))
    assert view.verticalScrollBar().value() > 0
    view.set_review(meeting())
    assert (view.caret(), view.selection(), view.verticalScrollBar().value()) == (0, None, 0)


def test_no_article_shows_nothing_and_takes_every_call(show: Show) -> None:
    view = show(meeting())
    view.set_review(None)
    view.set_focus("vogt")
    view.set_caret(9)
    view.select_all()
    view.copy()
    assert not view.find("Wien")
    assert (view.caret(), view.text(), view.annotations_at(0), view.state()) == (0, "", (), (0, 0))
    assert view.character_rect(0).isEmpty()
    assert not view.grab().isNull()


@pytest.mark.parametrize("text", ["", " \n\n ", "x", "\u0301", "\x00\ud800"])
def test_strange_texts_are_shown(show: Show, text: str) -> None:
    view = show(Review(Article("a", text)))
    view.set_caret(len(text))
    assert view.caret() == len(text)
    assert not view.grab().isNull()


def test_edit_keeps_caret_selection_and_the_line_at_the_top(show: Show) -> None:
    review = long_review()
    view = show(review)
    view.set_selection(Span(5000, 5010))
    first, caret = view.state()
    assert first > 0
    nested = Entity("n", "ORG", review.entities["b0"].fragments)
    changed = review.with_states({"n": nested, "b1": None})
    view.update_review(changed, ["n", "b1"])
    assert view.state() == (first, caret)
    assert view.selection() == Span(5000, 5010)


def test_what_comes_below_is_laid_out_ahead_and_nothing_seen_moves(show: Show, qtbot: QtBot) -> None:
    view = show(long_review())
    view.set_focus("b30")
    page, scroller = view._scroller.page, view._scroller
    assert page is not None
    end = view.verticalScrollBar().value() + view.viewport().height()
    below = page.index_at_y(end) + 1
    assert not page.is_laid(below)
    before, shown = view.state(), view.viewport().grab().toImage()
    qtbot.waitUntil(lambda: all(map(page.is_laid, range(below, page.index_at_y(end + 400)))))
    assert (view.state(), view.viewport().grab().toImage()) == (before, shown)
    assert view.verticalScrollBar().maximum() >= page.height - view.viewport().height()
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 400)
    shown = view.viewport().grab().toImage()
    scroller.rebuild()
    assert view.viewport().grab().toImage() == shown


def test_what_was_laid_out_ahead_follows_an_edit(show: Show, qtbot: QtBot) -> None:
    review = long_review()
    view = show(review)
    page = view._scroller.page
    assert page is not None
    below = next(index for index in range(len(page.pieces)) if not page.is_laid(index))
    qtbot.waitUntil(lambda: page.is_laid(below))
    name = next(key for key, item in review.entities.items() if page.index_of(item.hull.start) == below)
    accepted = replace(review.entities[name], status=Status.ACCEPTED)
    view.update_review(review.with_states({name: accepted}), [name])
    assert not page.is_laid(below)
    view.scroll_to(accepted.hull.start)
    marks = [mark for line in page.laid(below).marks or () for mark in line.entities]
    assert {mark.annotation.status for mark in marks if mark.annotation.id == name} == {Status.ACCEPTED}


def test_edit_is_seen_at_once(view: ArticleView) -> None:
    review = meeting()
    offset = review.entities["vogt"].fragments[0].start
    assert view.annotations_at(offset) == ("vogt",)
    rejected = replace(review.entities["vogt"], status=Status.REJECTED)
    view.update_review(review.with_states({"vogt": rejected}), ["vogt"])
    assert view.annotations_at(offset) == ()


def test_annotation_that_is_gone_is_forgotten_even_if_not_named(view: ArticleView) -> None:
    before = view.grab().toImage()
    view.update_review(meeting().with_states({"vogt": None}), ())
    assert view.grab().toImage() != before


def test_changed_zones_are_laid_out_again(view: ArticleView) -> None:
    review = meeting()
    article = replace(review.article, zones=(Zone(ZoneKind.HEADLINE, 0, len(TEXT)),))
    before = view.character_rect(10)
    view.update_review(replace(review, article=article), ())
    assert view.character_rect(10).height() > before.height()


def test_focus_scrolls_to_the_annotation_well_inside_the_view(show: Show) -> None:
    view = show(long_review())
    view.set_focus("b200")
    rect = view.character_rect(long_review().entities["b200"].hull.start)
    top = view.viewport().mapToGlobal(view.viewport().rect().topLeft()).y()
    assert top + 50 < rect.top() < top + view.viewport().height() - 50


def test_focus_without_scrolling_stays_where_it_is(show: Show) -> None:
    view = show(long_review())
    view.set_focus("b200", scroll=False)
    assert view.verticalScrollBar().value() == 0


def test_filtered_annotations_can_be_reached_after_the_others(show: Show) -> None:
    outer = Entity("outer", "MENTION", (span_of("Ministerin Ida Vogt"),))
    view = show(meeting().with_states({"outer": outer}))
    offset = span_of("Vogt").start
    view.set_filter(lambda item: item.id != "vogt")
    assert view.annotations_at(offset) == ("outer", "vogt")
    view.set_filter(None)
    assert view.annotations_at(offset) == ("vogt", "outer")


def test_overlapping_annotations_come_the_shortest_first(show: Show) -> None:
    outer = Entity("outer", "MENTION", (span_of("Ministerin Ida Vogt"),))
    view = show(meeting().with_states({"outer": outer}))
    assert view.annotations_at(span_of("Vogt").start) == ("vogt", "outer")
    assert view.annotations_at(span_of("Ida Vogt").end) == ("vogt", "outer")


def test_copy_keeps_every_character(show: Show) -> None:
    view = show(long_review())
    span = Span(LONG.index("Präsident"), LONG.index("in Baku"))
    view.set_selection(span)
    view.copy()
    assert QGuiApplication.clipboard().text() == "Präsident 🇦🇿 sprach\u00a0"


def test_selection_is_kept_inside_the_text_and_told_once(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitSignal(view.selection_changed):
        view.set_selection(Span(-5, len(TEXT) + 50))
    assert view.selection() == Span(0, len(TEXT))
    with qtbot.assertNotEmitted(view.selection_changed):
        view.set_selection(Span(0, len(TEXT)))
    view.set_selection(None)
    assert (view.selection(), view.caret()) == (None, len(TEXT))


def test_find_selects_and_scrolls(show: Show) -> None:
    view = show(long_review())
    assert view.find("absatz 50:")
    span = view.selection()
    assert span is not None
    assert span.text(LONG) == "Absatz 50:"
    assert (
        view.viewport()
        .rect()
        .contains(view.viewport().mapFromGlobal(view.character_rect(span.start).center()))
    )
    assert not view.find("absatz 50:", case=True)


def test_state_survives_another_article_and_another_width(show: Show) -> None:
    view = show(long_review())
    view.set_caret(LONG.index("Absatz 30:"))
    state = view.state()
    view.set_review(meeting())
    view.set_review(long_review())
    view.restore_state(state)
    assert view.state() == state
    view.resize(420, 500)
    first, caret = view.state()
    assert caret == state[1]
    assert abs(first - state[0]) < 80


@pytest.mark.parametrize(("zoom", "spacing"), [(50, 1.0), (200, 1.0), (100, 1.6)])
def test_zoom_and_spacing_keep_the_line_at_the_top(show: Show, zoom: int, spacing: float) -> None:
    view = show(long_review())
    view.restore_state((LONG.index("Absatz 30:"), 0))
    view.set_zoom(zoom)
    view.set_line_spacing(spacing)
    first, _ = view.state()
    assert abs(first - LONG.index("Absatz 30:")) < 160


def test_doubled_blank_lines_look_like_one_and_offsets_stay_true(show: Show) -> None:
    narrow, wide = "Eins.\n\nZwei.", "Eins.\n\n\n \n\nZwei."
    view = show(Review(Article("a", narrow)))
    below = view.character_rect(narrow.index("Zwei")).top()
    view.set_review(Review(Article("b", wide)))
    assert view.character_rect(wide.index("Zwei")).top() == below


def test_very_long_line_opens_and_its_end_is_reached(show: Show) -> None:
    text = "Ein Satz mit einigen Wörtern folgt dem anderen. " * 20_000 + "Ende"
    view = show(Review(Article("a", text), {"end": Entity("end", "ORG", (span_of("Ende", text),))}))
    view.set_focus("end")
    rect = view.character_rect(len(text) - 2)
    point = view.viewport().mapFromGlobal(rect.center())
    assert view.viewport().rect().contains(point)
    assert view.ids_at_point(point.toPointF()) == ("end",)


def test_scrolling_up_into_what_was_never_laid_out_does_not_jump(show: Show) -> None:
    view = show(long_review())
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(30):
        offset = view.state()[0]
        before = view.character_rect(offset).top()
        bar.setValue(bar.value() - 60)
        assert abs(view.character_rect(offset).top() - before - 60) <= 2


def characters_a_line(view: ArticleView) -> float:
    layout = view._scroller.page.laid(0).layout  # type: ignore[union-attr]
    lengths = [line.end - line.start for line in layout.lines[:-1]]
    return sum(lengths) / len(lengths)


@pytest.mark.parametrize(("width", "zoom"), [(1000, 100), (1900, 100), (1900, 150)])
def test_wide_window_keeps_lines_of_45_to_80_characters_in_its_middle(
    show: Show, width: int, zoom: int
) -> None:
    text = "Die Ministerin empfing am Freitag den Botschafter und sprach mit ihm über die Häfen. " * 30
    view = show(Review(Article("a", text)))
    view.set_zoom(zoom)
    view.resize(width, 500)
    assert 45 <= characters_a_line(view) <= 80
    window = view._scroller.window()
    column = view._scroller.page.width  # type: ignore[union-attr]
    assert abs(window.left - (view.viewport().width() - column) / 2) <= 1


def test_comfortable_width_holds_45_characters(show: Show) -> None:
    text = "Die Ministerin empfing am Freitag den Botschafter und sprach mit ihm über die Häfen. " * 30
    view = show(Review(Article("a", text)))
    view.resize(view.comfortable_width(), 500)
    layout = view._scroller.page.laid(0).layout  # type: ignore[union-attr]
    assert max(line.end - line.start for line in layout.lines) >= 45


def test_font_family_and_spacing_are_kept_through_a_zoom(show: Show) -> None:
    view = show(long_review())
    view.set_font_family("Inter")
    view.set_line_spacing(1.5)
    view.set_zoom(120)
    typography = view._scroller.typography
    assert (typography.family, typography.spacing, typography.zoom) == ("Inter", 1.5, 120)
    assert typography.text(ZoneKind.BODY).families()[0] == "Inter"
    view.set_font_family("")
    assert "Inter" not in view._scroller.typography.text(ZoneKind.BODY).families()


def test_metadata_grows_by_a_fifth_at_most(show: Show) -> None:
    view = show(long_review())
    normal = view._scroller.typography.meta.pixelSize()
    view.set_zoom(300)
    assert normal < view._scroller.typography.meta.pixelSize() <= normal * 1.2 + 1
