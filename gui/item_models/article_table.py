"""The articles of a session as a list: ids from one SQL query, rows read in pages as they come into view."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    Qt,
)

from gui.item_models.row_model import NO_INDEX, ROW_ROLE, Index
from gui.panels import wording
from storage import articles
from storage.articles import ArticleQuery, ArticleRow, Counts
from storage.session import Session

PAGE = 100
"""Rows that are read from the session at once."""


class ArticleModel(QAbstractListModel):
    """One row per article that the query asks for; filter, order and search happen in SQLite."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._query = ArticleQuery()
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._rows: dict[str, ArticleRow] = {}

    @property
    def query(self) -> ArticleQuery:
        """Return what the list shows."""
        return self._query

    @property
    def ids(self) -> list[str]:
        """Return the ids of all rows in their order."""
        return list(self._ids)

    def set_session(self, session: Session | None) -> None:
        """Show the articles of another session, or none; filter and search start afresh."""
        self._session = session
        self._query = ArticleQuery()
        self.refresh()

    def set_query(self, wanted: Mapping[str, Any]) -> None:
        """Show what `wanted` asks for: the fields of an `ArticleQuery` by name."""
        self._query = ArticleQuery(**wanted)
        self.refresh()

    def refresh(self) -> None:
        """Ask the session anew which articles there are, and forget what was read of them.

        Raises `SessionError` if the session cannot be read; the list then stays as it was.
        """
        found = articles.ids(self._session, self._query) if self._session else []
        self.beginResetModel()
        self._ids = found
        self._places = {article_id: place for place, article_id in enumerate(found)}
        self._rows.clear()
        self.endResetModel()

    def row_changed(self, article_id: str) -> None:
        """Read one article's row anew; it keeps its place until the next `refresh`."""
        place = self._places.get(article_id)
        if place is None:
            return
        self._rows.pop(article_id, None)
        self.dataChanged.emit(self.index(place), self.index(place))

    def index_of(self, article_id: str) -> QModelIndex:
        """Return the index of an article, an invalid one if the list does not show it."""
        place = self._places.get(article_id)
        return QModelIndex() if place is None else self.index(place)

    def id_at(self, place: int) -> str:
        """Return the id of the article in a row."""
        return self._ids[place]

    def row(self, place: int) -> ArticleRow | None:
        """Return what a row shows, read with its whole page if need be; None if it is gone meanwhile."""
        article_id = self._ids[place]
        if article_id not in self._rows and self._session is not None:
            start = place - place % PAGE
            page = [item for item in self._ids[start : start + PAGE] if item not in self._rows]
            self._rows.update((found.id, found) for found in articles.rows(self._session, page))
        return self._rows.get(article_id)

    def counts(self) -> Counts:
        """Return how many articles the session has of each status and language, whatever is filtered."""
        return articles.counts(self._session) if self._session else Counts({}, {})

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many articles the query found."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, its title, or a sentence about it."""
        if not index.isValid():
            return None
        roles = Qt.ItemDataRole
        if role not in (ROW_ROLE, roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None or role == ROW_ROLE:
            return row
        if role == roles.DisplayRole:
            return row.title
        if role == roles.ToolTipRole:
            return f"{row.title}\n{row.source}"
        return _spoken(row)


def _spoken(row: ArticleRow) -> str:
    """Return a row as a screen reader says it."""
    status, published = wording.article_status_text(row.status), wording.date_text(row.published)
    parts = [row.title, status, row.language, published, wording.open_text(row.open_count)]
    return ", ".join(part for part in parts if part)
