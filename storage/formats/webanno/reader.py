"""WebAnno TSV of any project as incoming articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from models.errors import ImportFailed
from storage.decoding import read_unchanged
from storage.formats.cas.document import CasDocument
from storage.formats.cas.project import is_description
from storage.formats.cas.reading import CasReader
from storage.formats.document_list import facts, is_list
from storage.formats.webanno.reading import read_tsv
from storage.formats.webanno.webanno import LIST
from storage.formats.webanno.white_space import COLUMN, restored

_HEAD = "#FORMAT=WebAnno TSV"
_BOM = "\ufeff"


class WebannoReader(CasReader):
    """Reads WebAnno TSV 3; each file is an article."""

    name = "webanno"
    title = "WebAnno TSV"
    suffixes = (".tsv",)
    list_name = LIST

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its first line that a file is one, or by its name that it describes a whole project."""
        return head.startswith(_HEAD) or is_description(path)

    def beside(self, path: Path) -> tuple[Path, ...]:
        """Return other versions of its document, and the list of articles that Dateline writes."""
        beside = path.with_name(LIST)
        return (*super().beside(path), *((beside,) if is_list(beside) else ()))

    def documents(self, path: Path, data: bytes, source: Path | None) -> Iterable[tuple[str, CasDocument]]:
        """Return the one document of a file, with the white space between its sentences if that is known."""
        document = read_tsv(data)
        said = facts(path.parent, path.stem, LIST).get(COLUMN, "")
        text = restored(document, said) if said else _unchanged(document.text, source)
        return [("", replace(document, text=text))]


def _unchanged(text: str, source: Path | None) -> str:
    """Return a text as it was imported in INCEpTION; the format does not hold the ends of its lines."""
    try:
        original = read_unchanged(source).removeprefix(_BOM) if source else text
    except ImportFailed:
        return text
    is_same = len(original) >= len(text) and all(
        mine == theirs or (mine.isspace() and theirs.isspace())
        for mine, theirs in zip(text, original, strict=False)
    )
    return original if is_same and not original[len(text) :].strip() else text
