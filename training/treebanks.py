"""Turns the treebanks and word lists for the syntax of a pipeline into spaCy's `Doc`s.

Formats: CoNLL-U for the trees and the lemmas; lines of `form##CLASS` for the German text that has word
classes alone. A document holds a few sentences, so that the parser learns where they end.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from training.conllu import Word, read_sentences
from training.corpus_files import opened

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Group = Sequence[Sequence[Word]]
"""Sentences that follow each other."""

_LONGEST_GROUP = 8
_SEED = 0
_MOVED = re.compile(
    r"sein|ist|sind|war|waren|wäre|wären|sei|seien|bin|bist|seid|gewesen|habe|haben|hat|hatte|hatten|hätte|hätten"
    r"|gehabt|werde|werden|wird|wurde|wurden|würde|würden|worden|geworden|der|die|das|den|dem|des|nicht|zu|wie|als"
    r"|ob|bis|so|auch"
    r"|(?:k?ein|mein|dein|ihr|unser|euer|dies|jen|jed|all|manch|solch|welch|beid|viel|wenig|ander|einig|mehrer)\w*",
    re.IGNORECASE,
)
"""Words whose class differs between the release of the class text and that of the trees."""


def tree_docs(path: Path, language: str, longest: int = _LONGEST_GROUP) -> list[Doc]:
    """Return documents of 1 to `longest` sentences each, with classes, tags, features, lemmas and heads."""
    return [_tree_doc(group, language) for group in _groups(path, language, longest)]


def lemma_docs(path: Path, language: str, longest: int = _LONGEST_GROUP) -> list[Doc]:
    """Return documents of 1 to `longest` sentences each, with lemmas and nothing else."""
    return [_lemma_doc(group, language) for group in _groups(path, language, longest)]


def class_docs(path: Path) -> list[Doc]:
    """Return a document for each line of German text, with word classes and nothing else.

    Classes of words that another class has got since then are left open, for the model of the trees to fill.
    """
    from spacy.tokens import Doc

    with opened(path) as lines:
        rows = [list(_classed(line)) for line in lines]
    return [
        Doc(_vocab("de"), words=[form for form, _ in row], pos=[name for _, name in row])
        for row in rows
        if row
    ]


def _tree_doc(group: Group, language: str) -> Doc:
    from spacy.tokens import Doc

    words = list(chain.from_iterable(group))
    offsets = [word.head - place for sentence in group for place, word in enumerate(sentence)]
    return Doc(
        _vocab(language),
        words=[word.form for word in words],
        spaces=_spaces(group),
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=[word.features for word in words],
        lemmas=[word.lemma for word in words],
        heads=[index + offset for index, offset in enumerate(offsets)],
        deps=[word.relation for word in words],
    )


def _lemma_doc(group: Group, language: str) -> Doc:
    from spacy.tokens import Doc

    words = list(chain.from_iterable(group))
    return Doc(
        _vocab(language),
        words=[word.form for word in words],
        spaces=_spaces(group),
        lemmas=[word.lemma for word in words],
        sent_starts=[word is sentence[0] for sentence in group for word in sentence],
    )


def _groups(path: Path, language: str, longest: int) -> Iterator[Group]:
    chance = random.Random(_SEED)
    left = iter(read_sentences(path, language))
    while group := list(islice(left, chance.randint(1, longest))):
        yield group


def _spaces(group: Group) -> list[bool]:
    """Return whether a space follows each word; sentences are set apart by one."""
    return [word.space or word is sentence[-1] for sentence in group for word in sentence]


def _classed(line: str) -> Iterator[tuple[str, str]]:
    """Yield form and class of each word; a contraction counts once, its two parts are left out."""
    pairs = iter([item.rsplit("##", 1) for item in line.split() if "##" in item])
    for form, name in pairs:
        if name == "_":
            list(islice(pairs, 2))
            yield form, "ADP"
        else:
            yield form, "" if _MOVED.fullmatch(form) else name


@cache
def _vocab(language: str) -> Vocab:
    import spacy

    return spacy.blank(language).vocab
