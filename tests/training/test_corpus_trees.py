"""Every file of gold trees is well formed, fits its article and is cut into words as the pipelines cut it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from models.article import Article
from models.suggest.pipelines.suggester import paragraphs
from training.corpus import corpus_files, shipped_schema
from training.markup import read_marked
from training.tree_files import TREES, GoldTree, gold_docs, read_trees

FILES = sorted(TREES.glob("*.conllu"))
CLASSES = re.compile("ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X")
FEATURES = frozenset({"Case", "Definite", "Mood", "Number", "Poss", "Reflex", "Tense", "VerbForm", "Voice"})
RELATIONS = re.compile(
    r"ROOT|acl(:relcl)?|advcl|advmod|amod|appos|aux(:pass)?|case|cc|ccomp|compound(:prt)?|conj|cop"
    r"|csubj(:pass)?|dep|det(:poss)?|discourse|dislocated|expl|fixed|flat|goeswith|iobj|list|mark"
    r"|nmod(:(desc|poss|unmarked))?|nsubj(:pass)?|nummod|obj|obl(:(agent|arg|tmod|unmarked))?|orphan"
    r"|parataxis|punct|reparandum|vocative|xcomp"
)
"""What the parsers of the shipped pipelines know, in both languages together."""


@cache
def article_of(path: Path) -> Article:
    [marked] = [place for place in corpus_files("dev") if place.stem == path.stem]
    return read_marked(marked, shipped_schema()).review.article


def tops(tree: GoldTree) -> set[int]:
    """Return where the ways up from the words of a tree end; -1 stands for a way without end."""
    found = set()
    for place in range(len(tree.words)):
        for _ in tree.words:
            place = tree.words[place].head
        found.add(place if tree.words[place].head == place else -1)
    return found


def crossed(tree: GoldTree, place: int) -> bool:
    low, high = sorted((place, tree.words[place].head))
    return any(not low <= tree.words[between].head <= high for between in range(low + 1, high))


def test_there_are_two_articles_of_each_language() -> None:
    assert sorted(path.name[:2] for path in FILES) == ["de", "de", "en", "en"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_sentence_has_one_root_above_all_words(path: Path) -> None:
    for tree in read_trees(path):
        assert tops(tree) == {place for place, word in enumerate(tree.words) if word.relation == "ROOT"}
        assert len(tops(tree)) == 1, tree.text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_edges_do_not_cross(path: Path) -> None:
    assert [
        (tree.text, tree.words[place].form)
        for tree in read_trees(path)
        for place in range(len(tree.words))
        if crossed(tree, place)
    ] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_of_the_annotation_are_known(path: Path) -> None:
    words = [word for tree in read_trees(path) for word in tree.words]
    assert [word for word in words if not RELATIONS.fullmatch(word.relation)] == []
    assert [word for word in words if not CLASSES.fullmatch(word.upos)] == []
    assert all((word.upos == "PUNCT") == (word.relation == "punct") for word in words)
    pairs = {pair.partition("=")[0] for word in words for pair in word.features.split("|") if pair}
    assert pairs <= FEATURES
    assert all("VerbForm=" in word.features for word in words if word.upos in {"VERB", "AUX"})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_trees_cover_the_article_word_for_word(path: Path) -> None:
    import spacy

    article = article_of(path)
    tokenizer = spacy.blank(article.language).tokenizer
    docs = gold_docs(article, read_trees(path))
    assert [start for start, _ in docs] == [part.start for part in paragraphs(article)]
    for start, doc in docs:
        assert article.text.startswith(doc.text, start)
        assert [token.text for token in doc] == [token.text for token in tokenizer(doc.text)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_comments_tell_the_sentence(path: Path) -> None:
    told = [
        line.removeprefix("# text = ") for line in path.read_text("utf-8").splitlines() if "# text" in line
    ]
    assert told == [tree.text for tree in read_trees(path)]
