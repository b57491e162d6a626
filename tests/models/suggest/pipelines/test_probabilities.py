"""The probability of a name, from a recognizer trained here in a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.suggest.pipelines.probabilities import is_greedy, name_entities

if TYPE_CHECKING:
    from spacy.language import Language

TEXTS = ("Ida Vogt traf Leo Ruiz in Wien.", "In Wien sprach Leo Ruiz.", "Wien liegt an der Donau.")
NAMES = {"Ida Vogt": "PERSON", "Leo Ruiz": "PERSON", "Wien": "LOC", "Donau": "LOC"}


@pytest.fixture(scope="module")
def nlp() -> Language:
    import spacy
    from spacy.training import Example
    from spacy.util import fix_random_seed

    fix_random_seed(3)
    nlp = spacy.blank("de")
    nlp.add_pipe("ner")
    examples = [
        Example.from_dict(
            nlp.make_doc(text),
            {
                "entities": [
                    (text.index(name), text.index(name) + len(name), label)
                    for name, label in NAMES.items()
                    if name in text
                ]
            },
        )
        for text in TEXTS
    ]
    nlp.initialize(lambda: examples)
    for _ in range(40):
        nlp.update(examples)
    return nlp


def test_the_entities_are_those_of_the_recognizer(nlp: Language) -> None:
    docs = [nlp.make_doc(text) for text in TEXTS]
    found = name_entities(nlp.get_pipe("ner"), docs)
    for text, doc, named in zip(TEXTS, docs, found, strict=True):
        usual = [(span.start, span.end, span.label_) for span in nlp(text).ents]
        assert usual == [(span.start, span.end, span.label_) for span in doc.ents] == list(named)


def test_probabilities_are_high_where_the_text_was_learnt(nlp: Language) -> None:
    ner = nlp.get_pipe("ner")
    learnt = name_entities(ner, [nlp.make_doc(TEXTS[0])])[0]
    assert len(learnt) == 3
    assert all(0.5 < probability <= 1 for probability in learnt.values())
    strange = name_entities(ner, [nlp.make_doc("Bericht Kanzlei Vogt Donau Leo liegt Ida")])[0]
    assert all(0 < probability <= 1 for probability in strange.values())


def test_empty_and_single_word_texts_have_none_or_one(nlp: Language) -> None:
    ner = nlp.get_pipe("ner")
    assert name_entities(ner, []) == []
    empty, single = name_entities(ner, [nlp.make_doc(""), nlp.make_doc("Wien")])
    assert empty == {}
    assert set(single) <= {(0, 1, "LOC"), (0, 1, "PERSON")}


def test_only_a_recognizer_that_takes_the_best_action_is_greedy(nlp: Language) -> None:
    import spacy

    assert is_greedy(nlp.get_pipe("ner"))
    blank = spacy.blank("de")
    assert not is_greedy(blank.add_pipe("beam_ner"))
    assert not is_greedy(blank.add_pipe("entity_ruler"))
