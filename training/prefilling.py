"""Counts how often the fillers are right that an event made by hand is given.

python -m training.prefilling [--part dev] [--named]     entities and triggers given, fillers guessed

`--named` leaves helper mentions out, which in use are there only where a suggested event needs them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

import click

from gui.pipelines import suggest_config
from models.annotation import Event
from models.evaluation.scores import Score
from models.prefill import new_event
from models.readings import Reading
from models.review import Review
from models.schema import Schema
from models.suggest.chain import draft_of_entities, trigger_lexicon
from models.suggest.config import SuggestConfig
from models.suggest.readings import reading_of
from training.corpus import PARTS, read_corpus, shipped_schema

Fill = tuple[str, str]
"""A role and the id of its filler."""


def readings(golds: Iterable[Review], config: SuggestConfig) -> list[tuple[Review, Reading]]:
    """Return gold articles with their readings, those that no pipeline parses left out."""
    found = []
    for gold in golds:
        parse = draft_of_entities(gold.article, config).parse
        if parse is not None:
            found.append((gold, reading_of(parse, gold.article.language, trigger_lexicon(config))))
    return found


def scores(articles: Iterable[tuple[Review, Reading]], schema: Schema) -> Mapping[str, Score]:
    """Return the score of each role; every event is made anew on its trigger, the others being there."""
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for review, reading in articles:
        for event in review.events.values():
            told = {(item.role, item.target) for item in event.arguments if review.annotation(item.target)}
            guessed = _guessed(event, review, reading, schema)
            gold.update(role for role, _ in told)
            found.update(role for role, _ in guessed)
            right.update(role for role, _ in told & guessed)
    return {role: Score(gold[role], found[role], right[role]) for role in sorted(gold.keys() | found.keys())}


def without_helpers(review: Review, schema: Schema) -> Review:
    """Return a review without the entities that only fill roles."""
    kept = {key: item for key, item in review.entities.items() if item.label not in schema.helper_labels}
    return replace(review, entities=kept)


def _guessed(event: Event, review: Review, reading: Reading, schema: Schema) -> set[Fill]:
    kind = schema.type(event.type)
    if kind is None:
        return set()
    before = review.with_states({event.id: None})
    made = new_event(event.id, kind, event.head, reading, before, exact=False)
    return {(item.role, item.target) for item in made.arguments}


def _percent(share: float | None) -> str:
    return "    –" if share is None else f"{share:5.1%}"


@click.command()
@click.option("--part", type=click.Choice(PARTS), default="dev", show_default=True)
@click.option("--named", is_flag=True, help="Without helper mentions.")
def cli(part: str, named: bool) -> None:
    """Print precision and recall of each role, and of all together."""
    schema = shipped_schema()
    articles = readings((marked.review for marked in read_corpus(part)), suggest_config(schema, {}))
    if named:
        articles = [(without_helpers(review, schema), reading) for review, reading in articles]
    found = dict(scores(articles, schema))
    total = [sum(getattr(score, name) for score in found.values()) for name in ("gold", "found", "right")]
    click.echo(f"{'role':14} precision recall  proposed  gold")
    for role, score in (*found.items(), ("all", Score(*total))):
        shares = f"{_percent(score.precision):>9} {_percent(score.recall):>6}"
        click.echo(f"{role:14} {shares} {score.found:9} {score.gold:5}")


if __name__ == "__main__":
    cli()
