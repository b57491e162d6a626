"""Learns from the corpus which words are events and what fills their roles.

python -m training.event_model [--output FILE]     from the train part, with the shipped pipelines

Multinomial logistic regression over string features (`models/suggest/learned`), fitted with scikit-learn.
The suggestions that the features look at are those of the program itself, so that what is learnt fits what
will be met.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

import resources
from gui.pipelines import suggest_config
from models.annotation import Event
from models.offsets import Span
from models.review import Review
from models.schema import Schema
from models.suggest.chain import draft_of_entities, trigger_lexicon
from models.suggest.config import SuggestConfig
from models.suggest.event_suggester import EventSuggester
from models.suggest.events.matching import Match
from models.suggest.events.sentences import Sentence
from models.suggest.events.standing import give_governors, join_visits
from models.suggest.learned.candidates import KnownTriggers, Learnt
from models.suggest.learned.context import Context
from models.suggest.learned.event_model import EVENT, NONE, EventModel, write_event_model
from models.suggest.learned.facts import Features
from models.suggest.learned.fillers import filler_candidates
from models.suggest.learned.linear import LinearModel
from models.suggest.learned.parsed_slots import parsed_nouns, parsed_readings
from models.suggest.learned.samples import preset_sample, role_samples, trigger_samples
from models.suggest.lemmas import noun_lemmas
from models.suggest.pipelines.manifest import EVENT_MODEL
from models.suggest.triggers import WordClass, folded
from storage.formats.output_file import draft_beside, replacing
from training.corpus import read_corpus, shipped_schema

SEEN_TWICE = 2
"""How many samples must have a feature for it to count."""

STRENGTHS = {"triggers": 0.25, "roles": 0.3, "presets": 0.1}
"""The inverse of the L2 penalty; chosen on the dev part."""

_Key = tuple[str, WordClass, str]


@dataclass(frozen=True, slots=True)
class Samples:
    """Features of samples, and the class of each."""

    features: list[Features] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)

    def add(self, features: Features, kind: str) -> None:
        """Add one sample."""
        self.features.append(features)
        self.classes.append(kind)


@dataclass(frozen=True, slots=True)
class AllSamples:
    """The samples of the three classifiers."""

    triggers: Samples = field(default_factory=Samples)
    roles: Samples = field(default_factory=Samples)
    presets: Samples = field(default_factory=Samples)


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """A gold article with the contexts of its sentences, as the program reads them."""

    gold: Review
    contexts: tuple[Context, ...]

    @property
    def triggers(self) -> dict[int, Event]:
        """Return the gold events by the start of their trigger."""
        return {event.head.start: event for event in self.gold.events.values()}


def read_articles(golds: Iterable[Review], config: SuggestConfig) -> list[ReadArticle]:
    """Return gold articles, each read as the event suggester reads it."""
    suggester = EventSuggester(trigger_lexicon(config), config.schema)
    found = []
    for gold in golds:
        draft = draft_of_entities(gold.article, config)
        if draft.parse is not None:
            sentences = suggester.sentences(gold.article, draft.entities)
            contexts = tuple(Context(gold.article, sentence, draft.parse) for sentence in sentences)
            found.append(ReadArticle(gold, contexts))
    return found


class LearntTriggers:
    """The types of the words that the corpus has as triggers, by article."""

    def __init__(self, articles: Iterable[ReadArticle]) -> None:
        self._articles: dict[_Key, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for article in articles:
            for context in article.contexts:
                for key, start in _words(context):
                    event = article.triggers.get(start)
                    if event is not None:
                        self._articles[key][event.type].add(article.gold.article.id)

    def types(self, without: str = "") -> Learnt:
        """Return the types by word, those that only the article `without` shows left out."""
        found = {
            key: tuple(sorted(kind for kind, articles in types.items() if articles - {without}))
            for key, types in self._articles.items()
        }
        return {key: types for key, types in found.items() if types}


def learnt_events(articles: Sequence[ReadArticle], config: SuggestConfig) -> EventModel:
    """Return the model that fits the gold articles."""
    words = LearntTriggers(articles)
    samples = AllSamples()
    for article in articles:
        _add_samples(article, words.types(without=article.gold.article.id), config, samples)
    return EventModel(
        fitted(samples.triggers, STRENGTHS["triggers"]),
        fitted(samples.roles, STRENGTHS["roles"]),
        fitted(samples.presets, STRENGTHS["presets"]),
        words.types(),
    )


def fitted(samples: Samples, strength: float) -> LinearModel:
    """Return the weights of a logistic regression; `strength` is the inverse of its L2 penalty."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    counts = Counter(name for features in samples.features for name in set(features))
    names = sorted(name for name, count in counts.items() if count >= SEEN_TWICE)
    places = {name: place for place, name in enumerate(names)}
    rows, columns = [], []
    for row, features in enumerate(samples.features):
        known = sorted(place for name in set(features) if (place := places.get(name)) is not None)
        rows += [row] * len(known)
        columns += known
    shape = len(samples.features), len(places)
    matrix = csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=shape)
    model: Any = LogisticRegression(C=strength, max_iter=1000).fit(matrix, samples.classes)
    weights, biases = model.coef_.T, model.intercept_
    if weights.shape[1] == 1:
        weights = np.hstack([np.zeros_like(weights), weights])
        biases = np.concatenate([[0.0], biases])
    return LinearModel(
        [str(kind) for kind in model.classes_], places, weights.astype(np.float32), biases.astype(np.float32)
    )


