"""The figures of entities as tables."""

from __future__ import annotations

from collections.abc import Iterator

from gui.commands.report_tables import named_rows, reliability_table, scores_header, scores_row
from models.evaluation.entities import EntityEvaluation, EntityScores


def entity_tables(evaluation: EntityEvaluation) -> Iterator[str]:
    """Yield the lines of the tables: all articles, each language if there are several, confidence."""
    yield from _scores_table("all articles", evaluation.total)
    if len(evaluation.languages) > 1:
        for code, scores in evaluation.languages.items():
            yield ""
            yield from _scores_table(code, scores)
    yield from reliability_table("Confidence of entities", evaluation.reliability, evaluation.sources)


def _scores_table(which: str, scores: EntityScores) -> Iterator[str]:
    yield from scores_header(f"Entities, {which} ({scores.articles})")
    yield from named_rows(scores.labels)
    yield scores_row("all labels", scores.labels.total)
    yield from named_rows(scores.classes, "as ")
    yield scores_row(f"as {', '.join(scores.classes.names)}", scores.classes.total)
