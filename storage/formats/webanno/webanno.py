"""WebAnno TSV 3.3: a file an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from models.offsets import Span
from storage.formats.base import LossKind
from storage.formats.cas.document import CasDocument
from storage.formats.cas.folder import CasFolder
from storage.formats.characters import BECOMES
from storage.formats.flat import has_clean_edges
from storage.formats.negatives import BECOMES as NEGATIVES
from storage.formats.webanno.reading import read_tsv
from storage.formats.webanno.white_space import COLUMN, stated
from storage.formats.webanno.writing import tsv

LIST = "articles.txt"
"""The list of articles; INCEpTION would take one of the usual name for a document."""

_NO_ROW = "left out, as white space has no row"


class Webanno(CasFolder):
    """A folder with a `.tsv` an article, in the same layers as XMI."""

    name = "webanno"
    title = "WebAnno TSV 3.3"
    ending = ".tsv"
    list_name = LIST
    listed_too = (COLUMN,)

    becomes: Mapping[LossKind, str] = {
        LossKind.MISALIGNED: _NO_ROW,
        LossKind.MISALIGNED_TRIGGERS: _NO_ROW,
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: NEGATIVES,
        LossKind.CHARACTERS: BECOMES,
    }

    def fits(self, span: Span, text: str) -> bool:
        """Hold no span that starts or ends with white space."""
        return has_clean_edges(span, text)

    def said_of(self, document: CasDocument) -> tuple[str, ...]:
        """Return the white space around the sentences."""
        return (stated(document),)

    def pieces(self, document: CasDocument) -> Iterable[str]:
        """Yield the lines."""
        return tsv(document)

    def document(self, path: Path) -> CasDocument:
        """Return what a file of ours holds."""
        return read_tsv(path.read_bytes())
