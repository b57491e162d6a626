"""Readings lie beside their articles, go with their suggestions, and are checked."""

from __future__ import annotations

import pytest

from models.errors import SessionCorrupt
from models.offsets import Span
from models.readings import Reading, Word, packed
from storage import annotations, articles, integrity, readings
from storage.session import Session
from tests.builders import TEXT, meeting, meeting_reading


@pytest.fixture
def filled(session: Session) -> Session:
    articles.add(session, meeting().article)
    suggest(session, packed(meeting_reading()))
    return session


def suggest(session: Session, reading: bytes) -> None:
    revision = articles.get(session, "article").revision
    annotations.store_suggestions(session, "article", revision, (), (), (), "1", reading=reading)


def spoil(session: Session, statement: str, *values: object) -> None:
    with session.writing():
        session.db.execute(statement, values)


def test_a_reading_comes_back_with_its_article(filled: Session) -> None:
    assert readings.load(filled, "article") == meeting_reading()
    assert readings.load(filled, "other") is None
    assert integrity.findings(filled) == []


def test_new_suggestions_bring_a_new_reading_or_none(filled: Session) -> None:
    other = Reading(meeting_reading().words[:1])
    suggest(filled, packed(other))
    assert readings.load(filled, "article") == other
    suggest(filled, b"")
    assert readings.load(filled, "article") is None
    assert integrity.findings(filled) == []


def test_a_reading_of_another_form_is_left_alone(filled: Session) -> None:
    spoil(filled, "UPDATE readings SET version = version + 1, body = x'00'")
    assert readings.load(filled, "article") is None
    assert integrity.findings(filled) == []


def test_a_damaged_reading_is_told(filled: Session) -> None:
    spoil(filled, "UPDATE readings SET body = x'00ff'")
    with pytest.raises(SessionCorrupt):
        readings.load(filled, "article")
    assert any("reading of article" in sentence for sentence in integrity.findings(filled))


def test_a_reading_that_does_not_fit_its_text_is_told(filled: Session) -> None:
    suggest(filled, packed(Reading((Word(Span(len(TEXT), len(TEXT) + 4), is_noun=True),))))
    assert integrity.findings(filled) == ["The reading of the article article does not fit its text."]
