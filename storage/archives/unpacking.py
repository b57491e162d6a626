"""Unpacks archives for as long as they are imported; what is unsafe stays packed and is told."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO

from models.errors import ImportFailed, first_line
from storage.archives import entries as reading
from storage.archives.entries import Entry, TooLarge, entries
from storage.archives.safety import UNREADABLE, leads_elsewhere

HIGHEST_RATIO = 250
"""How many times its packed size an entry may take; texts reach 20, and tables of equal rows 100."""

_FREE = 4 * 1024**2
"""Bytes that an entry may take whatever its packed size."""

_CHUNK = 1 << 18
_NESTED = (*reading.ARCHIVE_SUFFIXES, ".7z", ".rar", ".gz", ".bz2", ".xz", ".tbz2", ".txz", ".zst")

Failed = list[tuple[Path, str]]
"""What cannot be imported, by the path of the archive with the entry's name behind it, and why."""


class Workshop:
    """A temporary folder that holds what was unpacked, taken away at the end of the block in any case."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._number = 0
        self._folder: Path | None = None

    def __enter__(self) -> Workshop:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def unpack(self, archive: Path, cancelled: Callable[[], bool], failed: Failed) -> Path:
        """Return a folder with what of an archive can be imported; the rest joins `failed`."""
        if self._folder is None:
            made = tempfile.TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True)
            self._folder = Path(self._stack.enter_context(made))
        self._number += 1
        folder = self._folder / str(self._number)
        folder.mkdir()
        _Unpacking(archive, folder, cancelled, failed).run()
        return folder


class _Unpacking:
    def __init__(self, archive: Path, folder: Path, cancelled: Callable[[], bool], failed: Failed) -> None:
        self._archive, self._folder = archive, folder
        self._cancelled, self._failed = cancelled, failed
        self._left = reading.MOST_UNPACKED

    def run(self) -> None:
        """Unpack entry by entry, up to where the archive breaks or is cancelled."""
        try:
            for entry in entries(self._archive):
                if self._cancelled():
                    return
                try:
                    self._take(entry)
                except ImportFailed as failure:
                    self._failed.append((Path(f"{self._archive}/{entry.name}"), str(failure)))
                    if isinstance(failure, TooLarge):
                        return
        except ImportFailed as failure:
            self._failed.append((self._archive, str(failure)))
        except UNREADABLE as error:
            broken = ImportFailed(
                f"The archive {self._archive.name} is damaged, cut off, or none ({first_line(error)}).",
                "Pack or download it again.",
            )
            self._failed.append((self._archive, str(broken)))

    def _take(self, entry: Entry) -> None:
        path = PurePosixPath(entry.name)
        if leads_elsewhere(entry.name):
            raise self._refused(entry, "a path that leads out of it", "Pack the files anew without it.")
        # Nothing hidden comes in from a folder either.
        if entry.is_folder or not path.parts or any(part.startswith(".") for part in path.parts):
            return
        if not entry.is_file:
            raise self._refused(entry, "a link or a device", "Put the file itself into the archive.")
        if entry.is_protected:
            raise self._refused(entry, "which has a password", "Pack the files anew without a password.")
        if path.name.lower().endswith(_NESTED):
            raise self._refused(entry, "an archive that is not opened", "Unpack it and import it by itself.")
        self._write(entry, self._folder / path)

    def _write(self, entry: Entry, target: Path) -> None:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            # It is refused if there is a file of that name.
            with target.open("xb") as file:
                try:
                    with entry.opened() as content:
                        self._copy(entry, content, file)
                except BaseException:
                    file.close()
                    target.unlink()
                    raise
        except FileExistsError:
            raise self._refused(
                entry, "a name that stands there twice", "Rename one of the two; the first is imported."
            ) from None
        except UNREADABLE as error:
            raise self._refused(
                entry, f"which cannot be unpacked ({first_line(error)})", "Pack or download it again."
            ) from error

    def _copy(self, entry: Entry, content: IO[bytes], file: IO[bytes]) -> None:
        most = self._left
        if entry.packed is not None:
            most = min(most, max(_FREE, HIGHEST_RATIO * entry.packed))
        size = 0
        while chunk := content.read(_CHUNK):
            size += len(chunk)
            if size > self._left:
                raise TooLarge.of(self._archive.name)
            if size > most:
                raise self._refused(
                    entry,
                    f"which takes more than {HIGHEST_RATIO} times its size unpacked",
                    "Unpack it yourself if you trust it.",
                )
            if self._cancelled():
                return
            file.write(chunk)
        self._left -= size

    def _refused(self, entry: Entry, reason: str, hint: str) -> ImportFailed:
        return ImportFailed(f"The archive {self._archive.name} holds “{entry.name}”, {reason}.", hint)
