"""Work beside the window: the worker process that suggests, and jobs on the thread pool.

Signals belong to objects of the window's thread; a job only holds what it needs to compute.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event as Stop
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from models.annotation import Actor
from models.article import Article
from models.decision import Decision
from models.edits import Bulk
from models.errors import DatelineError, SuggestionError
from models.figures.statistics import Statistics
from models.history import UndoPreview
from models.label_uses import LabelUses, Wording
from models.nearness import Examples, Passage
from models.suggest import worker
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig, suggester_version
from storage import actors, articles, bulk, examples, history, known_actors, statistics
from storage.actors import Reach
from storage.annotations import set_suggestion_state, waiting
from storage.bulk import BulkReport
from storage.contradictions import label_uses
from storage.formats import in_process
from storage.formats.base import Losses, LossKind
from storage.formats.exporting import ExportReport
from storage.formats.output_file import write_whole as write_whole
from storage.importing import ImportReport, import_paths
from storage.opening import convert, is_older
from storage.session import Session

if TYPE_CHECKING:
    from gui.controller import Controller
    from models.actors.proposals import Proposal
    from models.sweep.missed import Swept

__all__ = [
    "BulkReport",
    "ExportReport",
    "ImportReport",
    "Job",
    "LossKind",
    "Losses",
    "Reach",
    "SessionActors",
    "Suggesting",
    "after",
    "comparing",
    "converting",
    "counting",
    "deciding",
    "exporting",
    "finding_examples",
    "importing",
    "is_older",
    "knowing_actors",
    "listing_actors",
    "listing_losses",
    "previewing_undo",
    "redoing",
    "sweeping",
    "undoing",
    "undoing_back_to",
    "wait_for_jobs",
]

_AHEAD = 2
"""Articles handed to the worker at a time: one in work and one waiting at its door."""
_MOST_TRIES = 2


class Suggesting(QObject):
    """Keeps the worker process busy with the articles that have no suggestions yet, nearest first."""

    state_changed = Signal(str)
    _finished = Signal(str, int, object)

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._config: SuggestConfig | None = None
        self._actors: tuple[Actor, ...] = ()
        self._version = ""
        self._pool: ProcessPoolExecutor | None = None
        self._running: dict[str, tuple[Future[Draft], ProcessPoolExecutor]] = {}
        self._tries: dict[str, int] = {}
        self._finished.connect(self._on_finished)

    def start(self, config: SuggestConfig) -> None:
        """Suggest for the open session with this configuration; running work of another is dropped."""
        self._running.clear()
        self._tries.clear()
        self._config = replace(config, actors=self._actors)
        self._version = suggester_version(config)
        self.refill()

    def know(self, actors: tuple[Actor, ...]) -> None:
        """Look for the names of these actors from now on; what is being worked on is done anew."""
        self._actors = actors
        if self._config is not None and self._config.actors != actors:
            self._running.clear()
            self._config = replace(self._config, actors=actors)
        self.refill()

    def stop(self) -> None:
        """Stop suggesting and end the worker process."""
        self._config = None
        self._running.clear()
        if self._pool is not None:
            for pid in self.worker_pids():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGTERM)
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def worker_pids(self) -> list[int]:
        """Return the process ids of the worker; none while it is not running."""
        processes = self._pool._processes if self._pool is not None else None
        return list(processes or ())

    def retry(self, article_id: str) -> None:
        """Try an article again whose suggestions failed."""
        if self._controller.session is not None:
            self._tries.pop(article_id, None)
            self._note(article_id, "waiting")
            self.refill()

    @property
    def idle(self) -> bool:
        """Tell whether no article is being worked on."""
        return not self._running

    @Slot()
    def refill(self) -> None:
        """Hand the next waiting articles to the worker, those nearest to the open one first."""
        session, config = self._controller.session, self._config
        if session is None or config is None or session.read_only:
            return
        near = self._controller.review.article.id if self._controller.review else None
        try:
            near_first = waiting(session, self._version, _AHEAD + len(self._running), near)
            for article_id in near_first:
                if len(self._running) >= _AHEAD:
                    break
                if article_id not in self._running:
                    self._submit(articles.get(session, article_id), config)
        except DatelineError as error:
            self._controller.failed.emit(error)
        self.state_changed.emit("working" if self._running else "idle")

    def _submit(self, article: Article, config: SuggestConfig) -> None:
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=worker.start)
        pool = self._pool
        try:
            with worker.deaf_to_interrupts():
                future = pool.submit(worker.run, article, config)
        except BrokenProcessPool:
            self._forget(pool)
            self._submit(article, config)
            return
        self._running[article.id] = (future, pool)
        future.add_done_callback(lambda done: self._announce(article.id, article.revision, done))

    def _announce(self, article_id: str, revision: int, done: Future[Draft]) -> None:
        try:
            self._finished.emit(article_id, revision, done)
        except RuntimeError:
            return

    @Slot(str, int, object)
    def _on_finished(self, article_id: str, revision: int, done: Future[Draft]) -> None:
        future, pool = self._running.get(article_id, (None, None))
        if future is not done or pool is None:
            return
        del self._running[article_id]
        try:
            self._controller.take_suggestions(article_id, revision, done.result(), self._version)
        except BrokenProcessPool:
            self._forget(pool)
            self._worker_died(article_id)
        except SuggestionError as error:
            self._fail(article_id, str(error))
        except DatelineError as error:
            self._config = None
            self._controller.failed.emit(error)
        self.refill()

    def _forget(self, pool: ProcessPoolExecutor) -> None:
        """Let a broken pool go, unless a new one has taken its place already."""
        if self._pool is pool:
            self._pool = None

    def _worker_died(self, article_id: str) -> None:
        self._tries[article_id] = self._tries.get(article_id, 0) + 1
        if self._tries[article_id] >= _MOST_TRIES:
            self._fail(article_id, _WORKER_DIED)

    def _fail(self, article_id: str, reason: str) -> None:
        self._note(article_id, "failed", reason)

    def _note(self, article_id: str, state: str, reason: str = "") -> None:
        """Store how far an article is; where that cannot be stored, stop instead of trying for ever."""
        if self._controller.session is None:
            return
        try:
            set_suggestion_state(self._controller.session, article_id, state, reason, self._version)
        except DatelineError as error:
            self._config = None
            self._controller.failed.emit(error)
        else:
            self._controller.row_changed.emit(article_id)


_WORKER_DIED = "The suggesting process ended unexpectedly. Try again."

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
Work = Callable[[Progress, Cancelled], Any]
"""`work(progress, cancelled)` on another thread: calls `progress(done, total, what)`, asks `cancelled()`."""


def converting(session: Path) -> Work:
    """Return the work of bringing a session of a former version to the present one; False if cancelled."""
    return lambda _progress, cancelled: convert(session, cancelled)


def importing(session: Path, paths: Sequence[Path], encoding: str | None) -> Work:
    """Return the work of importing files into the session at a path, through a connection of its own."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> ImportReport:
        with Session.open(session) as own:
            return import_paths(own, paths, encoding=encoding, progress=progress, cancelled=cancelled)

    return work


