from __future__ import annotations

import pytest

from models.suggest.entities.places.words import is_built_noun, kind_of_place


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Tiefseehafens", "FAC"),
        ("Kupferminen", "FAC"),
        ("Grenzübergänge", "FAC"),
        ("Meerbusen", "LOC"),
        ("Nord-Süd-Korridor", "LOC"),
        ("Provinz", "GPE"),
        ("Airport", "FAC"),
        ("Shoal", "LOC"),
        ("Botschafter", None),
        ("Landminen", None),
        ("Termine", None),
        ("Regierung", None),
    ],
)
def test_kind_is_read_from_the_last_part_of_a_word(word: str, kind: str | None) -> None:
    assert kind_of_place(word) == kind


@pytest.mark.parametrize(
    ("word", "built"),
    [("Umspannwerk", True), ("smelter", True), ("Kunstwerk", False), ("Haus", False), ("border", False)],
)
def test_noun_alone_stands_for_a_building(word: str, built: bool) -> None:
    assert is_built_noun(word) is built
