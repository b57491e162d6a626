"""What SQLite and the system say went wrong, told as one of our `SessionError`s.

Only what the user can act on is translated: a lock, a full disk, a damaged file. Every other
`sqlite3` error is a fault of the program and passes through unchanged.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import (
    SessionCorrupt,
    SessionError,
    SessionFull,
    SessionLocked,
    SessionMissing,
    SessionReadOnly,
)

_PRIMARY = 0xFF
_NO_TEXT = "Could not decode to UTF-8"
_DISK_MOVED = sqlite3.SQLITE_READONLY_DBMOVED
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_LEAST_FREE_BYTES = 1 << 20
"""With less than this left, an input/output error of SQLite is taken for a full disk."""


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn the SQLite errors of the block that concern the file `path` into `SessionError`s."""
    try:
        yield
    except sqlite3.Error as error:
        told = _told(error, path)
        if told is None:
            raise
        raise told from error


@contextmanager
def telling_system(path: Path) -> Iterator[None]:
    """Turn the system's refusals (`OSError`) to read or write `path` into `SessionError`s."""
    try:
        yield
    except OSError as error:
        raise _told_by_system(error, path) from error


@contextmanager
def decoding(path: Path, what: str) -> Iterator[None]:
    """Tell stored data that cannot be understood as damage of the session at `path`."""
    try:
        yield
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise corrupt(path, f"{what}: {type(error).__name__}: {error}") from error


def missing(path: Path) -> SessionMissing:
    """Return the error for a session that is not, or no longer, at `path`."""
    return SessionMissing(
        f"The session {path} is not there: it was deleted, moved or never made.",
        "Put the file back or choose another one.",
    )


def vanished(path: Path) -> SessionMissing:
    """Return the error for a session that was deleted or replaced while it was open."""
    return SessionMissing(
        f"The session {path} was deleted or replaced while it was open; nothing was written.",
        "Save a copy under another name: it holds every decision up to this one.",
    )


def read_only(path: Path) -> SessionReadOnly:
    """Return the error for a session that cannot be written where it lies."""
    return SessionReadOnly(
        f"The session {path} cannot be written: the file or its folder is read-only.",
        "Copy it to a folder of your own, or change its permissions.",
    )


def corrupt(path: Path, detail: str) -> SessionCorrupt:
    """Return the error for a damaged session; `detail` says where the damage was met."""
    return SessionCorrupt(
        f"The session {path} is damaged.",
        "Keep the file as it is and go back to a copy of it.",
        detail=detail,
    )


def _told(error: sqlite3.Error, path: Path) -> SessionError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python's own, without a code: a text that another program stored is no UTF-8.
        return corrupt(path, str(error)) if _NO_TEXT in str(error) else None
    detail = f"{error.sqlite_errorname}: {error}"
    match code & _PRIMARY:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return _locked(path, detail)
        case sqlite3.SQLITE_FULL:
            return _full(path, detail)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return corrupt(path, detail)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return vanished(path) if code == _DISK_MOVED else read_only(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return _unreachable(path, detail)
    return None


def _unreachable(path: Path, detail: str) -> SessionError:
    if not path.exists():
        return missing(path)
    if shutil.disk_usage(path.parent).free < _LEAST_FREE_BYTES:
        return _full(path, detail)
    return SessionError(
        f"The session {path} could not be read or written.",
        "Check the drive it lies on and try again.",
        detail=detail,
    )


def _told_by_system(error: OSError, path: Path) -> SessionError:
    if error.errno in _NO_ROOM:
        return _full(path, str(error))
    if isinstance(error, FileNotFoundError):
        return missing(path)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return read_only(path)
    return SessionError(
        f"The session {path} could not be read or written: {error.strerror}.",
        "Check the drive it lies on and try again.",
        detail=str(error),
    )


def _locked(path: Path, detail: str) -> SessionLocked:
    return SessionLocked(
        f"Another program keeps the session {path} busy; nothing was written.",
        "Wait until it is done or close it, then try again.",
        detail=detail,
    )


def _full(path: Path, detail: str) -> SessionFull:
    return SessionFull(
        f"There is no room left for the session {path}; the last change was not written.",
        "Free some space on the drive, then try again.",
        detail=detail,
    )
