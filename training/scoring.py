"""How good a trained pipeline is on dev texts, and how fast."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.evaluation.reliability import Judged, Reliability, reliability
from models.suggest.pipelines.probabilities import name_entities

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SYNTAX = {
    "pos_acc": "word classes",
    "morph_acc": "features",
    "tag_acc": "tags",
    "lemma_acc": "lemmas",
    "dep_uas": "heads (UAS)",
    "dep_las": "heads and relations (LAS)",
    "sents_f": "sentences, F1",
}
"""spaCy's scores of the syntax with what they measure."""

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
_RUNS = 3
_TIMED_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class NameFigures:
    """Precision, recall and F1 of exact spans, together and by label, each from 0 to 1."""

    precision: float
    recall: float
    f1: float
    labels: dict[str, tuple[float, float, float]]


def syntax_figures(nlp: Language, dev: Path) -> dict[str, float]:
    """Return the scores of `SYNTAX` on the documents of a folder, from their raw text."""
    scores = nlp.evaluate(_examples(nlp, dev))
    return {name: scores[name] for name in SYNTAX if scores.get(name) is not None}


def name_figures(nlp: Language, dev: Path) -> NameFigures:
    """Return the scores of the names on the documents of a folder, from their raw text."""
    with nlp.select_pipes(enable="ner"):
        scores = nlp.evaluate(_examples(nlp, dev))
    labels = {
        label: (found["p"], found["r"], found["f"])
        for label, found in sorted((scores["ents_per_type"] or {}).items())
    }
    return NameFigures(scores["ents_p"] or 0.0, scores["ents_r"] or 0.0, scores["ents_f"] or 0.0, labels)


def name_reliability(nlp: Language, dev: Path) -> Reliability:
    """Return how often names are right, by their probability; each text of the folder counts once.

    Names that touch tokens with missing annotation are not counted.
    """
    references = list({doc.text: doc for doc in _references(nlp, dev)}.values())
    docs = [nlp.make_doc(doc.text) for doc in references]
    named = name_entities(nlp.get_pipe("ner"), docs)
    judged = [
        Judged(probabilities[span.start, span.end, span.label_], _is_right(span, reference))
        for doc, reference, probabilities in zip(docs, references, named, strict=True)
        for span in doc.ents
        if not _is_open(span, reference)
    ]
    return reliability(judged, _EDGES)


def words_per_second(nlp: Language, texts: Sequence[str]) -> float:
    """Return how many words the whole pipeline reads in a second, the best of three runs over `texts`."""
    words = sum(len(text.split()) for text in texts)
    enough = [*texts] * (1 + _TIMED_WORDS // max(1, words))
    return max(_speed(nlp, enough) for _ in range(_RUNS))


def texts_of(nlp: Language, folder: Path) -> list[str]:
    """Return the texts of the documents in a folder."""
    return [doc.text for doc in _references(nlp, folder)]


def _examples(nlp: Language, folder: Path) -> list[Any]:
    from spacy.training import Corpus

    return list(Corpus(folder)(nlp))


def _references(nlp: Language, folder: Path) -> Iterator[Doc]:
    return (example.reference for example in _examples(nlp, folder))


def _speed(nlp: Language, texts: Iterable[str]) -> float:
    start = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.perf_counter() - start)


def _is_right(span: Any, reference: Doc) -> bool:
    place = (span.start_char, span.end_char, span.label_)
    return any(place == (name.start_char, name.end_char, name.label_) for name in reference.ents)


def _is_open(span: Any, reference: Doc) -> bool:
    """Tell whether annotation is missing for a token of `reference` that the span touches."""
    place = reference.char_span(span.start_char, span.end_char, alignment_mode="expand")
    return any(token.ent_iob == 0 for token in place or ())
