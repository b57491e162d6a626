"""The entries of ZIP and TAR archives, one after the other and alike."""

from __future__ import annotations

import gzip
import io
import os
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, cast

from storage.archives.room import Room, TooLarge
from storage.archives.safety import is_protected

ZIP_SUFFIXES = (".zip",)
TAR_SUFFIXES = (".tar", ".tar.gz", ".tgz")
ARCHIVE_SUFFIXES = (*ZIP_SUFFIXES, *TAR_SUFFIXES)
"""The endings by which an archive is known; documents of offices are archives too, but no such."""

_MOST_AT_ONCE = 16 * 1024**2
"""Bytes that a TAR archive may want in memory at once; its headers state sizes of their own."""

_LONGEST_LIST = 32 * 1024**2
"""Bytes of the list at the end of a ZIP archive; it is taken into memory as a whole."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its name with `/` between folders, and what it is.

    `packed` is the number of bytes it takes in the archive, None if it is not packed on its own. `opened`
    opens its content for reading; it raises one of `UNREADABLE` where that cannot be done. `of` is how many
    entries its archive has, 0 where only reading all of it would tell.
    """

    name: str
    is_folder: bool
    is_file: bool
    is_protected: bool
    packed: int | None
    opened: Callable[[], IO[bytes]]
    of: int = 0


def is_archive(path: Path) -> bool:
    """Tell by its ending that a file is an archive to be unpacked."""
    return path.name.lower().endswith(ARCHIVE_SUFFIXES) and path.is_file()


def entries(path: Path, name: str, room: Room) -> Iterator[Entry]:
    """Yield the entries of an archive; each must be read before the next is asked for.

    `name` is what the archive is called. Raises `ImportFailed` for more than there is room for, and one of
    `UNREADABLE` where it is damaged.
    """
    found = _in_zip(path) if path.name.lower().endswith(ZIP_SUFFIXES) else _in_tar(path, name, room)
    for entry in found:
        room.count_entry(name)
        yield entry


def _in_zip(path: Path) -> Iterator[Entry]:
    with _Listed(path) as content, zipfile.ZipFile(content) as archive:
        listed = archive.infolist()
        for info in listed:
            kind = stat.S_IFMT(info.external_attr >> 16)
            yield Entry(
                _zip_name(info),
                info.is_dir(),
                kind in (0, stat.S_IFREG),
                is_protected(info),
                info.compress_size,
                partial(archive.open, info),
                len(listed),
            )


class _Listed(io.FileIO):
    """A ZIP archive of whose list only so much is read at once, whatever size it states."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes; raise `BadZipFile` for more than a list may have."""
        if size is not None and size > _LONGEST_LIST:
            raise zipfile.BadZipFile(f"its list of entries takes over {_LONGEST_LIST // 1024**2} MB")
        return super().read(size)


def _zip_name(info: zipfile.ZipInfo) -> str:
    """Return the name of an entry; many programs write UTF-8 without saying so, older ones code page 437."""
    name = info.filename
    if not info.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    return name.replace("\\", "/")


def _in_tar(path: Path, name: str, room: Room) -> Iterator[Entry]:
    is_packed = not path.name.lower().endswith(".tar")
    with (
        gzip.open(path) if is_packed else path.open("rb") as content,
        tarfile.open(
            fileobj=cast("IO[bytes]", _Bounded(cast("IO[bytes]", content), name, room)),
            mode="r:",
            encoding="utf-8",
            errors="replace",
        ) as archive,
    ):
        for member in archive:
            yield Entry(
                member.name,
                member.isdir(),
                member.isreg(),
                False,
                None,
                partial(_opened, archive, member),
            )


def _opened(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    found = archive.extractfile(member)
    assert found is not None, "only files are opened"
    return found


class _Bounded:
    """A file of which only so much is read, whatever sizes stand in it."""

    def __init__(self, content: IO[bytes], name: str, room: Room) -> None:
        self._content, self._name, self._room = content, name, room
        self._furthest = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes; raise `TooLarge` for more than there is room for."""
        if not 0 <= size <= _MOST_AT_ONCE:
            raise TooLarge.of(self._name)
        self._count_up_to(self._content.tell() + size)
        return self._content.read(size)

    def seek(self, place: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, counted from the beginning."""
        self._count_up_to(place)
        return self._content.seek(place, whence)

    def tell(self) -> int:
        """Return the present place."""
        return self._content.tell()

    def _count_up_to(self, place: int) -> None:
        if place > self._furthest:
            self._room.count_read(place - self._furthest, self._name)
            self._furthest = place
