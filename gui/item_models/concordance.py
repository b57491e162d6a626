"""What a search over the annotations of the session found: numbers from a job, rows read in pages."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal, Slot

from gui.item_models.row_model import NO_INDEX, ROW_ROLE, Index
from gui.panels import wording
from gui.tasks import Job
from gui.works import Work
from models.bulk_plan import Wish
from storage import articles, bulk_planning, concordance
from storage.annotation_search import AnnotationQuery
from storage.annotations import actors
from storage.bulk_planning import Planned
from storage.concordance import Found, Hit, Sorting
from storage.session import Session

__all__ = ["AnnotationQuery", "ConcordanceModel", "Hit", "HitPages", "Planned", "Sorting", "planning"]

PAGE = 100
"""Rows that are read from the session at once."""

_PAGES_KEPT = 60
_SLICE = 50_000
"""Numbers looked at in one go, so that the window's thread gets its turn in between."""

StartJob = Callable[[Work, Callable[[object], None]], Job]
"""Starts a piece of work in a thread and hands its result to the window's thread."""


class HitPages:
    """The hits behind row numbers, read page by page; the pages used last are kept."""

    def __init__(self, session: Session | None, numbers: Sequence[int]) -> None:
        self._session = session
        self.numbers = numbers
        self._pages: OrderedDict[int, dict[int, Hit]] = OrderedDict()

    def hit(self, place: int) -> Hit | None:
        """Return the hit at a place of the list, None if its annotation is gone meanwhile."""
        page = place // PAGE
        if page not in self._pages:
            self._pages[page] = self._read(page)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self.numbers[place])

    def _read(self, page: int) -> dict[int, Hit]:
        if self._session is None:
            return {}
        wanted = self.numbers[page * PAGE : (page + 1) * PAGE]
        return {hit.row.number: hit for hit in concordance.hits(self._session, wanted)}


@dataclass(frozen=True, eq=False)
class _Request:
    """A search, and which rows were shown before it, the one at `place` being the current one."""

    path: Path
    read_only: bool
    query: AnnotationQuery
    sorting: Sorting
    former: Sequence[int] = ()
    place: int = -1


@dataclass(frozen=True)
class _Answer:
    request: _Request
    found: Found
    place: int


