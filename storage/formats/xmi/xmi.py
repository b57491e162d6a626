"""UIMA CAS XMI: a file an article and the type system beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from models.article import ArticleStatus
from models.offsets import Span
from models.review import Review
from storage.formats.actor_list import ACTORS, actor_list
from storage.formats.base import Add, Format, Header, Loss, LossKind, Packaging, Unit, Written
from storage.formats.brat.documents import DocumentList, listed
from storage.formats.cas.building import layered
from storage.formats.cas.document import words_under
from storage.formats.characters import BECOMES
from storage.formats.gold import TRAINING
from storage.formats.xmi.reading import read_xmi
from storage.formats.xmi.types import type_system
from storage.formats.xmi.writing import xmi


class Xmi(Format):
    """A folder with an `.xmi` an article, boilerplate cut out; `docs/formats.md` describes its layers."""

    name = "xmi"
    title = "UIMA CAS XMI"
    suffix = ""
    unit = Unit.UTF16
    packaging = Packaging.FOLDER
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: "left out, unless negatives are wanted",
        LossKind.CHARACTERS: BECOMES,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what the layers do not hold."""
        return layered(review, header, self.becomes, _fits).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write each article to a file of its own."""
        with DocumentList(target) as documents:

            def add(review: Review) -> Written:
                found = layered(review, header, self.becomes, _fits)
                text = "".join(xmi(found.document))
                _place(target, documents.add(review.article)).write_bytes(text.encode())
                return Written(found.losses, found.covered)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words under the marks of each article in the order of its text."""
        return (words_under(read_xmi(_place(target, name))) for name in listed(target))

    def companions(self, header: Header) -> Mapping[str, bytes]:
        """Return the type system, which every reader of XMI needs, and the actors that marks refer to."""
        return {"TypeSystem.xml": type_system().encode(), ACTORS: actor_list(header)}


def _place(folder: Path, name: str) -> Path:
    return folder / f"{name}.xmi"


def _fits(span: Span, text: str) -> bool:
    return True
