"""One event as a row of a table: who did what to whom, when and where, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from models.annotation import Annotation, Event, Status
from models.offsets import Span, hull
from models.review import Review
from models.suggest.tokens import read
from storage.formats.base import Header

COLUMNS = (
    *("article", "source", "title", "published", "language"),
    *("event", "status", "type", "plover", "cameo", "ace", "event_date"),
    *("actor", "recipient", "place", "arguments", "attribution"),
    *("trigger", "lemma", "preset", "polarity", "tense", "genericity", "modality", "phase"),
    *("coref", "note", "start", "end", "fragments", "quote", "quote_start"),
)

_ACTOR = frozenset({"actor", "participant", "person", "agent", "host"})
_RECIPIENT = frozenset({"recipient", "guest", "target", "beneficiary"})
_PLACE = frozenset({"place", "destination", "location"})
_TIME = frozenset({"time", "date"})
"""Roles by what they are in an event, in lower case; those of any schema are in `arguments`."""

_LONGEST, _AROUND = 10_000, 500
"""Code points of the longest quotation, and those around a trigger where its sentence is longer: the cells of
spreadsheets end after 32,767."""


class EventRow:
    """The cells of one event, as text or as whole numbers; offsets are code points of the article."""

    def __init__(self, event: Event, quote: Span, review: Review, header: Header) -> None:
        self._event, self._quote, self._review, self._header = event, quote, review, header
        self._arguments = [
            (argument.role, filler)
            for argument in event.arguments
            if (filler := review.annotation(argument.target))
        ]

    def cells(self) -> Mapping[str, str | int]:
        """Return the cells by their columns; those without a value may be missing."""
        event, article = self._event, self._review.article
        kind = self._header.schema.type(event.type)
        codes = kind.codes if kind else {}
        quote, place = self._quote, event.hull
        return {
            "article": article.id,
            "source": article.source,
            "title": article.title,
            "published": article.published or "",
            "language": article.language,
            "event": event.id,
            "status": event.status,
            "type": event.type,
            **{scheme: codes.get(scheme, "") for scheme in ("plover", "cameo", "ace")},
            **self._fillers(),
            "trigger": self._review.covered(event),
            "lemma": event.lemma,
            **self._attributes(),
            "coref": event.coref or "",
            "note": event.note,
            "start": place.start,
            "end": place.end,
            "fragments": fragments_told(event.fragments) if len(event.fragments) > 1 else "",
            "quote": quote.text(article.text),
            "quote_start": quote.start,
        }

    def _fillers(self) -> dict[str, str]:
        """Return who and what fills the roles; of a rejected event, whose roles mean nothing, none."""
        if self._event.status is Status.REJECTED:
            return {}
        speaker = self._review.annotation(self._event.attribution or "")
        return {
            "event_date": _listed(self._dates()),
            "actor": _listed(self._names(_ACTOR)),
            "recipient": _listed(self._names(_RECIPIENT)),
            "place": _listed(self._names(_PLACE)),
            "arguments": _listed(f"{role}: {self._told(filler)}" for role, filler in self._arguments),
            "attribution": self._name(speaker) if speaker else "",
        }

    def _attributes(self) -> dict[str, str]:
        attributes = self._event.attributes
        preset = self._header.schema.preset_of(attributes)
        names = ("polarity", "tense", "genericity", "modality", "phase")
        held = {name: getattr(attributes, name) or "" for name in names}
        return {"preset": preset.name if preset else "", **held}

    def _names(self, roles: frozenset[str]) -> Iterator[str]:
        for role, filler in self._arguments:
            if role.lower() in roles:
                yield self._name(filler)

    def _dates(self) -> Iterator[str]:
        for role, filler in self._arguments:
            if role.lower() in _TIME and not isinstance(filler, Event) and filler.value:
                yield filler.value

    def _name(self, filler: Annotation) -> str:
        """Return the name of the actor that a filler refers to, else its words."""
        actor = None if isinstance(filler, Event) else self._header.actors.get(filler.actor or "")
        return actor.name if actor else self._review.covered(filler)

    def _told(self, filler: Annotation) -> str:
        """Return the words of a filler with what they stand for: an event, an actor, a value."""
        words = self._review.covered(filler)
        if isinstance(filler, Event):
            return f"{words} = {filler.id}"
        known = (self._name(filler) if filler.actor else "", filler.value or "")
        return " = ".join((words, *(name for name in known if name and name != words)))


def quotation(event: Event, review: Review) -> Span:
    """Return the sentences that hold a trigger; of very long ones what is around its head."""
    text, spans = read(review.article), [event.hull]
    for offset in (spans[0].start, spans[0].end - 1):
        if sentence := text.sentence_at(offset):
            spans.append(text.span(sentence))
    whole = hull(spans)
    if whole.length <= _LONGEST:
        return whole
    return Span(max(0, event.head.start - _AROUND), min(len(review.text), event.head.end + _AROUND))


def fragments_told(fragments: Iterable[Span]) -> str:
    """Return spans in a form that no spreadsheet takes for a date: `34..38 75..83`."""
    return " ".join(f"{span.start}..{span.end}" for span in fragments)


def fragments_read(told: str) -> list[Span]:
    """Return the spans that `fragments_told` wrote."""
    pairs = (pair.split("..") for pair in told.split())
    return [Span(int(start), int(end)) for start, end in pairs]


def _listed(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(names))