class ConcordanceModel(QAbstractListModel):
    """One row per hit. A search runs beside the window; `found` then carries the row to go to.

    That is the first one, after `refresh` the one that was current, or what follows it if it is no hit
    any more; -1 without hits.
    """

    search_began = Signal()
    found = Signal(int)

    def __init__(self, start: StartJob, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._session: Session | None = None
        self._request: _Request | None = None
        self._job: Job | None = None
        self._pages = HitPages(None, array("q"))
        self.query = AnnotationQuery()
        self.sorting = Sorting.ARTICLE
        self.articles = 0
        """In how many articles the hits stand."""

    @property
    def is_searching(self) -> bool:
        """Tell whether a search is under way."""
        return self._request is not None

    def set_session(self, session: Session | None) -> None:
        """Leave the present session for another one, or for none; nothing is searched yet."""
        self._give_up()
        self._session, self.query, self.sorting = session, AnnotationQuery(), Sorting.ARTICLE
        self._show(Found(array("q"), 0))

    def search(self, query: AnnotationQuery, sorting: Sorting) -> None:
        """Search for something, or sort in another way."""
        self.query, self.sorting = query, sorting
        self._ask((), -1)

    def refresh(self, place: int) -> None:
        """Search for the same again; the row at `place` is found again, or what follows it."""
        self._ask(self._pages.numbers, place)

    def numbers(self, places: Sequence[range]) -> array[int]:
        """Return the row numbers of annotations at some runs of places."""
        chosen = array("q")
        for run in places:
            chosen.extend(self._pages.numbers[run.start : run.stop])
        return chosen

    def pages_of(self, numbers: Sequence[int]) -> HitPages:
        """Return the hits with these row numbers, to be read when they are looked at."""
        return HitPages(self._session, numbers)

    def hit(self, place: int) -> Hit | None:
        """Return what a row shows, None if it is gone meanwhile."""
        return self._pages.hit(place)

    def planning(self, numbers: Sequence[int], wish: Wish) -> Work:
        """Return the work of planning what `wish` would do to annotations of the session."""
        assert self._session is not None
        return planning(self._session.path, self._session.read_only, numbers, wish)

    def article_title(self, article_id: str) -> str:
        """Return the title of an article of the session."""
        return articles.get(self._session, article_id).shown_name if self._session else ""

    def actor_name(self, actor_id: str) -> str:
        """Return the name of an actor of the session, or its id if it is not known."""
        known = actors(self._session, [actor_id]) if self._session else {}
        return known[actor_id].name if actor_id in known else actor_id

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many hits there are."""
        return 0 if parent.isValid() else len(self._pages.numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the hit itself, or a sentence about it."""
        roles = Qt.ItemDataRole
        asked = (ROW_ROLE, roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole)
        if not index.isValid() or role not in asked:
            return None
        hit = self.hit(index.row())
        if hit is None or role == ROW_ROLE:
            return hit
        if role == roles.DisplayRole:
            return hit.row.covered
        if role == roles.ToolTipRole:
            return "\n".join(part for part in (hit.row.title, hit.row.note) if part)
        return spoken(hit)

    def _ask(self, former: Sequence[int], place: int) -> None:
        self._give_up()
        if self._session is None:
            return
        session = self._session
        request = _Request(session.path, session.read_only, self.query, self.sorting, former, place)
        self._request = request
        self.search_began.emit()
        self._job = self._start(_finding(request), self._take)

    def _give_up(self) -> None:
        self._request = None
        if self._job is not None:
            self._job.cancel()
        self._job = None

    @Slot(object)
    def _take(self, answer: _Answer | None) -> None:
        if answer is None or answer.request is not self._request:
            return
        self._request = self._job = None
        self._show(answer.found)
        self.found.emit(answer.place)

    def _show(self, found: Found) -> None:
        self.beginResetModel()
        self._pages = HitPages(self._session, found.numbers)
        self.articles = found.articles
        self.endResetModel()


def spoken(hit: Hit) -> str:
    """Return a hit as a screen reader says it, and as it is copied: label, words, status, article."""
    row = hit.row
    words = f"{hit.left}{hit.covered}{hit.right}".strip()
    parts = (f"{row.label}: {row.covered}", wording.status_text(row.status), words, row.title)
    return ", ".join(part for part in parts if part)


def planning(path: Path, read_only: bool, numbers: Sequence[int], wish: Wish) -> Work:
    """Return the work of planning what `wish` would do, through a connection of its own."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> Planned | None:
        with Session.open(path, read_only=read_only) as own:
            return bulk_planning.plan(own, numbers, wish, progress, cancelled)

    return work


def _finding(request: _Request) -> Work:
    def work(_progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> _Answer | None:
        with Session.open(request.path, read_only=request.read_only) as own:
            found = concordance.find(own, request.query, request.sorting, cancelled)
        return None if found is None else _Answer(request, found, _place_after(request, found.numbers))

    return work


def _place_after(request: _Request, numbers: array[int]) -> int:
    """Return where the former current row stands now, or the next one after it that is still a hit."""
    if not numbers:
        return -1
    there = set[int]()
    for start in range(0, len(numbers), _SLICE):
        there.update(numbers[start : start + _SLICE])
    nearest = next((number for number in _outward(request) if number in there), None)
    return 0 if nearest is None else numbers.index(nearest)


def _outward(request: _Request) -> Iterator[int]:
    """Yield the former rows from the current one on, then those before it from the last one back."""
    if request.place >= 0:
        last = len(request.former)
        yield from (request.former[place] for place in range(request.place, last))
        yield from (request.former[place] for place in range(min(request.place, last) - 1, -1, -1))
