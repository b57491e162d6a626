"""Suggesting for a whole session without a window."""

from __future__ import annotations

import multiprocessing
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace

from models.article import Article
from models.errors import ArticleChanged, SuggestionError
from models.suggest import worker
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig, suggester_version
from storage import articles, known_actors
from storage.annotations import retry_failed, set_suggestion_state, store_suggestions, waiting
from storage.session import Session

Progress = Callable[[int, int, str], None]
"""Called after each article with the number done, the number of all, and its title."""

Cancelled = Callable[[], bool]

_LOOK_SECONDS = 0.1
"""How often the caller is asked whether it cancels."""


@dataclass(slots=True)
class SuggestReport:
    """What became of the articles that had no suggestions yet.

    `done` counts those that have now; `failed` names the others, each with the reason; `remarks` tells
    what could not be looked for, and in how many articles. After a cancelled run the rest still waits.
    """

    done: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    remarks: Counter[str] = field(default_factory=Counter)
    cancelled: bool = False


def suggest_all(
    session: Session,
    config: SuggestConfig,
    jobs: int = 1,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> SuggestReport:
    """Suggest for every article that has no suggestions of this version yet, in `jobs` processes.

    The names of the actors that the session knows are looked for, too; where they changed, suggestions are
    made anew. An article that failed before is tried again. What is found is stored article by article.
    Raises `SessionError` if the session cannot be read or written; the articles before keep what was found.
    """
    retry_failed(session)
    config = replace(config, actors=known_actors.refresh(session))
    return _Run(session, config, jobs, progress, cancelled).finished()


class _Run:
    """Hands articles to the processes of a pool and stores what comes back.

    When a process dies, nobody knows which of the running articles it died of: each of them becomes a
    suspect and is tried once more, alone.
    """

    def __init__(
        self,
        session: Session,
        config: SuggestConfig,
        jobs: int,
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> None:
        self._session = session
        self._config = config
        self._jobs = jobs
        self._progress = progress
        self._cancelled = cancelled or (lambda: False)
        self._version = suggester_version(config)
        self._left = deque(waiting(session, self._version))
        self._total = len(self._left)
        self._suspects: deque[str] = deque()
        self._alone = ""
        self._running: dict[Future[Draft], Article] = {}
        self._report = SuggestReport()
        self._pool = _pool(jobs)

    def finished(self) -> SuggestReport:
        """Work until nothing is left, or until the caller cancels; no process outlives the call."""
        try:
            while self._left or self._suspects or self._running:
                if self._cancelled():
                    self._report.cancelled = True
                    break
                self._hand_out()
                done, _ = wait(self._running, timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED)
                for future in done:
                    self._take(self._running.pop(future), future)
        finally:
            self._end()
        return self._report

    def _hand_out(self) -> None:
        while self._left and not self._suspects and len(self._running) < 2 * self._jobs:
            self._submit(self._left.popleft())
        if self._suspects and not self._running:
            self._alone = self._suspects.popleft()
            self._submit(self._alone)

    def _submit(self, article_id: str) -> None:
        article = articles.get(self._session, article_id)
        with worker.deaf_to_interrupts():
            try:
                future = self._pool.submit(worker.run, article, self._config)
            except BrokenProcessPool:
                self._pool = _pool(self._jobs)
                future = self._pool.submit(worker.run, article, self._config)
        self._running[future] = article

    def _take(self, article: Article, future: Future[Draft]) -> None:
        try:
            self._store(article, future.result())
        except BrokenProcessPool:
            if article.id != self._alone:
                self._suspects.append(article.id)
                return
            self._fail(article, "The suggesting process ended unexpectedly. Try again.")
        except ArticleChanged:
            self._left.append(article.id)
            return
        except SuggestionError as error:
            self._fail(article, str(error))
        if self._progress:
            self._progress(self._report.done + len(self._report.failed), self._total, article.title)

    def _store(self, article: Article, draft: Draft) -> None:
        store_suggestions(
            self._session,
            article.id,
            article.revision,
            draft.entities,
            draft.events,
            draft.actors,
            self._version,
            " ".join(draft.remarks),
            draft.reading,
        )
        self._report.remarks.update(draft.remarks)
        self._report.done += 1

    def _fail(self, article: Article, reason: str) -> None:
        set_suggestion_state(self._session, article.id, "failed", reason, self._version)
        self._report.failed.append((article.shown_name, reason))

    def _end(self) -> None:
        if self._running:
            for process in list((self._pool._processes or {}).values()):
                process.terminate()
        self._pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=spawn, initializer=worker.start)
