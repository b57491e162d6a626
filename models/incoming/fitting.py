"""Brings an incoming article under a session's schema; what does not fit is named, never just dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from models.annotation import (
    Actor,
    Annotation,
    Argument,
    Attributes,
    Entity,
    Event,
    Origin,
    Source,
    Status,
    suggested_entity,
    suggested_event,
)
from models.article import Article
from models.edits.rules import fits
from models.ids import derived_id, new_id
from models.incoming.left_out import Left, Why
from models.incoming.line_breaks import LineBreaks
from models.incoming.names import ATTRIBUTION, COREFERENCE, NameMap
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span, covered_text, trimmed
from models.review import Review
from models.schema import Schema


@dataclass(frozen=True, slots=True)
class Fitted:
    """An article with the annotations that fit, the actors they name, and what was left out."""

    review: Review
    actors: Mapping[str, Actor]
    left: tuple[Left, ...]


def fit(article: Article, incoming: IncomingArticle, names: NameMap, schema: Schema, tool: str) -> Fitted:
    """Return what of an incoming article fits a schema.

    `article` has the incoming text with LF line ends; offsets move with them. `tool` is told as the origin.
    """
    breaks = LineBreaks(incoming.text)
    fitting = _Fitting(article, incoming, breaks, names, schema, Origin(Source.IMPORT, tool))
    for span in incoming.spans:
        fitting.heads[span.key] = span.name
        fitting.take_span(span)
    for link in incoming.links:
        fitting.take_link(link)
    return fitting.fitted()


@dataclass(slots=True)
class _Fitting:
    article: Article
    incoming: IncomingArticle
    breaks: LineBreaks
    names: NameMap
    schema: Schema
    origin: Origin
    kept: dict[str, Annotation] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    heads: dict[str, str] = field(default_factory=dict)
    _seen: dict[tuple[str, tuple[Span, ...]], Entity] = field(default_factory=dict)

    def take_span(self, span: IncomingSpan) -> None:
        name = self.names.spans.get(span.name, "")
        made = self._made(span, name)
        if not isinstance(made, Why):
            self.kept[span.key] = made
            return
        self.left.append(Left(made, span.name, covered_text(span.fragments, self.incoming.text)))
        if made is Why.DOUBLE and isinstance(fragments := self._placed(span), tuple):
            self.kept[span.key] = self._seen[name, fragments]

    def take_link(self, link: IncomingLink) -> None:
        name = self.names.role(self.heads.get(link.source, ""), link.name)
        event, target = self.kept.get(link.source), self.kept.get(link.target)
        why = self._why_not(name, event, target)
        if why is not None:
            words = covered_text(target.fragments, self.article.text) if target else ""
            self.left.append(Left(why, link.name, words))
            return
        assert isinstance(event, Event) and target is not None
        if name == ATTRIBUTION:
            event = replace(event, attribution=target.id)
        elif name == COREFERENCE:
            assert isinstance(target, Event)
            group = event.coref or target.coref or new_id()
            self.kept[link.target] = replace(target, coref=group)
            event = replace(event, coref=group)
        else:
            argument = Argument(name, target.id, link.status, origin=self.origin)
            event = replace(event, arguments=(*event.arguments, argument))
        self.kept[link.source] = event

    def fitted(self) -> Fitted:
        found = [_proposed(item) for item in self.kept.values()]
        review = Review(self.article).with_states({item.id: item for item in found})
        return Fitted(review, self.actors, tuple(self.left))

    def _why_not(self, name: str, event: Annotation | None, target: Annotation | None) -> Why | None:
        """Return why a link is no argument, attribution or coreference, None if it is one."""
        if not name:
            return Why.LINK_NAME
        if not isinstance(event, Event):
            return Why.NO_EVENT
        if target is None or target.id == event.id:
            return Why.NO_FILLER
        if name == ATTRIBUTION:
            return None if isinstance(target, Entity) else Why.UNFIT_FILLER
        if name == COREFERENCE:
            return None if isinstance(target, Event) else Why.UNFIT_FILLER
        kind = self.schema.type(event.type)
        role = kind.role(name) if kind else None
        if role is None:
            return Why.NO_ROLE
        if not fits(role, target):
            return Why.UNFIT_FILLER
        if isinstance(target, Event) and self._reaches(target, event.id):
            return Why.CYCLE
        fillers = [item.target for item in event.arguments if item.role == name]
        if target.id in fillers:
            return Why.DOUBLE
        return Why.TOO_MANY if role.maximum is not None and len(fillers) >= role.maximum else None

    def _reaches(self, event: Event, wanted: str) -> bool:
        """Tell whether an event has another among its arguments, or theirs."""
        by_id = {item.id: item for item in self.kept.values() if isinstance(item, Event)}
        waiting, seen = [event], set[str]()
        while waiting:
            found = waiting.pop()
            if found.id == wanted:
                return True
            if found.id not in seen:
                seen.add(found.id)
                waiting += [by_id[part.target] for part in found.arguments if part.target in by_id]
        return False

    def _made(self, span: IncomingSpan, name: str) -> Annotation | Why:
        """Return the annotation that a span is under its name here, or why it is none."""
        is_label, is_type = self.schema.label(name) is not None, self.schema.type(name) is not None
        if not is_label and not is_type:
            return Why.SPAN_NAME
        fragments = self._placed(span)
        if isinstance(fragments, Why):
            return fragments
        if is_type:
            return self._event(span, name, fragments)
        if (name, fragments) in self._seen:
            return Why.DOUBLE
        self._seen[name, fragments] = entity = self._entity(span, name, fragments)
        return entity

    def _placed(self, span: IncomingSpan) -> tuple[Span, ...] | Why:
        """Return the fragments in the article's text without white space at their ends, or what is wrong."""
        if any(not 0 <= part.start <= part.end <= len(self.incoming.text) for part in span.fragments):
            return Why.OUTSIDE
        moved = sorted(self.breaks.moved(part) for part in span.fragments)
        placed = tuple(part for item in moved if (part := trimmed(item, self.article.text)).length)
        if not placed:
            return Why.EMPTY
        if any(before.end > after.start for before, after in pairwise(placed)):
            return Why.OVERLAPPING_FRAGMENTS
        return placed

    def _entity(self, span: IncomingSpan, label: str, fragments: tuple[Span, ...]) -> Entity:
        self.left += [Left(Why.ATTRIBUTE, f"{key}={value}", "") for key, value in span.attributes.items()]
        return Entity(
            new_id(),
            label,
            fragments,
            span.level,
            self._actor(label, span.actor),
            span.value,
            span.status,
            span.confidence,
            span.note,
            origin=self.origin,
        )

    def _actor(self, label: str, name: str) -> str | None:
        if not name:
            return None
        actor = Actor(derived_id("actor", label, name), label, name)
        self.actors[actor.id] = actor
        return actor.id

    def _event(self, span: IncomingSpan, kind: str, fragments: tuple[Span, ...]) -> Event:
        return Event(
            new_id(),
            kind,
            fragments,
            span.lemma,
            attributes=self._attributes(span),
            status=span.status,
            confidence=span.confidence,
            note=span.note,
            origin=self.origin,
        )

    def _attributes(self, span: IncomingSpan) -> Attributes:
        found: dict[str, str] = {}
        for name, value in span.attributes.items():
            known = self.names.attributes.get(f"{name}={value}", "")
            if known:
                attribute, _, chosen = known.partition("=")
                found[attribute] = chosen
            else:
                self.left.append(Left(Why.ATTRIBUTE, f"{name}={value}", ""))
        return replace(Attributes(), **found)


def _proposed(item: Annotation) -> Annotation:
    """Return a suggestion with what it proposes beside it, anything else as it is."""
    if item.status is not Status.SUGGESTED:
        return item
    return suggested_entity(item) if isinstance(item, Entity) else suggested_event(item)
