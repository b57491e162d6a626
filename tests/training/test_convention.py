"""Names of every corpus come out in one convention."""

from __future__ import annotations

import pytest

from models.offsets import Span
from tests.tiny_corpora import named
from training.convention import harmonised, is_described
from training.names import NamedText


def names(given: NamedText) -> list[tuple[str, str]]:
    return [(name.span.text(given.text), name.label) for name in harmonised(given).names]


def opened(given: NamedText) -> list[str]:
    return [span.text(given.text) for span in harmonised(given).open]


@pytest.mark.parametrize(
    ("text", "marked", "kept", "language"),
    [
        ("Dort sprach Präsident Leo Ruiz.", "Präsident Leo Ruiz", "Leo Ruiz", "de"),
        ("Yesterday President Leo Ruiz spoke.", "President Leo Ruiz", "Leo Ruiz", "en"),
    ],
)
def test_titles_are_cut_off_persons(text: str, marked: str, kept: str, language: str) -> None:
    assert names(named(text, (marked, "PERSON"), language=language)) == [(kept, "PERSON")]


def test_titles_stay_in_names_of_bodies() -> None:
    text = "He works at President Hotel."
    assert names(named(text, ("President Hotel", "ORG"), language="en")) == [("President Hotel", "ORG")]


def test_articles_and_possessives_are_cut_off() -> None:
    text = "They praised the Northern Council's work."
    given = named(text, ("the Northern Council's", "ORG"), language="en")
    assert names(given) == [("Northern Council", "ORG")]


@pytest.mark.parametrize("word", ["He", "their", "president", "the"])
def test_pronouns_and_descriptions_are_no_names(word: str) -> None:
    assert names(named(f"{word} spoke about it.", (word, "PERSON"), language="en")) == []


def test_peoples_are_added_where_the_corpus_has_none() -> None:
    text = "In Oslo trafen sich deutsche Reeder."
    given = named(text, ("Oslo", "LOC"), source="SmartData-news")
    assert names(given) == [("Oslo", "LOC"), ("deutsche", "NORP")]


def test_peoples_within_a_name_are_not_added() -> None:
    text = "Dort tagte der Bund deutscher Reeder."
    assert names(named(text)) == [("deutscher", "NORP")]
    given = named(text, ("Bund deutscher Reeder", "ORG"))
    assert names(given) == [("Bund deutscher Reeder", "ORG")]


@pytest.mark.parametrize("source", ["GermEval2014", "re3d/UK Government"])
def test_peoples_of_corpora_that_mark_them_are_theirs(source: str) -> None:
    text = "Dort trafen sich deutsche und norwegische Reeder."
    assert names(named(text, source=source)) == []
    assert names(named(text, ("deutsche", "NORP"), source=source)) == [("deutsche", "NORP")]


def test_described_bodies_are_open_unless_they_are_marked() -> None:
    text = "Das Außenministerium lobt die Nordmed."
    assert opened(named(text, ("Nordmed", "ORG"))) == ["Außenministerium"]
    marked = named(text, ("Außenministerium", "ORG"))
    assert (names(marked), opened(marked)) == ([("Außenministerium", "ORG")], [])


@pytest.mark.parametrize(
    ("text", "language", "described"),
    [
        ("Außenministerium", "de", True),
        ("Regierung", "de", True),
        ("Nordmed Kiel", "de", False),
        ("Siemens", "de", False),
        ("foreign ministry", "en", True),
        ("Foreign Ministry", "en", False),
    ],
)
def test_bodies_are_described_by_common_nouns(text: str, language: str, described: bool) -> None:
    assert is_described(Span(0, len(text)), NamedText(text, language, ())) is described


def test_harmonised_text_stays_the_same_when_done_again() -> None:
    text = "Präsident Leo Ruiz lobt das Außenministerium und deutsche Reeder in Oslo."
    once = harmonised(named(text, ("Präsident Leo Ruiz", "PERSON"), ("Oslo", "LOC")))
    again = harmonised(once)
    assert again.names == once.names
    assert set(again.open) == set(once.open)
