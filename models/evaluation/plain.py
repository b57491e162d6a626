"""An evaluation as plain data for JSON. Keys are stable; figures that would divide by nothing are null.

    entities
      total                 articles, labels, classes
      languages             the same by language code
        labels, classes     total and names (by label; by PER, ORG, LOC)
      differences           a list
      reliability

    events
      total                 articles, types, triggers, roles, roles_of_types, named_roles, presets,
                            attribution
      languages             the same by language code
        types               total and names (by type)
        triggers            the same events whatever their type
        roles               total (Topic left out) and names (by role, Topic too), end to end
        roles_of_types      the total by type
        named_roles         those filled by a name, Topic left out
        presets             of events that both have: number, right, accuracy; names: a score by preset,
                            that of attributes without a preset under an empty name
        attribution         of events that both have: number, right, accuracy; speakers: the score of
                            those that somebody other than the author vouches for
      differences           triggers, arguments, attributes: a list each
        arguments           gold and found are fillers, the label is the role; event: label, fragments,
                            text; comes_of_trigger: whether only the trigger is wrong
        attributes          gold and found have preset and speaker besides: null, or fragments, text
      reliability           of events
      argument_reliability  of arguments under right triggers, Topic left out; without sources

    wherever they occur
      scores                exact and overlap
      score                 gold, found, right (numbers), precision, recall, f1
      difference            kind (missed, spurious, label, boundary, attribute), article (id), title,
                            language, start, end, text, before, after, gold and found: null, or label,
                            fragments, text, confidence, source
      reliability           number, confidence (mean), right (share), error (expected calibration error),
                            bins: lower, upper, number, confidence, right; sources: the same by source

Offsets are code points of the article's text, end exclusive.
"""

from __future__ import annotations

from models.article import Article
from models.evaluation.arguments import ArgumentDifference
from models.evaluation.attributes import AttributeDifference, Speaker
from models.evaluation.entities import EntityEvaluation, EntityScores
from models.evaluation.events import EventEvaluation, EventScores
from models.evaluation.layers import ENTITIES, EVENTS, Evaluation
from models.evaluation.plain_figures import (
    Plain,
    plain_accuracy,
    plain_by_name,
    plain_difference,
    plain_named_scores,
    plain_place,
    plain_reliability,
    plain_score,
    plain_scores,
    plain_sources,
)


def plain_layers(evaluation: Evaluation) -> Plain:
    """Return the layers that were compared, each under its name."""
    layers: Plain = {}
    if evaluation.entities is not None:
        layers[ENTITIES] = plain_entities(evaluation.entities)
    if evaluation.events is not None:
        layers[EVENTS] = plain_events(evaluation.events)
    return layers


def plain_entities(evaluation: EntityEvaluation) -> Plain:
    """Return the evaluation of entities as described above."""
    return {
        "total": _entity_scores(evaluation.total),
        "languages": {code: _entity_scores(item) for code, item in evaluation.languages.items()},
        "differences": [plain_difference(item) for item in evaluation.differences],
        "reliability": plain_sources(evaluation.reliability, evaluation.sources),
    }


def plain_events(evaluation: EventEvaluation) -> Plain:
    """Return the evaluation of events as described above."""
    return {
        "total": _event_scores(evaluation.total),
        "languages": {code: _event_scores(item) for code, item in evaluation.languages.items()},
        "differences": {
            "triggers": [plain_difference(item) for item in evaluation.triggers],
            "arguments": [_argument_difference(item) for item in evaluation.arguments],
            "attributes": [_attribute_difference(item) for item in evaluation.attributes],
        },
        "reliability": plain_sources(evaluation.reliability, evaluation.sources),
        "argument_reliability": plain_reliability(evaluation.argument_reliability),
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
        "labels": plain_named_scores(scores.labels),
        "classes": plain_named_scores(scores.classes),
    }


def _event_scores(scores: EventScores) -> Plain:
    presets = {name: plain_score(item) for name, item in scores.presets.names.items()}
    speakers = plain_score(scores.attribution.speakers)
    return {
        "articles": scores.articles,
        "types": plain_named_scores(scores.types),
        "triggers": plain_scores(scores.triggers),
        "roles": plain_named_scores(scores.roles),
        "roles_of_types": plain_by_name(scores.roles_of_types),
        "named_roles": plain_scores(scores.named_roles),
        "presets": {**plain_accuracy(scores.presets.total), "names": presets},
        "attribution": {**plain_accuracy(scores.attribution.total), "speakers": speakers},
    }


def _argument_difference(item: ArgumentDifference) -> Plain:
    return {
        **plain_difference(item),
        "event": {"label": item.event.type, **plain_place(item.event.fragments, item.article)},
        "comes_of_trigger": item.comes_of_trigger,
    }


def _attribute_difference(item: AttributeDifference) -> Plain:
    plain = plain_difference(item)
    for side, preset, speaker in zip(("gold", "found"), item.told.presets, item.told.speakers, strict=True):
        plain[side] |= {"preset": preset, "speaker": _speaker(speaker, item.article)}
    return plain


def _speaker(speaker: Speaker, article: Article) -> Plain | None:
    return plain_place(speaker, article) if speaker else None
