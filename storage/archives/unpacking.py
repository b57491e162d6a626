"""Unpacks archives for as long as they are imported; what is unsafe stays packed and is told."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO

from models.errors import ImportFailed, first_line
from storage.archives.entries import ARCHIVE_SUFFIXES, Entry, entries
from storage.archives.room import Room, TooLarge
from storage.archives.safety import UNREADABLE, leads_elsewhere

HIGHEST_RATIO = 250
"""How many times its packed size an entry may take; texts reach 20, and tables of equal rows 100."""

_FREE = 4 * 1024**2
"""Bytes that an entry may take whatever its packed size."""

_CHUNK = 1 << 18
_UNOPENED = (".7z", ".rar", ".gz", ".bz2", ".xz", ".tbz2", ".txz", ".zst")

Progress = Callable[[int, int, str], None]
"""Called with the number of entries unpacked, that of all or 0 if it is not known, and the next by name."""

Failed = list[tuple[Path, str]]
"""What cannot be imported, by the path of the archive with the entry's name behind it, and why."""


def is_unopened(name: str) -> bool:
    """Tell by its name that a file is an archive of a kind that is never opened."""
    return name.lower().endswith(_UNOPENED) and not name.lower().endswith(ARCHIVE_SUFFIXES)


class Workshop:
    """A temporary folder that holds what was unpacked, taken away at the end of the block in any case.

    A path as users know it leads on into an archive as into a folder; `place_of` says where that is unpacked.
    What cannot be unpacked joins `failed`.
    """

    def __init__(
        self, cancelled: Callable[[], bool], failed: Failed, progress: Progress | None = None
    ) -> None:
        self._cancelled, self._failed, self._progress = cancelled, failed, progress
        self._stack = ExitStack()
        self._folder: Path | None = None
        self._unpacked: dict[Path, Path] = {}

    def __enter__(self) -> Workshop:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def place_of(self, known: Path) -> Path:
        """Return where a file or folder really is that a user knows by a path."""
        if not self._unpacked:
            return known
        whole = known.absolute()
        for path in (whole, *whole.parents):
            if path in self._unpacked:
                return self._unpacked[path] / whole.relative_to(path)
        return known

    def unpack(self, known: Path, room: Room) -> None:
        """Unpack an archive into what room there is; if it is in an archive itself, it may hold no other."""
        whole, archive = known.absolute(), self.place_of(known)
        if whole in self._unpacked:
            return
        if self._folder is None:
            made = tempfile.TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True)
            self._folder = Path(self._stack.enter_context(made))
        folder = self._folder / str(len(self._unpacked) + 1)
        folder.mkdir()
        is_inner = archive != known
        self._unpacked[whole] = folder
        unpacking = _Unpacking(
            archive, known, folder, room, is_inner, self._cancelled, self._failed, self._progress
        )
        unpacking.run()


@dataclass(slots=True)
class _Unpacking:
    archive: Path
    known: Path
    folder: Path
    room: Room
    is_inner: bool
    cancelled: Callable[[], bool]
    failed: Failed
    progress: Progress | None

    def run(self) -> None:
        """Unpack entry by entry, up to where the archive breaks, the room ends or it is cancelled."""
        try:
            for number, entry in enumerate(entries(self.archive, self.known.name, self.room)):
                if self.cancelled():
                    return
                if self.progress:
                    self.progress(number, entry.of, f"{self.known.name}/{entry.name}")
                try:
                    self._take(entry)
                except ImportFailed as failure:
                    self.failed.append((Path(f"{self.known}/{entry.name}"), str(failure)))
                    if isinstance(failure, TooLarge):
                        return
        except ImportFailed as failure:
            self.failed.append((self.known, str(failure)))
        except UNREADABLE as error:
            broken = ImportFailed(
                f"The archive {self.known.name} is damaged, cut off, or none ({first_line(error)}).",
                "Pack or download it again.",
            )
            self.failed.append((self.known, str(broken)))

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
        if is_unopened(path.name) or (self.is_inner and path.name.lower().endswith(ARCHIVE_SUFFIXES)):
            raise self._refused(entry, "an archive that is not opened", "Unpack it and import it by itself.")
        self._write(entry, self.folder / path)

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
        most = self.room.unpacked
        if entry.packed is not None:
            most = min(most, max(_FREE, HIGHEST_RATIO * entry.packed))
        size = 0
        while chunk := content.read(_CHUNK):
            size += len(chunk)
            if size > self.room.unpacked:
                raise TooLarge.of(self.known.name)
            if size > most:
                raise self._refused(
                    entry,
                    f"which takes more than {HIGHEST_RATIO} times its size unpacked",
                    "Unpack it yourself if you trust it.",
                )
            if self.cancelled():
                return
            file.write(chunk)
        self.room.unpacked -= size

    def _refused(self, entry: Entry, reason: str, hint: str) -> ImportFailed:
        return ImportFailed(f"The archive {self.known.name} holds “{entry.name}”, {reason}.", hint)
