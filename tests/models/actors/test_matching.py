"""Names of one person, place or body are found in other spellings, and look-alikes are kept apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.actors.bodies import is_distinctive
from models.actors.gazetteer import keys_from
from models.actors.matching import KeyOf, perhaps_same
from models.actors.persons import person_name
from models.actors.sounds import alike, near, readings, skeletons
from models.annotation import Actor
from tests.models.actors.name_pairs import OTHER, SAME

Pair = tuple[str, str, str]


@pytest.fixture(scope="module")
def key_of() -> KeyOf:
    return keys_from(resources.path("lexicons"))


def fits(pair: Pair, key_of: KeyOf) -> bool:
    label, one, other = pair
    return perhaps_same(Actor("a", label, one), Actor("b", label, other), key_of)


def test_the_table_of_names_is_large() -> None:
    assert len(set(SAME)) >= 150 and len(set(OTHER)) >= 100


def test_of_the_names_that_are_taken_for_one_nearly_all_are(key_of: KeyOf) -> None:
    right = sum(fits(pair, key_of) for pair in SAME)
    wrong = [pair for pair in OTHER if fits(pair, key_of)]
    assert right / (right + len(wrong)) >= 0.98, wrong


def test_nearly_all_spellings_of_one_name_are_found(key_of: KeyOf) -> None:
    missed = [pair for pair in SAME if not fits(pair, key_of)]
    assert len(missed) <= 0.05 * len(SAME), missed


@pytest.mark.parametrize("pair", [*SAME, *OTHER], ids="/".join)
def test_the_order_of_two_names_does_not_matter(pair: Pair, key_of: KeyOf) -> None:
    label, one, other = pair
    assert fits((label, one, other), key_of) == fits((label, other, one), key_of)


@given(st.text(st.characters(categories=("L",)), min_size=1, max_size=12))
def test_a_word_is_like_itself_and_shares_its_sound(word: str) -> None:
    assert alike(word, word) and near(word, word)
    assert readings(word) and skeletons(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gorbatschow", "Gorbachev"),
        ("Kaczyński", "Kaczynski"),
        ("Jazenjuk", "Yatsenyuk"),
        ("Erdoğan", "Erdogan"),
    ],
)
def test_words_that_sound_alike_share_a_key_by_which_they_are_found(one: str, other: str) -> None:
    assert skeletons(one) & skeletons(other)


@pytest.mark.parametrize(
    ("name", "parts", "numeral"),
    [
        ("Dr. Ida von der Aue", ("Ida", "Aue"), ""),
        ("Baschar al-Assad", ("Baschar", "Assad"), ""),
        ("Abd al-Fattah as-Sisi", ("AbdelFattah", "Sisi"), ""),
        ("Johannes Paul II.", ("Johannes", "Paul"), "ii"),
        ("G.W. Vogt", ("G.", "W.", "Vogt"), ""),
        ("Xi Jinping", ("Xi", "Jinping"), ""),
        ("von", ("von",), ""),
    ],
)
def test_titles_and_particles_are_no_parts_of_a_name(name: str, parts: tuple[str, ...], numeral: str) -> None:
    found = person_name(name)
    assert (found.parts, found.numeral) == (parts, numeral)


@pytest.mark.parametrize("name", ["Außenministerium", "Foreign Ministry", "Zentralbank", "Parlament"])
def test_a_body_that_every_state_has_is_not_distinctive(name: str) -> None:
    assert not is_distinctive(name)


@pytest.mark.parametrize("name", ["Nordbank", "Gazprom", "Bank of Tavro", "Kenianisches Außenministerium"])
def test_a_body_with_a_name_of_its_own_is_distinctive(name: str) -> None:
    assert is_distinctive(name)


def test_persons_and_places_are_never_the_same() -> None:
    assert not perhaps_same(Actor("a", "PERSON", "Washington"), Actor("b", "GPE", "Washington"))


def test_places_are_compared_however_they_are_labelled() -> None:
    assert perhaps_same(Actor("a", "LOC", "Charkiw"), Actor("b", "GPE", "Kharkiv"))
