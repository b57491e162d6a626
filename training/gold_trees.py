"""What events gain from right trees: the corrected ones of `corpus/trees` beside those of the pipelines.

python -m training.gold_trees     events with each kind of trees, and how good those of the pipelines are
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from gui.pipelines import suggest_config
from models.article import Article
from models.evaluation.events import EventScores, evaluate_events
from models.evaluation.pairs import Pair
from models.review import Review
from models.schema import Schema
from models.suggest.base import Draft
from models.suggest.chain import draft_of_entities, event_suggester, within_schema
from models.suggest.config import SuggestConfig
from models.suggest.parse.nodes import ParsedText
from models.suggest.parse.reading import parsed_text
from models.suggest.pipelines.manifest import packed_pipelines
from models.suggest.pipelines.suggester import load_pipeline
from models.suggest.pipelines.unpacking import unpacked
from training.corpus import corpus_files, shipped_schema
from training.markup import read_marked
from training.scoring import SYNTAX
from training.tree_files import TREES, gold_docs, read_trees, tree_path

if TYPE_CHECKING:
    from spacy.tokens import Doc

COMPARED = ("pos_acc", "dep_uas", "dep_las", "sents_f")
"""Those scores of `SYNTAX` that the gold trees can tell: they have only some of the features, and no tags."""

_FIGURES = ("P", "R", "trigger", "roles", "named", "presets")


def gold_parse(article: Article) -> ParsedText:
    """Return the gold trees of an article as the program reads those of a pipeline.

    Raises `TreesDamaged` if they cannot be read or do not fit the article.
    """
    docs = gold_docs(article, read_trees(tree_path(article)))
    return parsed_text(docs, {token.dep_ for _, doc in docs for token in doc})


def events_by_trees(golds: Iterable[Review], config: SuggestConfig) -> dict[str, dict[str, EventScores]]:
    """Return the scores of events in gold articles, by what they are read from and by language, "all" first.

    The entities are those that the program suggests, the same for each.
    """
    pairs: dict[str, list[Pair]] = {}
    for gold in golds:
        draft = draft_of_entities(gold.article, config)
        for label, parse in _parses(draft, gold.article).items():
            found = _with_events(gold.article, replace(draft, parse=parse), config)
            pairs.setdefault(label, []).append(Pair(gold, found))
    return {label: _by_language(some, config.schema) for label, some in pairs.items()}


def syntax_scores(language: str, golds: Sequence[Doc], config: SuggestConfig) -> dict[str, float]:
    """Return the scores `COMPARED`, 0 to 1, of the shipped pipeline on gold paragraphs, punctuation left out.

    Raises `SuggestionError` if the pipeline cannot be loaded.
    """
    from spacy.tokens import Doc
    from spacy.training import Example

    with unpacked(packed_pipelines(config.shipped)[language], config.cache) as (folder, _):
        nlp = load_pipeline(language, str(folder))
    here = (Doc(nlp.vocab).from_bytes(gold.to_bytes()) for gold in golds)
    with nlp.select_pipes(disable=["ner"]):
        scores = nlp.evaluate([Example(nlp.make_doc(gold.text), gold) for gold in here])
    return {name: scores[name] for name in COMPARED}


def treed_articles(schema: Schema) -> list[Review]:
    """Return the gold articles of the corpus that have gold trees."""
    names = {path.stem for path in TREES.glob("*.conllu")}
    return [read_marked(path, schema).review for path in corpus_files() if path.stem in names]


def _parses(draft: Draft, article: Article) -> dict[str, ParsedText | None]:
    """Return what events are read from; without any parse they are read by the rules alone."""
    return {
        "rules alone": None,
        "learnt, no trees": ParsedText(),
        "learnt, the pipelines' trees": draft.parse,
        "learnt, gold trees": gold_parse(article),
    }


def _with_events(article: Article, draft: Draft, config: SuggestConfig) -> Review:
    suggester, _ = event_suggester(config, draft)
    found = within_schema(suggester.suggest(article, draft), config.schema)
    entities = {entity.id: entity for entity in found.entities}
    return Review(article, entities, {event.id: event for event in found.events})


def _by_language(pairs: Sequence[Pair], schema: Schema) -> dict[str, EventScores]:
    found = evaluate_events(pairs, schema)
    return {"all": found.total, **found.languages}


def _told(scores: EventScores) -> str:
    trigger = scores.types.total.exact
    roles, named = scores.roles.total.exact, scores.named_roles.exact
    figures = trigger.precision, trigger.recall, trigger.f1, roles.f1, named.f1, scores.presets.total.f1
    return " ".join(f"{figure or 0:7.3f}" for figure in figures)


def _print_syntax(golds: Sequence[Review], config: SuggestConfig) -> None:
    for language in sorted({gold.article.language for gold in golds}):
        articles = (gold.article for gold in golds if gold.article.language == language)
        docs = [doc for article in articles for _, doc in gold_docs(article, read_trees(tree_path(article)))]
        scores = syntax_scores(language, docs, config)
        told = ", ".join(f"{SYNTAX[name]} {100 * score:.1f}" for name, score in scores.items())
        click.echo(f"{language}, {sum(map(len, docs))} tokens: {told}.")


@click.command()
def cli() -> None:
    """Print how well events are found with each kind of trees, and how good the pipelines' trees are."""
    config = suggest_config(shipped_schema(), {})
    golds = treed_articles(config.schema)
    click.echo(f"{'':36} {' '.join(f'{figure:>7}' for figure in _FIGURES)}")
    for label, languages in events_by_trees(golds, config).items():
        for language, scores in languages.items():
            click.echo(f"{label:30} {language:5} {_told(scores)}")
    _print_syntax(golds, config)


if __name__ == "__main__":
    cli()
