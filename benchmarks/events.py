"""Suggesting events beside reading with the bare pipeline, on the same articles in the same run.

    python -m benchmarks.events [FOLDER]

Reads the text files of FOLDER, by default the sample articles, over and over, one article at a time on one
core. The aim: pipeline and events at 0.8 of the bare pipeline's speed or more. What rules and lexicons take
for entities is told apart.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import resources
from gui.pipelines import suggest_config
from models.article import Article
from models.errors import SuggestionError
from models.ids import new_id
from models.schema import schema_file_text, schema_from_toml
from models.suggest.base import Draft
from models.suggest.chain import draft_of_entities, event_suggester
from models.suggest.config import SuggestConfig
from models.suggest.pipelines.manifest import packed_pipelines
from models.suggest.pipelines.shipped import shipped_suggester

ROUNDS = 10


def articles(folder: Path, language: str) -> list[Article]:
    """Return the articles in one language."""
    texts = [place.read_text(encoding="utf-8") for place in sorted(folder.glob("*.txt"))]
    return [
        Article(new_id(), text, f"{place}.txt", "", language)
        for place, text in enumerate(texts)
        if (" the " in text) is (language == "en")
    ]


def seconds(*tasks: Callable[[], object]) -> list[float]:
    """Return the processor time of each task, the least of some rounds, in which they take turns."""
    best = [float("inf")] * len(tasks)
    for _ in range(ROUNDS):
        for place, task in enumerate(tasks):
            begun = time.process_time()
            task()
            best[place] = min(best[place], time.process_time() - begun)
    return best


def told(language: str, found: list[Article], chosen: SuggestConfig) -> str:
    """Return the figures of one language in words."""
    pipeline, trouble = shipped_suggester(packed_pipelines(chosen.shipped)[language], None, None)
    if pipeline is None:
        raise SuggestionError(trouble)
    drafts = [draft_of_entities(article, chosen) for article in found]
    suggester, _ = event_suggester(chosen, drafts[0])
    words = sum(len(article.text.split()) for article in found)
    bare, entities, events = seconds(
        lambda: [pipeline.suggest(article, Draft()) for article in found],
        lambda: [draft_of_entities(article, chosen) for article in found],
        lambda: list(map(suggester.suggest, found, drafts)),
    )
    return (
        f"{language}: {words} words; pipeline {words / bare:,.0f} words/s,"
        f" pipeline and events {words / (bare + events):,.0f} ({bare / (bare + events):.2f} of it);"
        f" a thousand words take {1000 * bare / words:.2f} s, entities by rule"
        f" {1000 * (entities - bare) / words:.2f} s, events {1000 * events / words:.2f} s"
    )


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else resources.path("samples")
    file = resources.path("schema", "diplomacy.toml")
    chosen = suggest_config(schema_from_toml(schema_file_text(file), file.name), {})
    for language in packed_pipelines(chosen.shipped):
        print(told(language, articles(folder, language), chosen))


if __name__ == "__main__":
    main()
