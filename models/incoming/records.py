"""An annotated article as another tool has it, before anybody asked what its names mean here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.annotation import Level, Status
from models.offsets import Span


@dataclass(frozen=True, slots=True)
class IncomingSpan:
    """A marked stretch of text; whether `name` is a label or an event type here, a `NameMap` says.

    `key` is its id in the article. `fragments` count code points of the incoming text, end exclusive. `actor`
    is the name of who or what is meant, as far as the tool knows it; `value` a resolved value, `lemma` that
    of a trigger.
    """

    key: str
    name: str
    fragments: tuple[Span, ...]
    status: Status = Status.ACCEPTED
    confidence: float | None = None
    note: str = ""
    level: Level = Level.NAM
    actor: str = ""
    value: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class IncomingLink:
    """A relation between two spans, by their keys: here, an argument of the event at `source`."""

    source: str
    target: str
    name: str
    status: Status = Status.ACCEPTED


@dataclass(frozen=True, slots=True)
class IncomingArticle:
    """One article of a file; `is_complete` if the tool says that somebody has finished it.

    `where` names the place in the file for messages, as in "line 3"; `encoding` is what the file was read in.
    """

    text: str
    source: str
    where: str = ""
    title: str = ""
    language: str = ""
    published: str | None = None
    note: str = ""
    is_complete: bool = False
    spans: tuple[IncomingSpan, ...] = ()
    links: tuple[IncomingLink, ...] = ()
    encoding: str = "utf-8"

    @property
    def is_decided(self) -> bool:
        """Tell whether somebody decided on anything in it; suggestions of a tool alone are no decision."""
        return any(span.status is not Status.SUGGESTED for span in self.spans)
