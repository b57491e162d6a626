"""Putting a finished database file in its place: written beside it first, then renamed.

At no moment is a half-written file to be seen under the final name.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import SessionError, SessionLocked, SessionMissing
from models.ids import new_id
from storage.failures import read_only, telling, telling_system

Copied = Callable[[int, int], None]
"""Called now and then while a database is copied, with how many of its pages are copied, and with all."""

_PAGES = 4096
"""Pages copied at a time: 16 megabytes."""


def beside(path: Path, suffix: str) -> Path:
    """Return the companion file that SQLite keeps beside `path`, as in `NAME.dateline-wal`."""
    return path.with_name(path.name + suffix)


@contextmanager
def placed(path: Path, *, overwrite: bool) -> Iterator[Path]:
    """Give a temporary path beside `path`; what was written there takes its place at the end.

    An error inside the block leaves `path` as it was and no temporary file behind. Without
    `overwrite` an existing file is refused, also one that appears in the meantime.
    """
    _require_free(path, overwrite)
    temporary = path.with_name(f".{path.name}.{new_id()[:12]}.new")
    try:
        with telling(path), telling_system(path):
            yield temporary
            _flush(temporary)
            _publish(temporary, path, overwrite)
            _flush_folder(path.parent)
    finally:
        for leftover in (temporary, beside(temporary, "-wal"), beside(temporary, "-shm")):
            leftover.unlink(missing_ok=True)


def copy_database(
    source: sqlite3.Connection, target: Path, *, overwrite: bool, copied: Copied | None = None
) -> None:
    """Write what `source` has committed to `target`; other processes may write to it meanwhile.

    `copied` is told how far it is; what it raises ends the copy, of which nothing stays.
    """
    with placed(target, overwrite=overwrite) as temporary:
        copy = sqlite3.connect(temporary)
        try:
            copy.execute("PRAGMA synchronous = OFF")
            if copied is None:
                source.backup(copy)
            else:
                source.backup(copy, pages=_PAGES, progress=lambda _, left, all_: copied(all_ - left, all_))
        finally:
            copy.close()


def is_writable_folder(folder: Path) -> bool:
    """Tell whether this process may make files in `folder`."""
    effective = os.access in os.supports_effective_ids
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=effective)


def _require_free(path: Path, overwrite: bool) -> None:
    if not path.parent.is_dir():
        raise SessionMissing(f"There is no folder {path.parent}.", "Choose a folder that exists.")
    if not is_writable_folder(path.parent):
        raise read_only(path)
    if path.is_dir() or (path.exists() and not overwrite):
        raise _taken(path)
    log = beside(path, "-wal")
    if log.exists() and not path.exists():
        raise SessionError(
            f"The log {log} is still there, of a session that was deleted or moved away.",
            "Put that session back beside it, or choose another name.",
        )
    if log.exists():
        # A log left beside the new file would be replayed into it.
        raise SessionLocked(
            f"The session {path} is open in another window or was not closed properly.",
            "Close it there, or open it once and close it again, or choose another name.",
        )


def _taken(path: Path) -> SessionError:
    return SessionError(f"There is already a file {path}.", "Choose another name.")


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _publish(temporary: Path, path: Path, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(path)
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:
        # Not every file system has hard links; there the check for a taken name is not atomic.
        if path.exists():
            raise _taken(path) from None
        temporary.rename(path)
