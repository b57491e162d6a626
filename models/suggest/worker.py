"""What the worker process runs. Imports nothing of Qt, so that the process starts quickly and stays small."""

from __future__ import annotations

import contextlib
import os
import signal

from models.article import Article
from models.errors import SuggestionError
from models.suggest.base import Draft
from models.suggest.chain import SuggestConfig, suggest_article

_NICENESS = 10


def start() -> None:
    """Prepare a worker process: Ctrl+C is left to the window's process, and the window goes first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICENESS)


def run(article: Article, config: SuggestConfig) -> Draft:
    """Return the suggestions for one article; every failure is a SuggestionError that names the article."""
    try:
        return suggest_article(article, config)
    except SuggestionError:
        raise
    except Exception as error:
        raise SuggestionError(
            f"Suggesting failed on “{article.title or article.source}”: {type(error).__name__}: {error}.",
            "Try again; if it fails again, annotate this article by hand.",
        ) from error
