"""What reads the files of other tools: article by article, with all that they hold, under their own names."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import ImportFailed
from models.incoming.names import Survey
from models.incoming.records import IncomingArticle


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a user may say about files: their encoding, None to detect it, and which column holds what.

    `columns` gives, for tables and JSON lines, the names of the columns for `text`, `title`, `published`,
    `language` and `source`.
    """

    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


def unusable(path: Path, reason: str) -> ImportFailed:
    """Return the failure of a file, or of an article in it, that only its maker can mend."""
    message = f"{path.name} cannot be imported: {reason}."
    return ImportFailed(message, "Export it again or choose another file.")


class Reader(ABC):
    """Reads one kind of file; `suffixes` are the endings, in lower case, by which folders are searched."""

    name: str
    title: str
    suffixes: tuple[str, ...]

    @abstractmethod
    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its name and its beginning, with what cannot be decoded replaced, that a file is one."""

    def beside(self, path: Path) -> tuple[Path, ...]:
        """Return the files that belong to a file, there or not, and are no articles of their own."""
        return ()

    def listed(self, path: Path) -> Survey:
        """Return the names that the configuration of a file lists, whether it uses them or not."""
        return Survey()

    @abstractmethod
    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield the articles of a file, and for each that cannot be used the failure that says where and why.

        Raises `ImportFailed` for a file that cannot be used at all.
        """
