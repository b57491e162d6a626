"""Texts with names are read as the corpora give them and become documents without guessing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from models.offsets import Span
from tests.tiny_corpora import jsonl, named
from training.names import Name, NamedText, named_doc, read_texts


def entities(given: NamedText) -> list[tuple[str, str]]:
    return [(entity.text, entity.label_) for entity in named_doc(given).ents]


def missing(given: NamedText) -> list[str]:
    return [token.text for token in named_doc(given) if token.ent_iob == 0]


def test_reading_trims_names_and_drops_labels_that_are_not_trained(tmp_path: Path) -> None:
    text = "Ida Vogt eröffnet die Nordmesse in Oslo."
    given = named(text, ("Ida Vogt ", "PERSON"), ("Nordmesse", "MISC"), (" ", "LOC"), ("Oslo", "LOC"))
    [read] = read_texts(jsonl(tmp_path / "texts.jsonl.gz", [given]))
    assert read == named(text, ("Ida Vogt", "PERSON"), ("Oslo", "LOC"))


def test_names_become_entities_and_all_else_is_outside() -> None:
    given = named("Ida Vogt sah Oslo.", ("Ida Vogt", "PERSON"), ("Oslo", "LOC"))
    assert entities(given) == [("Ida Vogt", "PERSON"), ("Oslo", "LOC")]
    assert [token.ent_iob_ for token in named_doc(given)] == ["B", "I", "O", "B", "O"]


def test_name_off_word_borders_is_open() -> None:
    given = named("Die Osloer Messe sah Ida.", ("Oslo", "LOC"), ("Ida", "PERSON"))
    assert entities(given) == [("Ida", "PERSON")]
    assert missing(given) == ["Osloer"]


def test_name_across_lines_is_open() -> None:
    given = named("Ida\n\nVogt kam.", ("Ida\n\nVogt", "PERSON"))
    assert entities(given) == []
    assert missing(given) == ["Ida", "\n\n", "Vogt"]


def test_open_spans_are_missing_except_where_a_name_is() -> None:
    given = named("Das Außenamt in Oslo schwieg.", ("Oslo", "LOC"))
    given = replace(given, open=(Span(4, 20),))
    assert entities(given) == [("Oslo", "LOC")]
    assert missing(given) == ["Außenamt", "in"]


def test_longest_of_overlapping_names_is_kept_and_nothing_is_left_open() -> None:
    text = "Bank von Oslo"
    given = NamedText(text, "de", (Name(Span(0, 13), "ORG"), Name(Span(9, 13), "LOC")))
    assert (entities(given), missing(given)) == ([(text, "ORG")], [])
