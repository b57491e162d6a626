from __future__ import annotations

import pytest

from models.offsets import Span
from models.suggest.entities.places.labels import place_label
from tests.models.suggest.entity_cases import lexicons


def _label(text: str, name: str, language: str) -> str:
    start = text.index(name)
    return place_label(Span(start, start + len(name)), text, language, lexicons())


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Er lebt in Zumarabad.", "Zumarabad", "GPE"),
        ("Schiffe auf der Donau.", "Donau", "LOC"),
        ("Der Flughafen Zumara ist zu.", "Flughafen Zumara", "FAC"),
        ("Am Zumara-Pass fielen Schüsse.", "Zumara-Pass", "LOC"),
        ("Die Provinz Zumara wählt.", "Provinz Zumara", "GPE"),
        ("Die Wüste Zumara wächst.", "Zumara", "LOC"),
        ("Truppen landeten auf Zumara.", "Zumara", "LOC"),
        ("Die Fähre fährt über die Zumara nach Osten.", "Zumara", "LOC"),
        ("Das Kernkraftwerk Zumara steht still.", "Kernkraftwerk Zumara", "FAC"),
        ("Im Palais Zumara wurde verhandelt.", "Palais Zumara", "FAC"),
        ("Der Salar de Zumara trocknet aus.", "Salar de Zumara", "LOC"),
    ],
)
def test_german_place_has_the_label_of_its_kind(text: str, name: str, label: str) -> None:
    assert _label(text, name, "de") == label


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("She lives in Zumara.", "Zumara", "GPE"),
        ("Zumara Shoal was searched.", "Zumara Shoal", "LOC"),
        ("He landed at Zumara International Airport.", "Zumara International Airport", "FAC"),
        ("They met at Camp Zumara.", "Camp Zumara", "FAC"),
        ("Climbers on Mount Zumara waited.", "Mount Zumara", "LOC"),
        ("A storm hit Port Zumara.", "Port Zumara", "FAC"),
        ("The villages of the Zumara are dry.", "Zumara", "LOC"),
        ("Troops landed on Zumara.", "Zumara", "LOC"),
    ],
)
def test_english_place_has_the_label_of_its_kind(text: str, name: str, label: str) -> None:
    assert _label(text, name, "en") == label


def test_listed_place_keeps_its_label_after_an_article() -> None:
    assert _label("Er reist in die Schweiz.", "Schweiz", "de") == "GPE"


def test_listed_place_keeps_its_label_against_the_word_for_its_kind() -> None:
    assert _label("She visited Montego Bay.", "Montego Bay", "en") == "GPE"
