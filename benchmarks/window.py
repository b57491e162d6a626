"""Measures the whole window on generated sessions: from a key pressed to everything painted.

Run from the project's folder: `python -m benchmarks.window [--check] [--only NAME ...]`, where NAME is
`small`, `large`, `typing`, `worker` or `start`. Prints milliseconds of wall clock and of processor time
(median and 95th percentile) beside the budget; `--check` ends with exit code 1 if a budget is exceeded. A
decision counts once it is stored and text, card, list and what is decided are painted: the clock stops when
nothing is left that the event loop could do. The edge of the window (bar, overview, row of the article, pace)
follows a few frames later by a timer, and the article that comes next in the list is prepared by and by; the
longest turn of the event loop that either takes is a row of its own.

The budgets hold for a machine that does nothing else. On a busy one compare two runs that alternate, and
by processor time. What a row spends its time on is told by
`python -m cProfile -s tottime -m benchmarks.window --only small`.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

import resources
from benchmarks.article_view import article as made_up_text
from gui.app import make_application
from gui.main_window import MainWindow
from gui.settings import Settings
from models.annotation import Argument, Entity, Event, Origin, Source, suggested_entity, suggested_event
from models.article import Article
from models.offsets import Span
from models.review import Review
from storage import articles
from storage.annotations import insert_imported
from storage.session import Session

LABELS = ("PERSON", "ORG", "GPE", "TITLE", "DATE", "NORP")
SIZE = (1440, 900)
SEARCHES = ("fall12", "gespr", "vorgang77", "titel 9", "minister wien")
Times = list[tuple[float, float]]
"""Milliseconds of wall clock and of processor time, each time of the same thing."""

FRAME = 16
"""Milliseconds between two frames of a screen."""
_STARTS = 7
_WORKER_SECONDS = 25
_TURNS_OF_QUIET = 3
_LOOK_AHEAD_MS, _SWEEP_MS = 1_000, 8_000
"""What preparing the next article takes with the pause before it, and the first sweep with its lexicons."""

START = """
import gc, os, sys
import main
gc.disable()
from PySide6.QtCore import QTimer
from gui import app, main_window

class Window(main_window.MainWindow):
    def open_session(self, path):
        QTimer.singleShot(0, self.tell_usable)
        return super().open_session(path)

    def tell_usable(self):
        for _turn in range(5):
            app.QCoreApplication.processEvents()
        print("usable", self.page.view.accessibleName(), flush=True)
        os._exit(0)

