"""One article: its text, where it came from, and the zones the text falls into."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from models.offsets import Span


class ArticleStatus(StrEnum):
    """How far the review of an article has come. Only a complete article is training data."""

    UNTOUCHED = "untouched"
    OPENED = "opened"
    COMPLETE = "complete"
    DISCUSS = "discuss"


class ZoneKind(StrEnum):
    """What a part of an article is. Nothing is suggested in boilerplate."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the text, `[start, end)` in code points."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What a reviewer looked for and found nothing to annotate.

    `kind` says what was looked for, as in "names" or "triggers"; `spans` are the places passed over.
    """

    kind: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was imported; the text never changes afterwards.

    `published` is an ISO 8601 date or, where only a part is known, an ISO 8601-2 partial date such
    as `2022-12`. `line_endings` (`lf`, `crlf`, `cr`, `mixed`) and `bom` record what import
    normalised. `revision` counts writes to the article and its annotations. `looked` has at most one
    entry of a kind.
    """

    id: str
    text: str
    source: str = ""
    title: str = ""
    language: str = ""
    published: str | None = None
    status: ArticleStatus = ArticleStatus.UNTOUCHED
    note: str = ""
    zones: tuple[Zone, ...] = ()
    line_endings: str = "lf"
    encoding: str = "utf-8"
    bom: bool = False
    revision: int = 0
    looked: tuple[Looked, ...] = ()

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the UTF-8 text, the identity by which doubles are found."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def shown_name(self) -> str:
        """Return by what a message names the article: its title, else its source, else its id."""
        return self.title or self.source or self.id

    def zone_at(self, offset: int) -> ZoneKind:
        """Return the kind of zone that holds the code point at `offset`; body where none is stated."""
        for zone in self.zones:
            if zone.start <= offset < zone.end:
                return zone.kind
        return ZoneKind.BODY

    def spans_of(self, kind: ZoneKind) -> tuple[tuple[int, int], ...]:
        """Return the `[start, end)` pairs of all zones of one kind, in order."""
        return tuple((zone.start, zone.end) for zone in self.zones if zone.kind is kind)
