"""What an entity rule is given and what it finds, and the suggester made of such a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from models.annotation import Entity, Level, Origin, Source, Status, suggested_entity
from models.article import Article
from models.ids import derived_id
from models.offsets import Span
from models.suggest.base import Draft
from models.suggest.lexicons import Lexicons
from models.suggest.tokens import ArticleText, Token, read
from models.suggest.words import language_key


@dataclass(frozen=True, slots=True)
class Finding:
    """An entity that a rule has found, with the rule's confidence (0 to 1) and what it saw."""

    label: str
    span: Span
    confidence: float
    evidence: tuple[tuple[str, str], ...] = ()
    source: Source = Source.RULE
    level: Level = Level.NAM
    value: str | None = None


@dataclass(frozen=True, slots=True)
class RuleInput:
    """What a rule looks at: the article, its tokens, the lexicons, and the entities found before."""

    article: Article
    text: ArticleText
    lexicons: Lexicons
    entities: tuple[Entity, ...] = ()

    @property
    def language(self) -> str:
        """Return "de" or "en"."""
        return language_key(self.text.language)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens of the article."""
        return self.text.tokens

    def is_in_capitals(self, sentence: range) -> bool:
        """Tell whether a sentence is set in capitals, where they mark neither names nor abbreviations."""
        words = [self.tokens[index].text for index in sentence if self.tokens[index].is_word]
        return len(words) > 1 and sum(word.isupper() for word in words) * 2 > len(words)

    def labelled(self, *labels: str) -> dict[int, Entity]:
        """Return the entities found before under some labels, by the index of each token they cover."""
        return {
            index: entity
            for entity in self.entities
            if entity.label in labels
            for index in self.text.tokens_in(entity.hull)
        }


Rule = Callable[[RuleInput], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class EntitySuggester:
    """A suggester of entities: one rule with its lexicons. Of overlapping findings the longest stays."""

    name: str
    version: str
    rule: Rule
    lexicons: Lexicons

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with the entities that the rule finds."""
        given = RuleInput(article, read(article), self.lexicons, draft.entities)
        found = (self._entity(article, finding) for finding in longest(self.rule(given)))
        known = {entity.id for entity in draft.entities}
        return replace(draft, entities=draft.entities + tuple(one for one in found if one.id not in known))

    def _entity(self, article: Article, finding: Finding) -> Entity:
        return suggested_entity(
            Entity(
                id=derived_id(article.id, finding.label, finding.span.start, finding.span.end),
                label=finding.label,
                fragments=(finding.span,),
                level=finding.level,
                value=finding.value,
                status=Status.SUGGESTED,
                confidence=finding.confidence,
                origin=Origin(finding.source, self.name, self.version, finding.evidence),
            )
        )


def longest(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in text order without those that overlap a longer or a surer one."""
    kept: list[Finding] = []
    taken: set[int] = set()
    for finding in sorted(findings, key=lambda one: (-one.span.length, -one.confidence, one.span)):
        covered = range(finding.span.start, finding.span.end)
        if covered and taken.isdisjoint(covered):
            taken.update(covered)
            kept.append(finding)
    return sorted(kept, key=lambda one: one.span)


def preceded_by(tokens: Sequence[Token], index: int, words: frozenset[str], start: int = 0) -> bool:
    """Tell whether the token before `index`, not before `start`, is one of some lower-case words."""
    return index > start and tokens[index - 1].lower in words
