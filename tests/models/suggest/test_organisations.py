from __future__ import annotations

import pytest

from models.annotation import Level
from tests.models.suggest.entity_cases import draft, entities, texts


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Der UN-Sicherheitsrat tagte.", ["UN-Sicherheitsrat"]),
        ("Die Erklärung der Vereinten Nationen fehlt.", ["Vereinten Nationen"]),
        ("Das Außenministerium Kenias schwieg.", ["Außenministerium"]),
        ("Das Ministerium für Wirtschaft und Handel schwieg.", ["Ministerium für Wirtschaft und Handel"]),
        ("Sie lehrt an der Universität Wien Recht.", ["Universität Wien"]),
        ("Die Staatliche Akademie half.", ["Staatliche Akademie"]),
        ("Der Bund der Häfen (BDHX) half.", ["BDHX"]),
        ("Die Reederei Tejomar zahlt.", ["Tejomar"]),
        ("Die Zeitung „Fjordposten“ schrieb das.", ["Fjordposten"]),
    ],
)
def test_german_organisation_is_found(text: str, spans: list[str]) -> None:
    assert texts(text, "ORG") == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("He joined the UN Security Council's session.", ["UN Security Council"]),
        ("The Ministry of Foreign Affairs of Kenya agreed.", ["Ministry of Foreign Affairs"]),
        (
            "The National Bank of Georgia and the University of Oxford agreed.",
            ["National Bank of Georgia", "University of Oxford"],
        ),
        ("The U.S. State Department agreed.", ["U.S. State Department"]),
        ("Velmora Foods, a company based in Lima, agreed.", ["Velmora Foods"]),
    ],
)
def test_english_organisation_is_found(text: str, spans: list[str]) -> None:
    assert texts(text, "ORG", "en") == spans


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        ("Die Regierung schwieg.", "de", "Regierung"),
        ("Die Pressestelle teilte das mit.", "de", "Pressestelle"),
        ("The foreign ministry agreed.", "en", "foreign ministry"),
        ("The Armenian armed forces withdrew.", "en", "armed forces"),
    ],
)
def test_common_noun_for_a_body_is_nominal(text: str, language: str, span: str) -> None:
    assert [(one.hull.text(text), one.level) for one in entities(text, "ORG", language)] == [
        (span, Level.NOM)
    ]


def test_capitals_of_a_dateline_are_its_agency() -> None:
    text = "Riga, 4. September, NORDOST Die Lage ist ernst."
    found = draft(text, dateline=27).entities
    assert [one.hull.text(text) for one in found if one.label == "ORG"] == ["NORDOST"]


@pytest.mark.parametrize("text", ["KLEINE GATTER LINKS OBEN", "Die KI hilft der IT.", "Kapitel XII beginnt."])
def test_other_capitals_are_no_organisation(text: str) -> None:
    assert texts(text, "ORG") == []
