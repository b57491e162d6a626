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
        ("Der Bund der Häfen (BDHX) half.", ["Bund der Häfen", "BDHX"]),
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
        ("Die Grenzpolizei schwieg.", "de", "Grenzpolizei"),
        ("Die Junta schwieg.", "de", "Junta"),
        ("Die Kanzlei der kenianischen Botschaft schloss.", "de", "Botschaft"),
        ("Das Urteil des Gerichtshofs steht aus.", "de", "Gerichtshofs"),
        ("Two navies met.", "en", "navies"),
        ("The Kenyan coast guard agreed.", "en", "coast guard"),
        ("The joint general staff agreed.", "en", "joint general staff"),
        ("Her office announced a delay.", "en", "office"),
        ("Experts of the Department agreed.", "en", "Department"),
        ("The Armenian armed forces withdrew.", "en", "armed forces"),
    ],
)
def test_common_noun_for_a_body_is_nominal(text: str, language: str, span: str) -> None:
    assert [(one.hull.text(text), one.level) for one in entities(text, "ORG", language)] == [
        (span, Level.NOM)
    ]


@pytest.mark.parametrize("text", ["The foreign ministry agreed.", "A fisheries ministry agreed."])
def test_ministry_with_its_subject_is_a_name(text: str) -> None:
    assert [one.level for one in entities(text, "ORG", "en")] == [Level.NAM]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Militärs drohten.", "de"),
        ("Vor der Botschaft wurde geschossen.", "de"),
        ("Die Gewerkschaften drohten.", "de"),
        ("Der Konzern wuchs.", "de"),
        ("He saw the port police station.", "en"),
        ("A border guard fell.", "en"),
        ("They opened the new embassy.", "en"),
        ("Their military cooperation grew.", "en"),
    ],
)
def test_noun_for_people_places_or_kinds_is_no_body(text: str, language: str) -> None:
    assert texts(text, "ORG", language) == []


def test_bare_head_is_a_body_only_where_one_is_named() -> None:
    named = "Das Pazifikforum tagte. Kiribati verließ das Forum."
    assert texts(named, "ORG") == ["Pazifikforum", "Forum"]
    assert texts("Die Gäste verließen das Forum.", "ORG") == []


@pytest.mark.parametrize(
    ("text", "language", "spans"),
    [
        ("Das Korps für humanitäre Hilfe kam.", "de", ["Korps für humanitäre Hilfe"]),
        ("Das Ministerium für Handel der Republik Kenia schwieg.", "de", ["Ministerium für Handel"]),
        ("Er sprach für die Regierung der Nationalen Einheit.", "de", ["Regierung der Nationalen Einheit"]),
        ("Der Verband der Hafenarbeiter klagte.", "de", ["Verband der Hafenarbeiter"]),
        ("Er traf die 11. Panzerdivision.", "de", ["11. Panzerdivision"]),
        ("Das UN-Umweltprogramm half.", "de", ["UN-Umweltprogramm"]),
        ("Das Landgericht Bamberg urteilte.", "de", ["Landgericht Bamberg"]),
        ("Das Bundesamt für Umwelt half.", "de", ["Bundesamt für Umwelt"]),
        ("Er sprach mit Radio Calpira.", "de", ["Radio Calpira"]),
        (
            "She led the Ministry of Fisheries and Marine Resources.",
            "en",
            ["Ministry of Fisheries and Marine Resources"],
        ),
        ("He led the Government of Canada.", "en", ["Government of Canada"]),
        ("He joined the Vietnam People's Navy.", "en", ["Vietnam People's Navy"]),
        ("He left the Bread and Freedom Party.", "en", ["Bread and Freedom Party"]),
        ("The King Talal Hospital Fund paid.", "en", ["King Talal Hospital Fund"]),
        ("Ships of the 7th Fleet came.", "en", ["7th Fleet"]),
        ("The head of the UN mission agreed.", "en", ["UN mission"]),
    ],
)
def test_descriptive_name_is_found_whole(text: str, language: str, spans: list[str]) -> None:
    assert texts(text, "ORG", language) == spans


@pytest.mark.parametrize(
    ("text", "language", "spans"),
    [
        ("Das meldete der Sender Tivra FM.", "de", ["Tivra FM"]),
        ("Die Partei „Jolvu Sena“ klagte.", "de", ["Jolvu Sena"]),
        ("Die Rebellengruppe Al-Tavrin klagte.", "de", ["Al-Tavrin"]),
        ("Die Aktie von Tivralux fiel.", "de", ["Tivralux"]),
        ("Er zitierte einen Bericht des „Tivra-Boten“.", "de", ["Tivra-Boten"]),
        ("It was built by the shipyard Tivra Marine.", "en", ["Tivra Marine"]),
        ("They accused its owner, Pescas Tivra, of theft.", "en", ["Pescas Tivra"]),
        ("On Monday Tivra Mineral shares rose.", "en", ["Tivra Mineral"]),
        (
            "He ran for the Kenyan Wildlife Fund and the African Union.",
            "en",
            ["Kenyan Wildlife Fund", "African Union"],
        ),
    ],
)
def test_name_beside_its_kind_is_found(text: str, language: str, spans: list[str]) -> None:
    assert texts(text, "ORG", language) == spans


def test_medium_that_asks_is_found_at_every_turn() -> None:
    text = "Tivrapost: Wann reisen Sie?\n\nIda Vogt: Morgen.\n\nTivrapost: Und wohin?\n\nVogt: Nach Rom."
    assert texts(text, "ORG") == ["Tivrapost", "Tivrapost"]


def test_agency_in_brackets_may_be_in_lower_case() -> None:
    text = "Riga (tpd) – Die Lage ist ernst."
    found = draft(text, dateline=12).entities
    assert [one.hull.text(text) for one in found if one.label == "ORG"] == ["tpd"]


def test_capitals_of_a_dateline_are_its_agency() -> None:
    text = "Riga, 4. September, NORDOST Die Lage ist ernst."
    found = draft(text, dateline=27).entities
    assert [one.hull.text(text) for one in found if one.label == "ORG"] == ["NORDOST"]


@pytest.mark.parametrize("text", ["KLEINE GATTER LINKS OBEN", "Die KI hilft der IT.", "Kapitel XII beginnt."])
def test_other_capitals_are_no_organisation(text: str) -> None:
    assert texts(text, "ORG") == []


def test_an_english_verb_is_no_organisation() -> None:
    assert texts("Both sides want to commission a study.", "ORG", "en") == []
    assert texts("Both sides want the commission to meet.", "ORG", "en") == ["commission"]
