"""What does not belong to an annotation at its edges is seen and left out; what belongs to it stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.edges import EdgeFault, fault_of, mended
from models.offsets import Span

FAULTS = [
    ("Baku, said the minister.", "Baku,", "en", EdgeFault.PUNCTUATION, "Baku"),
    ("He left Baku. She stayed.", "Baku.", "en", EdgeFault.PUNCTUATION, "Baku"),
    ("Er war in „Wien“ zu Gast.", "„Wien“", "de", EdgeFault.PUNCTUATION, "Wien"),
    ("am Hafen (Tallinn) von Riga", "(Tallinn)", "de", EdgeFault.PUNCTUATION, "Tallinn"),
    ("Armenia's border", "Armenia's", "en", EdgeFault.POSSESSIVE, "Armenia"),
    ("the Emirates’ envoy", "Emirates’", "en", EdgeFault.POSSESSIVE, "Emirates"),
    (
        "die Partei „Neue Kraft“ siegte",
        "Partei „Neue Kraft",
        "de",
        EdgeFault.UNBALANCED,
        "Partei „Neue Kraft“",
    ),
    ("Organisation (OSZE wie immer", "Organisation (OSZE", "de", EdgeFault.UNBALANCED, "Organisation"),
    ("in der Ukraine tagt", "der Ukraine", "de", EdgeFault.ARTICLE, "Ukraine"),
    ("The Baltic Assembly met.", "The Baltic Assembly", "en", EdgeFault.ARTICLE, "Baltic Assembly"),
    ("said the “Sun”, a paper", "the “Sun”,", "en", EdgeFault.PUNCTUATION, "Sun"),
]
SOUND = [
    ("Dr. Vogt came.", "Dr.", "en"),
    ("in the U.S. Senate", "U.S.", "en"),
    ("Staats- und Regierungschefs", "Staats- und Regierungschefs", "de"),
    ("er reiste nach Den Haag weiter", "Den Haag", "de"),
    ("talks in The Hague ended", "The Hague", "en"),
    ("the Organization (OSCE) met", "Organization (OSCE)", "en"),
    ("die Partei „Neue Kraft“ siegte", "Partei „Neue Kraft“", "de"),
    ("die „Neue Kraft“-Partei siegte", "„Neue Kraft“-Partei", "de"),
    ("für eine Million Euro", "eine Million Euro", "de"),
    ("about a dozen ships", "a dozen ships", "en"),
    ("Laos' Grenze", "Laos'", "de"),
    ("am 3. Mai", "3. Mai", "de"),
]


def place(covered: str, text: str) -> Span:
    return Span(text.index(covered), text.index(covered) + len(covered))


@pytest.mark.parametrize(("text", "covered", "language", "fault", "wanted"), FAULTS)
def test_a_fault_is_seen_and_mended(
    text: str, covered: str, language: str, fault: EdgeFault, wanted: str
) -> None:
    span = place(covered, text)
    assert fault_of(span, text, language) is fault
    assert mended(span, text, language).text(text) == wanted


@pytest.mark.parametrize(("text", "covered", "language"), SOUND)
def test_what_belongs_to_a_name_is_left_alone(text: str, covered: str, language: str) -> None:
    span = place(covered, text)
    assert fault_of(span, text, language) is None
    assert mended(span, text, language) == span


@given(st.text(alphabet="aB .,'’s()„“\"eintheder-", min_size=1, max_size=30), st.data())
def test_mending_leaves_text_inside_the_article(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    for language in ("de", "en"):
        better = mended(span, text, language)
        assert 0 <= better.start < better.end <= len(text)
        assert better.overlaps(span)