app.MainWindow = Window
main.main(["--data-dir", *sys.argv[1:]])
"""
"""A program that starts as `main.window` lets it, opens a session, and ends as soon as that is painted."""


@dataclass(frozen=True)
class Timing:
    """Milliseconds measured for one row; the budget is for the best `share` of them."""

    name: str
    wall: list[float]
    cpu: list[float]
    budget: float = 0.0
    share: float = 0.95

    def is_kept(self) -> bool:
        """Tell whether the row keeps its budget."""
        return not self.budget or quantile(self.wall, self.share) <= self.budget

    def line(self) -> str:
        """Return the row as it is printed."""
        wall, cpu = ((median(times), quantile(times, 0.95)) for times in (self.wall, self.cpu))
        figures = f"{self.name:52}{wall[0]:8.1f}{wall[1]:8.1f}{cpu[0]:9.1f}{cpu[1]:8.1f}"
        if not self.budget:
            return figures
        judged = f"{quantile(self.wall, self.share):9.1f}{'  ok' if self.is_kept() else '  OVER'}"
        return f"{figures}   {f'p{self.share * 100:.0f} <= {self.budget:.0f}':11}{judged}"


class Window(MainWindow):
    """The real window; its worker is started by the row that is about it."""

    def start_suggesting(self) -> None:
        """Leave the processor to what is measured."""


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Count, and let the event pass."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def main() -> None:
    parts = {"small": small, "large": large, "typing": typing, "worker": worker, "start": start}
    parser = argparse.ArgumentParser(description="Measure the whole window.")
    parser.add_argument("--check", action="store_true", help="end with exit code 1 if a budget is exceeded")
    parser.add_argument("--only", nargs="+", choices=parts, default=list(parts), metavar="NAME")
    wanted = parser.parse_args()
    print(f"{'milliseconds':52}{'median':>8}{'p95':>8}{'CPU':>9}{'p95':>8}   budget")
    is_kept = True
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted.only:
            for timing in parts[name](Path(folder)):
                print(timing.line(), flush=True)
                is_kept &= timing.is_kept()
    sys.exit(int(wanted.check and not is_kept))


def small(folder: Path) -> Iterator[Timing]:
    """Yield the times of an ordinary article: 2,500 characters, 60 entities, 10 events."""
    reviews = [review_of(f"a{number}", 2_400, 60, 10) for number in range(50)]
    with shown(folder, "small", reviews) as window:
        ids = window.page.article_ids()
        opened, followed = openings(window, ids[:30], 120)
        yield timing("2,500 characters: open to painted", opened, 30)
        yield timing("2,500 characters: the edge after it, longest turn", followed, 16)
        openings(window, ids[29:30], _SWEEP_MS)
        opened, prepared = openings(window, ids[30:], _LOOK_AHEAD_MS)
        yield timing("2,500 characters: open the next, prepared", opened, 30)
        yield timing("2,500 characters: preparing it, longest turn", prepared, 16)
        decided, followed = decisions(window, ids[1:3])
        yield timing("2,500 characters: one decision", decided, 16)
        yield timing("2,500 characters: the edge after it, longest turn", followed, 16)


def large(folder: Path) -> Iterator[Timing]:
    """Yield the times of a very long article: 100,000 characters, 5,000 spans."""
    reviews = [review_of("a0", 99_500, 4_700, 300), review_of("a1", 2_400, 60, 10)]
    with shown(folder, "large", reviews) as window:
        opened = []
        for _turn in range(8):
            window.controller.open_article("a1")
            settle()
            opened.append(timed(window, lambda: window.controller.open_article("a0")))
        yield timing("100,000 characters, 5,000 spans: open to painted", opened, 300)
        decided, followed = decisions(window, ["a0"])
        yield timing("100,000 characters, 5,000 spans: one decision", decided, 30)
        yield timing("100,000 characters: the edge after it, longest turn", followed, 30)
        bar = window.page.view.verticalScrollBar()
        frames = [timed(window, lambda: bar.setValue(bar.value() + 120)) for _frame in range(150)]
        yield timing("100,000 characters, 5,000 spans: frame of scrolling", frames, 16)


def typing(folder: Path) -> Iterator[Timing]:
    """Yield how long a letter in the search of 10,000 articles takes, until its hits are painted."""
    text = made_up_text(1_500)
    found = [
        Article(
            f"a{number}",
            f"{text}\n\nFall{number} Vorgang{number * 7 % 1000}",
            title=f"Titel {number} Gespräch {number % 97}",
            language="de",
        )
        for number in range(10_000)
    ]
    with shown(folder, "typing", [Review(item) for item in found]) as window:
        window.page.articles.focus_search()
        field = window.page.articles.search
        letters, hits = [], []
        for word in SEARCHES:
            field.clear()
            wait(400)
            for letter in word:
                press = partial(QTest.keyClicks, field, letter)
                letters.append(timed(window, press, painted=field))
                hits.append(longest_turn(400))
        yield timing("10,000 articles: letter of a search painted", letters, 50)
        yield timing("10,000 articles: its hits painted, longest turn", hits, 50)


def worker(folder: Path) -> Iterator[Timing]:
    """Yield how late frames are while the worker process suggests and the reviewer steps and scrolls."""
    from gui.pipelines import suggest_config

    samples = [path.read_text(encoding="utf-8") for path in sorted(resources.path("samples").glob("*.txt"))]
    texts = [f"{text}\n\n{number}." for number in range(8) for text in samples]
    reviews = [Review(Article(f"a{place}", text, language="de")) for place, text in enumerate(texts)]
    with shown(folder, "worker", reviews) as window:
        window.suggesting.start(suggest_config(window.controller.schema, {}))
        late, busy = frames_while_suggesting(window)
        window.suggesting.stop()
        yield Timing(f"frame while the worker suggests ({len(late)} frames)", late, busy, 50, 0.99)


def start(folder: Path) -> Iterator[Timing]:
    """Yield how long the program takes from nothing to a painted article, beside a bare window of Qt.

    As for a user, its modules were compiled by the first start, which is not counted.
    """
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with session(folder, "start", [review_of(f"a{number}", 2_400, 60, 10) for number in range(6)]) as path:
        command = [sys.executable, "-c", START, str(folder), str(path)]
        run(command)
        yield timing("start to usable window", [run(command) for _start in range(_STARTS)], 1_000, 0.5)
    bare = (
        "from PySide6.QtWidgets import QApplication, QWidget; app = QApplication([]); "
        "window = QWidget(); window.show(); app.processEvents(); print(1, flush=True); import os; os._exit(0)"
    )
    yield timing("(a bare window of Qt)", [run([sys.executable, "-c", bare]) for _start in range(_STARTS)])


def openings(window: Window, ids: list[str], pause: int) -> tuple[Times, Times]:
    """Return the times of opening one article after the other, and of the longest turn in the pause after it.

    In a pause of a second what comes next in the list is prepared.
    """
    opened, followed = [], []
    for article_id in ids:
        opened.append(timed(window, lambda item=article_id: window.controller.open_article(item), pause=0))
        followed.append(longest_turn(pause))
    return opened, followed


def decisions(window: Window, ids: list[str]) -> tuple[Times, Times]:
    """Return the times of accepting one suggestion after the other by key, and of what follows each.

    Each is stored.
    """
    decided, followed = [], []
    for article_id in ids:
        window.controller.open_article(article_id)
        wait(300)
        logged = len(window.controller.history(1_000))
        for _decision in range(40):
            press = partial(QTest.keyClick, window.page.view, Qt.Key.Key_Return)
            decided.append(timed(window, press, pause=0))
            followed.append(longest_turn(120))
        assert len(window.controller.history(1_000)) == logged + 40, "a decision was not stored"
    return decided, followed


def frames_while_suggesting(window: Window) -> tuple[list[float], list[float]]:
    """Return how many milliseconds each frame came late, and what it cost, while articles are suggested."""
    late, busy, view = [], [], window.page.view
    due, ends = perf_counter(), perf_counter() + _WORKER_SECONDS
    while perf_counter() < ends and not (window.suggesting.idle and late):
        due += FRAME / 1000
        began = process_time()
        if len(late) % 20 == 10:
            window.controller.step_focus()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + (len(late) % 60 - 30))
        turn()
        busy.append((process_time() - began) * 1000)
        QTest.qWait(max(0, int((due - perf_counter()) * 1000)))
        late.append(max(0.0, (perf_counter() - due) * 1000))
        due = perf_counter()
    return late, busy


def timed(
    window: Window, act: Callable[[], object], *, painted: QObject | None = None, pause: int = 15
) -> tuple[float, float]:
    """Return milliseconds of wall clock and processor until `act` is done and all of it is painted."""
    paints = Paints(painted or window.page.view.viewport())
    wall, cpu = perf_counter(), process_time()
    act()
    settle()
    times = (perf_counter() - wall) * 1000, (process_time() - cpu) * 1000
    assert paints.count, "nothing was painted"
    paints.deleteLater()
    wait(pause)
    return times


def longest_turn(milliseconds: int) -> tuple[float, float]:
    """Return wall clock and processor time of the longest turn of the event loop in this time."""
    ends, longest = perf_counter() + milliseconds / 1000, (0.0, 0.0)
    while perf_counter() < ends:
        wall, cpu = perf_counter(), process_time()
        turn()
        longest = max(longest, ((perf_counter() - wall) * 1000, (process_time() - cpu) * 1000))
    return longest


def turn() -> bool:
    """Let the event loop do what is due; return whether there was anything."""
    return QAbstractEventDispatcher.instance().processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def settle() -> None:
    """Turn the event loop until there is nothing left to do."""
    quiet = 0
    while quiet < _TURNS_OF_QUIET:
        quiet = 0 if turn() else quiet + 1


def wait(milliseconds: int) -> None:
    """Let time pass, so that timers of the window run outside of what is measured."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def shown(folder: Path, name: str, reviews: list[Review]) -> Iterator[Window]:
    """Show a window on a new session that holds these reviews."""
    settings = Settings(folder / name / "settings.json", theme="light", language="en", reviewer="ida")
    app = make_application(settings)
    with session(folder, name, reviews) as path:
        window = Window(settings)
        window.resize(*SIZE)
        window.show()
        window.open_session(path)
        window.page.view.setFocus()
        wait(500)
        gc.freeze()
        yield window
        window.close()
        window.deleteLater()
        app.processEvents()


