"""WebAnno TSV 3.3: a file an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from models.article import ArticleStatus
from models.review import Review
from storage.formats.actor_list import ACTORS, actor_list
from storage.formats.base import Add, Format, Header, Loss, LossKind, Packaging, Unit, Written
from storage.formats.brat.documents import DocumentList, listed
from storage.formats.cas.building import layered
from storage.formats.cas.document import words_under
from storage.formats.characters import BECOMES
from storage.formats.flat import has_clean_edges
from storage.formats.gold import TRAINING
from storage.formats.webanno.reading import read_tsv
from storage.formats.webanno.writing import tsv
from storage.formats.xmi.types import type_system

_LIST = "articles.txt"
"""The list of the articles: by its usual name it would be taken for one of them."""

_NO_ROW = "left out, as white space has no row"


class Webanno(Format):
    """A folder with a `.tsv` an article, in the same layers as XMI, boilerplate cut out."""

    name = "webanno"
    title = "WebAnno TSV 3.3"
    suffix = ""
    unit = Unit.UTF16
    packaging = Packaging.FOLDER
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.MISALIGNED: _NO_ROW,
        LossKind.MISALIGNED_TRIGGERS: _NO_ROW,
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: "left out, unless negatives are wanted",
        LossKind.CHARACTERS: BECOMES,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what the layers do not hold, and what starts or ends with white space."""
        return layered(review, header, self.becomes, has_clean_edges).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write each article to a file of its own."""
        with DocumentList(target, _LIST) as documents:

            def add(review: Review) -> Written:
                found = layered(review, header, self.becomes, has_clean_edges)
                text = "".join(tsv(found.document))
                _place(target, documents.add(review.article)).write_bytes(text.encode())
                return Written(found.losses, found.covered)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words under the marks of each article in the order of its text."""
        return (words_under(read_tsv(_place(target, name)).document) for name in listed(target, _LIST))

    def companions(self, header: Header) -> Mapping[str, bytes]:
        """Return the layers for a project in INCEpTION, and the actors that marks refer to."""
        return {"TypeSystem.xml": type_system().encode(), ACTORS: actor_list(header)}


def _place(folder: Path, name: str) -> Path:
    return folder / f"{name}.tsv"
