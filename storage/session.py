"""The session: one SQLite file that holds articles, annotations and every decision."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from models.errors import SessionError, SessionLocked
from models.schema import Schema, schema_from_toml
from storage import failures
from storage.database import Database
from storage.migrations import APPLICATION_ID, migrations
from storage.opening import connected, open_for_reading, open_for_writing
from storage.placing import copy_database, placed

_SCHEMA_TEXT = "schema"
_SCHEMA_NAME = "schema_name"


class Session:
    """An open session file. One thread uses it; other threads open the same path once more.

    What is written is on the disk when `writing` ends, so closing at any moment, also by force,
    loses nothing that was reported as written.
    """

    def __init__(self, path: Path, db: Database, *, read_only: bool = False, frozen: bool = False) -> None:
        self.path = path
        self.db = db
        self.read_only = read_only
        self._block = ""
        self._identity = _identity(path)
        self._stamp = _stamp(path) if frozen else None
        self.schema: Schema = self._stored_schema()

    @classmethod
    def create(
        cls, path: Path, schema_text: str, *, schema_name: str = "schema.toml", overwrite: bool = False
    ) -> Session:
        """Make a new session at `path` that annotates with the schema given as TOML, and open it.

        Raises `SchemaError` for an unusable schema and `SessionError` if the file exists or cannot
        be made; then nothing is left behind.
        """
        path = Path(os.path.realpath(path))
        helpers = [label.name for label in _parsed(schema_text, schema_name).labels if label.helper]
        with placed(path, overwrite=overwrite) as temporary:
            db = connected(f"{temporary.as_uri()}?mode=rwc")
            try:
                _fill(db, {_SCHEMA_TEXT: schema_text, _SCHEMA_NAME: schema_name}, helpers)
            finally:
                db.close()
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Session:
        """Open the session at `path`; raise the fitting `SessionError` if it cannot be, file untouched.

        With `read_only` no file is made or changed, so it also works where nothing can be written.
        """
        path = Path(os.path.realpath(path))
        db, frozen = open_for_reading(path) if read_only else (open_for_writing(path), False)
        try:
            return cls(path, db, read_only=read_only, frozen=frozen)
        except BaseException:
            db.close()
            raise

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self.db.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def copy_to(self, target: Path) -> None:
        """Write a copy of the session to `target`, in place of a session that may be there.

        It appears whole or not at all. Works also when the session's own file was deleted.
        """
        target = Path(os.path.realpath(target))
        if target == self.path:
            raise SessionError(f"The session is already {self.path}.", "Choose another name for the copy.")
        copy_database(self.db.conn, target, overwrite=True)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Run the block as one transaction that no other process can cut into, and flush it to disk.

        An error undoes the block. Inside another `writing` the block joins its transaction and an
        error undoes the inner block only. SQLite's errors come out as `SessionError`s.
        """
        if self._block == "reading":
            raise RuntimeError("writing inside reading would act on what may have changed meanwhile")
        if self._block:
            with self.db.atomic():
                yield
            return
        self._require_writable()
        with failures.telling(self.path), self._within("writing", "BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Write like `writing`, but do not wait for the disk: a power cut may take it, nothing else does.

        For what is no decision, such as where the reviewer is. The next `writing` flushes it too.
        """
        if self._block:
            with self.writing():
                yield
            return
        with failures.telling(self.path):
            self.db.execute("PRAGMA synchronous = NORMAL")
            try:
                with self.writing():
                    yield
            finally:
                self.db.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let all queries of the block see the same state; SQLite's errors come out as `SessionError`s."""
        if self._block:
            yield
            return
        with failures.telling(self.path), self._within("reading", "BEGIN"):
            yield
        self._require_unchanged()

    def setting(self, name: str, default: str | None = None) -> str | None:
        """Return a stored setting, or `default`."""
        with self.reading():
            row = self.db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return row[0] if row else default

    def set_setting(self, name: str, value: str) -> None:
        """Store a setting."""
        with self.writing():
            self.db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def schema_text(self) -> str:
        """Return the schema as TOML, as it is stored."""
        text = self.setting(_SCHEMA_TEXT)
        if text is None:
            raise failures.corrupt(self.path, "no schema is stored")
        return text

    def change_schema(self, text: str) -> None:
        """Store another schema, given as TOML, which must hold all that the present one holds.

        Raises `SchemaError` for an unusable one.
        """
        schema = _parsed(text, self.setting(_SCHEMA_NAME) or "")
        self.set_setting(_SCHEMA_TEXT, text)
        self.schema = schema

    def _stored_schema(self) -> Schema:
        return _parsed(self.schema_text(), self.setting(_SCHEMA_NAME) or "")

    @contextmanager
    def _within(self, block: str, begin: str) -> Iterator[None]:
        self.db.execute(begin)
        self._block = block
        try:
            yield
            self.db.commit()
        except BaseException:
            self.db.rollback()
            raise
        finally:
            self._block = ""

    def _require_writable(self) -> None:
        if self.read_only:
            raise failures.read_only(self.path)
        if _identity(self.path) != self._identity:
            raise failures.vanished(self.path)

    def _require_unchanged(self) -> None:
        """Refuse what was read while another process changed a file that is read without a log."""
        if self._stamp is not None and _stamp(self.path) not in (None, self._stamp):
            raise SessionLocked(
                f"Another program wrote to the session {self.path} while it was being read.",
                "Try again.",
            )


@lru_cache(maxsize=8)
def _parsed(text: str, name: str) -> Schema:
    return schema_from_toml(text, name)


def _fill(db: Database, settings: dict[str, str], helper_labels: list[str]) -> None:
    # Nothing is lost if this breaks off, so only the finished file is flushed.
    db.execute("PRAGMA journal_mode = MEMORY")
    db.execute("PRAGMA synchronous = OFF")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(db)
    db.conn.executemany("INSERT INTO settings VALUES (?, ?)", settings.items())
    db.conn.executemany("INSERT INTO helper_labels VALUES (?)", [(label,) for label in helper_labels])
    db.execute("PRAGMA journal_mode = WAL")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
