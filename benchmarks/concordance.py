"""Measures searching the annotations of a whole session, and what the window notices of it.

Run from the project's folder: `python -m benchmarks.concordance [ARTICLES]`; each article has sixty
entities and ten events, so 10,000 make 700,000 annotations. Times are in milliseconds. The longest
turn is how long the window's thread was kept from anything else while a search ran beside it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEventLoop

from benchmarks.bulk import SCHEMA, fill, milliseconds
from gui.item_models.concordance import PAGE, AnnotationQuery, ConcordanceModel, Sorting
from gui.jobs import Jobs
from models.annotation import Status
from models.bulk_plan import Act, Wish
from storage import bulk_planning, concordance
from storage.session import Session

QUERIES = {
    "everything": AnnotationQuery(),
    "a word": AnnotationQuery(text="mini"),
    "a label, suggested": AnnotationQuery(
        labels=frozenset({"PERSON"}), statuses=frozenset({Status.SUGGESTED})
    ),
    "a type": AnnotationQuery(labels=frozenset({"MEET"})),
}


class Window:
    """Turns the event loop as a window does, and notes its longest turn."""

    def __init__(self, app: QCoreApplication, session: Session) -> None:
        self._app = app
        self._jobs = Jobs(lambda error: sys.exit(str(error)))
        self.model = ConcordanceModel(self._jobs.start)
        self.model.set_session(session)

    def search(self, query: AnnotationQuery, sorting: Sorting) -> tuple[float, float]:
        """Return the milliseconds until the hits are there, and those of the longest turn."""
        began = perf_counter()
        self.model.search(query, sorting)
        return self._waited(began)

    def refresh(self, place: int) -> tuple[float, float]:
        """Return the same for a search that keeps its place."""
        began = perf_counter()
        self.model.refresh(place)
        return self._waited(began)

    def close(self) -> None:
        """Stop what may still run."""
        self._jobs.stop()

    def _waited(self, began: float) -> tuple[float, float]:
        longest = perf_counter() - began
        while self.model.is_searching:
            turn = perf_counter()
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            longest = max(longest, perf_counter() - turn)
        return (perf_counter() - began) * 1000, longest * 1000


def measure(session: Session, window: Window) -> None:
    print(f"{'':38} {'found':>9} {'longest turn':>13}")
    for name, query in QUERIES.items():
        for sorting in Sorting if name == "everything" else (Sorting.ARTICLE,):
            took, longest = window.search(query, sorting)
            count = window.model.rowCount()
            print(f"{f'{name}, by {sorting}':26} {count:11} {took:9.1f} {longest:13.1f}")
    window.search(AnnotationQuery(), Sorting.ARTICLE)
    middle = window.model.rowCount() // 2
    took, longest = window.refresh(middle)
    print(f"{'the same again, place kept':38} {took:9.1f} {longest:13.1f}")
    numbers = window.model.numbers([range(middle, middle + PAGE)])
    print(f"{'a page of hits in context':38} {milliseconds(lambda: concordance.hits(session, numbers)):9.1f}")
    many = window.model.numbers([range(min(10_000, window.model.rowCount()))])
    planned = milliseconds(lambda: bulk_planning.plan(session, many, Wish(Act.RELABEL, "ORG")))
    print(f"{f'a plan for {len(many)}':38} {planned:9.1f}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QCoreApplication([])
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "concordance.dateline"
        with Session.create(path, SCHEMA) as session:
            filled = milliseconds(lambda: fill(session, count))
            print(f"{f'{count} articles made':38} {filled:9.1f}")
            window = Window(app, session)
            measure(session, window)
            window.close()


if __name__ == "__main__":
    main()
