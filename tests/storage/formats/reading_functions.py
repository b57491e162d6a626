"""What tests let another process do: reading well, badly, and without end; the module is quickly imported."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle


def few(path: Path) -> Iterator[IncomingArticle | ImportFailed]:
    yield IncomingArticle("one", path.name)
    yield ImportFailed("Two is broken.", "Mend it.")
    raise ImportFailed("The rest is lost.", "Find it.")


def many(_path: Path) -> Iterator[IncomingArticle]:
    for number in range(1_000_000):
        yield IncomingArticle("x" * 10_000, str(number))


def dying(_path: Path) -> Iterator[IncomingArticle]:
    yield IncomingArticle("one", "1")
    os._exit(3)


def faulty(_path: Path) -> Iterator[IncomingArticle]:
    yield IncomingArticle("one", "1")
    raise ZeroDivisionError


def hanging(_path: Path) -> Iterator[IncomingArticle]:
    threading.Event().wait()
    yield IncomingArticle("never", "1")


def slow(_path: Path) -> Iterator[IncomingArticle]:
    threading.Event().wait(0.6)
    yield IncomingArticle("at last", "1")


def numbered(path: Path, number: int) -> Iterator[IncomingArticle]:
    yield IncomingArticle(f"{path.name} {number}", str(os.getpid()))


def refusing(path: Path) -> Iterator[IncomingArticle]:
    raise ImportFailed(f"{path.name} is none.", "Leave it out.")
    yield
