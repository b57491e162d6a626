"""Figures are measured from raw text, and reliability counts what can be judged, once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.evaluation.reliability import Bin
from models.offsets import Span
from tests.tiny_corpora import GERMAN, NAMED, conllu, named
from training import scoring
from training.names import NamedText, named_doc
from training.scoring import (
    SYNTAX,
    name_figures,
    name_reliability,
    syntax_figures,
    texts_of,
    words_per_second,
)
from training.treebanks import tree_docs

Found = dict[str, float]
"""Words of a name with its probability."""


def write(folder: Path, *docs: object) -> Path:
    from spacy.tokens import DocBin

    folder.mkdir(exist_ok=True)
    DocBin(docs=docs).to_disk(folder / f"{len(list(folder.iterdir()))}.spacy")
    return folder


@pytest.fixture
def reliability(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Bin]]:
    """Return a function that judges persons which a recognizer is said to find in texts."""
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("ner")

    def judge(texts: list[NamedText], found: list[Found]) -> list[Bin]:
        def names(_: object, docs: list) -> list[dict[tuple[int, int, str], float]]:
            assert len(docs) == len(found)
            return [dict(_set(doc, sure)) for doc, sure in zip(docs, found, strict=True)]

        monkeypatch.setattr(scoring, "name_entities", names)
        for _ in range(2):
            write(tmp_path / "dev", *map(named_doc, texts))
        found_bins = name_reliability(nlp, tmp_path / "dev").bins
        return [part for part in found_bins if part.number]

    return judge


def _set(doc, found: Found):
    spans = []
    for words, sure in found.items():
        start = doc.text.index(words)
        span = doc.char_span(start, start + len(words), label="PERSON")
        spans.append(span)
        yield (span.start, span.end, "PERSON"), sure
    doc.set_ents(spans)


def test_reliability_counts_each_text_once_in_its_bin(reliability) -> None:
    texts = [
        named("Ida traf Leo Ruiz, Oslo und Kai.", ("Ida", "PERSON"), ("Leo Ruiz", "PERSON"), ("Oslo", "LOC")),
        named("Bo schwieg.", ("Bo", "PERSON")),
    ]
    found = [{"Ida": 1.0, "Ruiz": 0.9, "Oslo": 0.92, "Kai": 0.3}, {"Bo": 0.98}]
    low, high, top = reliability(texts, found)
    assert low == Bin(0.0, 0.5, 1, 0.3, 0.0)
    assert high == Bin(0.9, 0.95, 2, pytest.approx(0.91), 0.0)
    assert top == Bin(0.95, 1.0, 2, pytest.approx(0.99), 1.0)


def test_reliability_leaves_out_what_nobody_annotated(reliability) -> None:
    text = named("Das Außenamt lobte Ida.", ("Ida", "PERSON"))
    text = replace(text, open=(Span(4, 12),))
    assert reliability([text], [{"Außenamt lobte": 0.7, "Ida": 0.7}]) == [Bin(0.7, 0.8, 1, 0.7, 1.0)]


def test_reliability_of_nothing_is_empty(reliability) -> None:
    assert reliability([named("Es regnete.")], [{}]) == []


def with_own_weights(names_part: Path):
    """Return the names as they are joined to a pipeline, their tok2vec inside `ner`."""
    import spacy

    nlp = spacy.load(names_part)
    nlp.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    return nlp


def test_reliability_reads_with_the_pipeline_s_own_recognizer(names_part: Path, tmp_path: Path) -> None:
    nlp = with_own_weights(names_part)
    docs = [named_doc(named(*text)) for text in NAMED]
    bins = name_reliability(nlp, write(tmp_path / "dev", *docs)).bins
    assert sum(one.number for one in bins) == sum(len(nlp(doc.text).ents) for doc in docs) > 0
    assert all(one.lower <= one.confidence <= one.upper for one in bins if one.number)


def test_learnt_names_are_found_again(names_part: Path, tmp_path: Path) -> None:
    dev = write(tmp_path / "dev", *(named_doc(named(*text)) for text in NAMED))
    figures = name_figures(with_own_weights(names_part), dev)
    assert (figures.precision, figures.recall, figures.f1) == (1.0, 1.0, 1.0)
    assert figures.labels == dict.fromkeys(["LOC", "NORP", "ORG", "PERSON"], (1.0, 1.0, 1.0))


def test_names_that_are_not_found_count_as_missed(names_part: Path, tmp_path: Path) -> None:
    import spacy

    dev = write(tmp_path / "dev", *(named_doc(named(text)) for text, *_ in NAMED))
    assert name_figures(spacy.load(names_part), dev).precision == 0.0


def test_syntax_is_measured_by_all_scores(syntax_part: Path, tmp_path: Path) -> None:
    import spacy

    trees = tree_docs(conllu(tmp_path / "de.conllu.xz", GERMAN), "de")
    figures = syntax_figures(spacy.load(syntax_part), write(tmp_path / "dev", *trees))
    assert list(figures) == list(SYNTAX)
    assert figures["pos_acc"] > 0.9
    assert all(0 <= value <= 1 for value in figures.values())


def test_speed_counts_words_and_needs_few_texts(names_part: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    monkeypatch.setattr(scoring, "_TIMED_WORDS", 50)
    clock = iter(range(100))
    monkeypatch.setattr(scoring.time, "perf_counter", lambda: float(next(clock)))
    assert words_per_second(spacy.load(names_part), ["Ida Vogt kam."]) == 17 * 4


def test_texts_are_those_of_every_file(tmp_path: Path) -> None:
    import spacy

    write(tmp_path / "dev", named_doc(named("Ida kam.")))
    write(tmp_path / "dev", named_doc(named("Leo ging.")))
    assert sorted(texts_of(spacy.blank("de"), tmp_path / "dev")) == ["Ida kam.", "Leo ging."]
