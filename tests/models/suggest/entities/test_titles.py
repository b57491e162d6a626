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
        ("Die Staats- und Regierungschefs trafen sich.", "Staats- und Regierungschefs"),
        ("Konzernchefin Ida Vogt kam.", "Konzernchefin"),
        ("Fregattenkapitän Leo Ruiz kam.", "Fregattenkapitän"),
        ("Das Land bestellte die Geschäftsträgerin ein.", "Geschäftsträgerin"),
        ("Der stellvertretende Polizeidirektor kam.", "stellvertretende Polizeidirektor"),
        ("Der Unterhändler Leo Ruiz kam.", "Unterhändler"),
        ("Bundesrat Leo Ruiz kam.", "Bundesrat"),
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
        (
            "She met Peru's Minister of Foreign Affairs and Foreign Trade, Ida Vogt.",
            "Minister of Foreign Affairs and Foreign Trade",
        ),
        ("The deputy secretary general spoke.", "deputy secretary general"),
        ("Its captain was released.", "captain"),
        ("He is the chief executive of Norvik.", "chief executive"),
        ("Fisheries Minister Ida Vogt spoke.", "Fisheries Minister"),
        ("An army spokesman spoke.", "spokesman"),
        ("The foreign and defence ministers spoke.", "foreign and defence ministers"),
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
        ("Der Bundesrat tagte.", "de"),
        ("Die Unterhändler schwiegen.", "de"),
        ("Er sprach über Lautsprecher.", "de"),
        ("They built a laboratory for grain inspectors.", "en"),
        ("The King Fahd Hospital opened.", "en"),
        ("Executive Order 13582 is in force.", "en"),
    ],
)
def test_other_words_are_no_titles(text: str, language: str) -> None:
    assert texts(text, "TITLE", language) == []


def test_title_alone_with_an_article_is_nominal() -> None:
    levels = [one.level for one in entities("Der Minister sprach. Minister Vogt schwieg.", "TITLE")]
    assert levels == [Level.NOM, Level.NAM]
