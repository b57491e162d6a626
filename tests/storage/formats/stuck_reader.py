"""A reader of documents that never comes to an end with some of them; its module is quickly imported."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from models.incoming.records import IncomingArticle
from storage.formats.reading import Reader, ReadOptions


class StuckReader(Reader):
    """Takes the content of a file for its text; one called `stuck` is never read to its end."""

    name, title, suffixes, is_document = "stuck", "Stuck", (".stuck",), True

    def recognises(self, path: Path, head: str) -> bool:
        return path.suffix == ".stuck"

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle]:
        if path.stem == "stuck":
            threading.Event().wait()
        yield IncomingArticle(path.read_text(encoding="utf-8"), "")
