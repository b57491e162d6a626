"""Sentences with their entities marked, as in `[Ida Vogt|PERSON] traf`, and what is suggested on them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import resources
from models.annotation import Attributes, Entity, Event, Origin, Source, suggested_entity
from models.article import Article, Zone, ZoneKind
from models.ids import derived_id
from models.offsets import Span, covered_text
from models.schema import Schema, schema_from_toml
from models.suggest.base import UNPARSED, Draft
from models.suggest.event_suggester import EventSuggester
from models.suggest.triggers import TriggerLexicon, load_triggers

_MARK = re.compile(r"\[([^|\]]+)\|(\w+)(?:=([^\]]+))?\]")
RULES = Origin(Source.RULE, "marked", "1")


@cache
def schema() -> Schema:
    place = resources.path("schema", "diplomacy.toml")
    return schema_from_toml(place.read_text(encoding="utf-8"), place.name)


@cache
def lexicon() -> TriggerLexicon:
    return load_triggers(resources.path("lexicons", "event_triggers.tsv"))


def as_if_parsed(events: Iterable[Event]) -> list[Event]:
    """Return the events without the evidence that there was no parse."""
    return [replace(event, origin=replace(event.origin, evidence=_seen(event))) for event in events]


def _seen(event: Event) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in event.origin.evidence if pair != UNPARSED)


@dataclass(frozen=True)
class Found:
    """One suggested event in words: trigger, roles as "Role=text", speaker's text."""

    event: Event
    type: str
    trigger: str
    roles: frozenset[str]
    speaker: str

    @property
    def attributes(self) -> Attributes:
        return self.event.attributes


def marked(markup: str, language: str, **fields: object) -> tuple[Article, tuple[Entity, ...]]:
    """Return the article without marks, and its entities; a line that begins with "# " is a headline."""
    text, places, zones = "", [], []
    for line in markup.splitlines(keepends=True):
        start, headline = len(text), line.startswith("# ")
        end = 0
        for mark in _MARK.finditer(line := line.removeprefix("# ")):
            text += line[end : mark.start()]
            places.append((mark[2], Span(len(text), len(text) + len(mark[1])), mark[3]))
            text, end = text + mark[1], mark.end()
        text += line[end:]
        if headline:
            zones.append(Zone(ZoneKind.HEADLINE, start, len(text.rstrip())))
    article = Article("a" * 32, text, title="Probe", language=language, zones=tuple(zones), **fields)  # type: ignore[arg-type]
    entities = tuple(
        suggested_entity(
            Entity(derived_id(article.id, label, span.start), label, (span,), value=value, origin=RULES)
        )
        for label, span, value in places
    )
    return article, entities


def events_in(markup: str, language: str, **fields: object) -> list[Found]:
    """Return the events suggested on a marked text, in reading order."""
    article, entities = marked(markup, language, **fields)
    draft = EventSuggester(lexicon(), schema()).suggest(article, Draft(entities))
    texts = {entity.id: covered_text(entity.fragments, article.text) for entity in draft.entities}
    return [
        Found(
            event,
            event.type,
            covered_text(event.fragments, article.text),
            frozenset(f"{item.role}={texts[item.target]}" for item in event.arguments),
            texts[event.attribution] if event.attribution else "",
        )
        for event in draft.events
    ]


def triggers_in(markup: str, language: str) -> list[tuple[str, str]]:
    """Return the pairs of type and trigger suggested on a marked text."""
    return [(found.type, found.trigger) for found in events_in(markup, language)]
