"""The worker process that suggests: kept busy beside the window, what it finds told by signals."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from gui.controller import Controller
from models.annotation import Actor
from models.article import Article
from models.errors import DatelineError, SuggestionError
from models.suggest import worker
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig, suggester_version
from storage import articles
from storage.annotations import set_suggestion_state, waiting

_AHEAD = 2
"""Articles handed to the worker at a time: one in work and one waiting at its door."""
_MOST_TRIES = 2
_WORKER_DIED = "The suggesting process ended unexpectedly. Try again."


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
