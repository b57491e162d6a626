"""All entity rules in the order in which one builds on another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.article import Article
from models.suggest.base import Draft, Suggester
from models.suggest.entities import amounts, peoples, persons, titles
from models.suggest.entities.dates import rule as dates
from models.suggest.entities.documents import rule as documents
from models.suggest.entities.findings import EntitySuggester, Rule
from models.suggest.entities.named_events import rule as named_events
from models.suggest.entities.organisations import rule as organisations
from models.suggest.entities.places import rule as places
from models.suggest.lexicons import Lexicons

_RULES: tuple[tuple[str, str, Rule], ...] = (
    (dates.NAME, dates.VERSION, dates.find_date_entities),
    (amounts.NAME, amounts.VERSION, amounts.find_amounts),
    (places.NAME, places.VERSION, places.find_places),
    (peoples.NAME, peoples.VERSION, peoples.find_peoples),
    (titles.NAME, titles.VERSION, titles.find_titles),
    (organisations.NAME, organisations.VERSION, organisations.find_organisations),
    (documents.NAME, documents.VERSION, documents.find_documents),
    (named_events.NAME, named_events.VERSION, named_events.find_named_events),
    (persons.NAME, persons.VERSION, persons.find_persons),
)


_EVERYWHERE = frozenset({amounts.NAME, places.NAME, organisations.NAME, persons.NAME})
"""Rules that find listed names and figures in texts of any language that writes few nouns with a capital."""


def entity_suggesters(lexicons: Lexicons) -> tuple[Suggester, ...]:
    """Return the suggesters of entities, without the grouping under actors that follows a merge."""
    return tuple(EntitySuggester(name, version, rule, lexicons) for name, version, rule in _RULES)


def name_suggesters(lexicons: Lexicons) -> tuple[Suggester, ...]:
    """Return the suggesters of names and amounts for a text whose language the rules do not know."""
    known = (one for one in entity_suggesters(lexicons) if one.name in _EVERYWHERE)
    return tuple(_ReadAsEnglish(one) for one in known)


@dataclass(frozen=True, slots=True)
class _ReadAsEnglish:
    """A suggester that takes a text for English, whose nouns and names differ by their capitals too."""

    suggester: Suggester

    @property
    def name(self) -> str:
        return self.suggester.name

    @property
    def version(self) -> str:
        return self.suggester.version

    def suggest(self, article: Article, draft: Draft) -> Draft:
        return self.suggester.suggest(replace(article, language="en"), draft)
