"""What every suggester takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from models.annotation import Actor, Entity, Event
from models.article import Article
from models.suggest.parse.nodes import ParsedText

UNPARSED = ("parse", "none")
"""The evidence of an event that rules alone suggest, because no pipeline has parsed the article."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the suggesters have found so far for one article; `remarks` are sentences for the log.

    `parse` is there while suggesters run, if a pipeline parses, for those after it; `reading` is what stays
    of it for the window, packed (`models.readings`).
    """

    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    remarks: tuple[str, ...] = ()
    parse: ParsedText | None = None
    reading: bytes = b""


class Suggester(Protocol):
    """Proposes annotations for one article. `version` changes whenever the proposals would."""

    @property
    def name(self) -> str:
        """Return the name that the origin of a suggestion shows."""

    @property
    def version(self) -> str:
        """Return the version that the origin of a suggestion shows."""

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with this suggester's additions."""
