"""UIMA CAS XMI as incoming articles, with the type system that lies beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from models.errors import ImportFailed
from storage.decoding import file_bytes
from storage.formats.cas.document import CasDocument
from storage.formats.cas.reading import CasReader
from storage.formats.document_list import DOCUMENTS
from storage.formats.fields import Malformed
from storage.formats.reading import unusable
from storage.formats.xmi.reading import read_xmi
from storage.formats.xmi.type_system import ROOT, TypeSystem, read_types

_TYPES, _TYPES_FOLDER = "TypeSystem.xml", "typesystem"
_SPACE = "http://www.omg.org/XMI"
_HEAD = 4000

Stamped = tuple[tuple[Path, int], ...]
"""Files with the times of their last changes."""


class XmiReader(CasReader):
    """Reads XMI; each view with a text is an article, and most files have one."""

    name = "xmi"
    title = "UIMA CAS XMI"
    suffixes = (".xmi",)
    list_name = DOCUMENTS

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending or its namespace that a file is one, or a type system, which holds no text."""
        return path.suffix.lower() in self.suffixes or f'"{_SPACE}"' in head or f"<{ROOT}" in head

    def beside(self, path: Path) -> tuple[Path, ...]:
        """Return other versions of its document, the type system, and the list of articles of Dateline's."""
        return (*super().beside(path), path.with_name(_TYPES), path.with_name(DOCUMENTS))

    def documents(self, path: Path, data: bytes, source: Path | None) -> Iterable[tuple[str, CasDocument]]:
        """Return the name of each view and its document."""
        if f"<{ROOT}".encode() in data[:_HEAD]:
            raise Malformed("it holds the types of other files, and no text")
        files = _type_files(path.parent)
        if not files:
            raise ImportFailed(
                f"{path.name} has no {_TYPES} beside it.",
                "Put the type system of its export there; without it nobody knows what its layers are.",
            )
        return read_xmi(data, _types(files))


def _type_files(folder: Path) -> Stamped:
    """Return the files with the types of those in a folder: in it or that above, by the likeliest name."""
    for place in (folder, folder.parent):
        found = _stamped([place / _TYPES]) or _stamped(_described(place / _TYPES_FOLDER))
        if found:
            return found
    return _stamped(_described(folder)) or _stamped(_described(folder.parent))


def _described(folder: Path) -> list[Path]:
    """Return the type systems in a folder, whatever they are called."""
    try:
        return list(_described_in(folder, folder.stat().st_mtime_ns))
    except OSError:
        return []


@lru_cache(maxsize=4)
def _described_in(folder: Path, _changed: int) -> tuple[Path, ...]:
    """Return the type systems in a folder; kept, since each file in it asks for them."""
    if not folder.is_dir():
        return ()
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() == ".xml" and file.is_file())
    return tuple(file for file in files if f"<{ROOT}" in _head(file))


def _head(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_HEAD).decode("utf-8", "replace")


def _stamped(paths: Iterable[Path]) -> Stamped:
    return tuple(_stamps(paths))


def _stamps(paths: Iterable[Path]) -> Iterator[tuple[Path, int]]:
    for path in paths:
        try:
            yield path, path.stat().st_mtime_ns
        except OSError:
            continue


@lru_cache(maxsize=4)
def _types(files: Stamped) -> TypeSystem:
    """Return the types in files; kept, since each article of their folder asks for them."""
    try:
        return _types_in(tuple(file_bytes(path) for path, _ in files))
    except Malformed as error:
        raise unusable(files[0][0], str(error)) from None


@lru_cache(maxsize=4)
def _types_in(contents: tuple[bytes, ...]) -> TypeSystem:
    """Return the types that files declare; kept, since each version in a project brings the same along."""
    return read_types(contents)
