"""A sentence read without a parser: its units, phrases and clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.annotation import Entity
from models.offsets import Span
from models.suggest.events.clauses import Clause, clauses_of
from models.suggest.events.phrases import Phrase, phrases_of
from models.suggest.events.reading import units_of
from models.suggest.events.units import Kind, Unit
from models.suggest.tokens import ArticleText


@dataclass(eq=False, slots=True)
class Sentence:
    """The units, phrases and clauses between two sentence ends, in text order."""

    language: str
    span: Span
    units: list[Unit]
    phrases: list[Phrase]
    clauses: list[Clause]

    @property
    def has_quote(self) -> bool:
        """Tell whether a quotation mark stands in the sentence."""
        return any(unit.kind is Kind.QUOTE for unit in self.units)


def read_sentence(article: ArticleText, tokens: range, entities: Sequence[Entity]) -> Sentence:
    """Return one sentence read; `entities` do not overlap and are in text order."""
    units = units_of(article, tokens, entities)
    phrases = phrases_of(units, article.language)
    clauses = clauses_of(units, phrases, article.language)
    return Sentence(article.language, article.span(tokens), units, phrases, clauses)
