from __future__ import annotations

import pytest

from tests.models.suggest.entity_cases import entities, texts


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Der kenianische Gast und ein lettischer Lotse.", ["kenianische", "lettischer"]),
        ("Das deutsch-polnische Treffen endet.", ["deutsch-polnische"]),
        ("Die Türken und die Schweden spielten.", ["Türken", "Schweden"]),
        ("Russische Truppen zogen ab.", ["Russische"]),
        ("Die Deutsche Bank half.", []),
        ("Die Russische Föderation half.", []),
        ("Er ist in Schweden.", []),
        ("Zwei Schweizer Ingenieure kamen frei.", ["Schweizer"]),
        ("Meier: Russische Soldaten kamen.", ["Russische"]),
        ("Die tongaische Gesandte und ein Samoaner sprachen.", ["tongaische", "Samoaner"]),
        ("Der elsässische Markt und die jesidischen Kinder.", ["elsässische", "jesidischen"]),
    ],
)
def test_german_peoples_are_found_outside_names(text: str, spans: list[str]) -> None:
    assert texts(text, "NORP") == spans


def test_english_pair_is_two_peoples() -> None:
    assert texts("The Armenian-Azerbaijani conflict went on.", "NORP", "en") == ["Armenian", "Azerbaijani"]


def test_english_people_of_two_words_is_one() -> None:
    assert texts("A South African envoy and North Koreans met.", "NORP", "en") == [
        "South African",
        "North Koreans",
    ]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Laos and the Philippines met a Laotian.", ["Laotian"]),
        ("They paid 24 million Kuwaiti dinars.", []),
        (
            "Central American ministers and Papua New Guineans met.",
            ["Central American", "Papua New Guineans"],
        ),
    ],
)
def test_english_people_is_neither_a_state_nor_a_currency(text: str, spans: list[str]) -> None:
    assert texts(text, "NORP", "en") == spans


def test_people_inside_the_name_of_a_state_is_no_entity() -> None:
    assert texts("The Russian Federation agreed.", "NORP", "en") == []


def test_people_carries_the_code_of_its_state() -> None:
    (found,) = entities("Der kenianische Gast kam.", "NORP")
    assert ("people", "KE") in found.origin.evidence
