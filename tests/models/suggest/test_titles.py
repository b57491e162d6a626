from __future__ import annotations

import pytest

from models.annotation import Level
from tests.models.suggest.entity_cases import entities, texts


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Vizeaußenministerin Ida Vogt kam.", "Vizeaußenministerin"),
        ("Die UN-Generalsekretärin sprach.", "UN-Generalsekretärin"),
        ("Er traf den Präsidenten.", "Präsidenten"),
        ("Der Sonderbeauftragte Leo Ruiz kam.", "Sonderbeauftragte"),
        ("Der Hohe Vertreter reiste ab.", "Hohe Vertreter"),
        ("Die Staatsoberhäupter trafen sich.", "Staatsoberhäupter"),
    ],
)
def test_german_title_is_found_inflected_and_compounded(text: str, span: str) -> None:
    assert texts(text, "TITLE") == [span]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("First Deputy Foreign Minister Ida Vogt spoke.", "First Deputy Foreign Minister"),
        ("The defence minister spoke.", "defence minister"),
        ("UN Secretary-General Leo Ruiz spoke.", "Secretary-General"),
        ("The Minister of Foreign Affairs spoke.", "Minister of Foreign Affairs"),
    ],
)
def test_english_title_takes_its_modifiers(text: str, span: str) -> None:
    assert texts(text, "TITLE", "en") == [span]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In general he agreed.", "en"),
        ("Das Ministerium schwieg.", "de"),
        ("Oberstes Ziel ist Frieden.", "de"),
    ],
)
def test_other_words_are_no_titles(text: str, language: str) -> None:
    assert texts(text, "TITLE", language) == []


def test_title_alone_with_an_article_is_nominal() -> None:
    levels = [one.level for one in entities("Der Minister sprach. Minister Vogt schwieg.", "TITLE")]
    assert levels == [Level.NOM, Level.NAM]
