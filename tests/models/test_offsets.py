"""Offsets survive emoji, combining marks, right-to-left text and no-break spaces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.offsets import (
    Span,
    Utf16Map,
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
    trimmed,
    word_at,
)

awkward = st.text(
    st.sampled_from("ab é́ \u00a0\u200d😀🇦🇿אבג\n-–.,ÄßΣ") | st.characters(exclude_categories=["Cs"]),
    max_size=60,
)


@given(awkward)
def test_utf16_positions_go_there_and_back(text: str) -> None:
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        position = units.to_utf16(offset)
        assert position == len(text[:offset].encode("utf-16-le")) // 2
        assert units.to_code_point(position) == offset


def test_a_position_inside_a_surrogate_pair_is_the_pairs_start() -> None:
    units = Utf16Map("a😀b😀")
    assert [units.to_code_point(position) for position in range(7)] == [0, 1, 1, 2, 3, 3, 4]


@given(awkward, st.data())
def test_word_steps_move_and_stay_inside(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert offset <= next_word_start(text, offset) <= len(text)
    assert offset <= next_word_end(text, offset) <= len(text)
    assert 0 <= previous_word_start(text, offset) <= offset
    assert 0 <= previous_word_end(text, offset) <= offset


def test_compounds_are_one_word() -> None:
    text = "der Minsk-Gruppe, Kazakhstan’s U.S. envoy"
    assert [
        word.text(text)
        for word in (word_at(text, 6), word_at(text, 20), word_at(text, 33))
        if word is not None
    ] == ["Minsk-Gruppe", "Kazakhstan’s", "U.S"]


def test_trimming_nothing_but_space_gives_an_empty_span() -> None:
    assert trimmed(Span(1, 4), "a   b").length == 0
    assert trimmed(Span(0, 5), " ab \u00a0") == Span(1, 3)
