"""What every format is given, and what it says about what it cannot carry."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum, StrEnum
from pathlib import Path

from models.annotation import Actor
from models.article import ArticleStatus
from models.review import Review
from models.schema import Schema


@dataclass(frozen=True, slots=True)
class Header:
    """What is known of an export before its first article.

    `languages` are those of the articles that will be written; `exported` is the time of the
    export in UTC, ISO 8601. With `negatives`, rejected suggestions are wanted too, marked as such, by
    those formats that can hold them. `parts` are the names of the parts, empty for an undivided export.
    """

    schema: Schema
    actors: Mapping[str, Actor]
    languages: frozenset[str]
    exported: str
    negatives: bool = False
    parts: tuple[str, ...] = ()


class Unit(StrEnum):
    """What the offsets of a format count."""

    CODE_POINT = "code point"
    UTF16 = "UTF-16 code unit"
    TOKEN = "token"


class Packaging(Enum):
    """What an export in a format is: one file, a folder of files, or whichever the name asks for."""

    FILE = "file"
    FOLDER = "folder"
    EITHER = "either"


class LossKind(StrEnum):
    """What a format may be unable to carry."""

    FRAGMENTS = "fragmented entities"
    NOMINAL = "nominal mentions"
    OVERLAP = "overlapping entities"
    MISALIGNED = "entities off token borders"
    BOILERPLATE = "annotations in boilerplate"
    HELPERS = "fillers that are no names"
    OPEN_FILLERS = "arguments whose filler is not accepted"
    ENTITIES = "entities"
    EVENTS = "events"
    SPLIT_TRIGGERS = "fragmented triggers"
    LONG_TRIGGERS = "triggers of several tokens"
    MISALIGNED_TRIGGERS = "triggers off token borders"
    SHARED_TRIGGERS = "events on the trigger of another"
    NESTED = "arguments that are events"
    FAR_ARGUMENTS = "arguments outside the sentence"
    ATTRIBUTES = "event attributes"
    ATTRIBUTION = "attributions"
    COREFERENCE = "links between mentions of one event"
    VALUES = "resolved values"
    ACTORS = "links to actors"
    NOTES = "notes"
    REJECTED = "rejected suggestions"
    CHARACTERS = "characters that the format cannot hold"


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format cannot carry: the ids of its article and annotation, and its words.

    `start` is where it stands in the article, in code points.
    """

    kind: LossKind
    article: str
    annotation: str
    text: str
    start: int = 0


@dataclass(frozen=True, slots=True)
class Losses:
    """The losses of one kind: how many, what becomes of them, and the first of them."""

    kind: LossKind
    count: int
    becomes: str
    examples: tuple[Loss, ...]

    def __str__(self) -> str:
        shown = ", ".join(f"“{' '.join(loss.text.split())}”" for loss in self.examples[:3])
        return f"{self.count} {self.kind} ({self.becomes}): {shown}"


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one article: what could not be written, and the words under each span that was.

    `covered` is what `Format.covered` must read back from the file, in the same order; None if nothing stands
    for the article there, as where a format has a line a sentence and the article has no word.
    """

    losses: tuple[Loss, ...] = ()
    covered: tuple[str, ...] | None = ()


Add = Callable[[Review], Written]
"""Writes one article."""


class Format(ABC):
    """One exchange format.

    `suffix` is the ending of the file, in a folder that of each part's file; empty if a part is a folder.
    `unit` is what its offsets count. `statuses` are those of the articles it writes, empty for all.
    `becomes` says for each kind of loss what happens to it; a lossless format has none. `parts` are the
    shares of the articles that go into files of their own if the output is a folder and nothing else was
    asked for, by name; empty for one file.
    """

    name: str
    title: str
    suffix: str
    unit: Unit
    packaging: Packaging = Packaging.FILE
    statuses: frozenset[ArticleStatus]
    becomes: Mapping[LossKind, str]
    parts: Mapping[str, float] = {}

    @abstractmethod
    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return everything of one article that the format cannot carry."""

    @abstractmethod
    def writing(self, header: Header, target: Path) -> AbstractContextManager[Add]:
        """Open `target`, a file or a folder that is there and empty, for the articles of one part.

        It is complete when the block ends without an error.
        """

    @abstractmethod
    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield for each article of a written `target` the words under its spans, read by the format's rules.

        The articles come in the order in which they were written.
        """

    def companions(self, header: Header) -> Mapping[str, bytes]:
        """Return the files that a folder holds beside the articles, such as a configuration, by name."""
        return {}

    def card_head(self, header: Header) -> str:
        """Return what stands before the data card of a folder."""
        return ""
