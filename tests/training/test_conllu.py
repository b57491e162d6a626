"""Words come out of CoNLL-U as spaCy's tokenizer cuts them, and their heads follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiny_corpora import ENGLISH, GERMAN, conllu
from training.conllu import Word, read_sentences


@pytest.fixture
def german(tmp_path: Path) -> list[list[Word]]:
    return read_sentences(conllu(tmp_path / "de.conllu.xz", GERMAN), "de")


def heads(words: list[Word]) -> dict[str, str]:
    return {word.form: words[word.head].form for word in words}


def test_german_contraction_is_one_word_under_its_outward_part(german: list[list[Word]]) -> None:
    first = german[0]
    assert [word.form for word in first] == ["Ida", "Vogt", "fährt", "zum", "Hafen", "."]
    assert first[3] == Word("zum", "zu", "ADP", "APPRART", "", 4, "case", space=True)
    assert heads(first) == {
        "Ida": "fährt",
        "Vogt": "Ida",
        "fährt": "fährt",
        "zum": "Hafen",
        "Hafen": "fährt",
        ".": "fährt",
    }


def test_english_contraction_stays_in_parts_that_touch(tmp_path: Path) -> None:
    [words] = read_sentences(conllu(tmp_path / "en.conllu.xz", ENGLISH), "en")
    assert [word.form for word in words] == ["They", "do", "n't", "sign", "(", "yet", ")", "."]
    assert [word.space for word in words] == [True, False, True, True, False, False, False, True]
    assert heads(words)["n't"] == "sign"
    assert heads(words)[")"] == "yet"


def test_space_after_a_contraction_in_parts_is_that_of_the_whole(tmp_path: Path) -> None:
    text = ENGLISH.replace("don't _ _ _ _ _ _ _ _", "don't _ _ _ _ _ _ _ SpaceAfter=No")
    [words] = read_sentences(conllu(tmp_path / "en.conllu.xz", text), "en")
    assert [word.space for word in words[:3]] == [True, False, False]


def test_only_subtypes_that_roles_need_are_kept(german: list[list[Word]]) -> None:
    relations = [word.relation for sentence in german for word in sentence]
    assert relations == [
        *("nsubj", "flat", "ROOT", "case", "obl:tmod", "punct"),
        *("nsubj:pass", "aux:pass", "case", "obl", "ROOT", "punct"),
    ]


def test_empty_columns_are_empty(tmp_path: Path) -> None:
    text = "1 Oslo _ _ _ _ 0 root _ _\n2 _ _ PUNCT _ _ 1 punct _ _\n"
    [[oslo, line]] = read_sentences(conllu(tmp_path / "de.conllu.xz", text), "de")
    assert (oslo.lemma, oslo.upos, oslo.xpos, oslo.features) == ("", "", "", "")
    assert line.lemma == "_"


def test_english_tags_in_a_german_tree_are_left_open(tmp_path: Path) -> None:
    text = "1 Die die DET DT _ 2 det _ _\n2 Stadt Stadt NOUN NN _ 0 root _ _\n"
    [words] = read_sentences(conllu(tmp_path / "de.conllu.xz", text), "de")
    assert [(word.upos, word.xpos) for word in words] == [("DET", ""), ("NOUN", "")]
    [words] = read_sentences(tmp_path / "de.conllu.xz", "en")
    assert [word.xpos for word in words] == ["DT", "NN"]
