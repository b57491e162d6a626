"""The text of a Word document (.docx): paragraphs and table cells in the order of the file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.dates import PartialDate, parse_iso
from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from models.zones import read_zones
from storage.decoding import file_bytes
from storage.formats.documents.office_archive import require_harmless
from storage.formats.documents.unreadable import reading_with
from storage.formats.reading import Reader, ReadOptions

LARGEST_DOCUMENT = 50 * 1024 * 1024
"""Bytes beyond which a document is refused; what it holds are pictures."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = f"{_WORD}p"
_TEXT = f"{_WORD}t"
_SIGNS = {
    f"{_WORD}tab": "\t",
    f"{_WORD}br": "\n",
    f"{_WORD}cr": "\n",
    f"{_WORD}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{_WORD}softHyphen": "\N{SOFT HYPHEN}",
}
_NOT_SHOWN = frozenset(
    {
        f"{_WORD}pPr",  # its tabs are positions
        f"{_WORD}del",
        f"{_WORD}moveFrom",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",  # the same text again
    }
)


class WordDocument(Reader):
    """Reads one article a document, with what its properties say of title and date."""

    name = "docx"
    title = "Word document (DOCX)"
    suffixes = (".docx",)
    is_document = True

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending that a file is a document."""
        return path.suffix.lower() in self.suffixes

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield the article of a document; raise `ImportFailed` if it is unsafe, damaged or without text."""
        data = file_bytes(path, LARGEST_DOCUMENT)
        require_harmless(data, path.name)
        with reading_with("docx", path.name):
            found = _article(data)
        if not found.text:
            raise ImportFailed(f"The file {path.name} holds no text.", "Leave it out.")
        yield found


def _article(data: bytes) -> IncomingArticle:
    from docx import Document

    document = Document(io.BytesIO(data))
    text = "\n\n".join(part for part in _paragraphs(document.element.body) if part)
    properties = _properties(document)
    if properties is None:
        return IncomingArticle(text, "")
    created = properties.created
    day = created and PartialDate(created.year, created.month, created.day)
    title = " ".join((properties.title or "").split())
    return IncomingArticle(text, "", title=title, published=_published(text, day))


def _properties(document: Any) -> Any | None:
    """Return the core properties of a document; where it has none, the library would make some up."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    try:
        return document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).core_properties
    except KeyError:
        return None


def _published(text: str, created: PartialDate | None) -> str | None:
    """Return the date that the text states, completed by the day on which the document was made."""
    own = parse_iso(read_zones(text).published or "")
    if own and created:
        return str(own.resolved(created))
    return str(own or created) if own or created else None


def _paragraphs(body: Any) -> Iterator[str]:
    """Yield the paragraphs below an element, those of tables, content controls and text boxes too."""
    for paragraph in body.iter(_PARAGRAPH):
        if not any(parent.tag in _NOT_SHOWN for parent in paragraph.iterancestors()):
            yield "".join(_pieces(paragraph)).strip()


def _pieces(element: Any) -> Iterator[str]:
    """Yield what an element shows; a paragraph within it, as of a text box, comes on its own."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag != _PARAGRAPH and child.tag not in _NOT_SHOWN:
            yield from _pieces(child)
