"""An evaluation as plain data for JSON. Keys are stable; figures that would divide by nothing are null.

    entities
      total                 articles, labels, classes
      languages             the same by language code
        labels, classes     total and names (by label; by PER, ORG, LOC), each with exact and overlap:
                            gold, found, right (numbers), precision, recall, f1
      differences           kind (missed, spurious, label, boundary), article (id), title, language,
                            start, end, text, before, after, gold and found: null, or label, fragments,
                            text, confidence, source
      reliability           number, confidence (mean), right (share), error (expected calibration error),
                            bins: lower, upper, number, confidence, right; sources: the same by source

Offsets are code points of the article's text, end exclusive.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from models.annotation import Annotation, name_of
from models.article import Article
from models.evaluation.differences import Difference
from models.evaluation.entities import EntityEvaluation, EntityScores
from models.evaluation.reliability import Reliability
from models.evaluation.scores import NamedScores, Score, Scores
from models.offsets import covered_text

Plain = dict[str, Any]

_DIGITS = 4


def plain_entities(evaluation: EntityEvaluation) -> Plain:
    """Return the evaluation of entities as described above."""
    sources = {name: _reliability(item) for name, item in evaluation.sources.items()}
    return {
        "total": _entity_scores(evaluation.total),
        "languages": {code: _entity_scores(item) for code, item in evaluation.languages.items()},
        "differences": [_difference(item) for item in evaluation.differences],
        "reliability": {**_reliability(evaluation.reliability), "sources": sources},
    }


def plain_article(article: Article) -> Plain:
    """Return what tells one article from another: id, source, title, language and hash of its text."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "language": article.language,
        "sha256": article.sha256,
    }


def _entity_scores(scores: EntityScores) -> Plain:
    return {
        "articles": scores.articles,
        "labels": _named_scores(scores.labels),
        "classes": _named_scores(scores.classes),
    }


def _named_scores(scores: NamedScores) -> Plain:
    names = {name: _scores(item) for name, item in scores.names.items()}
    return {"total": _scores(scores.total), "names": names}


def _scores(scores: Scores) -> Plain:
    return {"exact": _score(scores.exact), "overlap": _score(scores.overlap)}


def _score(score: Score) -> Plain:
    return {
        "gold": score.gold,
        "found": score.found,
        "right": score.right,
        "precision": _rounded(score.precision),
        "recall": _rounded(score.recall),
        "f1": _rounded(score.f1),
    }


def _difference(item: Difference) -> Plain:
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


def _annotation(item: Annotation | None, article: Article) -> Plain | None:
    if item is None:
        return None
    return {
        "label": name_of(item),
        "fragments": [[span.start, span.end] for span in item.fragments],
        "text": covered_text(item.fragments, article.text),
        "confidence": item.confidence,
        "source": item.origin.source,
    }


def _reliability(item: Reliability) -> Plain:
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


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, _DIGITS)
