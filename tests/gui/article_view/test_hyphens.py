"""Words that must be torn are torn between syllables, and only real words get a hyphen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.article_view.hyphens import breaks_before


def first_break(text: str, end: int, start: int = 0) -> str | None:
    place = next(breaks_before(text, start, end), None)
    return None if place is None else f"{text[start:place]}-{text[place:]}"


@pytest.mark.parametrize(
    ("word", "end", "torn"),
    [
        ("Hafenpartnerschaft", 17, "Hafenpartner-schaft"),
        ("Hafenpartnerschaft", 11, "Hafenpart-nerschaft"),
        ("Zuckerbäckerei", 7, "Zucker-bäckerei"),
        ("Zuckerbäckerei", 9, "Zuckerbä-ckerei"),
        ("cooperation", 6, "coope-ration"),
    ],
)
def test_word_is_torn_before_a_syllable(word: str, end: int, torn: str) -> None:
    assert first_break(word, end) == torn


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("zwei Worte", 5),
        ("https://example.org/abkommen", 24),
        ("name@beispielhaft", 12),
        ("B12345abcdefgh", 10),
        ("这是一个很长的句子没有空格", 6),
        ("Wort", 4),
    ],
)
def test_nothing_is_hyphenated_that_is_no_torn_word(text: str, end: int) -> None:
    assert first_break(text, end) is None


def test_word_without_vowels_is_torn_between_two_letters() -> None:
    assert first_break("Grrrrrrrr", 6) == "Grrrrr-rrr"


@given(st.text("abeikoprstschnqu \u0308äß.7-", max_size=40), st.data())
def test_every_place_leaves_a_letter_on_both_sides(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for place in breaks_before(text, start, end):
        assert start < place <= end
        assert text[place - 1].isalpha()
        assert text[place].isalpha()
