"""A list of ids is a sequence of texts like any other, in less memory."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from models.id_list import IdList

NAMES = st.lists(st.text(st.characters(exclude_categories=()), max_size=6), max_size=8)


@given(NAMES, st.integers(-9, 9), st.integers(-9, 9))
def test_it_holds_what_a_list_of_texts_holds(names: list[str], start: int, end: int) -> None:
    found = IdList(names)
    assert list(found) == names and len(found) == len(names) and found[start:end] == names[start:end]
    assert list(reversed(found)) == names[::-1]
    assert [found[place] for place in range(-len(names), len(names))] == names * 2


@given(NAMES, NAMES)
def test_two_are_equal_if_they_hold_the_same_ids(names: list[str], others: list[str]) -> None:
    assert (IdList(names) == IdList(others)) is (names == others)
    assert IdList(names) != names


def test_an_id_takes_some_forty_bytes() -> None:
    found = IdList(f"{number:032x}" for number in range(10_000))
    assert sys.getsizeof(found._bytes) + found._ends.buffer_info()[1] * found._ends.itemsize < 450_000
