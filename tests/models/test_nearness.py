"""Nearness: equal words before shared ones, shared ones before the words around."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.nearness import Example, Passage, nearest, nearness, ranked

texts = st.text("abc dé.", max_size=12)
passages = st.builds(Passage, texts, texts, texts)


def example(name: str, covered: str, before: str = "", after: str = "") -> Example:
    return Example(name, "article", "Title", Passage(covered, before, after))


def test_equal_words_come_before_shared_ones_and_those_before_the_words_around() -> None:
    here = Passage("Hafen von Riga", "er sah den ", " am Morgen")
    found = nearest(
        here,
        [
            example("around", "Oslo", "er sah den ", " am Morgen"),
            example("shared", "Riga"),
            example("same", "hafen von riga", "ganz anders", "als dort"),
        ],
        3,
    )
    assert [item.annotation for item in found] == ["same", "shared", "around"]


def test_among_equal_words_the_words_around_decide() -> None:
    here = Passage("Riga", "der Besuch in ", " endete")
    far, near = example("far", "Riga", "xyz ", " qrst"), example("near", "Riga", "ein Besuch in ", " endet")
    assert [item.annotation for item in nearest(here, [far, near], 1)] == ["near"]


def test_the_same_sentence_is_not_shown_twice_while_there_are_others() -> None:
    here = Passage("Riga", "in ", "")
    twins = [example("one", "Riga", "in "), example("two", "Riga", "in ")]
    other = example("other", "Oslo", "in ")
    assert [item.annotation for item in nearest(here, [*twins, other], 2)] == ["one", "other"]
    assert [item.annotation for item in nearest(here, twins, 2)] == ["one", "two"]


@given(passages, passages)
def test_nearness_is_the_same_from_both_sides_and_greatest_to_oneself(one: Passage, other: Passage) -> None:
    assert nearness(one, other) == nearness(other, one)
    assert 0 <= nearness(one, other) <= nearness(one, one)


@given(passages, st.lists(passages, max_size=8))
def test_ranking_keeps_all_and_sorts_by_nearness(here: Passage, items: list[Passage]) -> None:
    found = ranked(here, items, lambda item: item)
    assert sorted(map(repr, found)) == sorted(map(repr, items))
    values = [nearness(here, item) for item in found]
    assert values == sorted(values, reverse=True)
