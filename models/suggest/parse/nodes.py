"""A parsed article: words with their function below their head."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from models.offsets import Span

ROOT = "root"

LONGEST_WAY = 40
"""How many words above another one is looked for: no sentence has more, but endless lists have."""

_SAME_PLACE = frozenset({"conj", "appos", "flat"})
_PASSIVE = frozenset({"nsubj:pass", "aux:pass", "obl:agent"})
_OWN_VOICE = ("nsubj", "aux", "obj")


@dataclass(eq=False, slots=True)
class Node:
    """A word of a parsed article.

    `function` is what it is to its head, named as in the trigger lexicon's frames; a preposition is part of
    it (`obl:mit`). `word_class` is the universal part of speech, `features` the universal features, `place`
    the rank in the article; `children` stand in text order.
    """

    place: int
    span: Span
    text: str
    lemma: str
    word_class: str
    features: Mapping[str, str]
    function: str = ROOT
    head: Node | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def lower(self) -> str:
        """Return the word in small letters."""
        return self.text.lower()

    @property
    def dictionary_form(self) -> str:
        """Return the lemma in small letters, with its separated or phrasal particle before it."""
        lemma, particle = self.lemma.lower(), self.particle
        if particle is None or lemma.startswith(particle.lower):
            return lemma
        return particle.lower + lemma

    @property
    def particle(self) -> Node | None:
        """Return the particle that stands apart from a verb."""
        for child in self.children:
            if child.function == "prt":
                return child
        return None

    @property
    def leader(self) -> Node:
        """Return the word in whose place this one stands as a further conjunct, apposition or name part."""
        node = self
        while node.function in _SAME_PLACE and node.head is not None:
            node = node.head
        return node

    def having(self, *functions: str) -> Iterator[Node]:
        """Yield the children with one of the functions, in text order."""
        return iter([child for child in self.children if child.function in functions])

    def ancestors(self) -> Iterator[Node]:
        """Yield the head, the head's head and so on."""
        node = self.head
        while node is not None:
            yield node
            node = node.head

    def is_passive(self) -> bool:
        """Tell whether the verb stands in the passive, be it by the auxiliary of the participle before it."""
        for child in self.children:
            if child.function in _PASSIVE:
                return True
        if self.function != "conj" or self.head is None or any(self.having(*_OWN_VOICE)):
            return False
        return self.features.get("VerbForm") == "Part" and self.head.is_passive()


@dataclass(frozen=True)
class ParsedText:
    """The nodes of an article in text order; boilerplate has none."""

    nodes: Sequence[Node] = ()

    def within(self, span: Span) -> Sequence[Node]:
        """Return the nodes that begin in `span` (code points)."""
        first = bisect_left(self._starts, span.start)
        return self.nodes[first : bisect_left(self._starts, span.end, lo=first)]

    @cached_property
    def by_start(self) -> Mapping[int, Node]:
        """Return the nodes by where they begin (code points)."""
        return dict(zip(self._starts, self.nodes, strict=True))

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [node.span.start for node in self.nodes]

    def head_of(self, span: Span) -> Node | None:
        """Return the node of `span` that all others in it hang on, the first where there are several."""
        for node in self.within(span):
            if node.head is None or not span.start <= node.head.span.start < span.end:
                return node
        return None


class Paths:
    """The ways from a word to the others of its sentence; what is above it is looked at once."""

    def __init__(self, start: Node) -> None:
        self._climbed: list[str] = []
        self._rising: dict[Node, int] = {}
        node: Node | None = start
        while node is not None and len(self._climbed) <= LONGEST_WAY:
            self._rising[node] = len(self._climbed)
            self._climbed.append(node.function)
            node = node.head

    def to(self, end: Node) -> tuple[Sequence[str], Sequence[str]] | None:
        """Return the functions on the way up from the start and then down to `end`.

        Conjuncts, appositions and parts of names below the top count as what they stand beside. None if the
        two are in different sentences, or farther apart than `LONGEST_WAY` up or down.
        """
        falling: list[str] = []
        rising, node = self._rising, end
        for _ in range(LONGEST_WAY + 1):
            steps, head = rising.get(node), node.head
            if steps is not None:
                return self._climbed[:steps], falling[::-1]
            if head is None:
                return None
            if node.function not in _SAME_PLACE or head in rising:
                falling.append(node.function)
            node = head
        return None


def path_between(start: Node, end: Node) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the functions on the way up from `start` and then down to `end`, as `Paths` tells them."""
    way = Paths(start).to(end)
    return (tuple(way[0]), tuple(way[1])) if way is not None else None
