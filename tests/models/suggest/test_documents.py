from __future__ import annotations

import pytest

from tests.models.suggest.entity_cases import texts


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Ein Friedensvertrag fehlt.", ["Friedensvertrag"]),
        ("Laut Resolution 2202 (2015) gilt das.", ["Resolution 2202 (2015)"]),
        ("Der Vertrag von Lissabon gilt.", ["Vertrag von Lissabon"]),
        ("Das Minsker Abkommen gilt.", ["Minsker Abkommen"]),
        ("Sie unterzeichneten eine Erklärung über Handel.", ["Erklärung"]),
        ("Die dreiseitigen Vereinbarungen gelten.", ["Vereinbarungen"]),
        ("Er gab eine Erklärung ab.", []),
        ("Die Kriegserklärung kam spät.", []),
    ],
)
def test_german_document_is_found_when_specific(text: str, spans: list[str]) -> None:
    assert texts(text, "DOC") == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The Joint Declaration holds.", ["Joint Declaration"]),
        ("UN Security Council Resolution 1325 holds.", ["Resolution 1325"]),
        ("The Treaty of Lausanne and the Paris Agreement hold.", ["Treaty of Lausanne", "Paris Agreement"]),
        ("They signed an agreement on trade.", ["agreement"]),
        ("A peace treaty is near.", ["peace treaty"]),
        ("They want a peaceful resolution of the conflict.", []),
        ("There is agreement on this.", []),
    ],
)
def test_english_document_is_found_when_specific(text: str, spans: list[str]) -> None:
    assert texts(text, "DOC", "en") == spans


@pytest.mark.parametrize(
    ("text", "language", "spans"),
    [
        ("Auf dem NATO-Gipfel in Oslo sprach er.", "de", ["NATO-Gipfel"]),
        ("Nach dem Zweiten Weltkrieg kam Frieden.", "de", ["Zweiten Weltkrieg"]),
        ("Der Gipfel und die Konferenz enden.", "de", []),
        ("The Munich Security Conference ended.", "en", ["Munich Security Conference"]),
        ("The G20 summit ended before COP29 began.", "en", ["G20 summit", "COP29"]),
        ("The meeting ended.", "en", []),
    ],
)
def test_event_is_a_name_only_when_it_has_one(text: str, language: str, spans: list[str]) -> None:
    assert texts(text, "EVENT_NAME", language) == spans
