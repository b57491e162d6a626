"""UIMA CAS XMI: a file an article and the type system beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from models.offsets import Span
from storage.formats.base import LossKind
from storage.formats.cas.document import CasDocument
from storage.formats.cas.folder import CasFolder
from storage.formats.cas.types import type_system
from storage.formats.characters import BECOMES
from storage.formats.document_list import DOCUMENTS
from storage.formats.negatives import BECOMES as NEGATIVES
from storage.formats.xmi.reading import read_xmi
from storage.formats.xmi.type_system import TypeSystem, read_types
from storage.formats.xmi.writing import xmi


class Xmi(CasFolder):
    """A folder with an `.xmi` an article."""

    name = "xmi"
    title = "UIMA CAS XMI"
    ending = ".xmi"
    list_name = DOCUMENTS
    becomes: Mapping[LossKind, str] = {
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: NEGATIVES,
        LossKind.CHARACTERS: BECOMES,
    }

    def fits(self, span: Span, text: str) -> bool:
        """Hold any span."""
        return True

    def pieces(self, document: CasDocument) -> Iterable[str]:
        """Yield the XML."""
        return xmi(document)

    def document(self, path: Path) -> CasDocument:
        """Return what an XMI of ours holds."""
        ((_, document),) = read_xmi(path.read_bytes(), _own_types())
        return document


@cache
def _own_types() -> TypeSystem:
    return read_types([type_system().encode()])
