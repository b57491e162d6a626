"""One piece laid out: code points and pixels translate into each other, whatever the characters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from gui.article_view.layout import PieceLayout
from gui.article_view.pieces import Piece
from gui.article_view.typography import Typography
from models.article import ZoneKind
from models.offsets import Span

TEXT = "Präsident 🇦🇿 Alijew traf 😀 Tokajew\u00a0heute in Ba\u0308ku 👨‍👩‍👧‍👦 und sprach lange mit ihm."
MIXED = "He said שלום לכולם to them"


def laid(text: str, width: float = 250, before: str = "") -> PieceLayout:
    piece = Piece(len(before), len(before) + len(text), ZoneKind.BODY)
    layout = PieceLayout(piece, before + text, (), Typography(), width)
    layout.stack([(10, 10)] * len(layout.lines), 0)
    return layout


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    """Fonts need an application."""


def test_lines_cover_the_piece_without_gap_in_code_points() -> None:
    layout = laid(TEXT, before="😀😀 ")
    starts = [line.start for line in layout.lines]
    ends = [line.end for line in layout.lines]
    assert len(starts) > 1
    assert starts == [3, *ends[:-1]]
    assert ends[-1] == 3 + len(TEXT)


@pytest.mark.parametrize("before", ["", "😀 "])
def test_caret_place_survives_the_way_to_pixels_and_back(before: str) -> None:
    layout = laid(TEXT, before=before)
    offset, met = layout.piece.start, []
    while offset < layout.piece.end:
        line = layout.line_of(offset)
        assert layout.offset_at(line, layout.x_of(offset)) == offset
        met.append(offset)
        offset = layout.next_cluster(offset)
    assert [layout.previous_cluster(after) for after in met[1:]] == met[:-1]


def test_caret_never_stops_inside_a_visible_character() -> None:
    layout = laid(TEXT)
    for covered in ("a\u0308", "👨‍👩‍👧‍👦"):
        start = TEXT.index(covered)
        assert layout.next_cluster(start) == start + len(covered)


def test_segments_of_neighbouring_words_do_not_overlap() -> None:
    layout = laid(TEXT)
    words = [
        Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in ("Alijew", "traf", "😀 Tokajew")
    ]
    segments = [segment for word in words for segment in layout.segments(word)]
    on_lines = sorted((segment.line, segment.left, segment.right) for segment in segments)
    assert all(one[2] <= other[1] for one, other in pairwise(on_lines) if one[0] == other[0])
    assert all(right > left for _, left, right in on_lines)


def test_span_over_a_line_break_has_a_segment_on_each_line_within_the_text() -> None:
    layout = laid(TEXT)
    segments = layout.segments(Span(0, len(TEXT)))
    assert [segment.line for segment in segments] == list(range(len(layout.lines)))
    assert all(segment.right <= layout.width for segment in segments)


def test_span_across_writing_directions_is_torn_into_its_visible_parts() -> None:
    layout = laid(MIXED, width=500)
    whole = layout.segments(Span(0, len(MIXED)))
    torn = layout.segments(Span(3, MIXED.index("לכולם")))
    assert len(whole) == 1
    assert len(torn) == 2


def test_direction_of_a_paragraph_follows_its_first_strong_character() -> None:
    assert not laid(MIXED).right_to_left
    assert laid("שלום to them").right_to_left


def test_lines_begin_at_the_right_where_they_are_written_from_there() -> None:
    [word] = laid("שלום", width=250).segments(Span(0, 4))
    assert word.right == pytest.approx(250, abs=2)
    assert laid("to them", width=250).segments(Span(0, 2))[0].left == pytest.approx(0, abs=2)


def test_line_end_is_before_the_space_that_breaks_the_line() -> None:
    layout = laid(TEXT)
    assert TEXT[layout.line_end(0)] == " "
    assert layout.line_end(len(layout.lines) - 1) == len(TEXT)


def test_word_longer_than_the_line_is_broken() -> None:
    layout = laid("Donaudampfschifffahrt" * 10)
    assert len(layout.lines) > 3
    assert all(line.end > line.start for line in layout.lines)


def test_torn_word_ends_in_a_hyphen_within_the_line_and_offsets_stay_true() -> None:
    text = "Eine Hafenpartnerschaft."
    layout = laid(text, width=150)
    torn = [line for line in layout.lines if line.hyphen is not None]
    assert [text[line.start : line.end] for line in torn] == ["Hafenpartner"]
    assert [text[line.start : line.end] for line in layout.lines] == ["Eine ", "Hafenpartner", "schaft."]
    assert all(0 < (line.hyphen or 0) < layout.width for line in torn)


def test_ligatures_do_not_move_a_hyphen() -> None:
    text = "Donaudampfschifffahrtsgesellschaft Rindfleischetikettierung"
    layout = laid(text, width=140)
    for line, after in pairwise(layout.lines):
        torn = text[line.end - 1 : line.end + 1].isalpha()
        assert (line.hyphen is not None) == torn
        assert layout.x_of(after.start) == 0
    assert any(line.hyphen is not None for line in layout.lines)


WORDS = st.lists(
    st.sampled_from(
        ["Überwachungsaufgabenübertragung", "Baku", "traf", "😀", "Ba\u0308ku", "www.example.org/abkommen"]
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(40, 400))
def test_at_every_width_lines_cover_the_text_and_carets_find_their_places(
    words: list[str], width: int
) -> None:
    text = " ".join(words)
    layout = laid(text, width)
    assert "".join(text[line.start : line.end] for line in layout.lines) == text
    offset = 0
    while offset < len(text):
        assert layout.offset_at(layout.line_of(offset), layout.x_of(offset)) == offset
        offset = layout.next_cluster(offset)
    for line in layout.lines:
        if line.hyphen is not None:
            assert text[line.end - 1 : line.end + 1].isalpha()


def test_segment_knows_its_ends_and_what_touches_it() -> None:
    text = "Sie wiesen Berichte zurück, heute."
    layout = laid(text, width=1000)

    def segment(covered: str) -> tuple[bool, bool]:
        start = text.index(covered)
        [found] = layout.segments(Span(start, start + len(covered)))
        assert found.opens
        assert found.closes
        return found.tight_left, found.tight_right

    assert segment("zurück") == (False, True)
    assert segment("Berichte") == (False, False)
    assert segment("Sie") == (False, False)
    assert segment(",") == (True, False)
    first, *_, last = laid(text, width=120).segments(Span(0, len(text)))
    assert (first.opens, first.closes, last.opens, last.closes) == (True, False, False, True)
