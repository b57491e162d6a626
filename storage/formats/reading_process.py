"""Reading in a process of its own, article by article.

So the window never loads spaCy, and a file that brings its library down takes nothing else along.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.formats.in_process import end

Read = Callable[[Path], Iterator[IncomingArticle | ImportFailed]]
"""Reads a file; a function at the top of its module, since it is named to the other process."""


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
    """Nothing more comes."""


def read_in_process(read: Read, path: Path) -> Iterator[IncomingArticle | ImportFailed]:
    """Yield what `read` yields, one article in memory; the process ends with it, or when nobody reads on.

    Raises what `read` raises, and `ImportFailed` if the process ends before its time.
    """
    spawn = multiprocessing.get_context("spawn")
    receiver, sender = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_serve, args=(sender, read, path), daemon=True)
    with receiver:
        process.start()
        sender.close()
        try:
            while not isinstance(message := _next(receiver, path), _Done):
                yield message
        finally:
            process.terminate()
            end(process)


def _next(receiver: Connection[Any, Any], path: Path) -> Any:
    try:
        message = receiver.recv()
    except (EOFError, OSError):
        raise _broken(path) from None
    if isinstance(message, _Refused):
        raise message.failure
    if isinstance(message, _Crash):
        raise _broken(path, message.trace)
    return message


def _broken(path: Path, detail: str = "") -> ImportFailed:
    return ImportFailed(
        f"The process that read {path.name} ended unexpectedly.",
        "The file may be damaged; export it again, or close other programs if memory is short.",
        detail=detail,
    )


def _serve(sender: Connection[Any, Any], read: Read, path: Path) -> None:
    # An interrupt at the terminal reaches both processes; the caller decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # If nobody listens any more, there is nobody to tell.
    with contextlib.suppress(ConnectionError), sender:
        try:
            for found in read(path):
                sender.send(found)
            sender.send(_Done())
        except ImportFailed as failure:
            sender.send(_Refused(failure))
        except ConnectionError:
            raise
        except Exception:
            sender.send(_Crash(traceback.format_exc()))
