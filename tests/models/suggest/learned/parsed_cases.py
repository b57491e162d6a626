"""Sentences with entities and a tree made by hand, in Universal Dependencies and another scheme.

Words are `text/CLASS/lemma/features` as in `tree_cases`. The text of an entity is followed by its label, as
in `Roth|PERSON`, and a trigger may have a star before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.suggest.event_suggester import EventSuggester
from models.suggest.events.matching import Match
from models.suggest.events.phrases import Phrase
from models.suggest.learned.context import Context
from models.suggest.learned.parsed_slots import parsed_slots
from models.suggest.triggers import TriggerRow, WordClass
from tests.models.suggest.event_cases import lexicon, marked, schema
from tests.models.suggest.parse.tree_cases import named, parse

OTHER = {"de": "tiger", "en": "clearnlp"}
"""The scheme of spaCy's own pipelines by language."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with its arcs in Universal Dependencies, and in TIGER or ClearNLP where they differ."""

    language: str
    words: str
    universal: str
    other: str = ""

    @property
    def trigger(self) -> str:
        """Return the word with the star."""
        return next(word for word in self.words.split() if word[0] == "*")[1:].partition("/")[0]

    def context(self, scheme: str) -> Context:
        """Return the sentence with its parse in a scheme."""
        plain, markup, persons = [], [], []
        for word in self.words.replace("*", "").split():
            text, slash, rest = word.partition("/")
            name, _, label = text.partition("|")
            plain.append(f"{name}{slash}{rest}")
            markup.append(f"[{text}]" if label else name)
            persons += [name] if label == "PERSON" else []
        article, entities = marked(" ".join(markup), self.language)
        (sentence,) = EventSuggester(lexicon(), schema()).sentences(article, entities)
        arcs = self.universal if scheme == "universal" else self.other or self.universal
        return Context(article, sentence, parse(" ".join(plain), arcs, scheme, " ".join(persons)))


def match_at(context: Context, row: TriggerRow, word: str) -> Match:
    """Return the match of a row at a word, with what is read without a parse left out."""
    place = next(place for place, unit in enumerate(context.sentence.units) if unit.text == word)
    clause = next(clause for clause in context.sentence.clauses if place in clause.places)
    phrases = (phrase for phrase in context.sentence.phrases if phrase.first <= place <= phrase.last)
    phrase = next(phrases, None) if row.word_class is WordClass.NOUN else None
    return Match(row, clause, place, [], phrase=phrase)


def slots_at(context: Context, word: str) -> set[str]:
    """Return the slots that the parse sees around a word, such as `obl:mit=Roth+Vogt`, by their heads."""
    slots = parsed_slots(context, named(context.parse, word))
    return {f"{slot.name}={'+'.join(_heads(slot.phrase))}" for slot in slots}


def _heads(phrase: Phrase) -> Iterator[str]:
    return (item.head.text for item in (phrase, *phrase.conjuncts))
