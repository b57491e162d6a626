from __future__ import annotations

import pytest

from tests.models.suggest.entity_cases import texts


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        ("Der Umsatz stieg auf eine Milliarde Dollar.", "de", "eine Milliarde Dollar"),
        ("Er kostet rund 1,5 Mrd. Euro.", "de", "1,5 Mrd. Euro"),
        ("Er kostet 900.000 Schweizer Franken.", "de", "900.000 Schweizer Franken"),
        ("It cost about $2.5 billion in all.", "en", "$2.5 billion"),
        ("It cost €40m in all.", "en", "€40m"),
        ("It cost 3.5 million Canadian dollars.", "en", "3.5 million Canadian dollars"),
        ("It cost two to three million euros.", "en", "two to three million euros"),
        ("Er kostet 1,3 Milliarden Namibia-Dollar.", "de", "1,3 Milliarden Namibia-Dollar"),
        ("Er kostet 80 Millionen norwegische Kronen.", "de", "80 Millionen norwegische Kronen"),
        ("It cost 24 million Kuwaiti dinars in all.", "en", "24 million Kuwaiti dinars"),
        ("It costs five piastres now.", "en", "five piastres"),
        ("They paid 90,000 East Caribbean dollars.", "en", "90,000 East Caribbean dollars"),
        ("They paid 7 million South Sudanese pounds.", "en", "7 million South Sudanese pounds"),
    ],
)
def test_money_is_found_with_its_number_and_currency(text: str, language: str, span: str) -> None:
    assert texts(text, "MONEY", language) == [span]


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        ("Der Handel stieg um 12,5 Prozent.", "de", "12,5 Prozent"),
        ("Der Handel stieg um 40 %.", "de", "40 %"),
        ("Trade grew by 10 to 15 per cent.", "en", "10 to 15 per cent"),
    ],
)
def test_percentage_is_found(text: str, language: str, span: str) -> None:
    assert texts(text, "PERCENT", language) == [span]


@pytest.mark.parametrize(
    ("text", "language"), [("Er hat 40 Schiffe.", "de"), ("It cost them three quarters.", "en")]
)
def test_other_numbers_are_no_amounts(text: str, language: str) -> None:
    assert texts(text, "MONEY", language) + texts(text, "PERCENT", language) == []
