"""Caret, selection, units of a drag, and finding: in code points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.article_view.selection import Selection, Unit, dragged, found, unit_at, word_near
from models.offsets import Span, word_at

TEXT = "Präsident 😀 Tokajew kam.\nWien, wien, WIEN"


def test_extending_keeps_the_anchor() -> None:
    selection = Selection(5, 5).moved(9, extend=True)
    assert selection.span == Span(5, 9)
    assert selection.moved(2, extend=True).span == Span(2, 5)
    assert selection.moved(2, extend=False).span is None


def test_words_and_paragraphs_are_found_around_an_offset() -> None:
    assert unit_at(TEXT, 14, Unit.WORD).text(TEXT) == "Tokajew"
    assert unit_at(TEXT, 14, Unit.PARAGRAPH).text(TEXT) == "Präsident 😀 Tokajew kam."
    assert unit_at(TEXT, 14, Unit.CHARACTER) == Span(14, 14)


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_drag_by_words_never_loses_the_word_it_began_on(start: int, offset: int) -> None:
    origin = unit_at(TEXT, start, Unit.WORD)
    span = dragged(TEXT, origin, offset, Unit.WORD).span or origin
    assert span.contains(origin)
    assert span.start <= offset <= span.end


@given(st.text(alphabet="ab 1-\n", max_size=60), st.integers(0, 60))
def test_word_near_agrees_with_the_word_of_the_whole_line(text: str, offset: int) -> None:
    assert word_near(text, min(offset, len(text))) == word_at(text, min(offset, len(text)))


def test_word_at_the_end_of_a_very_long_line_is_found() -> None:
    text = "wort " * 100_000 + "Ende"
    assert word_near(text, len(text)) == Span(500_000, 500_004)


def places(wanted: str, *, backwards: bool, case: bool = False) -> list[int]:
    selection, starts = Selection(), []
    for _ in range(4):
        span = found(TEXT, wanted, selection, backwards=backwards, case=case)
        assert span is not None
        selection = Selection(span.start, span.end)
        starts.append(span.start)
    return starts


def test_find_goes_round_in_both_directions() -> None:
    assert places("wien", backwards=False) == [25, 31, 37, 25]
    assert places("wien", backwards=True) == [37, 31, 25, 37]


def test_find_with_case_and_of_what_is_not_there() -> None:
    assert places("WIEN", backwards=False, case=True) == [37] * 4
    assert found(TEXT, "(", Selection(), backwards=False, case=False) is None
    assert found(TEXT, "", Selection(), backwards=False, case=False) is None
