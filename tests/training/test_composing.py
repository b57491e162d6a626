"""Joined pipelines read as their parts do, in weights of 16 bit and without the words of their training."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tiny_corpora import NAMED
from training.composing import DIGITS, SPACY_VERSION, composed, rounded, save

TEXT = "Ida Vogt fährt zum Hafen. Minister werden in Oslo empfangen, deutsche Schiffe warten in Kairo."
NUMBERS = st.floats(-(2.0**126), 2.0**126, width=32, allow_subnormal=False)
"""Weights as they may be: no infinity, and none so small that it has fewer digits."""


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


def weights(pipe) -> Iterator[tuple[str, Any]]:
    """Yield a name and the values of everything that a component has learnt."""
    for node in pipe.model.walk():
        for name in node.param_names:
            if node.has_param(name):
                yield f"{node.name}.{name}", node.get_param(name)


def test_each_part_keeps_its_weights_but_for_the_rounding(
    joined, syntax_part: Path, names_part: Path
) -> None:
    import spacy

    syntax, names = spacy.load(syntax_part), spacy.load(names_part)
    parts = {name: [syntax.get_pipe(name)] for name in syntax.pipe_names}
    parts["ner"] = [names.get_pipe("tok2vec"), names.get_pipe("ner")]
    for name, pipes in parts.items():
        alone = Counter(
            (where, rounded(values).tobytes()) for pipe in pipes for where, values in weights(pipe)
        )
        here = Counter((where, values.tobytes()) for where, values in weights(joined.get_pipe(name)))
        assert here == alone
        assert here
        assert getattr(joined.get_pipe(name), "labels", ()) == getattr(pipes[-1], "labels", ())


def test_names_are_found_as_the_trained_part_finds_them(joined, names_part: Path) -> None:
    import spacy

    alone = spacy.load(names_part)
    for name in alone.pipe_names:
        for node in alone.get_pipe(name).model.walk():
            for param in node.param_names:
                if node.has_param(param):
                    node.set_param(param, rounded(node.get_param(param)))
    texts = [TEXT, *(text for text, *_ in NAMED)]
    # No name goes across the end of a sentence, and this parser has hardly learnt where sentences end.
    with joined.select_pipes(disable="parser"):
        found = [named_spans(joined(text)) for text in texts]
    assert found == [named_spans(alone(text)) for text in texts]
    assert any(found)


def named_spans(doc) -> list[tuple[int, int, str]]:
    return [(found.start_char, found.end_char, found.label_) for found in doc.ents]


def test_names_have_a_tok2vec_of_their_own_and_the_syntax_shares_one(joined, saved: Path) -> None:
    import spacy

    for nlp in (joined, spacy.load(saved)):
        kinds = {node.name for node in nlp.get_pipe("ner").model.walk()}
        assert "hashembed" in kinds
        assert "tok2vec-listener" not in kinds
        assert "ner" not in nlp.get_pipe("tok2vec").listening_components
        inner = nlp.config["components"]["ner"]["model"]["tok2vec"]
        assert inner["@architectures"] == "spacy.Tok2Vec.v2"
        assert {node.name for node in nlp.get_pipe("parser").model.walk()} >= {"tok2vec-listener"}


def test_all_weights_are_rounded(joined) -> None:
    import numpy

    found = [values for _, pipe in joined.pipeline for _, values in weights(pipe)]
    assert len(found) > 20
    for values in found:
        assert values.dtype == numpy.float32
        assert not (values.view(numpy.uint32) & 0xFFFF).any()


def floats(numbers: list[float]) -> Any:
    import numpy

    return numpy.array(numbers, dtype=numpy.float32)


@given(st.lists(NUMBERS))
def test_rounding_errs_by_half_a_digit_at_most_and_keeps_zero_and_sign(numbers: list[float]) -> None:
    import numpy

    kept = rounded(floats(numbers))
    exact = numpy.array(numbers, dtype=numpy.float64)
    assert (numpy.abs(kept.astype(numpy.float64) - exact) <= numpy.abs(exact) * 2.0 ** -(DIGITS + 1)).all()
    assert (numpy.signbit(kept) == numpy.signbit(exact)).all()
    assert ((kept == 0) == (exact == 0)).all()


@given(st.lists(NUMBERS))
def test_rounded_weights_fit_into_16_bit_and_stay_when_rounded_again(numbers: list[float]) -> None:
    import numpy

    weights = floats(numbers)
    kept = rounded(weights)
    assert kept.dtype == numpy.float32
    assert not (kept.view(numpy.uint32) & 0xFFFF).any()
    assert rounded(kept).tobytes() == kept.tobytes()
    assert weights.tobytes() == floats(numbers).tobytes()


def test_rounding_keeps_the_shape_of_a_table_however_it_lies_in_memory() -> None:
    table = floats([1.001, 2.003, -3.007, 0.3, 0.7, -0.9]).reshape(2, 3)
    kept = rounded(table)
    assert kept.shape == (2, 3)
    assert kept.tolist() != table.tolist()
    assert rounded(table.T).tolist() == kept.T.tolist()


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
