"""Entities from a spaCy pipeline that the user has installed or trained; spaCy is imported only then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from models.annotation import Entity, Origin, Source, suggested_entity
from models.article import Article, ZoneKind
from models.errors import SuggestionError, first_line
from models.ids import derived_id
from models.offsets import Span, trimmed
from models.suggest.base import Draft
from models.suggest.entities.places.labels import place_label
from models.suggest.lexicons import Lexicons
from models.suggest.parse.reading import parsed_text
from models.suggest.pipelines.probabilities import is_greedy, name_entities

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan

OWN_LABELS = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "TITLE", "DOC", "EVENT_NAME", "DATE", "MONEY", "PERCENT"}
)
"""Labels that a pipeline trained on Dateline's export has; they stay as they are."""

LABELS: Mapping[str, str] = {
    **{label: label for label in OWN_LABELS},
    "EVENT": "EVENT_NAME",
    "LAW": "DOC",
    "TIME": "DATE",
    "PER": "PERSON",
    "LOCderiv": "NORP",
    "PERSON_NAME": "PERSON",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "LOCATION": "LOC",
    "LOCATION_CITY": "GPE",
    "ORG_POSITION": "TITLE",
}
"""Labels of OntoNotes 5, CoNLL 2003, GermEval 2014 and SmartData with ours; those left out are dropped."""

CONFIDENCE = 0.75
_COMMON = 0.5
"""How much of its probability a name keeps that has no proper noun in it: on dev texts 1 of 11 was right."""
_PROPER = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_NEEDLESS = ("textcat", "textcat_multilabel", "entity_linker")
_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "ein",
        "eine",
        "einer",
        "eines",
    }
)
_POSSESSIVES = ("'s", "’s", "'", "’")


class PipelineSuggester:
    """Suggests what a spaCy pipeline names, and parses: a paragraph at a time, boilerplate left out."""

    def __init__(self, language: str, name_or_path: str, lexicons: Lexicons | None = None) -> None:
        """Load the pipeline; raise SuggestionError when it cannot be loaded or names no entities.

        With `lexicons`, the places of a pipeline that has one label for all are parted into GPE, LOC and FAC.
        """
        self._nlp = load_pipeline(language, name_or_path)
        self._lexicons = None if "GPE" in _labels(self._nlp) else lexicons
        meta = self._nlp.meta
        self._name = f"{meta.get('lang', language)}_{meta.get('name', 'pipeline')}"
        self._version = str(meta.get("version", ""))

    @property
    def name(self) -> str:
        """Return the pipeline's name, such as `de_core_news_md`."""
        return self._name

    @property
    def version(self) -> str:
        """Return the pipeline's version."""
        return self._version

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with the pipeline's entities and parse; raise SuggestionError when it fails."""
        parts = list(paragraphs(article))
        try:
            docs, named = read_texts(self._nlp, [part.text(article.text) for part in parts])
        except Exception as error:
            raise SuggestionError(
                f"The pipeline {self._name} failed on “{article.shown_name}”: {first_line(error)}.",
                "Choose another pipeline in the settings, or none.",
            ) from error
        found = tuple(self._entities(article, zip(parts, named, strict=True)))
        starts = (part.start for part in parts)
        parse = parsed_text(zip(starts, docs, strict=True), self._nlp.pipe_labels.get("parser", ()))
        return replace(draft, entities=draft.entities + found, parse=parse if parse.nodes else draft.parse)

    def _entities(self, article: Article, paragraphs: Iterable[tuple[Span, Names]]) -> Iterator[Entity]:
        for part, named in paragraphs:
            for (start, end, label), belief in named.items():
                entity = self._entity(article, Span(part.start + start, part.start + end), label, belief)
                if entity is not None:
                    yield entity

    def _entity(self, article: Article, span: Span, theirs: str, belief: Belief) -> Entity | None:
        label = LABELS.get(theirs)
        span = by_span_rules(span, article.text)
        if label is None or not any(char.isalnum() for char in span.text(article.text)):
            return None
        if label == "LOC" and self._lexicons is not None:
            label = place_label(span, article.text, article.language, self._lexicons)
        evidence: tuple[tuple[str, str], ...] = (("label", theirs),)
        if belief.measured:
            evidence += (("probability", f"{belief.probability:.3f}"),)
        return suggested_entity(
            Entity(
                id=derived_id(article.id, label, span.start, span.end),
                label=label,
                fragments=(span,),
                confidence=round(belief.probability, 3),
                origin=Origin(Source.PIPELINE, self._name, self._version, evidence),
            )
        )


