"""Documents hold what their source knows and leave the rest open."""

from __future__ import annotations

from pathlib import Path

from tests.tiny_corpora import ENGLISH, GERMAN, conllu, lines
from training.treebanks import class_docs, lemma_docs, tree_docs


def test_trees_become_documents_of_a_few_sentences(tmp_path: Path) -> None:
    docs = tree_docs(conllu(tmp_path / "de.conllu.xz", f"{GERMAN}\n" * 10), "de", longest=3)
    sentences = [sentence.text for doc in docs for sentence in doc.sents]
    assert sentences == ["Ida Vogt fährt zum Hafen.", "Minister werden in Oslo empfangen."] * 10
    assert {len(list(doc.sents)) for doc in docs} == {1, 2, 3}
    assert all(token.head.sent == token.sent for doc in docs for token in doc)


def test_an_empty_column_of_features_means_none(tmp_path: Path) -> None:
    [doc] = tree_docs(conllu(tmp_path / "en.conllu.xz", ENGLISH), "en")
    do = doc[1]
    assert (do.text, do.pos_, do.tag_, str(do.morph), do.has_morph()) == ("do", "AUX", "VBP", "", True)
    assert doc.text == "They don't sign (yet). "


def test_lemma_documents_know_lemmas_and_sentences_only(tmp_path: Path) -> None:
    docs = lemma_docs(conllu(tmp_path / "de.conllu.xz", GERMAN), "de", longest=2)
    assert [token.lemma_ for token in docs[0]][:4] == ["Ida", "Vogt", "fahren", "zu"]
    assert sum(len(list(doc.sents)) for doc in docs) == 2
    known = [name for name in ("TAG", "POS", "MORPH", "DEP") if docs[0].has_annotation(name)]
    assert known == []


def test_class_documents_keep_contractions_whole_and_moved_words_open(tmp_path: Path) -> None:
    text = [
        "Schiffe##NOUN fahren##VERB zum##_ zu##ADP dem##DET Hafen##NOUN .##PUNCT",
        "",
        "Kein##DET C##D##X",
    ]
    first, second = class_docs(lines(tmp_path / "classes.txt.xz", text))
    assert [(token.text, token.pos_) for token in first] == [
        ("Schiffe", "NOUN"),
        ("fahren", "VERB"),
        ("zum", "ADP"),
        ("Hafen", "NOUN"),
        (".", "PUNCT"),
    ]
    assert [(token.text, token.pos_) for token in second] == [("Kein", ""), ("C##D", "X")]
    assert not first.has_annotation("MORPH")
