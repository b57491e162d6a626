"""What every format is given, and what it says about what it cannot carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from models.annotation import Actor
from models.article import ArticleStatus
from models.review import Review
from models.schema import Schema


@dataclass(frozen=True, slots=True)
class Header:
    """What is known of an export before its first article.

    `languages` are those of the articles that will be written; `exported` is the time of the
    export in UTC, ISO 8601.
    """

    schema: Schema
    actors: Mapping[str, Actor]
    languages: frozenset[str]
    exported: str


class LossKind(StrEnum):
    """What a format may be unable to carry."""

    FRAGMENTS = "fragmented entities"
    NOMINAL = "nominal mentions"
    OVERLAP = "overlapping entities"
    MISALIGNED = "entities off token borders"
    BOILERPLATE = "annotations in boilerplate"
    HELPERS = "fillers that are no names"
    OPEN_FILLERS = "arguments whose filler is not accepted"
    EVENTS = "events"
    VALUES = "resolved values"
    ACTORS = "links to actors"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format cannot carry: the ids of its article and annotation, and its words."""

    kind: LossKind
    article: str
    annotation: str
    text: str


@dataclass(frozen=True, slots=True)
class Losses:
    """The losses of one kind: how many, what becomes of them, and the first few."""

    kind: LossKind
    count: int
    becomes: str
    examples: tuple[Loss, ...]

    def __str__(self) -> str:
        shown = ", ".join(f"“{' '.join(loss.text.split())}”" for loss in self.examples[:3])
        return f"{self.count} {self.kind} ({self.becomes}): {shown}"


Add = Callable[[Review], Iterable[Loss]]
"""Writes one article and returns what of it could not be written."""


class Format(Protocol):
    """One exchange format.

    `suffix` is the file's ending. `statuses` are those of the articles it writes, empty for all.
    `becomes` says for each kind of loss what happens to it; a lossless format has none.
    """

    name: str
    title: str
    suffix: str
    statuses: frozenset[ArticleStatus]
    becomes: Mapping[LossKind, str]

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return everything of one article that the format cannot carry."""
        ...

    def writing(self, header: Header, target: Path) -> AbstractContextManager[Add]:
        """Open the file `target` for articles; it is complete when the block ends without an error."""
        ...