class Belief(NamedTuple):
    """How probable a name is, and whether the pipeline said so; else it is `CONFIDENCE`, by our word."""

    probability: float
    measured: bool


Names = Mapping[tuple[int, int, str], Belief]
"""What a pipeline names in a text: start, end (code points) and label, and the belief in it."""


def read_texts(nlp: Language, texts: Sequence[str]) -> tuple[list[Doc], list[Names]]:
    """Return each text as a pipeline reads it, and what it names there."""
    docs = [nlp.make_doc(text) for text in texts]
    sure: list[dict[tuple[int, int, str], float]] = [{} for _ in docs]
    for _, pipe in nlp.pipeline:
        if is_greedy(pipe):
            sure = name_entities(pipe, docs)
        else:
            docs = list(pipe.pipe(docs)) if hasattr(pipe, "pipe") else [pipe(doc) for doc in docs]
    names: list[Names] = [
        {(span.start_char, span.end_char, span.label_): _belief(span, known) for span in _spans(doc)}
        for doc, known in zip(docs, sure, strict=True)
    ]
    return docs, names


def _spans(doc: Doc) -> Iterator[TokenSpan]:
    yield from (*doc.ents, *doc.spans.get("sc", ()), *doc.spans.get("ruler", ()))


def _belief(span: TokenSpan, known: Mapping[tuple[int, int, str], float]) -> Belief:
    """Return how probable a name is; less where the pipeline's own tagger sees common words alone."""
    key = span.start, span.end, span.label_
    found = known.get(key, CONFIDENCE)
    classed = LABELS.get(span.label_) in _PROPER and all(token.pos for token in span)
    if classed and all(token.pos_ != "PROPN" for token in span):
        found *= _COMMON
    return Belief(found, key in known)


def load_pipeline(language: str, name_or_path: str) -> Language:
    """Load a spaCy package by name or a pipeline from its folder; raise SuggestionError saying why not."""
    import spacy

    place = Path(name_or_path).expanduser()
    try:
        if not place.exists() and not spacy.util.is_package(name_or_path):
            raise SuggestionError(
                f"There is no spaCy pipeline “{name_or_path}”: no folder or installed package has that name.",
                "Install it as a package, or choose a folder that holds a trained pipeline.",
            )
        nlp = spacy.load(place if place.exists() else name_or_path)
    except SuggestionError:
        raise
    except Exception as error:
        raise SuggestionError(
            f"“{name_or_path}” cannot be loaded as a spaCy pipeline: {first_line(error)}.",
            "Choose an installed package, or a folder with a trained pipeline (meta.json and config.cfg).",
        ) from error
    _require_use(nlp, language, name_or_path)
    nlp.select_pipes(disable=[name for name in _NEEDLESS if name in nlp.pipe_names])
    return nlp


def by_span_rules(span: Span, text: str) -> Span:
    """Return `span` without leading determiners, trailing possessive 's and white space."""
    span = trimmed(span, text)
    words = span.text(text).split(maxsplit=1)
    while len(words) == 2 and words[0].lower() in _DETERMINERS:
        span = trimmed(Span(span.start + len(words[0]), span.end), text)
        words = span.text(text).split(maxsplit=1)
    ending = next((mark for mark in _POSSESSIVES if span.text(text).endswith(mark)), "")
    return Span(span.start, max(span.start, span.end - len(ending)))


def _require_use(nlp: Language, language: str, name_or_path: str) -> None:
    if nlp.lang not in {language, "xx"}:
        raise SuggestionError(
            f"The pipeline “{name_or_path}” reads “{nlp.lang}”, but was chosen for “{language}”.",
            "Choose it for that language, or another pipeline for this one.",
        )
    if not {"ner", "entity_ruler", "span_ruler", "spancat"} & set(nlp.pipe_names):
        raise SuggestionError(
            f"The pipeline “{name_or_path}” names no entities: it has no ner, spancat or ruler component.",
            "Choose a pipeline that was trained to name entities.",
        )


def paragraphs(article: Article) -> Iterator[Span]:
    """Yield the lines of an article that lie in no boilerplate, as a pipeline reads them."""
    start = 0
    for line in article.text.splitlines(keepends=True):
        span = trimmed(Span(start, start + len(line)), article.text)
        if span.length and article.zone_at(span.start) is not ZoneKind.BOILERPLATE:
            yield span
        start += len(line)


def _labels(nlp: Language) -> frozenset[str]:
    """Return every label that a component of the pipeline may give."""
    return frozenset(label for labels in nlp.pipe_labels.values() for label in labels)
