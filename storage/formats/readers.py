"""What an import reads beside texts and Dateline's own JSON. A new reader is a module and a line here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from models.errors import ImportFailed
from storage.formats.article_table import ArticleTable
from storage.formats.brat.reading import BratReader
from storage.formats.conll_plus_reader import ConllPlusReader
from storage.formats.conll_reader import ConllReader
from storage.formats.doccano.reading import DoccanoReader
from storage.formats.documents.html_page import HtmlPage
from storage.formats.documents.pdf_file import PdfFile
from storage.formats.documents.word_document import WordDocument
from storage.formats.label_studio.reading import LabelStudioReader
from storage.formats.prodigy.reading import ProdigyReader
from storage.formats.reading import Reader
from storage.formats.spacy_reader import SpacyReader
from storage.formats.webanno.reader import WebannoReader
from storage.formats.xmi.reader import XmiReader

OWN = ("json", "jsonl")
"""The names of Dateline's own JSON."""

TEXT = "text"

_READERS: tuple[Reader, ...] = (
    BratReader(),
    WebannoReader(),
    XmiReader(),
    ConllReader(),
    ConllPlusReader(),
    SpacyReader(),
    LabelStudioReader(),
    ProdigyReader(),
    DoccanoReader(),
    HtmlPage(),
    WordDocument(),
    PdfFile(),
    ArticleTable("csv"),
    ArticleTable("jsonl"),
)
READERS = {reader.name: reader for reader in _READERS}
"""All readers by name. The first that recognises a file reads it, so any JSON lines come last."""

_HEAD = 4000
"""Bytes by which a file is recognised."""

_OWN_HEADER = re.compile(r'"format"\s*:\s*"dateline"')
"""Newswire has datelines too, and lines of JSON that call them so."""


def suffixes() -> frozenset[str]:
    """Return the endings by which folders are searched for files of other tools."""
    return frozenset(suffix for reader in READERS.values() for suffix in reader.suffixes)


def belonging(paths: Iterable[Path], name: str) -> set[Path]:
    """Return what belongs to other files among `paths`; a `name` says that all have this format."""
    readers = [reader for reader in READERS.values() if name in ("", reader.name)]
    return {
        other
        for path in paths
        for reader in readers
        if path.suffix.lower() in reader.suffixes
        for other in reader.beside(path)
    }


def require_known(name: str) -> None:
    """Raise `ImportFailed` if there is no format of this name to import."""
    known = sorted({*OWN, TEXT, *READERS})
    if name and name not in known:
        raise ImportFailed(f"“{name}” cannot be imported.", f"Choose one of {', '.join(known)}.")


def reader_for(path: Path, name: str) -> Reader | None:
    """Return what reads a file, by the name of its format or else by its content.

    None for a text and for Dateline's own JSON.
    """
    head = _head(path)
    if name and name not in OWN:
        return READERS.get(name)
    if _is_own(path, head):
        return None
    candidates = READERS.values() if not name else [item for key, item in READERS.items() if key == name]
    return next((reader for reader in candidates if reader.recognises(path, head)), None)


def _is_own(path: Path, head: str) -> bool:
    return path.suffix.lower() in {".json", ".jsonl"} and _OWN_HEADER.search(head) is not None


def _head(path: Path) -> str:
    try:
        # Opening a pipe would wait for ever.
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file.read(_HEAD).decode("utf-8-sig", "replace")
    except OSError:
        return ""
