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
        ("Das Fischereiabkommen von 2018 gilt.", ["Fischereiabkommen von 2018"]),
        ("Es ist das Rahmenabkommen vom 8. Februar 2024.", ["Rahmenabkommen vom 8. Februar 2024"]),
        ("Die Erklärung von Lausanne fordert das.", ["Erklärung von Lausanne"]),
        ("Nach Artikel 4 des Nordatlantikvertrags tagt er.", ["Artikel 4 des Nordatlantikvertrags"]),
        ("Artikel 4 ist lang.", []),
        ("Sie nahm die Agenda 21. Aber er schwieg.", ["Agenda 21"]),
        ("Er begrüßte den Beschluss als überfällig.", ["Beschluss"]),
        (
            "Sie lehnten den Resolutionsentwurf und die Drogen-Resolution ab.",
            ["Resolutionsentwurf", "Drogen-Resolution"],
        ),
        ("Er überreichte sein Beglaubigungsschreiben.", ["Beglaubigungsschreiben"]),
        ("Alle unterstützten die Resolution. Viele befürworteten den Text.", ["Resolution", "Text"]),
        ("Er las den Text.", []),
        ("„Ein schwaches Abkommen unterschreibe ich nicht“, sagte er.", []),
        ("Der Chef des Protokolls steht unter Vertrag.", []),
        ("Die Schiffsbesatzung war in guter Verfassung.", []),
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
        ("They signed a fisheries agreement in Lima.", ["fisheries agreement"]),
        ("Asunción suspended a customs treaty.", ["customs treaty"]),
        ("The waters were divided by a 1992 ruling.", ["1992 ruling"]),
        ("Under the Vilnius Compact of 2022, they share data.", ["Vilnius Compact of 2022"]),
        ("A memorandum of understanding on trade was signed.", ["memorandum of understanding"]),
        ("The contract with the shipyard is void.", ["contract"]),
        ("Do you expect a treaty?", []),
        ("The talks ended without a communiqué.", []),
        ("A health agreement is to be signed.", []),
        ("The nuclear deal and a good deal of money were gone.", ["nuclear deal"]),
        ("The draft law was passed.", ["draft law"]),
        ("The North Atlantic Treaty Organization met.", []),
    ],
)
def test_english_document_is_found_when_specific(text: str, spans: list[str]) -> None:
    assert texts(text, "DOC", "en") == spans
