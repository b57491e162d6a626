"""Connecting to a session file, or refusing it without having changed a byte of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from models.errors import NotASession, SessionError, SessionReadOnly, SessionTooNew
from storage.database import Database
from storage.failures import missing, read_only, telling, telling_system
from storage.migrations import APPLICATION_ID, NEWEST, migrations
from storage.placing import beside, copy_database, is_writable_folder
from storage.upgrading import Cancelled, Progress, Stopped, Upgrade

BUSY_MILLISECONDS = 2000
"""How long a statement waits for another process before it gives up."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


def is_older(path: Path) -> bool:
    """Tell whether a former Dateline wrote the session at `path`, so that opening it may take long.

    False also where there is no session: opening it says what is wrong.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError:
        return False
    is_ours = header.startswith(_MAGIC) and int.from_bytes(header[68:72], "big") == APPLICATION_ID
    return is_ours and int.from_bytes(header[60:64], "big") < NEWEST


def convert(path: Path, cancelled: Cancelled | None = None, progress: Progress | None = None) -> bool:
    """Bring the session at `path` to the newest version of the tables; return False if it was cancelled.

    Then the file is as it was. Raises the fitting `SessionError` if it cannot be opened.
    """
    upgrade = Upgrade(cancelled, progress)
    try:
        upgrade.go_on()
        open_for_writing(path, upgrade).close()
    except Stopped:
        return False
    return True


def open_for_writing(path: Path, upgrade: Upgrade | None = None) -> Database:
    """Connect to the session at `path`, brought to the newest version of the tables.

    `upgrade` is told how far that is, and may stop it with `Stopped`.
    """
    refuse_unfit(path)
    _require_writable(path)
    _require_sound(path)
    with telling(path):
        db = connected(f"{path.as_uri()}?mode=rw")
        try:
            _refuse_newer(path, version_of(db))
            if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                db.execute("PRAGMA journal_mode = WAL")
            if version_of(db) < NEWEST:
                _migrate(path, db, upgrade or Upgrade())
        except BaseException:
            db.close()
            raise
    return db


def open_for_reading(path: Path) -> tuple[Database, bool]:
    """Connect to the session at `path` without making or changing any file; tell also if it is frozen.

    A file that nobody has open is frozen: it is read as it lies, and what another process writes
    from then on goes unseen. One in use is read with its log, which needs the log's index file or
    a folder where it can be made.
    """
    refuse_unfit(path)
    frozen = _is_frozen(path)
    with telling(path):
        db = connected(f"{path.as_uri()}?mode=ro{'&immutable=1' if frozen else ''}")
        try:
            _require_current(path, version_of(db))
        except BaseException:
            db.close()
            raise
    return db, frozen


def connected(uri: str) -> Database:
    """Return a connection that begins transactions only when told to, with our settings."""
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_MILLISECONDS / 1000)
    db = Database(connection, execute_plugins=False)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = FULL")
    # Only macOS knows the difference: there a plain fsync does not reach the disk.
    db.execute("PRAGMA fullfsync = ON")
    return db


def version_of(db: Database) -> int:
    """Return the `user_version` of the open file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def refuse_unfit(path: Path) -> None:
    """Raise the fitting `SessionError` if the file is missing, of another kind, or too new."""
    refuse_missing(path)
    if path.is_dir():
        raise NotASession(f"{path} is a folder, not a session.", "Choose a .dateline file.")
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except PermissionError as error:
        raise SessionError(f"The session {path} may not be read.", "Change its permissions.") from error
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise _not_ours(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise _not_ours(path)
    _refuse_newer(path, int.from_bytes(header[60:64], "big"))


def refuse_missing(path: Path) -> None:
    """Raise `SessionMissing` if there is nothing at `path`, `SessionError` if that cannot be told."""
    try:
        there = path.exists()
    except OSError as error:
        raise SessionError(
            f"The session {path} cannot be reached: {error.strerror}.",
            "Check its name and the permissions of its folder.",
        ) from error
    if not there:
        raise missing(path)


def _not_ours(path: Path) -> NotASession:
    return NotASession(f"{path} is not a Dateline session.", "Choose a .dateline file, or import this one.")


def _refuse_newer(path: Path, version: int) -> None:
    if version > NEWEST:
        raise SessionTooNew(
            f"A newer Dateline wrote the session {path} (version {version}, this one knows {NEWEST}).",
            "Update Dateline; the file was not touched.",
        )


def _require_current(path: Path, version: int) -> None:
    _refuse_newer(path, version)
    if version < NEWEST:
        raise SessionReadOnly(
            f"The session {path} is of version {version} and must be brought to {NEWEST} before it is read.",
            "Open it once where it can be written.",
        )


def _require_writable(path: Path) -> None:
    with telling_system(path), path.open("rb+"):
        pass
    if not is_writable_folder(path.parent):
        raise read_only(path)


def _require_sound(path: Path) -> None:
    """Look at a closed file before it is opened for writing, which leaves a log beside a damaged one."""
    if beside(path, "-wal").exists():
        return
    with telling(path):
        db = connected(f"{path.as_uri()}?mode=ro&immutable=1")
        try:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            db.close()


def _is_frozen(path: Path) -> bool:
    log = beside(path, "-wal")
    if log.exists() and (is_writable_folder(path.parent) or beside(path, "-shm").exists()):
        return False
    if log.exists() and log.stat().st_size > 0:
        raise SessionReadOnly(
            f"The session {path} holds changes in {log.name} that cannot be read in this folder.",
            "Copy both files to a folder of your own and open the copy.",
        )
    return True


def _migrate(path: Path, db: Database, upgrade: Upgrade) -> None:
    """Bring an older file to the newest version, all or nothing, after a copy was made beside it."""
    kept: Path | None = None
    db.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been first while this one waited for the lock.
        if version_of(db) < NEWEST:
            upgrade.begin(version_of(db))
            kept = _keep_former(path, upgrade)
            with upgrade.watching(db):
                migrations.apply(db)
        db.commit()
    except BaseException:
        db.rollback()
        if kept is not None:
            kept.unlink(missing_ok=True)
        raise


def _keep_former(path: Path, upgrade: Upgrade) -> Path:
    """Copy the session as it is to a free name beside it, and return that."""
    former, kept = connected(f"{path.as_uri()}?mode=ro"), _free_name(path)
    try:
        copy_database(former.conn, kept, overwrite=False, copied=upgrade.copied)
    finally:
        former.close()
    return kept


def _free_name(path: Path) -> Path:
    name = beside(path, f".before-v{NEWEST}")
    count = 1
    while name.exists():
        count += 1
        name = beside(path, f".before-v{NEWEST}-{count}")
    return name
