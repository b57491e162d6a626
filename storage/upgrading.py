"""How far an older session is on its way to the newest tables, and stopping it there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from storage.database import Database
from storage.migrations import NEWEST, STATEMENTS

Progress = Callable[[int, int, str], None]
"""Called with how many hundredths are done, with 100, and with no words."""

Cancelled = Callable[[], bool]

_STEPS_BETWEEN_QUESTIONS = 20_000
"""How many steps SQLite makes before it asks whether it shall stop: a few milliseconds' worth."""

_WEIGHTS = {"INSERT": 3, "CREATE INDEX": 1, "DROP TABLE": 1}
"""About how long a statement takes by what it begins with; those that go through no rows take no time."""

_COPY, _END = 1, 2
"""The weights of the copy that is kept, and of writing everything to the disk in the end."""


class Stopped(Exception):
    """The caller has cancelled; the file is as it was."""


class Upgrade:
    """Tells `progress` how far it is, and stops as soon as `cancelled` says so."""

    def __init__(self, cancelled: Cancelled | None = None, progress: Progress | None = None) -> None:
        self._cancelled = cancelled or (lambda: False)
        self._progress = progress or (lambda *_: None)
        self._to_come: list[str] = []
        self._done = 0
        self._all = 0

    def go_on(self) -> None:
        """Raise `Stopped` if it is cancelled."""
        if self._cancelled():
            raise Stopped

    def begin(self, version: int) -> None:
        """Begin with a file of a version."""
        steps = (STATEMENTS[number] for number in range(version + 1, NEWEST + 1))
        self._to_come = [statement for step in steps for statement in step]
        self._done, self._all = 0, _COPY + sum(map(_weight, self._to_come)) + _END
        self._tell(0)

    def copied(self, pages: int, all_pages: int) -> None:
        """Take note that some pages of the file are copied."""
        self.go_on()
        self._tell(_COPY * pages / max(1, all_pages))

    @contextmanager
    def watching(self, db: Database) -> Iterator[None]:
        """Follow the statements that the block executes; SQLite asks now and then whether it shall stop."""
        self._done = _COPY
        db.conn.set_progress_handler(self._cancelled, _STEPS_BETWEEN_QUESTIONS)
        try:
            with db.tracer(self._follow):
                yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            raise Stopped from error
        finally:
            db.conn.set_progress_handler(None, 0)

    def _follow(self, statement: str, _values: object) -> None:
        """Take note that a statement begins, so that those before it are done."""
        if statement in self._to_come:
            self._tell(self._done)
            self._done += _weight(statement)

    def _tell(self, done: float) -> None:
        self._progress(int(100 * done / self._all), 100, "")


def _weight(statement: str) -> int:
    words = statement.split(None, 2)
    return _WEIGHTS.get(words[0]) or _WEIGHTS.get(" ".join(words[:2])) or 0
