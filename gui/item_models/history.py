"""The decision log as a list: read page by page as it comes into view, under heads of day and article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
    Signal,
)

from gui import works
from gui.history_wording import line_text, undone_text
from gui.item_models.row_model import NO_INDEX, Index, RowModel
from gui.panels import wording
from gui.soon import after
from gui.tasks import Job
from gui.works import Work
from models.errors import DatelineError
from models.history import HistoryLine
from storage import history
from storage.history import Changes, HistoryPage, HistoryQuery
from storage.session import Session

PAGE = 100
"""Decisions that are read from the session at once."""

T = TypeVar("T")
StartReading = Callable[[Work, Callable[[Any], None], Callable[[DatelineError], None]], Job]
"""Starts work in a thread and hands its result, or why it failed, to the window's thread."""


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


class HistoryRows(RowModel[Row]):
    """Heads and decisions that somebody else read."""

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these decisions, the newest first."""
        self.show(list(rows_of(lines)))

    def row_at(self, place: int) -> Row | None:
        """Return a head or a decision, None if there is no such row."""
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def row_of(self, seq: int) -> int:
        """Return the row of the decision with this number, -1 if it is not shown."""
        found = (
            place
            for place, row in enumerate(self.rows)
            if isinstance(row, HistoryEntry) and row.line.seq == seq
        )
        return next(found, -1)

    def told(self, row: Row, place: int, role: int) -> Any:
        """Return a sentence about a row."""
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            return None
        if isinstance(row, HistoryHead):
            return ", ".join([title_text(row), row.reviewer, wording.day_text(row.day)])
        clock = row.clock if role == roles.AccessibleTextRole else ""
        return ", ".join(filter(None, (row.text, clock, row.undone)))


def title_text(head: HistoryHead) -> str:
    """Return the title of a head."""
    return head.title or QCoreApplication.translate("HistoryRows", "Several articles")


class HistoryModel(HistoryRows):
    """The decisions of a session that a query asks for; `searched` says that there are no more to find.

    A page that an index gives is read at once. Where the log itself has to be looked through, that is
    done beside the window, one reading after the other, and the list stays as it was until then.
    """

    searched = Signal()
    failed = Signal(object)

    def __init__(self, start: StartReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._session: Session | None = None
        self._query = HistoryQuery()
        self._known = 0
        self._rest: int | None = None
        self._asked: object | None = None
        self._to_do: dict[Callable[[], None], None] = {}
        self._go_on = after(0, self, self._read_more)

    @property
    def query(self) -> HistoryQuery:
        """Return what the list shows."""
        return self._query

    def set_session(self, session: Session | None) -> None:
        """Show the decisions of another session, or none; nothing is read before the next `refresh`."""
        self._give_up()
        self.beginResetModel()
        self._session, self._query = session, HistoryQuery()
        self.rows, self._known = [], 0
        self.endResetModel()

    def set_query(self, wanted: Mapping[str, Any]) -> None:
        """Show what `wanted` asks for: the fields of a `HistoryQuery` by name."""
        self._query = HistoryQuery(**wanted)
        self._read_anew()

    def refresh(self) -> None:
        """Take up what was decided, undone and redone since; views keep their place."""
        if not self._known:
            self._read_anew()
            return
        known, query = self._known, self._query
        listed = [row.line.seq for row in self.rows if isinstance(row, HistoryEntry)]
        self._read(
            self.refresh,
            lambda session: history.changes(session, query, PAGE, known, listed),
            self._take_changes,
        )

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether older decisions may be read."""
        return not parent.isValid() and self._session is not None and self._rest is not None

    def fetchMore(self, parent: Index) -> None:
        """Read the next page; where little is found, go on as soon as the window has time."""
        self._read_more()

    def _read_more(self) -> None:
        rest, query = self._rest, self._query
        if rest is not None:
            self._read(
                self._read_more, lambda session: history.page(session, query, PAGE, rest), self._take_more
            )

    def _read_anew(self) -> None:
        self._give_up()
        self._known = 0
        query = self._query
        self._read(
            self._read_anew, lambda session: history.changes(session, query, PAGE, 0, ()), self._take_all
        )

    def _read(
        self, again: Callable[[], None], read: Callable[[Session], T], take: Callable[[T], None]
    ) -> None:
        """Hand what is read to `take`; while something else is being read, do it `again` after that."""
        session = self._session
        if session is None:
            return
        if self._asked is not None:
            self._to_do[again] = None
        elif self._query.is_quick:
            take(read(session))
        else:
            asked = self._asked = object()
            self._start(
                works.reading(session.path, read),
                lambda found: self._end(asked, lambda: take(found)),
                lambda error: self._end(asked, lambda: self._fail(error)),
            )

    def _end(self, asked: object, act: Callable[[], None]) -> None:
        """Take what was read unless something else was asked for since, and read what had to wait."""
        if asked is not self._asked:
            return
        self._asked = None
        act()
        to_do, self._to_do = self._to_do, {}
        for again in to_do:
            again()

    def _fail(self, error: DatelineError) -> None:
        self._give_up()
        self.failed.emit(error)

    def _give_up(self) -> None:
        """Forget what is being read and what should be read after it, also older decisions."""
        self._go_on.stop()
        self._asked, self._to_do, self._rest = None, {}, None

    def _take_all(self, found: Changes) -> None:
        self.beginResetModel()
        self._known, self._rest = found.seq, found.page.rest
        self.rows = list(rows_of(found.page.lines))
        self.endResetModel()
        self._settle(len(found.page.lines))

    def _take_more(self, page: HistoryPage) -> None:
        self._rest = page.rest
        more = list(rows_of(page.lines))
        if more and more[0] == self._last_head():
            del more[0]
        if more:
            first = len(self.rows)
            self.beginInsertRows(NO_INDEX, first, first + len(more) - 1)
            self.rows += more
            self.endInsertRows()
        self._settle(len(page.lines))

    def _take_changes(self, found: Changes) -> None:
        if found.page.rest is not None:
            self._read_anew()
        elif found.seq != self._known:
            self._known = found.seq
            for line in reversed(found.page.lines):
                self._put_on_top(line)
            self._replace(found.turned)
            self.searched.emit()

    def _settle(self, found: int) -> None:
        if self._rest is None:
            self.searched.emit()
        elif found < PAGE:
            self._go_on.start()

    def _put_on_top(self, line: HistoryLine) -> None:
        new = list(rows_of([line]))
        place = 1 if self.rows and self.rows[0] == new[0] else 0
        new = new[place:]
        self.beginInsertRows(NO_INDEX, place, place + len(new) - 1)
        self.rows[place:place] = new
        self.endInsertRows()

    def _replace(self, lines: Sequence[HistoryLine]) -> None:
        """Show what became of decisions that are listed already."""
        entries = ((place, row) for place, row in enumerate(self.rows) if isinstance(row, HistoryEntry))
        places = {row.line.seq: place for place, row in entries} if lines else {}
        for line in lines:
            place = places[line.seq]
            self.rows[place] = _entry(line)
            self.dataChanged.emit(self.index(place), self.index(place))

    def _last_head(self) -> HistoryHead | None:
        last = self.rows[-1] if self.rows else None
        return head_of(last.line) if isinstance(last, HistoryEntry) else None


def _entry(line: HistoryLine) -> HistoryEntry:
    clock = wording.clock_text(datetime.fromisoformat(line.time))
    return HistoryEntry(line, clock, line_text(line), undone_text(line))
