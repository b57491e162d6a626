"""XMI read back as documents in layers, whoever wrote it."""

from __future__ import annotations

from storage.formats.cas.document import CasDocument
from storage.formats.xmi.elements import elements
from storage.formats.xmi.type_system import TypeSystem
from storage.formats.xmi.views import documents


def read_xmi(data: bytes, types: TypeSystem) -> list[tuple[str, CasDocument]]:
    """Return the name of each view that has a text and its document.

    Raises `Malformed` with the line where the file breaks the rules of XML, of XMI or of its types.
    """
    return list(documents(elements(data), types))
