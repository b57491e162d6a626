"""Which files an import reads: the given ones, and the texts in the given folders."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storage.formats.output_place import beside_articles, is_loss_list
from storage.formats.readers import belonging, suffixes

TEXT_SUFFIXES = (".txt", ".text")
JSON_SUFFIXES = (".json", ".jsonl")
"""Dateline's own JSON."""

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file to import and the source by which its article is known: the path from the given folder on."""

    path: Path
    source: str

    @property
    def is_json(self) -> bool:
        """Tell whether the file holds Dateline's own JSON, by its name."""
        return self.path.suffix.lower() in JSON_SUFFIXES


@dataclass(slots=True)
class FilesFound:
    """The files to import in natural order, each once, and the paths that give none, with the reason."""

    files: list[ArticleFile] = field(default_factory=list)
    failed: list[tuple[Path, str]] = field(default_factory=list)


def find_article_files(
    paths: Iterable[Path], cancelled: Callable[[], bool] = lambda: False, name: str = ""
) -> FilesFound:
    """Find the files behind `paths`; of a folder all texts in and below it, but nothing hidden.

    A file that is given itself is taken whatever its name, but for one that belongs to another given one, as
    a text to the annotations beside it; `name` is their format, empty if it is guessed. Links to folders are
    followed, but no folder and no file is visited twice, so a circle of links ends.
    """
    found = FilesFound()
    seen: set[str] = set()
    given = list(paths)
    parts = belonging(given, name)
    for path in given:
        if not _is_folder(path):
            if path not in parts:
                _take(path, path.name, found, seen)
            continue
        failures = len(found.failed)
        texts = list(_texts(path, set(), found.failed, cancelled, name))
        if not texts and len(found.failed) == failures and not cancelled():
            names = ", ".join(sorted({*TEXT_SUFFIXES, *JSON_SUFFIXES, *suffixes()}))
            reason = f"The folder {shown(path)} holds no texts ({names}). Choose a folder with text files."
            found.failed.append((path, reason))
        for text in texts:
            _take(text, text.relative_to(path).as_posix(), found, seen)
    return found


def shown(path: Path | str) -> str:
    """Return a path as it can be printed and stored, without the bytes that are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _texts(
    folder: Path,
    visited: set[str],
    failed: list[tuple[Path, str]],
    cancelled: Callable[[], bool],
    name: str,
) -> Iterator[Path]:
    real = os.path.realpath(folder)
    if real in visited or cancelled():
        return
    visited.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: _natural(entry.name))
    except OSError as error:
        reason = f"The folder {shown(folder)} cannot be read: {error.strerror}."
        failed.append((folder, f"{reason} Give yourself the right to read it."))
        return
    aside = belonging(entries, name)
    beside = beside_articles(folder)
    for path in entries:
        if path.name.startswith(".") or path in aside or path.name in beside or is_loss_list(path):
            continue
        if _is_folder(path):
            yield from _texts(path, visited, failed, cancelled, name)
        elif path.suffix.lower() in {*TEXT_SUFFIXES, *JSON_SUFFIXES, *suffixes()}:
            yield path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _take(path: Path, source: str, found: FilesFound, seen: set[str]) -> None:
    real = os.path.realpath(path)
    if real not in seen:
        seen.add(real)
        found.files.append(ArticleFile(path, shown(source)))


def _natural(name: str) -> tuple[list[str | int], str]:
    """Return a key by which "2.txt" comes before "10.txt"."""
    parts = _DIGITS.split(name.casefold())
    return [int(part) if part.isdecimal() else part for part in parts], name
