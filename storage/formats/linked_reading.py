"""Pieces and links of other tools as incoming annotations: fragments joined, notes at their annotations."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from models.annotation import Status
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span, covered_text
from storage.formats.fields import Fields
from storage.formats.linked import FRAGMENT, FURTHER_LABEL

_LANGUAGE = re.compile("[a-z]{2,3}")
_PARTS = ("source", "title", "language", "published")


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in a text, as one or several annotators left it."""

    spans: tuple[IncomingSpan, ...] = ()
    links: tuple[IncomingLink, ...] = ()

    @property
    def is_decided(self) -> bool:
        """Tell whether nothing is a mere suggestion."""
        parts: tuple[IncomingSpan | IncomingLink, ...] = (*self.spans, *self.links)
        return all(part.status is not Status.SUGGESTED for part in parts)


def place_of(fields: Fields, text: str, start: str = "start", end: str = "end") -> Span:
    """Return the span between two offsets of an object; raise `Malformed` if it is none of the text."""
    found = fields.data.get(start), fields.data.get(end)
    first, last = found
    if type(first) is not int or type(last) is not int:
        raise fields.refused(f"it has no {start} and {end}")
    if not 0 <= first <= last <= len(text):
        raise fields.refused(f"[{first}, {last}] is outside the text")
    return Span(first, last)


def id_of(fields: Fields, name: str) -> str:
    """Return the id under `name`, a number or a text; raise `Malformed` if there is none."""
    value = fields.data.get(name)
    return str(value) if type(value) is int else fields.text(name)


def share_of(value: Any) -> float | None:
    """Return a score if it lies between 0 and 1; those of some models do not."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number and 0 <= value <= 1 else None


def text_of(fields: Fields, name: str) -> str:
    """Return the text under `name`, empty if something else or nothing stands there."""
    return fields.text(name, "") if isinstance(fields.data.get(name), str) else ""


def require_ends(links: Iterable[IncomingLink], keys: Collection[str], fields: Fields) -> None:
    """Raise `Malformed` if a link leads to or from what is not there."""
    for link in links:
        for end in (link.source, link.target):
            if end not in keys:
                raise fields.refused(f"the relation {link.name} names “{end}”, which is not there")


def joined(found: Marked) -> Marked:
    """Return what is marked with further fragments at their first one, as far as links tell which it is.

    Other links to a further fragment are links to its annotation.
    """
    further = {span.key: span for span in found.spans if span.name == FURTHER_LABEL}
    firsts = {span.key for span in found.spans} - further.keys()
    parts: dict[str, list[Span]] = {}
    joining = set()
    for link in found.links:
        if link.name == FRAGMENT and link.source in firsts and link.target in further:
            parts.setdefault(link.source, []).extend(further.pop(link.target).fragments)
            joining.add(link)
    first = {link.target: link.source for link in joining}

    def moved(link: IncomingLink) -> IncomingLink:
        source, target = (first.get(end, end) for end in (link.source, link.target))
        return replace(link, source=source, target=target)

    spans = (span for span in found.spans if span.key not in first)
    return Marked(
        tuple(_with_fragments(span, parts.get(span.key, ())) for span in spans),
        tuple(moved(link) for link in found.links if link not in joining),
    )


def with_notes(found: Marked, comments: Iterable[str], text: str) -> tuple[Marked, str]:
    """Return what is marked with the comments that quote its words as notes, and the others as one text.

    A quoting comment is `“words”: note`; of several annotations with the same words the first without a note
    has it.
    """
    waiting: dict[str, list[str]] = {}
    for span in reversed(found.spans):
        waiting.setdefault(covered_text(span.fragments, text), []).append(span.key)
    notes: dict[str, str] = {}
    others = []
    for comment in comments:
        words = next((words for words in _quoted(comment) if waiting.get(words)), None)
        if words is None:
            others.append(comment)
        else:
            notes[waiting[words].pop()] = comment.removeprefix(f"“{words}”: ")
    spans = tuple(replace(span, note=notes[span.key]) if span.key in notes else span for span in found.spans)
    return Marked(spans, found.links), "\n".join(others)


def article_of(
    text: str, found: Marked, facts: Sequence[Fields], where: str, source: str, columns: Mapping[str, str]
) -> IncomingArticle:
    """Return an article with what is marked; what else is known of it stands in one of `facts`.

    `columns` names the fields that hold it if they are called otherwise; `source` is used if none tells it.
    """
    told = {part: _told(facts, columns.get(part, part)) for part in _PARTS}
    return IncomingArticle(
        text,
        told["source"] or source,
        where,
        told["title"],
        told["language"] if _LANGUAGE.fullmatch(told["language"]) else "",
        told["published"] or None,
        spans=found.spans,
        links=found.links,
    )


def _with_fragments(span: IncomingSpan, further: Sequence[Span]) -> IncomingSpan:
    return replace(span, fragments=(*span.fragments, *further)) if further else span


def _quoted(comment: str) -> Iterable[str]:
    """Return what a comment may quote: the words may have such marks themselves."""
    if comment.startswith("“"):
        yield from (comment[1 : mark.start()] for mark in re.finditer("”: ", comment))


def _told(facts: Iterable[Fields], name: str) -> str:
    """Return the first text under `name`, empty if there is none."""
    return next((value for fields in facts if (value := text_of(fields, name))), "")
