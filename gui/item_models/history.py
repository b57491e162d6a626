"""The decision log as a list: read page by page as it comes into view, under heads of day and article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.history_wording import line_text, undone_text
from gui.item_models.annotation_list import ROW_ROLE
from gui.panels import wording
from gui.tasks import after
from models.history import HistoryLine
from storage import history
from storage.history import HistoryQuery
from storage.session import Session

PAGE = 100
"""Decisions that are read from the session at once."""

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class HistoryHead:
    """What the decisions below it have in common; without an article they go over several."""

    article_id: str
    title: str
    reviewer: str
    day: date


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One decision under its head: `clock` is its time of day, `text` and `undone` say it in words."""

    line: HistoryLine
    clock: str
    text: str
    undone: str


Row = HistoryHead | HistoryEntry


def rows_of(lines: Sequence[HistoryLine]) -> Iterator[Row]:
    """Yield the decisions, the newest first, each run of one day, article and reviewer under a head."""
    for head, run in groupby(lines, head_of):
        yield head
        yield from map(_entry, run)


def head_of(line: HistoryLine) -> HistoryHead:
    """Return the head under which a decision stands; the day is that of the user's clock."""
    day = datetime.fromisoformat(line.time).astimezone().date()
    alone = line.articles == 1
    return HistoryHead(line.article_id if alone else "", line.title if alone else "", line.reviewer, day)


class HistoryRows(QAbstractListModel):
    """Heads and decisions that somebody else read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, lines: Sequence[HistoryLine]) -> None:
        """Show these decisions, the newest first."""
        self.beginResetModel()
        self._rows = list(rows_of(lines))
        self.endResetModel()

    def row_at(self, row: int) -> Row | None:
        """Return a head or a decision, None if there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, seq: int) -> int:
        """Return the row of the decision with this number, -1 if it is not shown."""
        found = (
            place
            for place, row in enumerate(self._rows)
            if isinstance(row, HistoryEntry) and row.line.seq == seq
        )
        return next(found, -1)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many heads and decisions are read."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, or a sentence about it."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or role == ROW_ROLE:
            return row
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            return None
        if isinstance(row, HistoryHead):
            return ", ".join([title_text(row), row.reviewer, wording.day_text(row.day)])
        said = (
            [row.text, row.undone] if role != roles.AccessibleTextRole else [row.text, row.clock, row.undone]
        )
        return ", ".join(filter(None, said))


def title_text(head: HistoryHead) -> str:
    """Return the title of a head."""
    return head.title or QCoreApplication.translate("HistoryRows", "Several articles")


class HistoryModel(HistoryRows):
    """The decisions of a session that a query asks for; `searched` says that there are no more to find."""

    searched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._query = HistoryQuery()
        self._known = 0
        self._rest: int | None = None
        self._go_on = after(0, self, lambda: self.fetchMore(_NO_INDEX))

    @property
    def query(self) -> HistoryQuery:
        """Return what the list shows."""
        return self._query

    def set_session(self, session: Session | None) -> None:
        """Show the decisions of another session, or none; nothing is read before the next `refresh`."""
        self.beginResetModel()
        self._session, self._query = session, HistoryQuery()
        self._rows, self._known, self._rest = [], 0, None
        self.endResetModel()

    def set_query(self, wanted: Mapping[str, Any]) -> None:
        """Show what `wanted` asks for: the fields of a `HistoryQuery` by name."""
        self._query = HistoryQuery(**wanted)
        self._read_anew()

    def refresh(self) -> None:
        """Take up what was decided, undone and redone since; views keep their place."""
        if self._session is None:
            return
        news = history.news(self._session, self._known)
        if news.seq == self._known:
            return
        if not self._known:
            self._read_anew()
            return
        page = history.page(self._session, self._query, PAGE, after=self._known)
        if page.rest is not None:
            self._read_anew()
            return
        self._known = news.seq
        for line in reversed(page.lines):
            self._put_on_top(line)
        self._replace(history.lines(self._session, [seq for seq in news.turned if self.row_of(seq) >= 0]))
        self.searched.emit()

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether older decisions may be read."""
        return not parent.isValid() and self._session is not None and self._rest is not None

    def fetchMore(self, parent: Index) -> None:
        """Read the next page; where little is found, go on as soon as the window has time."""
        if self._session is None or self._rest is None:
            return
        page = history.page(self._session, self._query, PAGE, self._rest)
        self._rest = page.rest
        more = list(rows_of(page.lines))
        if more and more[0] == self._last_head():
            del more[0]
        if more:
            first = len(self._rows)
            self.beginInsertRows(_NO_INDEX, first, first + len(more) - 1)
            self._rows += more
            self.endInsertRows()
        self._settle(len(page.lines))

    def _read_anew(self) -> None:
        self._go_on.stop()
        self.beginResetModel()
        self._rows, self._known, self._rest = [], 0, None
        found: tuple[HistoryLine, ...] = ()
        if self._session is not None:
            self._known = history.news(self._session, 0).seq
            page = history.page(self._session, self._query, PAGE)
            found, self._rest = page.lines, page.rest
            self._rows = list(rows_of(found))
        self.endResetModel()
        self._settle(len(found))

    def _settle(self, found: int) -> None:
        if self._rest is None:
            self.searched.emit()
        elif found < PAGE:
            self._go_on.start()

    def _put_on_top(self, line: HistoryLine) -> None:
        new = list(rows_of([line]))
        place = 1 if self._rows and self._rows[0] == new[0] else 0
        new = new[place:]
        self.beginInsertRows(_NO_INDEX, place, place + len(new) - 1)
        self._rows[place:place] = new
        self.endInsertRows()

    def _replace(self, lines: Sequence[HistoryLine]) -> None:
        """Show what became of decisions that are listed already."""
        for line in lines:
            place = self.row_of(line.seq)
            self._rows[place] = _entry(line)
            self.dataChanged.emit(self.index(place), self.index(place))

    def _last_head(self) -> HistoryHead | None:
        last = self._rows[-1] if self._rows else None
        return head_of(last.line) if isinstance(last, HistoryEntry) else None


def _entry(line: HistoryLine) -> HistoryEntry:
    clock = wording.clock_text(datetime.fromisoformat(line.time))
    return HistoryEntry(line, clock, line_text(line), undone_text(line))
