from __future__ import annotations

import pytest

from tests.models.suggest.entity_cases import texts


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Ministerin Ravika Oldun sprach.", ["Ravika Oldun"]),
        ("Der Kanzler der Republik Kenia, Torvu Mallek, sprach.", ["Torvu Mallek"]),
        ("Der Botschafter in Lima, Torvu Mallek, sprach.", ["Torvu Mallek"]),
        ("Sie traf ihren Amtskollegen Torvu Mallek.", ["Torvu Mallek"]),
        ("Anna Oldun traf Ursula von der Velden.", ["Anna Oldun", "Ursula von der Velden"]),
        ("Minister Oldun Verhandlungen anzubieten, half.", ["Oldun"]),
        (
            "Minister Torvu Mallek sprach. Laut Mallek stimmt das. Malleks Rede half.",
            ["Torvu Mallek", "Mallek", "Malleks"],
        ),
        ("Die Regierung und der Rat sprachen.", []),
        ("Der Minister begrüßte Gespräche.", []),
    ],
)
def test_german_person_is_found_without_title(text: str, spans: list[str]) -> None:
    assert texts(text, "PERSON") == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Foreign Minister Torvu Mallek's visit ended.", ["Torvu Mallek"]),
        ("The visit of Torvu Mallek, the foreign minister, ended.", ["Torvu Mallek"]),
        ("She named Ravika Oldun ambassador to Peru.", ["Ravika Oldun"]),
        ("Mr. Haider al-Oldun met Lt. Gen. Sean Mallek.", ["Haider al-Oldun", "Sean Mallek"]),
        ('"Yes," said Ravika Oldun.', ["Ravika Oldun"]),
        ("Mallek agrees\n\nPresident Torvu Mallek agreed.", ["Mallek", "Torvu Mallek"]),
        ("President Viktor Mallek spoke. Viktor Petrovich agreed.", ["Viktor Mallek", "Viktor Petrovich"]),
    ],
)
def test_english_person_is_found_without_title_or_possessive(text: str, spans: list[str]) -> None:
    assert texts(text, "PERSON", "en") == spans


def test_name_does_not_go_on_in_the_next_line() -> None:
    assert texts("President Torvu Mallek\nVisit Ends Today", "PERSON", "en") == ["Torvu Mallek"]
