"""Reads CoNLL-U (https://universaldependencies.org/format.html) into words as spaCy's tokenizer cuts them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from training.corpus_files import opened

Row = list[str]
"""The ten columns of one line."""

KEPT_SUBTYPES = frozenset(
    {
        "acl:relcl",
        "aux:pass",
        "compound:prt",
        "csubj:pass",
        "det:poss",
        "nmod:desc",
        "nmod:poss",
        "nmod:unmarked",
        "nsubj:pass",
        "obl:agent",
        "obl:arg",
        "obl:tmod",
        "obl:unmarked",
    }
)
"""Subtypes of relations that event roles need; every other is cut to its relation."""

_ID, _FORM, _LEMMA, _UPOS, _XPOS, _FEATURES, _HEAD, _RELATION, _, _MISC = range(10)
_ENGLISH_TAGS = frozenset({"NNP", "IN", "DT", "JJ", "VBC", "PRP", "NN-VB"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a tree; `head` counts words of its sentence from 0 and is its own place for the root.

    What the file leaves out is empty. `space` tells whether white space follows in the text.
    """

    form: str
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int
    relation: str
    space: bool


def read_sentences(path: Path, language: str) -> list[list[Word]]:
    """Return the sentences of an xz-packed CoNLL-U file.

    German contractions (im, zum) are one word, as the part that hangs outside of them; English ones (don't)
    are as many as they have parts. Raises `CorpusDamaged`.
    """
    with opened(path) as file:
        blocks = re.split(r"\n\s*\n", file.read())
    return [_words(rows, language) for rows in map(_rows, blocks) if rows]


def _rows(block: str) -> list[Row]:
    """Return the lines of a sentence without comments and without empty nodes, which have no form."""
    rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
    return [row for row in rows if "." not in row[_ID]]


def _words(rows: Sequence[Row], language: str) -> list[Word]:
    words: list[Word] = []
    places: dict[int, int] = {}
    for whole, parts in _pieces(rows):
        cut = _cut(whole, parts, language)
        for offset, row in enumerate(parts):
            places[int(row[_ID])] = len(words) + min(offset, len(cut) - 1)
        words += cut
    if language == "de" and any(row[_XPOS] in _ENGLISH_TAGS for row in rows):
        words = [replace(word, xpos="") for word in words]
    return [_placed(word, index, places) for index, word in enumerate(words)]


def _pieces(rows: Sequence[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Yield the row that has form and spacing, with its parts: a range's rows, or the row alone."""
    left = iter(rows)
    for row in left:
        first, _, last = row[_ID].partition("-")
        yield row, list(islice(left, int(last) - int(first) + 1)) if last else [row]


def _cut(whole: Row, parts: Sequence[Row], language: str) -> list[Word]:
    if whole is parts[0]:
        return [_word(whole)]
    if language == "de":
        return [_contraction(whole, parts)]
    glued = [replace(_word(row), space=False) for row in parts[:-1]]
    return [*glued, replace(_word(parts[-1]), space=_is_spaced(whole))]


def _word(row: Row) -> Word:
    """Return a row's word, its head still the number in the file."""
    return Word(
        form=row[_FORM],
        lemma=_opened(row[_LEMMA]) if row[_FORM] != "_" else "_",
        upos=_opened(row[_UPOS]),
        xpos=_opened(row[_XPOS]),
        features=_opened(row[_FEATURES]),
        head=int(row[_HEAD]) if row[_HEAD].isdigit() else 0,
        relation=row[_RELATION] if row[_RELATION] in KEPT_SUBTYPES else row[_RELATION].partition(":")[0],
        space=_is_spaced(row),
    )


def _contraction(whole: Row, parts: Sequence[Row]) -> Word:
    """Return the word for a contraction: the part that hangs outside of it, under the written form."""
    inside = {row[_ID] for row in parts}
    lead = _word(next((row for row in parts if row[_HEAD] not in inside), parts[0]))
    tag = "APPRART" if lead.upos == "ADP" else lead.xpos
    return replace(lead, form=whole[_FORM], xpos=tag, space=_is_spaced(whole))


def _placed(word: Word, index: int, places: Mapping[int, int]) -> Word:
    """Return `word` with its head as a place in the sentence."""
    relation = "ROOT" if word.relation == "root" else word.relation
    return replace(word, head=places.get(word.head, index), relation=relation)


def _opened(column: str) -> str:
    return "" if column == "_" else column


def _is_spaced(row: Row) -> bool:
    return "SpaceAfter=No" not in row[_MISC]