@contextmanager
def session(folder: Path, name: str, reviews: list[Review]) -> Iterator[Path]:
    """Make a session that holds these reviews."""
    path = folder / f"{name}.dateline"
    schema = resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8")
    with Session.create(path, schema) as made, made.writing():
        for review in reviews:
            if review.entities:
                insert_imported(made, review, [])
            else:
                articles.add(made, review.article)
    yield path


def review_of(name: str, length: int, entities: int, events: int) -> Review:
    """Return an article of about `length` characters with open suggestions; the same in every run."""
    text = f"{made_up_text(length)[:length]}\n\nEnde {name}."
    source = random.Random(name)
    words = [Span(*match.span()) for match in re.finditer(r"\w+", text)]
    source.shuffle(words)
    origin = Origin(Source.RULE, "benchmark")
    found = {}
    for rank, span in enumerate(words[:entities]):
        label = LABELS[rank % len(LABELS)]
        found[f"{name}e{rank}"] = suggested_entity(
            Entity(f"{name}e{rank}", label, (span,), confidence=0.9, origin=origin)
        )
    persons = [item for item in found.values() if item.label in ("PERSON", "ORG", "GPE")]
    triggers = {}
    for rank, span in enumerate(words[entities : entities + events]):
        near = sorted(persons, key=lambda item: abs(item.hull.start - span.start))[:3]
        roles = tuple(Argument("Participant", item.id, origin=origin) for item in near)
        event = Event(f"{name}v{rank}", "MEET", (span,), arguments=roles, confidence=0.9, origin=origin)
        triggers[event.id] = suggested_event(event)
    return Review(Article(name, text, f"{name}.txt", f"Title {name}", "de"), found, triggers)


def run(command: list[str]) -> tuple[float, float]:
    """Return wall clock until the program writes a line, and the processor time of all of it."""
    before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdout.readline(), "the program ended before it was usable"
        seconds = perf_counter() - wall
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds * 1000, cpu * 1000


def timing(name: str, times: list[tuple[float, float]], budget: float = 0.0, share: float = 0.95) -> Timing:
    return Timing(name, [wall for wall, _ in times], [cpu for _, cpu in times], budget, share)


def quantile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


if __name__ == "__main__":
    main()