def _words(context: Context) -> Iterator[tuple[_Key, int]]:
    """Yield the verbs and head nouns of a sentence, each as it is looked up, with its start."""
    language, sentence = context.language, context.sentence
    for reading in parsed_readings(context):
        if reading.lemmas:
            key = language, WordClass.VERB, folded(reading.lemmas[0])
            yield key, sentence.units[reading.place].start
    for phrase in [*sentence.phrases, *(phrase for _, phrase in parsed_nouns(context))]:
        if phrase.head.entity is None:
            key = language, WordClass.NOUN, folded(noun_lemmas(phrase.head.text, language)[0])
            yield key, phrase.head.start


def _add_samples(article: ReadArticle, learnt: Learnt, config: SuggestConfig, samples: AllSamples) -> None:
    known = KnownTriggers(trigger_lexicon(config), learnt)
    for context in article.contexts:
        matches: list[Match] = []
        for sample in trigger_samples(context, known, config.schema):
            event = article.triggers.get(sample.match.unit.start)
            right = event is not None and event.type == sample.match.row.type
            samples.triggers.add(sample.features, EVENT if right else NONE)
            if right:
                matches.append(sample.match)
        join_visits(matches)
        give_governors(matches)
        for match in matches:
            _add_event(article, context, match, config.schema, samples)


def _add_event(
    article: ReadArticle, context: Context, match: Match, schema: Schema, samples: AllSamples
) -> None:
    gold = article.triggers
    event = gold[match.unit.start]
    preset, kind = schema.preset_of(event.attributes), schema.type(event.type)
    if preset is not None:
        samples.presets.add(preset_sample(context, match, schema).features, preset.name)
    if kind is not None:
        fillers = _fillers(article.gold, event)
        here = {start: other.type for start, other in gold.items() if _holds(context.sentence, start)}
        for role in role_samples(context, match, kind, here, filler_candidates(context)):
            samples.roles.add(role.features, _role(role.candidate.filler.span, fillers))


def _holds(sentence: Sentence, start: int) -> bool:
    return sentence.span.start <= start < sentence.span.end


def _fillers(gold: Review, event: Event) -> Mapping[Span, str]:
    """Return the role of each filler that is an entity, by its span."""
    return {
        target.hull: item.role
        for item in event.arguments
        if (target := gold.annotation(item.target)) is not None and not isinstance(target, Event)
    }


def _role(span: Span, fillers: Mapping[Span, str]) -> str:
    """Return the role of the filler with this span, or of one with the same end."""
    near = (role for other, role in fillers.items() if other.end == span.end)
    return fillers.get(span) or next(near, NONE)


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="The file; default that of the resources.")
def cli(output: Path | None) -> None:
    """Fit the model on the train part of the corpus and write it."""
    config = suggest_config(shipped_schema(), {})
    articles = read_articles((marked.review for marked in read_corpus("train")), config)
    model = learnt_events(articles, config)
    path = output or resources.path("pipelines") / EVENT_MODEL
    with replacing(path, draft_beside(path)) as draft:
        write_event_model(model, draft)
    sizes = ", ".join(f"{len(part.places)} features" for part in (model.triggers, model.roles, model.presets))
    click.echo(f"{path.name}: {sizes}, {path.stat().st_size / 1000:.0f} kB.")


if __name__ == "__main__":
    cli()
