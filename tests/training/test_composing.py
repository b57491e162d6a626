"""Joined pipelines read as their parts do, in weights of 16 bit and without the words of their training."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.composing import SPACY_VERSION, composed, save

TEXT = "Ida Vogt fährt zum Hafen. Minister werden in Oslo empfangen, deutsche Schiffe warten in Kairo."


@pytest.fixture(scope="module")
def joined(syntax_part: Path, names_part: Path):
    return composed(syntax_part, names_part, "1.2.3")


@pytest.fixture(scope="module")
def saved(joined, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("composed") / "pipeline"
    save(joined, folder)
    return folder


def annotations(nlp) -> list[tuple[object, ...]]:
    return [
        (
            *(token.text, token.pos_, token.tag_, str(token.morph), token.lemma_, token.dep_, token.head.i),
            *(token.ent_iob_, token.ent_type_, token.is_sent_start),
        )
        for token in nlp(TEXT)
    ]


def test_one_pipeline_has_the_components_of_both_parts(joined) -> None:
    assert joined.pipe_names == [
        *("tok2vec", "morphologizer", "tagger", "trainable_lemmatizer", "parser"),
        "ner",
    ]
    found = annotations(joined)
    assert {row[8] for row in found} > {""}
    assert {row[1] for row in found} > {"NOUN"}


def weights(pipe) -> list[tuple[str, object]]:
    return [
        (f"{node.name}.{name}", node.get_param(name))
        for node in pipe.model.walk()
        for name in node.param_names
        if node.has_param(name)
    ]


def test_each_part_keeps_its_weights_but_for_the_rounding(
    joined, syntax_part: Path, names_part: Path
) -> None:
    import numpy
    import spacy

    parts = {
        "ner": spacy.load(names_part),
        "tok2vec": spacy.load(syntax_part),
        "parser": spacy.load(syntax_part),
    }
    for name, part in parts.items():
        alone, here = weights(part.get_pipe(name)), weights(joined.get_pipe(name))
        assert [one for one, _ in here] == [one for one, _ in alone]
        for (_, kept), (_, trained) in zip(here, alone, strict=True):
            numpy.testing.assert_allclose(kept, trained, rtol=1e-3, atol=1e-4)
    for name in ("ner", "parser"):
        assert joined.get_pipe(name).labels == parts[name].get_pipe(name).labels


def test_weights_are_rounded_to_16_bit(joined) -> None:
    import numpy

    weights = [
        node.get_param(name)
        for _, pipe in joined.pipeline
        for node in pipe.model.walk()
        for name in node.param_names
        if node.has_param(name)
    ]
    assert len(weights) > 20
    for values in weights:
        assert values.dtype == numpy.float32
        assert (values == values.astype(numpy.float16)).all()


def test_saved_pipeline_annotates_as_before_without_the_words_of_its_training(joined, saved: Path) -> None:
    import spacy

    again = spacy.load(saved)
    assert "Hafen" in joined.vocab.strings
    assert "Hafen" not in again.vocab.strings
    assert annotations(again) == annotations(joined)


def test_meta_says_whose_it_is_and_for_which_spacy(saved: Path) -> None:
    import spacy

    meta = spacy.load(saved).meta
    assert (meta["lang"], meta["name"], meta["version"]) == ("de", "dateline", "1.2.3")
    assert (meta["spacy_version"], meta["license"]) == (SPACY_VERSION, "CC BY-SA 4.0")
