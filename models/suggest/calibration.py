"""Confidence as the share of such suggestions that are right, by Platt's scaling (Platt 1999).

What a rule, a lexicon or a pipeline gives as its confidence is an opinion; `SCALES` bring it to what came
true on the dev part of the corpus. `python -m training.calibration` measures them.
"""

from __future__ import annotations

import math
from dataclasses import replace

from models.annotation import Entity, Source, suggested_entity
from models.suggest.base import Draft

AGREED = "agreed"
"""The kind of those that a rule or lexicon and a pipeline propose alike."""

SCALES: dict[str, tuple[float, float]] = {
    AGREED: (1.05, -0.22),
    Source.RULE.value: (1.18, 0.37),
    Source.LEXICON.value: (1.18, -0.83),
    Source.PIPELINE.value: (0.19, 0.40),
}
"""By kind the slope and shift of the log-odds."""

_EDGE = 0.005


def calibrated(draft: Draft) -> Draft:
    """Return `draft` with the confidence of its entities as measured; those without one stay so."""
    return replace(draft, entities=tuple(_scaled(entity) for entity in draft.entities))


def kind_of(entity: Entity) -> str:
    """Return the kind of `SCALES` that a suggestion belongs to: its source, or `AGREED`."""
    also = any(key == "also" for key, _ in entity.origin.evidence)
    return AGREED if also else entity.origin.source.value


def log_odds(confidence: float) -> float:
    """Return the log-odds of a confidence, which is kept a little away from 0 and 1."""
    inside = min(max(confidence, _EDGE), 1 - _EDGE)
    return math.log(inside / (1 - inside))


def scaled(confidence: float, slope: float, shift: float) -> float:
    """Return a confidence with its log-odds stretched and shifted, to three decimals."""
    return round(1 / (1 + math.exp(-(slope * log_odds(confidence) + shift))), 3)


def _scaled(entity: Entity) -> Entity:
    scale = SCALES.get(kind_of(entity))
    if scale is None or entity.confidence is None:
        return entity
    return suggested_entity(replace(entity, confidence=scaled(entity.confidence, *scale), proposal=None))
