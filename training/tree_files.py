"""Reads gold trees of articles (CoNLL-U in `corpus/trees`) into documents as a pipeline gives them.

Beside the columns of the format, each sentence has a comment `# start = N`: where it begins in its article,
in code points. Subtypes of relations are kept as for the training of the pipelines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from models.article import Article
from models.errors import DatelineError
from models.offsets import Span
from models.suggest.pipelines.suggester import paragraphs
from training.conllu import KEPT_SUBTYPES, Word
from training.corpus import CORPUS

if TYPE_CHECKING:
    from spacy.tokens import Doc

TREES = CORPUS / "trees"

_START = re.compile(r"^# start = (\d+)$", re.MULTILINE)
_FORM, _LEMMA, _UPOS, _FEATURES, _HEAD, _RELATION, _MISC = 1, 2, 3, 5, 6, 7, 9
_COLUMNS = 10
_ROOT = "ROOT"


class TreesDamaged(DatelineError):
    """A file of gold trees cannot be read, or does not fit its article."""


@dataclass(frozen=True, slots=True)
class GoldTree:
    """A sentence with its tree; `start` counts code points of the article."""

    start: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Return the sentence as it is written."""
        spaced = (word.form + " " * word.space for word in self.words[:-1])
        return "".join(spaced) + self.words[-1].form

    @property
    def end(self) -> int:
        """Return where the sentence ends in the article, exclusive."""
        return self.start + len(self.text)


def tree_path(article: Article) -> Path:
    """Return where the gold trees of an article of the corpus lie, if it has any."""
    return TREES / f"{article.source}.conllu"


def read_trees(path: Path) -> list[GoldTree]:
    """Return the trees of a file in text order; raise `TreesDamaged` telling its first bad sentence."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    try:
        return [_tree(block) for block in blocks]
    except ValueError as error:
        raise TreesDamaged(f"{path.name}: {error}.", "Mend the sentence, or take the file out.") from error


def gold_docs(article: Article, trees: Sequence[GoldTree]) -> list[tuple[int, Doc]]:
    """Return the paragraphs of an article as a pipeline gives them: start and document, with gold trees.

    Raises `TreesDamaged` where a tree does not fit the text, or a paragraph is not covered by its trees.
    """
    for tree in trees:
        if not article.text.startswith(tree.text, tree.start):
            raise _misfit(article, f"“{tree.text}” does not stand at {tree.start}")
    found = []
    for part in paragraphs(article):
        inside = [tree for tree in trees if part.start <= tree.start < part.end]
        ends = [part.start, *(tree.end for tree in inside)]
        starts = [*(tree.start for tree in inside), part.end]
        if any(article.text[end:start].strip() for end, start in zip(ends, starts, strict=True)):
            raise _misfit(article, f"the paragraph at {part.start} is not covered by its trees")
        found.append((part.start, _doc(inside, part, article.language)))
    return found


def _misfit(article: Article, what: str) -> TreesDamaged:
    return TreesDamaged(f"{article.source}: {what}.", "Let trees and text of the article be the same.")


def _tree(block: str) -> GoldTree:
    start = _START.search(block)
    rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
    if start is None or not rows:
        raise ValueError(f"a sentence has no words or no line “# start = N”: {block[:60]!r}")
    if not all(len(row) == _COLUMNS and _has_head(row, len(rows)) for row in rows):
        raise ValueError(f"the sentence at {start[1]} has a line without ten columns, or without a head")
    return GoldTree(int(start[1]), tuple(_word(row, place) for place, row in enumerate(rows)))


def _has_head(row: Sequence[str], words: int) -> bool:
    """Tell whether the head is a word of the sentence, or 0 for the root alone."""
    head = row[_HEAD]
    return head.isdecimal() and int(head) <= words and (int(head) == 0) == (row[_RELATION] == "root")


def _word(row: Sequence[str], place: int) -> Word:
    relation = row[_RELATION] if row[_RELATION] in KEPT_SUBTYPES else row[_RELATION].partition(":")[0]
    return Word(
        form=row[_FORM],
        lemma=row[_LEMMA],
        upos=row[_UPOS],
        xpos="",
        features="" if row[_FEATURES] == "_" else row[_FEATURES],
        head=place if relation == "root" else int(row[_HEAD]) - 1,
        relation=_ROOT if relation == "root" else relation,
        space="SpaceAfter=No" not in row[_MISC],
    )


def _doc(trees: Sequence[GoldTree], part: Span, language: str) -> Doc:
    import spacy
    from spacy.tokens import Doc

    words = [word for tree in trees for word in tree.words]
    firsts = accumulate((len(tree.words) for tree in trees[:-1]), initial=0)
    return Doc(
        spacy.blank(language).vocab,
        words=[word.form for word in words],
        spaces=list(_spaces(trees, part)),
        pos=[word.upos for word in words],
        morphs=[word.features for word in words],
        lemmas=[word.lemma for word in words],
        heads=[first + word.head for first, tree in zip(firsts, trees, strict=True) for word in tree.words],
        deps=[word.relation for word in words],
    )


def _spaces(trees: Sequence[GoldTree], part: Span) -> Iterator[bool]:
    """Yield whether a space follows each word; one between two sentences stands in no tree."""
    ends = [*(tree.start for tree in trees[1:]), part.end]
    for tree, end in zip(trees, ends, strict=True):
        yield from (word.space for word in tree.words[:-1])
        yield tree.end < end
