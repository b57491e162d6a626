"""Like words are found as whole words: the same, in another form, under another name of the actor."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.likeness import Likeness, Place, Wording
from models.offsets import Span
from models.review import equal_strings
from models.suggest.repeats.name_forms import alike

SAME, INFLECTED, ALIAS = Likeness.SAME, Likeness.INFLECTED, Likeness.ALIAS
LETTERS = "abeßsnAE -.\n"
TEXTS = st.text(alphabet=LETTERS, max_size=60)
NAMES = st.text(alphabet=LETTERS, min_size=1, max_size=8).filter(lambda name: name.strip() == name)
LANGUAGES = st.sampled_from(("de", "en"))
BORDERS = [" ", "\n", "-", ".", ",", ""]


def found(wording: Wording, text: str, language: str = "de") -> list[tuple[str, Likeness]]:
    return [(place.span.text(text), place.likeness) for place in wording.places(text, language)]


@pytest.mark.parametrize(
    ("words", "text", "likeness"),
    [
        ("Wien", "in Wien.", SAME),
        ("Ida Vogt", "mit Ida\nVogt und", SAME),
        ("Wien", "WIEN VERMITTELT", SAME),
        ("WIEN", "in Wien", SAME),
        ("Weißrussland", "WEISSRUSSLAND", SAME),
        ("Vienna", "Vienna’s mayor", SAME),
        ("Wien", "Wiens", INFLECTED),
        ("Wien", "WIENS", INFLECTED),
        ("Wien", "ein Wien-Besuch", INFLECTED),
        ("Europäische Union", "der Europäischen Union", INFLECTED),
        ("Deutsche", "die Deutschen", INFLECTED),
        ("finnisch", "finnischer", INFLECTED),
        ("Ida Vogt", "Ida Vogts", INFLECTED),
    ],
)
def test_a_form_is_recognised(words: str, text: str, likeness: Likeness) -> None:
    [(_covered, how)] = found(Wording(words, is_person=words == "Ida Vogt"), text)
    assert how is likeness


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Wien", "Wiener Konferenz"),
        ("Wien", "wien"),
        ("Wien", "Neuwien"),
        ("WHO", "Who?"),
        ("US", "us"),
        ("Norwegen", "Norweger"),
        ("Lima", "Limassol"),
        ("Ida Vogt", "Ida. Vogt"),
        ("Wien", ""),
    ],
)
def test_other_words_are_not_taken_for_a_form(words: str, text: str) -> None:
    assert found(Wording(words), text) == []


@pytest.mark.parametrize(("one", "other"), [("minister", "ministers"), ("country", "countries")])
def test_english_plurals_are_forms_in_english_only(one: str, other: str) -> None:
    assert found(Wording(one), other, "en") == [(other, INFLECTED)]
    assert found(Wording(other), one, "en") == [(one, INFLECTED)]


def test_other_names_are_told_apart_and_the_longer_one_counts() -> None:
    wording = Wording("Vogt", ("Ida Vogt", "Vogt", "V"), is_person=True)
    text = "Ida Vogt kam. Vogt ging. Vogts Rede, Ida Vogts Rede, Frau V."
    assert found(wording, text) == [
        ("Ida Vogt", ALIAS),
        ("Vogt", SAME),
        ("Vogts", INFLECTED),
        ("Ida Vogts", ALIAS),
    ]


@given(NAMES, st.lists(NAMES, max_size=2), TEXTS, LANGUAGES)
def test_places_are_apart_in_order_and_at_word_borders(
    words: str, names: list[str], text: str, language: str
) -> None:
    places = Wording(words, names).places(text, language)
    for one, other in pairwise(places):
        assert one.span.end <= other.span.start
    for place in places:
        for border in (place.span.start, place.span.end):
            inside = 0 < border < len(text) and text[border - 1].isalnum() and text[border].isalnum()
            assert not inside


@given(NAMES, TEXTS, TEXTS, st.sampled_from(BORDERS), st.sampled_from(BORDERS), LANGUAGES)
def test_every_equal_string_is_found(
    words: str, before: str, after: str, left: str, right: str, language: str
) -> None:
    text = f"{before}{left}{words}{right}{after}"
    places = Wording(words).places(text, language)
    for span in equal_strings(text, words):
        assert any(place.span.overlaps(span) for place in places)


@given(st.sampled_from(("Wien", "Haus", "Vogt", "neue", "neuer", "Rates")), LANGUAGES)
def test_every_form_that_names_are_repeated_in_is_found(word: str, language: str) -> None:
    for ending in ("", "s", "es", "e", "en", "er", "em"):
        for stem in (word, word.removesuffix("e"), word.removesuffix("es"), word.removesuffix("er")):
            form = stem + ending
            if alike([form], [word], language):
                assert [place.span for place in Wording(word).places(form, language)] == [Span(0, len(form))]


@given(NAMES, st.lists(NAMES, max_size=2), TEXTS, LANGUAGES)
def test_a_text_with_a_place_has_a_word_with_each_beginning(
    words: str, names: list[str], text: str, language: str
) -> None:
    wording = Wording(words, names)
    lower = text.casefold()
    for _place in wording.places(text, language):
        assert any(all(part.casefold() in lower for part in parts) for parts in wording.beginnings())


def test_a_place_says_where_and_how() -> None:
    assert Wording("Wien").places("In Wien", "de") == [Place(Span(3, 7), SAME)]
