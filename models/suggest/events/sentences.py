"""A sentence read without a parser: its units, phrases, clauses and verbs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.annotation import Entity
from models.offsets import Span
from models.suggest.events import kinds
from models.suggest.events.clauses import Clause, clauses_of
from models.suggest.events.constraints import Surroundings
from models.suggest.events.phrases import Phrase, phrases_of
from models.suggest.events.reading import units_of
from models.suggest.events.units import Unit
from models.suggest.events.verbs import VerbReading, verbs_of
from models.suggest.tokens import ArticleText


@dataclass(eq=False, slots=True)
class Sentence:
    """The units, phrases, clauses and verbs between two sentence ends, in text order.

    `has_quote` tells whether a quotation mark stands among them; `surroundings` remembers what was already
    found to stand around its verbs and nouns.
    """

    language: str
    span: Span
    units: list[Unit]
    phrases: list[Phrase]
    clauses: list[Clause]
    verbs: list[VerbReading]
    has_quote: bool
    surroundings: dict[object, Surroundings] = field(default_factory=dict)


def read_sentence(article: ArticleText, tokens: range, span: Span, entities: Sequence[Entity]) -> Sentence:
    """Return the sentence at `span` read; `entities` do not overlap and are in text order."""
    units = units_of(article, tokens, entities)
    phrases = phrases_of(units, article.language)
    clauses = clauses_of(units, phrases, article.language)
    verbs = verbs_of(clauses, article.language)
    has_quote = kinds.QUOTE in [unit.kind for unit in units]
    return Sentence(article.language, span, units, phrases, clauses, verbs, has_quote)