def exporting(session: Path, output: Path, format_name: str) -> Work:
    """Return the work of exporting the session at a path; it runs in a process of its own."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> ExportReport:
        return in_process.run(session, output, format_name, progress=progress, cancelled=cancelled)

    return work


def listing_losses(session: Path, format_name: str) -> Work:
    """Return the work of finding what an export in a format would lose."""
    return lambda _progress, _cancelled: in_process.losses(session, format_name)


def counting(session: Path, reviewer: str) -> Work:
    """Return the work of counting the session at a path, with the pace of one reviewer."""

    def work(_progress: Progress, cancelled: Cancelled) -> Statistics | None:
        with Session.open(session, read_only=True) as own:
            return statistics.count(own, reviewer, cancelled)

    return work


def deciding(session: Path, decision: Bulk, reviewer: str) -> Work:
    """Return the work of writing a decision over several articles through a connection of its own."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> BulkReport:
        with Session.open(session) as own:
            return bulk.decide(own, decision, reviewer, progress, cancelled)

    return work


def undoing(session: Path, decision: Decision, reviewer: str) -> Work:
    """Return the work of undoing a decision over several articles through a connection of its own."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> BulkReport:
        with Session.open(session) as own:
            return bulk.undo(own, decision, reviewer, progress, cancelled)

    return work


def redoing(session: Path, decision: Decision, reviewer: str) -> Work:
    """Return the work of redoing a decision over several articles through a connection of its own."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> BulkReport:
        with Session.open(session) as own:
            return bulk.redo(own, decision, reviewer, progress, cancelled)

    return work


