"""Suggesting for a whole session without a window."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field

from models.suggest.chain import SuggestConfig, suggester_version

from models.article import Article
from models.errors import ArticleChanged, SuggestionError
from models.suggest import worker
from models.suggest.base import Draft
from storage import articles
from storage.annotations import set_suggestion_state, store_suggestions, waiting
from storage.session import Session

Progress = Callable[[int, int, str], None]
Running = dict["Future[Draft]", Article]


@dataclass(slots=True)
class SuggestReport:
    """How many articles got suggestions, and the reason for each that did not."""

    done: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)


def suggest_all(session: Session, config: SuggestConfig, jobs: int, progress: Progress) -> SuggestReport:
    """Suggest for every article that has no suggestions of this version yet, in `jobs` processes.

    `progress(done, total, title)` is called after each article.
    """
    version = suggester_version(config)
    left = waiting(session, version)
    total = len(left)
    report = SuggestReport()
    running: Running = {}
    pool = _pool(jobs)
    try:
        while left or running:
            while left and len(running) < 2 * jobs:
                article = articles.get(session, left.pop(0))
                running[pool.submit(worker.run, article, config)] = article
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                article = running.pop(future)
                _take(session, article, future, version, report)
                progress(report.done + len(report.failed), total, article.title)
            if any(isinstance(future.exception(), BrokenProcessPool) for future in finished):
                pool = _pool(jobs)
                _give_up(session, running, report)
    finally:
        pool.shutdown(cancel_futures=True)
    return report


def _pool(jobs: int) -> ProcessPoolExecutor:
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=spawn, initializer=worker.start)


def _take(
    session: Session, article: Article, future: Future[Draft], version: str, report: SuggestReport
) -> None:
    try:
        draft = future.result()
        store_suggestions(
            session, article.id, article.revision, draft.entities, draft.events, draft.actors, version
        )
        report.done += 1
    except BrokenProcessPool:
        _fail(session, article, "The suggesting process ended unexpectedly.", report)
    except (SuggestionError, ArticleChanged) as error:
        _fail(session, article, str(error), report)


def _give_up(session: Session, running: Running, report: SuggestReport) -> None:
    for article in running.values():
        _fail(session, article, "The suggesting process ended unexpectedly.", report)
    running.clear()


def _fail(session: Session, article: Article, reason: str, report: SuggestReport) -> None:
    set_suggestion_state(session, article.id, "failed", reason)
    report.failed.append((article.title or article.source, reason))
