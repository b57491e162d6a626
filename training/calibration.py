"""Measures how the confidence of suggestions must be scaled to be the share that is right.

python -m training.calibration     prints the SCALES for models/suggest/calibration.py
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import click

from gui.pipelines import suggest_config
from models.review import Review
from models.suggest.calibration import SCALES, kind_of, log_odds
from models.suggest.chain import merged_entities
from models.suggest.config import SuggestConfig
from training.corpus import read_corpus, shipped_schema

Seen = tuple[float, bool]
"""A confidence, and whether it came true."""

_STEPS = 100
_LONGEST_STEP = 0.5
_PRIOR = 1.0
"""How much a slope of 1 and a shift of 0 are believed, in seen suggestions' worth."""


def fitted(seen: Iterable[Seen]) -> tuple[float, float]:
    """Return the slope and shift of the log-odds that fit best; (1, 0) where nothing was seen.

    Newton's method on the log-likelihood with Platt's targets, which keep a doubt where all came true (Platt
    1999), and a prior that keeps few cases near (1, 0).
    """
    pairs = [(log_odds(confidence), right) for confidence, right in seen]
    hits = sum(right for _, right in pairs)
    high, low = (hits + 1) / (hits + 2), 1 / (len(pairs) - hits + 2)
    slope, shift = 1.0, 0.0
    for _ in range(_STEPS):
        along, across = -_PRIOR * (slope - 1), -_PRIOR * shift
        bend, mixed, steady = _PRIOR, 0.0, _PRIOR
        for odds, right in pairs:
            given = 1 / (1 + math.exp(-(slope * odds + shift)))
            miss, weight = (high if right else low) - given, given * (1 - given)
            along, across = along + miss * odds, across + miss
            bend, mixed, steady = bend + weight * odds * odds, mixed + weight * odds, steady + weight
        bottom = bend * steady - mixed * mixed
        step = (steady * along - mixed * across) / bottom, (bend * across - mixed * along) / bottom
        shorter = min(1.0, _LONGEST_STEP / (1e-9 + max(map(abs, step))))
        slope, shift = slope + shorter * step[0], shift + shorter * step[1]
    return slope, shift


def seen_by_kind(golds: Iterable[Review], config: SuggestConfig) -> dict[str, list[Seen]]:
    """Return what is suggested for gold articles, before scaling, by kind: confidence and truth."""
    found: dict[str, list[Seen]] = {kind: [] for kind in SCALES}
    for gold in golds:
        for kind, one in _seen(gold, config):
            found[kind].append(one)
    return found


def _seen(gold: Review, config: SuggestConfig) -> Iterator[tuple[str, Seen]]:
    true = {(entity.label, entity.fragments) for entity in gold.entities.values()}
    for entity in merged_entities(gold.article, config).entities:
        if entity.confidence is not None:
            yield kind_of(entity), (entity.confidence, (entity.label, entity.fragments) in true)


@click.command()
def cli() -> None:
    """Print the scale of each kind, fitted on the dev part of the corpus."""
    golds = [marked.review for marked in read_corpus("dev")]
    for kind, seen in seen_by_kind(golds, suggest_config(shipped_schema(), {})).items():
        slope, shift = fitted(seen)
        right = sum(one for _, one in seen)
        click.echo(f"{kind:9} ({slope:.2f}, {shift:.2f})    {right} of {len(seen)} are right")


if __name__ == "__main__":
    cli()