def undoing_back_to(session: Path, seq: int, reviewer: str, top: int | None) -> Work:
    """Return the work of undoing the decisions from `top` down to the one numbered `seq`, all or none."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> BulkReport:
        with Session.open(session) as own:
            return bulk.undo_back_to(own, seq, reviewer, progress, cancelled, top=top)

    return work


def sweeping(article: Article, lexicons: Path) -> Work:
    """Return the work of finding what an article's text tells of missed annotations; with the article."""

    def work(
        _progress: Callable[[int, int, str], None], _cancelled: Callable[[], bool]
    ) -> tuple[Article, Swept]:
        # The lexicons' modules are not needed while the window starts.
        from models.sweep.sweeper import sweeper

        return article, sweeper(lexicons).sweep(article)

    return work


def knowing_actors(session: Path) -> Work:
    """Return the work of finding the actors that the suggester shall know, and what to suggest anew."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> tuple[Actor, ...]:
        with Session.open(session) as own:
            return known_actors.refresh(own)

    return work


def previewing_undo(session: Path, seq: int, limit: int) -> Work:
    """Return the work of finding what `undoing_back_to` would undo, with `limit` lines of it."""

    def work(_progress: Callable[[int, int, str], None], _cancelled: Callable[[], bool]) -> UndoPreview:
        with Session.open(session, read_only=True) as own:
            return history.undo_preview(own, seq, limit)

    return work


def finding_examples(
    session: Path, label: str, passage: Passage, article_id: str, leave_out: str, count: int
) -> Work:
    """Return the work of finding what was decided on a label nearest to a passage of an article."""

    def work(_progress: Callable[[int, int, str], None], _cancelled: Callable[[], bool]) -> Examples:
        with Session.open(session, read_only=True) as own:
            return examples.nearest_examples(own, label, passage, article_id, leave_out, count)

    return work


@dataclass(frozen=True, slots=True)
class SessionActors:
    """The actors that a session's entities refer to, how far each reaches, and which may be the same."""

    actors: Mapping[str, Actor]
    reaches: Mapping[str, Reach]
    proposals: Sequence[Proposal] = ()


def listing_actors(session: Path, lexicons: Path | None = None) -> Work:
    """Return the work of reading all actors; with a folder of lexicons, also of finding likely merges."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> SessionActors:
        with Session.open(session, read_only=True) as own, own.reading():
            standing, reaches = actors.standing(own), actors.reaches(own)
        listed = {key: item for key, item in standing.items() if key in reaches}
        if lexicons is None:
            return SessionActors(listed, reaches)
        from models.actors.gazetteer import keys_from
        from models.actors.proposals import proposals

        counts = {key: reach.entities for key, reach in reaches.items()}
        found = proposals(standing.values(), counts, keys_from(lexicons), cancelled)
        return SessionActors(listed, reaches, found)

    return work


def comparing(session: Path, article_id: str, wordings: Iterable[Wording]) -> Work:
    """Return the work of finding how finished articles but for this one label some words; with its id."""
    asked = tuple(wordings)

    def work(
        _progress: Callable[[int, int, str], None], _cancelled: Callable[[], bool]
    ) -> tuple[str, LabelUses]:
        with Session.open(session, read_only=True) as own:
            return article_id, label_uses(own, asked, article_id)

    return work


class Job(QObject):
    """One long piece of work on the thread pool, with progress and a way to cancel it."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._stop = Stop()

    def start(self, pool: QThreadPool | None = None) -> None:
        """Run the work on the pool."""
        (pool or QThreadPool.globalInstance()).start(QRunnable.create(self._run))

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def _run(self) -> None:
        try:
            result = self._work(self.progressed.emit, self._stop.is_set)
        except DatelineError as error:
            self.failed.emit(error)
        except Exception as error:
            self.failed.emit(DatelineError(f"{type(error).__name__}: {error}", detail=repr(error)))
        else:
            self.succeeded.emit(result)
        finally:
            self.ended.emit()


def after(milliseconds: int, parent: QObject, slot: Callable[[], None]) -> QTimer:
    """Return a single-shot timer that calls `slot` when it has been quiet for that long."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer


def wait_for_jobs() -> None:
    """Wait until every job on the pool has ended."""
    QThreadPool.globalInstance().waitForDone()
