"""Which files an import reads: the given ones, and the texts in the given folders and archives."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.errors import ImportFailed
from storage.archives.entries import is_archive
from storage.archives.room import Room
from storage.archives.unpacking import Progress, Workshop, is_unopened
from storage.formats.cas.project import articles_of
from storage.formats.output_place import beside_articles, is_loss_list
from storage.formats.readers import TEXT, belonging, suffixes
from storage.formats.reading import Version

TEXT_SUFFIXES = (".txt", ".text")
JSON_SUFFIXES = (".json", ".jsonl")
"""Dateline's own JSON."""

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file to import and the source by which its article is known: the path from the given folder on.

    That of a file in an archive begins with the archive. Such a file is read where it was unpacked, and
    `told` is the path by which a user knows it; everywhere else it is None. `version` says what else is known
    of the version of a document that a file of a project is.
    """

    path: Path
    source: str
    told: Path | None = None
    version: Version | None = None

    @property
    def named(self) -> Path:
        """Return the path by which a user knows the file."""
        return self.told or self.path

    @property
    def is_json(self) -> bool:
        """Tell whether the file holds Dateline's own JSON, by its name."""
        return self.path.suffix.lower() in JSON_SUFFIXES


@dataclass(slots=True)
class FilesFound:
    """The files to import in natural order, each once, and the paths that give none, with the reason."""

    files: list[ArticleFile] = field(default_factory=list)
    failed: list[tuple[Path, str]] = field(default_factory=list)


@contextmanager
def article_files(
    paths: Iterable[Path],
    cancelled: Callable[[], bool] = lambda: False,
    name: str = "",
    progress: Progress | None = None,
) -> Iterator[FilesFound]:
    """Give the files behind `paths`; of a folder or archive all texts in and below it, but nothing hidden.

    Archives in it are read like folders, but none that are in an archive that is in another. Of a document of
    a project of INCEpTION the version that counts is given, and its source where there is no version.
    What was unpacked of archives is there for as long as the block lasts. A file that is given itself is
    taken whatever its name, but for one that belongs to another given one, as a text to the annotations
    beside it; `name` is their format, empty if it is guessed. Links to folders are followed, but no folder
    and no file is visited twice, so a circle of links ends. `progress` is told what is unpacked.
    """
    given = list(paths)
    parts = belonging(given, name)
    found = FilesFound()
    with Workshop(cancelled, found.failed, progress) as workshop:
        search = _Search(cancelled, name, workshop, found)
        for path in given:
            if _is_folder(path) or is_archive(path):
                search.look_into(path)
            elif path not in parts:
                search.take(path, path.name)
        if name != TEXT:
            found.files = _settled(found.files, workshop)
        yield found


def shown(path: Path | str) -> str:
    """Return a path as it can be printed and stored, without the bytes that are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


@dataclass(slots=True)
class _Search:
    """Walks through folders and archives by the paths that users know."""

    cancelled: Callable[[], bool]
    name: str
    workshop: Workshop
    found: FilesFound
    seen: set[str] = field(default_factory=set)

    def take(self, known: Path, source: str) -> None:
        place = self.workshop.place_of(known)
        real = os.path.realpath(place)
        if real not in self.seen:
            self.seen.add(real)
            self.found.files.append(ArticleFile(place, shown(source), None if place == known else known))

    def look_into(self, given: Path) -> None:
        """Take the texts of a folder or an archive, or say why there are none."""
        failures = len(self.found.failed)
        is_packed, room = is_archive(given), Room()
        if is_packed:
            self.workshop.unpack(given, room)
        texts = list(self._texts(given, room, set()))
        for text in texts:
            inside = text.relative_to(given).as_posix()
            self.take(text, f"{given.name}/{inside}" if is_packed else inside)
        if not texts and len(self.found.failed) == failures and not self.cancelled():
            self._fail(given, _no_texts_packed(given) if is_packed else _no_texts(given))

    def _fail(self, path: Path, failure: ImportFailed) -> None:
        self.found.failed.append((path, str(failure)))

    def _texts(self, known: Path, room: Room, visited: set[str]) -> Iterator[Path]:
        folder = self.workshop.place_of(known)
        real = os.path.realpath(folder)
        if real in visited or self.cancelled():
            return
        visited.add(real)
        for path in self._entries(folder):
            inside = known / path.name
            is_packed = is_archive(path)
            if is_packed:
                self.workshop.unpack(inside, room)
            if is_packed or _is_folder(path):
                yield from self._texts(inside, room, visited)
            elif path.suffix.lower() in _suffixes():
                yield inside
            elif is_unopened(path.name) and path.is_file():
                self._fail(inside, _unopened(known, path.name))

    def _entries(self, folder: Path) -> list[Path]:
        """Return what is in a folder and neither hidden nor beside its articles, in natural order."""
        try:
            entries = sorted(folder.iterdir(), key=lambda entry: _natural(entry.name))
        except OSError as error:
            failure = ImportFailed(
                f"The folder {shown(folder)} cannot be read: {error.strerror}.",
                "Give yourself the right to read it.",
            )
            self._fail(folder, failure)
            return []
        aside, beside = belonging(entries, self.name), beside_articles(folder)
        return [
            path
            for path in entries
            if not (path.name.startswith(".") or path in aside or path.name in beside or is_loss_list(path))
        ]


def _settled(files: Iterable[ArticleFile], workshop: Workshop) -> list[ArticleFile]:
    """Return the files of which articles are made, for documents of projects with the version that counts."""
    by_name = {file.named: file for file in files}
    return [
        replace(by_name[path], version=version) if version else by_name[path]
        for path, version in articles_of(list(by_name), workshop.place_of)
    ]


def _unopened(folder: Path, name: str) -> ImportFailed:
    return ImportFailed(
        f"The folder {shown(folder)} holds “{shown(name)}”, an archive that is not opened.",
        "Unpack it and import it by itself.",
    )


def _no_texts(folder: Path) -> ImportFailed:
    return ImportFailed(
        f"The folder {shown(folder)} holds no texts ({_endings()}).", "Choose a folder with text files."
    )


def _no_texts_packed(archive: Path) -> ImportFailed:
    return ImportFailed(
        f"The archive {shown(archive)} holds no texts ({_endings()}).", "Choose an archive with text files."
    )


def _suffixes() -> set[str]:
    return {*TEXT_SUFFIXES, *JSON_SUFFIXES, *suffixes()}


def _endings() -> str:
    return ", ".join(sorted(_suffixes()))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _natural(name: str) -> tuple[list[str | int], str]:
    """Return a key by which "2.txt" comes before "10.txt"."""
    parts = _DIGITS.split(name.casefold())
    return [int(part) if part.isdecimal() else part for part in parts], name
