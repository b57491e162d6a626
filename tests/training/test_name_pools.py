"""Names to exchange with come from the lexicons and from texts, each where it fits."""

from __future__ import annotations

import pytest

import resources
from tests.tiny_corpora import named
from training.name_pools import Pools, pools_of, shape

TEXTS = [
    named(
        "Quendolin Xaverbein, J. Zylberträger, Yolande Prinz Xoch beim Nordquarz in Quendolstadt",
        *[("Quendolin Xaverbein", "PERSON"), ("J. Zylberträger", "PERSON")],
        *[("Yolande Prinz Xoch", "PERSON"), ("Nordquarz", "ORG"), ("Quendolstadt", "LOC")],
    ),
    named("Quarz Union met Xenia Quill", ("Quarz Union", "ORG"), ("Xenia Quill", "PERSON"), language="en"),
]


def pools(language: str) -> Pools:
    return pools_of(language, TEXTS, resources.path("lexicons"))


def test_persons_of_two_plain_parts_are_taken_from_texts_of_all_languages() -> None:
    found = pools("de")
    assert {"Quendolin", "Xenia"} <= set(found.given)
    assert {"Xaverbein", "Quill"} <= set(found.surnames)
    assert not {"J.", "Yolande"} & set(found.given)
    assert not {"Zylberträger", "Xoch"} & set(found.surnames)


def test_bodies_are_taken_from_texts_of_the_language() -> None:
    assert pools("de").organisations == {"one word": ("Nordquarz",)}
    assert pools("en").organisations == {"words": ("Quarz Union",)}


def test_places_and_peoples_are_those_of_the_lexicons() -> None:
    german, english = pools("de"), pools("en")
    assert "Norwegen" in german.known_places
    assert "Norway" in english.known_places
    assert "Quendolstadt" not in german.known_places
    assert not any(sign in name for name in german.places for sign in "~?|")
    assert "norwegisch" in german.peoples
    assert all(name.endswith("isch") for name in german.peoples)
    assert "Norwegian" in english.peoples


def test_pools_are_sorted_so_that_a_seed_always_draws_the_same() -> None:
    found = pools("de")
    for names in (found.given, found.surnames, found.places, found.peoples):
        assert list(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("UNO", "acronym"), ("G20", "acronym"), ("Nordmed", "one word"), ("U", "one word"), ("Rat A", "words")],
)
def test_shape_of_a_body_s_name(name: str, kind: str) -> None:
    assert shape(name) == kind
