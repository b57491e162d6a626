"""How far two independent annotations of the same articles agree.

python -m training.agreement     the articles of training/second against the same ones of the corpus
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from pathlib import Path

import click

from models.annotation import Event
from models.evaluation.scores import Score
from models.review import Review
from models.schema import Schema
from training.corpus import corpus_files, shipped_schema
from training.markup import read_marked

SECOND = Path(__file__).parent / "second"
"""The articles that a second annotator marked from the plain text, without seeing the first annotation."""

Items = set[Hashable]


def agreement(pairs: Iterable[tuple[Review, Review]], schema: Schema) -> dict[str, Score]:
    """Return the agreement of annotated articles, each first and second, by layer.

    Spans must be equal to agree; F1 is the same from either side. `presets` and `attribution` are those of
    the events that both have; `roles` are end to end: type, trigger, role and filler, Topic left out.
    """
    known = list(pairs)
    layers: dict[str, Callable[[Review, Review], Items]] = {
        "entities": lambda one, _: _entities(one, schema),
        "triggers": lambda one, _: {(event.type, event.fragments) for event in one.events.values()},
        "triggers of any type": lambda one, _: {event.fragments for event in one.events.values()},
        "roles": lambda one, _: _roles(one, lambda event: True),
        "roles of events that both have": lambda one, other: _roles(one, _shared(other)),
        "presets": lambda one, other: _told(one, other, lambda event: _preset(event, schema)),
        "attribution": lambda one, other: _told(one, other, lambda event: _speaker(one, event)),
    }
    return {name: _compared(known, items) for name, items in layers.items()}


def _compared(pairs: list[tuple[Review, Review]], items: Callable[[Review, Review], Items]) -> Score:
    sides = [(items(one, other), items(other, one)) for one, other in pairs]
    return Score(
        sum(len(first) for first, _ in sides),
        sum(len(second) for _, second in sides),
        sum(len(first & second) for first, second in sides),
    )


def _entities(review: Review, schema: Schema) -> Items:
    helpers = {label.name for label in schema.labels if label.helper}
    return {(one.label, one.fragments) for one in review.entities.values() if one.label not in helpers}


def _roles(review: Review, counts: Callable[[Event], bool]) -> Items:
    found: Items = set()
    for event in filter(counts, review.events.values()):
        for item in event.arguments:
            filler = review.annotation(item.target)
            if item.role != "Topic" and filler is not None:
                found.add((event.type, event.fragments, item.role, filler.fragments))
    return found


def _shared(other: Review) -> Callable[[Event], bool]:
    theirs = {(event.type, event.fragments) for event in other.events.values()}
    return lambda event: (event.type, event.fragments) in theirs


def _told(one: Review, other: Review, told: Callable[[Event], Hashable]) -> Items:
    shared = filter(_shared(other), one.events.values())
    return {(event.type, event.fragments, told(event)) for event in shared}


def _preset(event: Event, schema: Schema) -> Hashable:
    preset = schema.preset_of(event.attributes)
    return preset.name if preset else None


def _speaker(review: Review, event: Event) -> Hashable:
    speaker = review.annotation(event.attribution) if event.attribution else None
    return speaker.fragments if speaker else None


def twice_annotated(schema: Schema) -> list[tuple[Review, Review]]:
    """Return the articles of `SECOND` as the corpus has them, each with its second annotation.

    Raises `ValueError` if the two texts differ, `MarkupError` if one is malformed.
    """
    firsts: Mapping[str, Path] = {path.name: path for path in corpus_files()}
    found = []
    for path in sorted(SECOND.glob("*.txt")):
        first, second = (read_marked(place, schema).review for place in (firsts[path.name], path))
        if first.text != second.text:
            raise ValueError(f"{path.name}: the second annotation has another text")
        found.append((first, second))
    return found


@click.command()
def cli() -> None:
    """Print the agreement of the articles that were annotated twice."""
    schema = shipped_schema()
    pairs = twice_annotated(schema)
    languages = sorted({first.article.language for first, _ in pairs})
    parts = {"all": pairs} | {
        code: [pair for pair in pairs if pair[0].article.language == code] for code in languages
    }
    for part, some in parts.items():
        for layer, found in agreement(some, schema).items():
            counts = f"({found.gold} and {found.found}, {found.right} in both)"
            click.echo(f"{part:4} {layer:32} {found.f1 or 0:.3f}  {counts}")


if __name__ == "__main__":
    cli()
