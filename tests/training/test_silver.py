"""Features are filled in within the class that is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.silver import with_features


@pytest.fixture(scope="module")
def model(syntax_part: Path):
    import spacy

    return spacy.load(syntax_part)


def filled(model, words: list[str], classes: list[str]):
    from spacy.tokens import Doc

    [doc] = with_features([Doc(model.vocab, words=words, pos=classes)], model)
    return doc


def features_of(model, name: str) -> set[str]:
    """Return the features that the model knows for a class."""
    config = model.get_pipe("morphologizer").cfg
    return {
        config["labels_morph"][label]
        for label, number in config["labels_pos"].items()
        if model.vocab.strings[number] == name
    }


@pytest.mark.parametrize("name", ["NOUN", "VERB", "PROPN", "ADP"])
def test_known_class_stays_and_gets_features_of_its_own(model, name: str) -> None:
    words = ["Minister", "fährt", "zum", "Oslo", "."]
    doc = filled(model, words, [name] * len(words))
    assert [token.text for token in doc] == words
    assert {token.pos_ for token in doc} == {name}
    assert {str(token.morph) for token in doc} <= features_of(model, name)
    assert all(token.has_morph() for token in doc)


def test_open_class_and_class_without_label_get_the_model_s_best(model) -> None:
    words = ["Ida", "Vogt", "fährt", "zum", "Hafen", "."]
    own = [(token.pos_, str(token.morph)) for token in model(" ".join(words))]
    for given in ("", "INTJ"):
        assert [(token.pos_, str(token.morph)) for token in filled(model, words, [given] * 6)] == own


def test_batches_lose_and_mix_nothing(model, monkeypatch: pytest.MonkeyPatch) -> None:
    from spacy.tokens import Doc

    monkeypatch.setattr("training.silver._BATCH", 2)
    docs = [Doc(model.vocab, words=["Oslo"] * size, pos=["PROPN"] * size) for size in range(1, 6)]
    assert [len(doc) for doc in with_features(docs, model)] == [1, 2, 3, 4, 5]
