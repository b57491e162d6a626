"""How far two independent annotations of the same articles agree.

python -m training.agreement     the articles of training/second against the same ones of the corpus
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from models.evaluation.entities import evaluate_entities
from models.evaluation.events import evaluate_events
from models.evaluation.pairs import Pair
from models.evaluation.scores import Score
from models.schema import Schema
from training.corpus import corpus_files, shipped_schema
from training.markup import read_marked

SECOND = Path(__file__).parent / "second"
"""The articles that a second annotator marked from the plain text, without seeing the first annotation."""


def agreement(pairs: Sequence[Pair], schema: Schema) -> dict[str, Score]:
    """Return the agreement of annotated articles, each first and second, by layer.

    Spans must be equal to agree; F1 is the same from either side. `presets` and `attribution` are those of
    the events that both have; `roles` are end to end: type, trigger, role and filler, Topic left out.
    """
    entities, events = evaluate_entities(pairs, schema).total, evaluate_events(pairs, schema).total
    return {
        "entities": entities.labels.total.exact,
        "triggers": events.types.total.exact,
        "triggers of any type": events.triggers.exact,
        "roles": events.roles.total.exact,
        "presets": events.presets.total,
        "attribution": events.attribution.total,
    }


def twice_annotated(schema: Schema) -> list[Pair]:
    """Return the articles of `SECOND` as the corpus has them, each with its second annotation.

    Raises `ValueError` if the two texts differ, `MarkupError` if one is malformed.
    """
    firsts: Mapping[str, Path] = {path.name: path for path in corpus_files()}
    pairs = []
    for path in sorted(SECOND.glob("*.txt")):
        first, second = (read_marked(place, schema).review for place in (firsts[path.name], path))
        if first.text != second.text:
            raise ValueError(f"{path.name}: the second annotation has another text")
        pairs.append(Pair(first, second))
    return pairs


@click.command()
def cli() -> None:
    """Print the agreement of the articles that were annotated twice."""
    schema = shipped_schema()
    pairs = twice_annotated(schema)
    languages = sorted({pair.language for pair in pairs})
    parts = {"all": pairs} | {code: [pair for pair in pairs if pair.language == code] for code in languages}
    for part, some in parts.items():
        for layer, found in agreement(some, schema).items():
            counts = f"({found.gold} and {found.found}, {found.right} in both)"
            click.echo(f"{part:4} {layer:32} {found.f1 or 0:.3f}  {counts}")


if __name__ == "__main__":
    cli()
