"""Figures and differences of any layer as plain data; `plain` describes them and puts them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from models.annotation import Annotation, name_of
from models.article import Article
from models.evaluation.differences import Difference
from models.evaluation.reliability import Reliability
from models.evaluation.scores import NamedScores, Score, Scores
from models.offsets import Span, covered_text

Plain = dict[str, Any]

_DIGITS = 4


def plain_named_scores(scores: NamedScores) -> Plain:
    """Return the scores of all together and by name."""
    return {"total": plain_scores(scores.total), "names": plain_by_name(scores.names)}


def plain_by_name(scores: Mapping[str, Scores]) -> Plain:
    """Return scores by name."""
    return {name: plain_scores(item) for name, item in scores.items()}


def plain_scores(scores: Scores) -> Plain:
    """Return both of the scores."""
    return {"exact": plain_score(scores.exact), "overlap": plain_score(scores.overlap)}


def plain_score(score: Score) -> Plain:
    """Return the three numbers and the three shares."""
    return {
        "gold": score.gold,
        "found": score.found,
        "right": score.right,
        "precision": _rounded(score.precision),
        "recall": _rounded(score.recall),
        "f1": _rounded(score.f1),
    }


def plain_accuracy(score: Score) -> Plain:
    """Return a score that has as many in the gold as were found, each of them right or wrong."""
    return {"number": score.gold, "right": score.right, "accuracy": _rounded(score.precision)}


def plain_reliability(item: Reliability) -> Plain:
    """Return what confidence says and what was right, together and by bin."""
    return {
        "number": item.number,
        "confidence": _rounded(item.confidence),
        "right": _rounded(item.right),
        "error": _rounded(item.error),
        "bins": [
            {**asdict(part), "confidence": _rounded(part.confidence), "right": _rounded(part.right)}
            for part in item.bins
        ],
    }


def plain_sources(item: Reliability, sources: Mapping[str, Reliability]) -> Plain:
    """Return the reliability of all suggestions and of each source's."""
    by_source = {name: plain_reliability(part) for name, part in sources.items()}
    return {**plain_reliability(item), "sources": by_source}


def plain_difference(item: Difference) -> Plain:
    """Return what differs, where, and the words around it."""
    return {
        "kind": item.kind,
        "article": item.article.id,
        "title": item.article.title,
        "language": item.article.language,
        "start": item.span.start,
        "end": item.span.end,
        "text": item.text,
        "before": item.before,
        "after": item.after,
        "gold": _annotation(item.gold, item.article),
        "found": _annotation(item.found, item.article),
    }


def plain_place(fragments: tuple[Span, ...], article: Article) -> Plain:
    """Return where fragments lie and their words."""
    return {
        "fragments": [[span.start, span.end] for span in fragments],
        "text": covered_text(fragments, article.text),
    }


def _annotation(item: Annotation | None, article: Article) -> Plain | None:
    if item is None:
        return None
    return {
        "label": name_of(item),
        **plain_place(item.fragments, article),
        "confidence": item.confidence,
        "source": item.origin.source,
    }


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, _DIGITS)
