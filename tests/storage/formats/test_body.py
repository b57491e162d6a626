"""Offsets of an article without its boilerplate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.article import Article
from models.offsets import Span
from storage.formats.body import Body
from tests.storage.formats.export_builders import boilerplate, complete
from tests.storage.formats.random_reviews import boilerplate_in

TEXT = "ANZEIGE\nIda Vogt traf Leo Ruiz.\nMehr lesen"


@pytest.mark.parametrize(
    ("cut", "unmoved"), [([], True), (["\nMehr lesen"], True), (["ANZEIGE\n"], False), ([TEXT], True)]
)
def test_offsets_stay_unless_something_before_them_is_cut(cut: list[str], unmoved: bool) -> None:
    article = complete(TEXT, zones=[boilerplate(TEXT, words) for words in cut]).article
    assert Body(article).is_unmoved == unmoved


@given(data=st.data())
def test_an_unmoved_body_has_every_span_at_its_place(data: st.DataObject) -> None:
    body = Body(Article("a", TEXT, zones=data.draw(boilerplate_in(TEXT, len(TEXT)))))
    for start in range(len(TEXT)):
        place = body.moved(Span(start, start + 1))
        assert place is None or not body.is_unmoved or place.start == start
        assert place is None or place.text(body.text) == TEXT[start]
