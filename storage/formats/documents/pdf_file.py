"""The text of a PDF file, page by page, as far as its fonts say which letters their signs are."""

from __future__ import annotations

import io
import re
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.decoding import file_bytes
from storage.formats.documents.pdf_lines import joined_pages
from storage.formats.documents.unreadable import SAVE_AS_TEXT, reading_with
from storage.formats.reading import Reader, ReadOptions

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

LARGEST_PDF = 50 * 1024 * 1024
"""Bytes beyond which a file is refused; what it holds are pictures."""

MOST_PAGES = 500
"""Pages beyond which a file is refused; no article is that long."""

MOST_PAGE_BYTES = 5 * 1024 * 1024
"""Bytes of drawing instructions of a page beyond which it is refused."""

MOST_SECONDS = 60.0
"""Seconds of computing after which reading ends."""

_FEWEST_READABLE = 0.8
_NO_LETTERS = frozenset({"Cc", "Cn", "Co", "Cs"})
_AS_TEXT = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", ord("\t"): " "}
"""Ligatures as letters, and blanks as such: pages have no tabs, but some programs write blanks like that."""

_STRAY = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class PdfFile(Reader):
    """Reads one article a file; pictures of text, as a scanner makes them, hold none."""

    name = "pdf"
    title = "PDF"
    suffixes = (".pdf",)
    is_document = True

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending or its first characters that a file is a PDF."""
        return path.suffix.lower() in self.suffixes or head.startswith("%PDF-")

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield the article of a file; raise `ImportFailed` if it is encrypted, too large or without text."""
        data = file_bytes(path, LARGEST_PDF)
        if not data:
            raise ImportFailed(f"The file {path.name} is empty.", "Leave it out.")
        with reading_with("pypdf", path.name):
            found = _article(data, path.name)
        yield found


def _article(data: bytes, name: str) -> IncomingArticle:
    reader = _opened(data, name)
    if len(reader.pages) > MOST_PAGES:
        raise ImportFailed(
            f"The file {name} has {len(reader.pages)} pages; at most {MOST_PAGES} can be imported.",
            "Split it into one file for each article.",
        )
    deadline = _Deadline(name)
    text = joined_pages([_page_text(page, deadline).translate(_AS_TEXT) for page in reader.pages])
    _require_readable(text, name)
    text = _STRAY.sub("", text)
    return IncomingArticle(text, "", title=_title(reader, text))


def _opened(data: bytes, name: str) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        is_encrypted = reader.is_encrypted
    except DependencyError:
        # The library asks for another one before it says that a file is encrypted with AES-256.
        is_encrypted = True
    if is_encrypted:
        raise ImportFailed(f"The file {name} is encrypted.", "Save a copy without a password first.")
    return reader


class _Deadline:
    """Ends the reading of a file that takes too long; asked at every drawing instruction."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._end = time.thread_time() + MOST_SECONDS

    def __call__(self, *_instruction: Any) -> None:
        if time.thread_time() > self._end:
            raise ImportFailed(
                f"The file {self.name} takes more than {MOST_SECONDS:.0f} seconds to read.", SAVE_AS_TEXT
            )


def _page_text(page: PageObject, deadline: _Deadline) -> str:
    content = page.get_contents()
    if content is not None and len(content.get_data()) > MOST_PAGE_BYTES:
        raise ImportFailed(f"A page of the file {deadline.name} is a drawing, not a text.", SAVE_AS_TEXT)
    text = page.extract_text(visitor_operand_before=deadline)
    deadline()
    return text


def _require_readable(text: str, name: str) -> None:
    letters = sum(map(str.isalpha, text))
    if not letters:
        raise ImportFailed(
            f"The file {name} holds pictures of its pages, but no text.",
            "Run a text recognition over it and save its text as a .txt file first.",
        )
    signs = [sign for sign in text if not sign.isspace()]
    unknown = sum(sign == "\ufffd" or unicodedata.category(sign) in _NO_LETTERS for sign in signs)
    if unknown > (1 - _FEWEST_READABLE) * len(signs):
        raise ImportFailed(
            f"The fonts of the file {name} do not say which letters their signs are.", SAVE_AS_TEXT
        )


def _title(reader: PdfReader, text: str) -> str:
    """Return the stated title if the text has it too; many are names of files or of templates."""
    stated = " ".join(str(reader.metadata.get("/Title") or "" if reader.metadata else "").split())
    return stated if stated and stated in " ".join(text.split()) else ""
