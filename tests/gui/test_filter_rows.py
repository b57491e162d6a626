"""Ticked rows and the filter of the queue mean the same, and each row counts what is open of it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gui.filter_rows import filter_of, filter_rows, filter_texts, ticked_rows
from models.annotation import Source
from models.queue import Filter
from tests.builders import SCHEMA, meeting

BANDS = ("confidence.low", "confidence.middle", "confidence.high")
ROWS = st.frozensets(st.sampled_from(["GPE", "MEET", *(f"source.{item}" for item in Source)]))


def offered(*ticked: str) -> dict[str, str]:
    wanted = filter_of(frozenset(ticked))
    found = list(meeting().annotations())
    return {row.id: row.detail for row in filter_rows(found, found, SCHEMA, wanted)}


def test_rows_are_what_occurs_with_what_is_open_of_it() -> None:
    rows = offered()
    assert rows["PERSON"] == "2 open" and rows["MEET"] == "1 open"
    assert rows["source.rule"] == f"{len(list(meeting().annotations()))} open"
    assert "source.pipeline" not in rows and "ORG" not in rows
    assert any(row.startswith("confidence.") for row in rows)


def test_what_is_ticked_is_offered_even_where_nothing_of_it_occurs() -> None:
    assert offered("ORG", "source.pipeline")["source.pipeline"] == "0 open"


@given(ROWS, st.sampled_from([(), BANDS[:1], BANDS[1:2], BANDS[2:], BANDS[:2], BANDS[1:]]))
def test_rows_and_filter_lead_to_each_other(rows: frozenset[str], bands: tuple[str, ...]) -> None:
    ticked = rows | frozenset(bands)
    assert ticked_rows(filter_of(ticked)) == ticked
    assert bool(filter_texts(filter_of(ticked))) == bool(ticked)


def test_all_bands_are_no_filter() -> None:
    assert filter_of(frozenset(BANDS)) == Filter()


def test_bands_let_through_by_confidence_and_sources_by_source() -> None:
    person = meeting().entities["vogt"]
    unsure, sure = replace(person, confidence=0.2), replace(person, confidence=0.95)
    low = filter_of(frozenset({"confidence.low"}))
    assert low.passes(unsure) and not low.passes(sure)
    assert filter_of(frozenset({"source.rule"})).passes(person)
    assert not filter_of(frozenset({"source.lexicon"})).passes(person)
