"""What the features look at: a sentence read without a parser beside its parse."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar, TypeVarTuple, Unpack

from models.article import Article
from models.suggest.events import kinds
from models.suggest.events.kinds import Kind
from models.suggest.events.phrases import Phrase
from models.suggest.events.sentences import Sentence
from models.suggest.events.slots import Slot
from models.suggest.events.units import Unit
from models.suggest.lemmas import lemma
from models.suggest.parse.nodes import Node, ParsedText

T = TypeVar("T")
About = TypeVarTuple("About")

_LEXICAL = frozenset({"VERB", "NOUN", "PROPN"})
_FORMS = frozenset({"VerbForm", "Mood", "Tense", "Number", "Definite"})
_PARTING = frozenset({kinds.COMMA, kinds.VERB, kinds.STOP, kinds.QUOTE, kinds.OPENER})


class Gaps:
    """What stands between two places of a sentence."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._places: list[int] = []
        self._kinds: list[Kind] = []
        self._labelled: dict[str, list[int]] = defaultdict(list)
        for place, unit in enumerate(units):
            if unit.kind in _PARTING:
                self._places.append(place)
                self._kinds.append(unit.kind)
            elif unit.label:
                self._labelled[unit.label].append(place)

    def parting(self, low: int, high: int) -> Iterable[Kind]:
        """Return each kind of verb, sign or opener that stands between two places once."""
        if high - low < 2:
            return ()
        first, stop = bisect_right(self._places, low), bisect_left(self._places, high)
        return dict.fromkeys(self._kinds[first:stop]) if first < stop else ()

    def labelled(self, label: str, low: int, high: int) -> int:
        """Return how many entities of a label stand between two places."""
        if high - low < 2:
            return 0
        places = self._labelled[label]
        return bisect_left(places, high) - bisect_right(places, low)


class Context:
    """A sentence of an article with the parse of the article, which may be empty.

    `zone` is the kind of zone that it stands in. By the start of the sentence's units, `nodes` are the words
    of the parse that the others of a unit hang on, and `places` those of the units. By the places of their
    units, `words` are the verbs and nouns of the parse that are no entity, `phrases` those of the sentence.
    `slots` remembers the slots of words of the parse.
    """

    def __init__(self, article: Article, sentence: Sentence, parse: ParsedText) -> None:
        """Look up the words of the parse."""
        self.article, self.sentence, self.parse = article, sentence, parse
        self.language = sentence.language
        self.zone = article.zone_at(sentence.span.start)
        self._starts = [unit.start for unit in sentence.units]
        self.places = {start: place for place, start in enumerate(self._starts)}
        self.nodes: dict[int, Node | None] = {}
        self.words: dict[int, Node] = {}
        self._find_nodes()
        self.phrases: dict[int, Phrase] = {}
        for phrase in sentence.phrases:
            for place in range(phrase.first, phrase.last + 1):
                self.phrases[place] = phrase
        self.slots: dict[Node, list[Slot]] = {}
        self._gaps: Gaps | None = None
        self._told: dict[tuple[object, ...], Any] = {}

    def _find_nodes(self) -> None:
        nodes, by_start = self.nodes, self.parse.by_start
        for place, unit in enumerate(self.sentence.units):
            start = unit.start
            node = by_start.get(start)
            if node is None or node.span.end < unit.end:
                node = self.parse.head_of(unit.span)
            nodes[start] = node
            if unit.entity is None and node is not None and node.word_class in _LEXICAL:
                self.words[place] = node

    def node_of(self, unit: Unit) -> Node | None:
        """Return the word of the parse that a unit's others hang on."""
        return self.nodes[unit.start]

    def remembered(self, told: Callable[[Unpack[About]], T], *about: *About) -> T:
        """Return what `told` tells of a word or clause, which it is asked once."""
        known = self._told.get((told, *about))
        if known is None:
            known = self._told[told, *about] = told(*about)
        return known

    @property
    def gaps(self) -> Gaps:
        """Return what stands between the sentence's units."""
        if self._gaps is None:
            self._gaps = Gaps(self.sentence.units)
        return self._gaps

    def place_of(self, node: Node) -> int | None:
        """Return the place of the unit in which a word of the parse begins."""
        start = node.span.start
        place = bisect_right(self._starts, start) - 1
        return place if place >= 0 and start < self.sentence.units[place].end else None

    def phrase_of(self, node: Node) -> Phrase | None:
        """Return the phrase that a word of the parse stands in."""
        place = self.place_of(node)
        return self.phrases.get(place) if place is not None else None

    def word(self, unit: Unit) -> str:
        """Return what a unit is called in features: its label, or its lemma in small letters."""
        return unit.label or lemma(unit.text, self.language).lower()


def forms_of(node: Node) -> Sequence[str]:
    """Return those features of a word's form that tell something about an event."""
    return [f"{name}={value}" for name, value in node.features.items() if name in _FORMS]


def kind_of(phrase: Phrase) -> str:
    """Return the label of a phrase's head, or what else it is."""
    head = phrase.head
    if phrase.name is not None:
        return phrase.name.head.label or "name"
    if head.label:
        return head.label
    if phrase.is_pronoun:
        return "pronoun"
    return "possessive" if head.kind is kinds.POSSESSIVE else "noun"
