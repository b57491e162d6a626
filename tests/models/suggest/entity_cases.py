"""What the tests of the entity rules share: a short article, and what a rule finds in it."""

from __future__ import annotations

from functools import cache

import resources
from models.annotation import Entity
from models.article import Article, Zone, ZoneKind
from models.suggest.base import Draft
from models.suggest.chain import suggest_entities
from models.suggest.lexicons import Lexicons, load_lexicons

LEXICONS = resources.path("lexicons")


@cache
def lexicons() -> Lexicons:
    return load_lexicons(LEXICONS)


def article(text: str, language: str = "de", published: str | None = None, dateline: int = 0) -> Article:
    zones = (Zone(ZoneKind.DATELINE, 0, dateline),) if dateline else ()
    return Article("article", text, language=language, published=published, zones=zones)


def draft(text: str, language: str = "de", published: str | None = None, dateline: int = 0) -> Draft:
    return suggest_entities(article(text, language, published, dateline), Draft(), lexicons())


def entities(text: str, label: str, language: str = "de", published: str | None = None) -> list[Entity]:
    found = draft(text, language, published).entities
    return sorted((entity for entity in found if entity.label == label), key=lambda entity: entity.hull)


def texts(text: str, label: str, language: str = "de") -> list[str]:
    return [entity.hull.text(text) for entity in entities(text, label, language)]
