"""Boundaries move by word or character and never leave nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.boundaries import Edge, Unit, moved
from models.errors import InvalidEdit
from models.offsets import covered_text
from tests.builders import TEXT, meeting


def covered(item: str, edge: Edge, unit: Unit, forward: bool) -> str:
    annotation = meeting().annotation(item)
    assert annotation is not None
    return covered_text(moved(annotation, TEXT, edge, unit, forward), TEXT)


@pytest.mark.parametrize(
    ("item", "edge", "unit", "forward", "expected"),
    [
        ("vogt", Edge.START, Unit.WORD, False, "Ministerin Ida Vogt"),
        ("vogt", Edge.START, Unit.WORD, True, "Vogt"),
        ("vogt", Edge.END, Unit.WORD, True, "Ida Vogt 😀 traf"),
        ("vogt", Edge.END, Unit.WORD, False, "Ida"),
        ("vogt", Edge.END, Unit.CHARACTER, False, "Ida Vog"),
        ("vogt", Edge.START, Unit.CHARACTER, True, "da Vogt"),
        ("meet", Edge.END, Unit.CHARACTER, False, "traf zusamme"),
    ],
)
def test_one_step(item: str, edge: Edge, unit: Unit, forward: bool, expected: str) -> None:
    assert covered(item, edge, unit, forward) == expected


def test_the_last_word_cannot_be_taken_away() -> None:
    with pytest.raises(InvalidEdit):
        covered("freitag", Edge.END, Unit.WORD, False)


@given(st.lists(st.tuples(st.sampled_from(Edge), st.sampled_from(Unit), st.booleans()), max_size=40))
def test_any_steps_stay_inside_the_text(steps: list[tuple[Edge, Unit, bool]]) -> None:
    item = meeting().events["meet"]
    for edge, unit, forward in steps:
        try:
            item = replace(item, fragments=moved(item, TEXT, edge, unit, forward))
        except InvalidEdit:
            continue
        assert all(0 <= span.start < span.end <= len(TEXT) for span in item.fragments)
