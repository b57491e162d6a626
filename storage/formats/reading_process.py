"""Reading in a process of its own, article by article.

So the window never loads spaCy, a file that brings its library down takes nothing else along, and one that
takes for ever can be left.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Any

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.formats.process_end import end

Read = Callable[..., Iterator[IncomingArticle | ImportFailed]]
"""Reads a file, its first argument; sent to the process by its name, with the object whose method it is."""

_LOOK_SECONDS = 0.1
"""How often who waits for an article is asked whether it still wants it."""


@dataclass(frozen=True, slots=True)
class _Refused:
    """The failure of the whole file."""

    failure: ImportFailed


@dataclass(frozen=True, slots=True)
class _Crash:
    """A fault of the program inside the process."""

    trace: str


@dataclass(frozen=True, slots=True)
class _Done:
    """Nothing more comes of a file."""


class ReadingProcess:
    """A process that reads one file after the other; it begins with the first and ends with the block.

    With `seconds` a file of which nothing came for that long is refused, whatever the process does, unless it
    is read with patience; then, and where the process ends before its time, another one reads the next file.
    """

    def __init__(self, seconds: float | None = None, cancelled: Callable[[], bool] = lambda: False) -> None:
        self._seconds, self._cancelled = seconds, cancelled
        self._process: BaseProcess | None = None
        self._connection: Connection[Any, Any] | None = None

    def __enter__(self) -> ReadingProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read(
        self, read: Read, path: Path, *arguments: Any, patient: bool = False
    ) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield what `read` yields, one article in memory; the process ends when nobody reads on.

        Raises what `read` raises, and `ImportFailed` if the process ends before its time or takes too long.
        """
        is_at_rest, seconds = False, None if patient else self._seconds
        try:
            connection = self._running()
            connection.send((read, path, arguments))
            while not isinstance(message := self._next(connection, path, seconds), _Done):
                is_at_rest = isinstance(message, _Refused | _Crash)
                if isinstance(message, _Refused):
                    raise message.failure
                if isinstance(message, _Crash):
                    raise _broken(path, message.trace)
                yield message
            is_at_rest = True
        except (EOFError, OSError):
            raise _broken(path) from None
        finally:
            if not is_at_rest:
                self._end()

    def _next(self, connection: Connection[Any, Any], path: Path, seconds: float | None) -> Any:
        latest = None if seconds is None else time.monotonic() + seconds
        while not connection.poll(_LOOK_SECONDS):
            if self._cancelled():
                raise ImportFailed(f"The reading of {path.name} was stopped.", "Import it again.")
            if latest is not None and time.monotonic() > latest:
                raise ImportFailed(
                    f"The file {path.name} takes more than {seconds:.0f} seconds to read.",
                    "Save its text as a .txt file first.",
                )
        return connection.recv()

    def _running(self) -> Connection[Any, Any]:
        if self._connection is None:
            spawn = multiprocessing.get_context("spawn")
            self._connection, other = spawn.Pipe()
            self._process = spawn.Process(target=_serve, args=(other,), daemon=True)
            self._process.start()
            other.close()
            # Its start is no fault of the first file.
            self._connection.recv()
        return self._connection

    def _end(self) -> None:
        if self._connection is not None and self._process is not None:
            self._connection.close()
            self._process.terminate()
            end(self._process)
        self._connection = self._process = None


def _broken(path: Path, detail: str = "") -> ImportFailed:
    return ImportFailed(
        f"The process that read {path.name} ended unexpectedly.",
        "The file may be damaged; export it again, or close other programs if memory is short.",
        detail=detail,
    )


def _serve(connection: Connection[Any, Any]) -> None:
    # An interrupt at the terminal reaches both processes; the caller decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # If nobody listens any more, there is nobody to tell.
    with contextlib.suppress(EOFError, ConnectionError), connection:
        connection.send(_Done())
        while True:
            read, path, arguments = connection.recv()
            _answer(connection, read(path, *arguments))


def _answer(connection: Connection[Any, Any], found: Iterator[IncomingArticle | ImportFailed]) -> None:
    try:
        for item in found:
            connection.send(item)
        connection.send(_Done())
    except ImportFailed as failure:
        connection.send(_Refused(failure))
    except ConnectionError:
        raise
    except Exception:
        connection.send(_Crash(traceback.format_exc()))
