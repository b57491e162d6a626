"""Exports in layers: a folder with a file an article, the layers and the actors beside them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from models.article import ArticleStatus
from models.offsets import Span
from models.review import Review
from storage.formats.actor_list import ACTORS, actor_list
from storage.formats.base import Add, Format, Header, Loss, Packaging, Unit, Written
from storage.formats.cas.building import layered
from storage.formats.cas.document import CasDocument, words_under
from storage.formats.cas.types import type_system
from storage.formats.document_list import DocumentList, listed
from storage.formats.gold import TRAINING


class CasFolder(Format):
    """A folder with a file of the ending `ending` an article, boilerplate cut out.

    `list_name` is the list of the articles, `listed_too` its columns that only this format has.
    `docs/formats.md` describes the layers.
    """

    suffix = ""
    unit = Unit.UTF16
    packaging = Packaging.FOLDER
    statuses: frozenset[ArticleStatus] = TRAINING
    ending: str
    list_name: str
    listed_too: tuple[str, ...] = ()

    @abstractmethod
    def fits(self, span: Span, text: str) -> bool:
        """Tell whether the format can hold a span of a text."""

    @abstractmethod
    def pieces(self, document: CasDocument) -> Iterable[str]:
        """Yield the content of the file of an article, piece by piece."""

    @abstractmethod
    def document(self, path: Path) -> CasDocument:
        """Return what a file that was written holds."""

    def said_of(self, document: CasDocument) -> tuple[str, ...]:
        """Return what the list says of an article in the columns that only this format has."""
        return ()

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what the layers do not hold."""
        return layered(review, header, self.becomes, self.fits).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write each article to a file of its own."""
        with DocumentList(target, self.ending, self.list_name, self.listed_too) as documents:

            def add(review: Review) -> Written:
                found = layered(review, header, self.becomes, self.fits)
                text = "".join(self.pieces(found.document))
                name = documents.add(review.article, *self.said_of(found.document))
                self._place(target, name).write_bytes(text.encode())
                return Written(found.losses, found.covered)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words under the marks of each article in the order of its text."""
        names = listed(target, self.list_name)
        return (words_under(self.document(self._place(target, name))) for name in names)

    def companions(self, header: Header) -> Mapping[str, bytes]:
        """Return the type system, which readers need, and the actors that marks refer to."""
        return {"TypeSystem.xml": type_system().encode(), ACTORS: actor_list(header)}

    def _place(self, folder: Path, name: str) -> Path:
        return folder / f"{name}{self.ending}"
