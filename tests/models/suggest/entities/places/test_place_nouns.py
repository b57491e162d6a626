from __future__ import annotations

import pytest

from models.annotation import Level
from tests.models.suggest.entity_cases import entities


def _nouns(text: str, label: str, language: str) -> list[str]:
    return [one.hull.text(text) for one in entities(text, label, language) if one.level is Level.NOM]


@pytest.mark.parametrize(
    ("text", "label", "span"),
    [
        ("Kenia verlegte Soldaten an die Grenze.", "LOC", "Grenze"),
        ("Er drohte mit der Schließung aller Grenzen.", "LOC", "Grenzen"),
        ("Vor der Küste von Ghana sank ein Boot.", "LOC", "Küste"),
        ("Der Minister fuhr in die Hafenstadt.", "GPE", "Hafenstadt"),
        ("Er kaufte es dem polnischen Staat ab.", "GPE", "Staat"),
        ("Kämpfer griffen ein Umspannwerk an.", "FAC", "Umspannwerk"),
        ("Sie eröffnet die neue Klinik.", "FAC", "neue Klinik"),
        ("Er reist an, um ein Schulungszentrum zu eröffnen.", "FAC", "Schulungszentrum"),
    ],
)
def test_german_noun_for_a_place_is_found(text: str, label: str, span: str) -> None:
    assert _nouns(text, label, "de") == [span]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Peru gibt Geld für eine Klinik.", "FAC"),
        ("Der Bau einer Stromleitung dauert.", "FAC"),
        ("Die Gasvorkommen vor der Küste locken.", "LOC"),
        ("Er las ein Werk von Goethe.", "FAC"),
        ("Die Termine stehen fest.", "FAC"),
        ("Sie flohen in die Provinz Tawusch.", "GPE"),
        ("Sie fuhren auf die Insel Tanna.", "LOC"),
        ("Die Stadt wächst.", "GPE"),
    ],
)
def test_german_noun_that_fills_no_role_is_left_out(text: str, label: str) -> None:
    assert _nouns(text, label, "de") == []


@pytest.mark.parametrize(
    ("text", "label", "span"),
    [
        ("Men crossed the border at night.", "LOC", "border"),
        ("Beijing pulled two ships back from the shoal.", "LOC", "shoal"),
        ("A drone hit a fuel depot near the river.", "FAC", "fuel depot"),
        ("She will inaugurate the Kenyan embassy in May.", "FAC", "embassy"),
        ("He condemned the attack on a hospital.", "FAC", "hospital"),
    ],
)
def test_english_noun_for_a_place_is_found(text: str, label: str, span: str) -> None:
    assert _nouns(text, label, "en") == [span]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The border row deepens.", "LOC"),
        ("A border is worth more than gas.", "LOC"),
        ("The fund paid for a clinic.", "FAC"),
        ("The ship left port.", "FAC"),
        ("The station chief resigned.", "FAC"),
    ],
)
def test_english_noun_that_fills_no_role_is_left_out(text: str, label: str) -> None:
    assert _nouns(text, label, "en") == []
