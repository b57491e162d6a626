"""spaCy's DocBin, read: an article a Doc.

In a process of its own, in a command too: an import may run in a thread of the window, and that never loads
spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.formats.reading import Reader, ReadOptions
from storage.formats.spacy_docs import read_docs


class SpacyReader(Reader):
    """Reads `ents` and all groups of `spans`, or the user data of a DocBin that Dateline wrote."""

    name = "spacy"
    title = "spaCy DocBin"
    suffixes = (".spacy",)
    is_apart = True

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending that a file is one; its bytes say nothing until they are unpacked."""
        return path.suffix.lower() in self.suffixes

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield an article for each Doc, and a failure for each whose user data are broken."""
        return read_docs(path)
