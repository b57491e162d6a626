"""Tables of plain articles: which column holds which part of an article, and what the first row has there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

ARTICLE_PARTS = ("text", "title", "published", "language", "source")
"""What of an article a column of a table may hold."""

Layout = tuple[str, ...]
"""The columns of a table, in its order: tables that share them are read alike."""

Columns = Mapping[str, str]
"""The column of each part of an article; a part without one is not in the table."""


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table that is to be imported: its file's name, the likely columns, and its first row's cells.

    `files` counts the tables with the same columns. `likely` may lack the text.
    """

    name: str
    likely: Columns
    first: Mapping[str, str]
    files: int = 1

    @property
    def longest(self) -> str:
        """Return the column that has most to read in the first row."""
        return max(self.first, key=lambda column: len(self.first[column]))

    def with_more(self, other: FoundTable) -> FoundTable:
        """Return the table with those counted that another stands for."""
        return replace(self, files=self.files + other.files)
