"""One of Prodigy's tasks, read: what was marked in its text, and what its answer makes of that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from models.annotation import Level, Status
from models.incoming.records import IncomingLink, IncomingSpan
from models.offsets import Span
from storage.formats.fields import Fields
from storage.formats.linked_reading import Marked, place_of, share_of, text_of

_WHOLE_VIEWS = frozenset({"relations", "ner_manual", "spans_manual", "blocks"})
"""The views that ask for everything in a text; the others ask whether one thing is right."""

_LEVELS = frozenset(Level)

Part = TypeVar("Part", IncomingSpan, IncomingLink)


@dataclass(frozen=True, slots=True)
class Answered:
    """One task: its line, its text, what is marked there under its answer, and what is said of the whole.

    `is_whole` if somebody accepted all that is marked and marked all there is.
    """

    number: int
    text: str
    marked: Marked
    is_whole: bool
    note: str
    facts: tuple[Fields, ...]


def answered(task: Fields, text: str, number: int) -> Answered:
    """Return what a task in line `number` says; raise `Malformed` where it contradicts its text or tokens."""
    meta = task.object("meta") or Fields({})
    answer = task.text("answer", "")
    reading = _Reading(task, text, _status(task, answer), share_of(meta.data.get("score")))
    spans = reading.spans(has_ids="article" in meta.data)
    marked = Marked(tuple(spans), tuple(reading.links()))
    is_manual = text_of(task, "_view_id") in _WHOLE_VIEWS and task.data.get("_is_binary") is not True
    is_whole = answer == "accept" and is_manual
    return Answered(number, text, marked, is_whole, _labels(task, answer), (meta, task))


def together(parts: Iterable[Marked]) -> Marked:
    """Return what several tasks of one text mark; the last decision on the same counts."""
    spans: dict[Any, IncomingSpan] = {}
    links: dict[Any, IncomingLink] = {}
    for part in parts:
        for span in part.spans:
            spans[span.key] = _later(spans.get(span.key), span)
        for link in part.links:
            ends = link.source, link.target, link.name
            links[ends] = _later(links.get(ends), link)
    return Marked(tuple(spans.values()), tuple(links.values()))


def _later(before: Part | None, now: Part) -> Part:
    is_open = now.status is Status.SUGGESTED
    return before if before is not None and is_open else now


def _status(task: Fields, answer: str) -> Status:
    """Return what an answer makes of each span: only where one thing was asked it is rejected itself."""
    if answer not in ("", "accept", "reject", "ignore"):
        raise task.refused(f"answer is “{answer}”, not one of accept, reject, ignore")
    if answer == "accept":
        return Status.ACCEPTED
    spans, relations = task.data.get("spans"), task.data.get("relations")
    is_single = isinstance(spans, list) and len(spans) == 1 and not relations
    is_binary = task.data.get("_is_binary", is_single and text_of(task, "_view_id") not in _WHOLE_VIEWS)
    return Status.REJECTED if answer == "reject" and is_binary is True else Status.SUGGESTED


class _Reading:
    """Reads the spans of one task, then the relations between them."""

    def __init__(self, task: Fields, text: str, status: Status, score: float | None) -> None:
        self._task, self._text, self._status, self._score = task, text, status, score
        self._tokens = _tokens(task)
        self._spans: dict[str, IncomingSpan] = {}
        self._ids: dict[str, str] = {}
        self._last: dict[int, str] = {}

    def spans(self, *, has_ids: bool) -> Iterable[IncomingSpan]:
        """Return the spans; with `has_ids` each is known by its `id`, else by its label and place."""
        for item in self._task.objects("spans"):
            span = self._span(item)
            if has_ids and item.data.get("id"):
                key = item.text("id")
                if key in self._ids:
                    raise item.refused(f"its id {key} is there twice")
                self._ids[key] = key
                span = replace(span, key=key)
            self._spans[span.key] = span
            if type(last := item.data.get("token_end")) is int:
                self._last.setdefault(last, span.key)
        return self._spans.values()

    def links(self) -> Iterable[IncomingLink]:
        """Return the relations; one between words without a label has an end that is no span."""
        for item in self._task.objects("relations"):
            source, target = self._end(item, "head"), self._end(item, "child")
            yield IncomingLink(source, target, item.text_or_none("label") or "", self._status)

    def _span(self, item: Fields) -> IncomingSpan:
        place = self._place(item)
        said = item.text_or_none("text") if isinstance(item.data.get("text"), str) else None
        if said is not None and said != place.text(self._text):
            raise item.refused(f"its text is “{said}”, but “{place.text(self._text)}” stands there")
        name = item.text_or_none("label") or ""
        is_open = self._status is Status.SUGGESTED
        score = share_of(item.data.get("score", self._score)) if is_open else None
        return _with_held(IncomingSpan(_key(name, place), name, (place,), self._status, score), item)

    def _place(self, item: Fields) -> Span:
        """Return where a span is; its tokens must say the same as its characters."""
        first, last = item.data.get("token_start"), item.data.get("token_end")
        if not self._tokens or first is None or last is None:
            return place_of(item, self._text)
        tokens = Span(self._token(item, first).start, self._token(item, last).end)
        if "start" not in item.data:
            return tokens
        place = place_of(item, self._text)
        if tokens != place:
            covered, other = place.text(self._text), tokens.text(self._text)
            raise item.refused(f"its offsets cover “{covered}”, its tokens “{other}”")
        return place

    def _token(self, item: Fields, number: Any) -> Span:
        if type(number) is not int:
            raise item.refused("one of its tokens is no number")
        if number not in self._tokens:
            raise item.refused(f"there is no token {number}")
        return place_of(self._tokens[number], self._text)

    def _end(self, item: Fields, name: str) -> str:
        """Return the key of the span at one end of a relation."""
        number = item.data.get(name)
        if self._tokens:
            self._token(item, number)
        named = item.object(f"{name}_span")
        if named is None:
            return self._last.get(number, "") if type(number) is int else ""
        known = named.data.get("id")
        if isinstance(known, str) and known in self._ids:
            return known
        place = self._place(named)
        key = _key(named.text_or_none("label") or "", place)
        return key if key in self._spans else self._with_place(place)

    def _with_place(self, place: Span) -> str:
        found = (span.key for span in self._spans.values() if span.fragments == (place,))
        return next(found, "")


def _tokens(task: Fields) -> Mapping[int, Fields]:
    """Return the tokens by their numbers."""
    found = {}
    for place, token in enumerate(task.objects("tokens") if task.data.get("tokens") else ()):
        number = token.data.get("id", place)
        if type(number) is not int or number in found:
            raise token.refused("its id is no number, or there twice")
        found[number] = token
    return found


def _key(name: str, place: Span) -> str:
    return f"{place.start}-{place.end} {name}"


def _with_held(span: IncomingSpan, item: Fields) -> IncomingSpan:
    """Return a span with what its annotation holds, as our writer puts it there."""
    level, actor = item.data.get("level"), item.data.get("actor")
    return replace(
        span,
        note=text_of(item, "note"),
        level=Level(level) if isinstance(level, str) and level in _LEVELS else Level.NAM,
        actor=text_of(Fields(actor, item.place), "name") if isinstance(actor, dict) else "",
        value=text_of(item, "value") or None,
        attributes=_attributes(item),
        lemma=text_of(item, "lemma"),
    )


def _attributes(item: Fields) -> dict[str, str]:
    found = item.data.get("attributes")
    named = Fields(found if isinstance(found, dict) else {}, item.place)
    names = [name for name, value in named.data.items() if isinstance(value, str)]
    return {name: named.text(name) for name in Fields({"attributes": names}, item.place).texts("attributes")}


def _labels(task: Fields, answer: str) -> str:
    """Return the labels of the whole text, with an answer that is no yes."""
    chosen = task.data.get("accept")
    label = text_of(task, "label")
    names = [label] if label else []
    names += [name for name in chosen if isinstance(name, str)] if isinstance(chosen, list) else []
    told = ", ".join(Fields({"accept": names}).texts("accept"))
    return f"{told} ({answer})" if told and answer not in ("", "accept") else told
