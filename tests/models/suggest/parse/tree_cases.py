"""Sentences with hand-made trees: `text/CLASS/lemma/features` for words, `head:label` for their arcs.

Heads count from 1, 0 is none. Lemma and features may be left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from models.suggest.parse.nodes import Node, ParsedText
from models.suggest.parse.reading import parsed_text

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

SCHEMES: dict[str, tuple[str, ...]] = {
    "universal": ("nsubj", "nsubj:pass", "obl"),
    "tiger": ("sb", "oc", "nk"),
    "clearnlp": ("nsubjpass", "dobj", "pobj"),
}
"""Labels by which a scheme is told."""


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with its arcs in Universal Dependencies and another scheme, and its functions.

    `heads` are those that come out, where they are not the ones of Universal Dependencies.
    """

    words: str
    universal: str
    other: str
    functions: str
    persons: str = ""
    heads: str = ""


@cache
def vocab() -> Vocab:
    from spacy.vocab import Vocab

    return Vocab()


def make_doc(words: str, arcs: str, persons: str = "") -> Doc:
    from spacy.tokens import Doc

    rows = [(*word.split("/"), "", "")[:4] for word in words.split()]
    pairs = [arc.split(":", 1) for arc in arcs.split()]
    named = set(persons.split())
    return Doc(
        vocab(),
        words=[row[0] for row in rows],
        pos=[row[1] for row in rows],
        lemmas=[row[2] or row[0].lower() for row in rows],
        morphs=[row[3] for row in rows],
        tags=["TO" if row[0] == "to" and row[1] == "PART" else "" for row in rows],
        ents=["B-PERSON" if row[0] in named else "O" for row in rows],
        heads=[int(head) - 1 if int(head) else place for place, (head, _) in enumerate(pairs)],
        deps=[label for _, label in pairs],
    )


def parse(words: str, arcs: str, scheme: str, persons: str = "") -> ParsedText:
    return parsed_text([(0, make_doc(words, arcs, persons))], SCHEMES[scheme])


def view(text: ParsedText) -> list[str]:
    """Return every word with its function and its head, such as `Roth nsubj empfing`."""
    return [f"{node.text} {node.function} {node.head.text if node.head else '-'}" for node in text.nodes]


def expected(case: Case) -> list[str]:
    """Return what `view` should give."""
    texts = [word.split("/")[0] for word in case.words.split()]
    heads = [int(arc.split(":", 1)[0]) for arc in (case.heads or case.universal).split()]
    functions = case.functions.split()
    return [
        f"{text} {function} {texts[head - 1] if head else '-'}"
        for text, head, function in zip(texts, heads, functions, strict=True)
    ]


def named(text: ParsedText, word: str) -> Node:
    return next(node for node in text.nodes if node.text == word)
