"""Entities compared with gold: by label, by language, in the usual three classes, by confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.annotation import Entity, Status
from models.evaluation.differences import Difference, differences
from models.evaluation.judging import judged
from models.evaluation.matching import Match, matched
from models.evaluation.pairs import Pair, by_language
from models.evaluation.reliability import Reliability, by_source, reliability
from models.evaluation.scores import NamedScores, named_scores
from models.review import Review
from models.schema import Schema

CLASSES: Mapping[str, str] = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
}
"""Our labels in the three classes of CoNLL 2003 and most corpora since; the others have no class."""

Matches = list[Match[Entity]]


@dataclass(frozen=True, slots=True)
class EntityScores:
    """Scores over some articles: `labels` as annotated, `classes` as PER, ORG and LOC."""

    articles: int
    labels: NamedScores
    classes: NamedScores


@dataclass(frozen=True, slots=True)
class EntityEvaluation:
    """What came of comparing entities with gold.

    `differences` are in the order of the articles. Reliability is that of the found entities that
    nobody has decided on and that have a confidence; `sources` has it for each source of suggestions.
    """

    total: EntityScores
    languages: Mapping[str, EntityScores]
    differences: tuple[Difference, ...]
    reliability: Reliability
    sources: Mapping[str, Reliability]


@dataclass(frozen=True, slots=True)
class _Compared:
    """One article's entities side by side."""

    pair: Pair
    labels: Matches
    classes: Matches


def evaluate_entities(pairs: Iterable[Pair], schema: Schema) -> EntityEvaluation:
    """Compare the entities of each pair that nobody has rejected, helper labels of `schema` left out."""
    helpers = schema.helper_labels
    compared = [_compared(pair, helpers) for pair in pairs]
    names = [label.name for label in schema.labels if not label.helper]
    told = [one for item in compared for one in judged(item.labels)]
    return EntityEvaluation(
        _scores(compared, names),
        by_language(compared, lambda some: _scores(some, names)),
        tuple(found for item in compared for found in differences(item.pair.gold.article, item.labels)),
        reliability(told),
        by_source(told),
    )


def standing_entities(review: Review, helpers: frozenset[str]) -> list[Entity]:
    """Return the entities that nobody rejected, without those whose label is a helper's."""
    return [
        item
        for item in review.entities.values()
        if item.status is not Status.REJECTED and item.label not in helpers
    ]


def _compared(pair: Pair, helpers: frozenset[str]) -> _Compared:
    gold, found = standing_entities(pair.gold, helpers), standing_entities(pair.found, helpers)
    return _Compared(pair, matched(gold, found), matched(_in_classes(gold), _in_classes(found)))


def _in_classes(entities: Iterable[Entity]) -> list[Entity]:
    return [replace(item, label=CLASSES[item.label]) for item in entities if item.label in CLASSES]


def _scores(compared: Sequence[_Compared], names: Sequence[str]) -> EntityScores:
    return EntityScores(
        len(compared),
        named_scores((match for item in compared for match in item.labels), names),
        named_scores(
            (match for item in compared for match in item.classes), list(dict.fromkeys(CLASSES.values()))
        ),
    )
