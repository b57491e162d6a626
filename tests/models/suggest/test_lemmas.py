"""Lemmas of verbs and nouns in the forms that triggers take."""

from __future__ import annotations

import pytest

from models.suggest.lemmas import lemma, noun_lemmas, verb_lemmas


@pytest.mark.parametrize(
    ("word", "language", "infinitive"),
    [
        ("trifft", "de", "treffen"),
        ("zusammengetroffen", "de", "zusammentreffen"),
        ("zusammenzuarbeiten", "de", "zusammenarbeiten"),
        ("unterzeichneten", "de", "unterzeichnen"),
        ("weilende", "de", "weilen"),
        ("met", "en", "meet"),
        ("shipped", "en", "ship"),
        ("demanding", "en", "demand"),
    ],
)
def test_verb_forms_give_their_infinitive(word: str, language: str, infinitive: str) -> None:
    assert infinitive in verb_lemmas(word, language)


@pytest.mark.parametrize("word", ["hin", "heute", "politisch", "von"])
def test_words_that_are_no_verbs_give_none(word: str) -> None:
    assert verb_lemmas(word, "de") == ()


@pytest.mark.parametrize(
    ("word", "language", "singular"),
    [
        ("Gesprächen", "de", "Gespräch"),
        ("Treffens", "de", "Treffen"),
        ("meeting", "en", "meeting"),
        ("parties", "en", "party"),
        ("gunmen", "en", "gunman"),
    ],
)
def test_noun_forms_give_their_singular(word: str, language: str, singular: str) -> None:
    assert singular in noun_lemmas(word, language)


def test_an_unknown_language_leaves_words_alone() -> None:
    assert lemma("visites", "fr") == "visites"
