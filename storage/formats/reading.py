"""What reads the files of other tools: article by article, with all that they hold, under their own names."""

from __future__ import annotations

import contextlib
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import ImportFailed
from models.incoming.names import Survey
from models.incoming.records import IncomingArticle
from models.incoming.tables import Columns, Layout
from storage.formats.reading_process import ReadingProcess


@dataclass(frozen=True, slots=True)
class Version:
    """Which file counts of a document, what the document is called, and what is to be told of the choice.

    `source` is where the text is as it was imported there, None outside a project.
    """

    path: Path
    document: str = ""
    note: str = ""
    is_complete: bool = False
    source: Path | None = None


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a user may say about files: their encoding, None to detect it, and which column holds what.

    `columns` gives, for tables and JSON lines, the names of the columns for `text`, `title`, `published`,
    `language` and `source`. `layouts` says it for all parts of the tables of plain articles that have just
    these columns; nothing is guessed for them then. `version` is what the project that a file is part of says
    of it, None for a file that is read by itself.
    """

    encoding: str | None = None
    columns: Columns = field(default_factory=dict)
    layouts: Mapping[Layout, Columns] = field(default_factory=dict)
    version: Version | None = None


def unusable(path: Path, reason: str) -> ImportFailed:
    """Return the failure of a file, or of an article in it, that only its maker can mend."""
    message = f"{path.name} cannot be imported: {reason}."
    return ImportFailed(message, "Export it again or choose another file.")


class Reader(ABC):
    """Reads one kind of file; `suffixes` are the endings, in lower case, by which folders are searched.

    With `is_apart` it wants a process of its own, as its library is none that the window may load. So does
    one with `is_document`: for files that people lay out, without annotations, where the library that finds
    the text may take any time.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    is_document = False
    is_apart = False

    @abstractmethod
    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its name and its beginning, with what cannot be decoded replaced, that a file is one."""

    def beside(self, path: Path) -> tuple[Path, ...]:
        """Return the files that belong to a file, there or not, and are no articles of their own."""
        return ()

    def listed(self, path: Path) -> Survey:
        """Return the names that the configuration of a file lists, whether it uses them or not."""
        return Survey()

    def survey(self, path: Path, options: ReadOptions, process: ReadingProcess | None = None) -> Survey:
        """Return the names that a file lists and those that it uses, up to where it breaks."""
        found = self.listed(path)
        if self.is_document:
            return found
        with contextlib.suppress(ImportFailed):
            for article in self.articles(path, options, process):
                if isinstance(article, IncomingArticle):
                    found.take(article)
        return found

    def articles(
        self, path: Path, options: ReadOptions, process: ReadingProcess | None
    ) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield what `read` yields, from `process` where the reader wants one and there is one."""
        if process is None or not (self.is_document or self.is_apart):
            return self.read(path, options)
        return process.read(self.read, path, options, patient=not self.is_document)

    @abstractmethod
    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield the articles of a file, and for each that cannot be used the failure that says where and why.

        Raises `ImportFailed` for a file that cannot be used at all.
        """
