"""What runs in the worker process, and that it stays free of Qt."""

from __future__ import annotations

import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

import resources
from models.article import Article
from models.errors import SuggestionError
from models.suggest import chain, worker
from models.suggest.config import SuggestConfig
from tests.models.suggest.event_cases import schema

ROOT = Path(__file__).resolve().parents[3]
ARTICLE = Article("f" * 32, "Ida Vogt traf Leo Ruiz.", title="Treffen", language="de")


@pytest.fixture
def config() -> SuggestConfig:
    return SuggestConfig(resources.path("lexicons"), schema())


def test_importing_the_worker_loads_no_qt_and_no_spacy() -> None:
    code = (
        "import sys, models.suggest.worker\n"
        "print([name for name in ('PySide6', 'spacy', 'numpy', 'sqlite3') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_spawned_pool_suggests_and_its_errors_keep_their_words(config: SuggestConfig) -> None:
    missing = SuggestConfig(config.lexicons, config.schema, (("de", "de_core_missing"),))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=context, initializer=worker.start) as pool:
        good, bad = pool.submit(worker.run, ARTICLE, config), pool.submit(worker.run, ARTICLE, missing)
        assert [event.type for event in good.result().events] == ["MEET"]
        with pytest.raises(SuggestionError) as caught:
            bad.result()
    assert "de_core_missing" in caught.value.message
    assert caught.value.hint


def test_anything_else_that_fails_is_told_with_the_article(
    config: SuggestConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(article: Article, config: SuggestConfig) -> object:
        raise RecursionError("too deep")

    monkeypatch.setattr(chain, "suggest_article", failing)
    with pytest.raises(SuggestionError, match="“Treffen”: RecursionError: too deep") as caught:
        worker.run(ARTICLE, config)
    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message
