"""What one word of a parse is, before the schemes of dependencies are brought to one shape."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from models.suggest.words import CONTRACTED

NEGATIONS = frozenset(
    {"not", "n't", "never", "no", "neither", "nicht", "nie", "niemals", "kein", "keinerlei"}
)

VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
_WITH_OBLIQUES = VERBS | {"ADJ", "ADV"}
_CLAUSAL = ("cop", "nsubj", "nsubj:pass", "csubj")
_HOW_FAR = frozenset({"bis"})
"""Prepositions that say how far the one after them reaches: "bis zum Freitag"."""


@dataclass(eq=False, slots=True)
class RawWord:
    """A word with label and head as a pipeline gave them; both are rewritten in place.

    `children` stand in text order. `person` tells whether the pipeline sees a part of a person's name in it.
    """

    place: int
    lower: str
    lemma: str
    word_class: str
    tag: str
    features: Mapping[str, str]
    label: str
    person: bool = False
    head: RawWord | None = None
    children: list[RawWord] = field(default_factory=list)

    def hang(self, head: RawWord | None, label: str) -> None:
        """Give the word another head and label."""
        if self.head is not None:
            self.head.children.remove(self)
        if head is not None:
            insort(head.children, self, key=attrgetter("place"))
        self.head, self.label = head, label

    def rise(self, label: str) -> None:
        """Take place, label and children of the head, which hangs on this word with `label` from then on."""
        below = self.head
        if below is None:
            return
        self.hang(below.head, below.label)
        for child in list(below.children):
            child.hang(self, child.label)
        below.hang(self, label)

    def having(self, *labels: str) -> list[RawWord]:
        """Return the children with one of the labels."""
        return [child for child in self.children if child.label in labels]

    @property
    def is_verbal(self) -> bool:
        """Tell whether phrases with prepositions beside it are obliques, not modifiers of a noun."""
        return self.word_class in _WITH_OBLIQUES or bool(self.having(*_CLAUSAL))

    @property
    def is_nominal(self) -> bool:
        """Tell whether it is a noun or a name that no copula makes a predicate."""
        return self.word_class in NOUNS and not self.having(*_CLAUSAL)

    @property
    def base_label(self) -> str:
        """Return the label without its subtype."""
        return self.label.partition(":")[0]


Normaliser = Callable[[list[RawWord]], None]
"""Brings the words of one text to the functions of `nodes`."""


def from_above(words: Iterable[RawWord]) -> list[RawWord]:
    """Return all words, each after its head."""
    order = [word for word in words if word.head is None]
    for word in order:
        order.extend(word.children)
    return order


def case_name(noun: RawWord) -> str:
    """Return the plain form of the outermost preposition of a noun; it has at least one."""
    cases = [CONTRACTED.get(word.lower, word.lower) for word in noun.having("case")]
    return next((case for case in cases if case not in _HOW_FAR), cases[0])


def with_preposition(head: RawWord, preposition: str) -> str:
    """Return the function of a phrase after a preposition below `head`."""
    return f"{'obl' if head.is_verbal else 'nmod'}:{preposition}"


def without_preposition(head: RawWord) -> str:
    """Return the function of a noun that tells time or measure below `head`."""
    return f"{'obl' if head.is_verbal else 'nmod'}:bare"


def is_negation(word: RawWord) -> bool:
    """Tell whether a word says that something is not so."""
    return word.lower.replace("\u2019", "'") in NEGATIONS or word.lemma.lower() in NEGATIONS


def flatten_conjuncts(words: Iterable[RawWord], label: str) -> None:
    """Let every further conjunct with `label` hang on the first, in schemes that string them together."""
    for word in from_above(words):
        if word.label == label and word.head is not None and word.head.label == label and word.head.head:
            word.hang(word.head.head, label)


def turn_passives(words: Iterable[RawWord]) -> None:
    """Mark the subject of every verb that has a passive auxiliary."""
    for word in words:
        if word.having("aux:pass"):
            for subject in word.having("nsubj"):
                subject.label = "nsubj:pass"


def set_functions(words: Sequence[RawWord], function: Callable[[RawWord, RawWord], str]) -> None:
    """Give each word what `function` tells from it and its head, which it sees with labels; turn passives."""
    functions = ["root" if word.head is None else function(word, word.head) for word in words]
    for word, found in zip(words, functions, strict=True):
        word.label = found
    turn_passives(words)
