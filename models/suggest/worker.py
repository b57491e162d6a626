"""What the worker process runs. Imports nothing of Qt, so that the process starts quickly and stays small.

The chain of suggesters is imported in the worker only: the window, which names `run` to it, starts sooner.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from multiprocessing import connection
from multiprocessing.process import BaseProcess

from models.article import Article
from models.errors import SuggestionError
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig

_NICENESS = 10


@contextlib.contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Let processes that are started in the block never hear Ctrl+C, not even before `start` runs in them.

    A Ctrl+C during the block reaches this process when it ends.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def start() -> None:
    """Prepare a worker process: it leaves Ctrl+C to its parent, lets it go first, and ends when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICENESS)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def run(article: Article, config: SuggestConfig) -> Draft:
    """Return the suggestions for one article; every failure is a SuggestionError that names the article."""
    from models.suggest import chain

    try:
        return chain.suggest_article(article, config)
    except SuggestionError:
        raise
    except Exception as error:
        raise SuggestionError(
            f"Suggesting failed on “{article.shown_name}”: {type(error).__name__}: {error}.",
            "Try again; if it fails again, annotate this article by hand.",
        ) from error


def _end_with(parent: BaseProcess) -> None:
    """End this process as soon as its parent is gone, which may have been killed and could not say so."""
    connection.wait([parent.sentinel])
    os._exit(1)
