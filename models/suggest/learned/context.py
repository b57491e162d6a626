"""What the features look at: a sentence read without a parser beside its parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from models.article import Article
from models.suggest.events.phrases import Phrase
from models.suggest.events.sentences import Sentence
from models.suggest.events.units import Kind, Unit
from models.suggest.lemmas import lemma
from models.suggest.parse.nodes import Node, ParsedText

_FORMS = frozenset({"VerbForm", "Mood", "Tense", "Number", "Definite"})


@dataclass(frozen=True, eq=False)
class Context:
    """A sentence of an article with the parse of the article, which may be empty."""

    article: Article
    sentence: Sentence
    parse: ParsedText

    @property
    def language(self) -> str:
        """Return the language of the sentence."""
        return self.sentence.language

    def node_of(self, unit: Unit) -> Node | None:
        """Return the word of the parse that a unit's others hang on."""
        if unit.start not in self._nodes:
            self._nodes[unit.start] = self.parse.head_of(unit.span)
        return self._nodes[unit.start]

    @cached_property
    def _nodes(self) -> dict[int, Node | None]:
        return {}

    @cached_property
    def places(self) -> dict[int, int]:
        """Return the places of the sentence's units by their start."""
        return {unit.start: place for place, unit in enumerate(self.sentence.units)}

    def phrase_of(self, node: Node) -> Phrase | None:
        """Return the phrase that a word of the parse stands in."""
        return self._phrases.get(node.place)

    @cached_property
    def _phrases(self) -> dict[int, Phrase]:
        return {
            node.place: phrase
            for phrase in self.sentence.phrases
            for unit in phrase.members
            for node in self.parse.within(unit.span)
        }

    def word(self, unit: Unit) -> str:
        """Return what a unit is called in features: its label, or its lemma in small letters."""
        return unit.label or lemma(unit.text, self.language).lower()


def forms_of(node: Node) -> Iterator[str]:
    """Yield those features of a word's form that tell something about an event."""
    return (f"{name}={value}" for name, value in node.features.items() if name in _FORMS)


def kind_of(phrase: Phrase) -> str:
    """Return the label of a phrase's head, or what else it is."""
    head = phrase.head
    if phrase.name is not None:
        return phrase.name.head.label or "name"
    if head.label:
        return head.label
    if phrase.is_pronoun:
        return "pronoun"
    return "possessive" if head.kind is Kind.POSSESSIVE else "noun"
