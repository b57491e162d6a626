"""Articles of our own corpus become texts of the trained labels, paragraph by paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.offsets import Span
from training.corpus import read_corpus, shipped_schema
from training.markup import read_marked
from training.names import NamedText, named_doc
from training.own_texts import corpus_texts

MARKED = """\
id: de-kiel-hafen
language: de
---
Nordmed tagt

[Kiel|GPE], 5. Mai. [Ministerin|TITLE] [Ida Vogt|PERSON#p1] traf im [Außenministerium|ORG] die \
[deutsche|NORP] [Abordnung|ORG.NOM].

Der [Nordmed|ORG#o1] lobte [Vogt|PERSON] am [Kieler Hafen|FAC].
---
"""


@pytest.fixture
def texts(tmp_path: Path) -> list[NamedText]:
    path = tmp_path / "de-kiel-hafen.txt"
    path.write_text(MARKED, encoding="utf-8")
    return list(corpus_texts([read_marked(path, shipped_schema()).review]))


def words(given: NamedText, spans: list[Span]) -> list[str]:
    return [span.text(given.text) for span in spans]


def test_each_paragraph_is_a_text_with_the_trained_labels(texts: list[NamedText]) -> None:
    assert [text.text.partition(" ")[0] for text in texts] == ["Nordmed", "Kiel,", "Der"]
    assert [[(name.span.text(text.text), name.label) for name in text.names] for text in texts] == [
        [],
        [("Kiel", "LOC"), ("Ida Vogt", "PERSON"), ("deutsche", "NORP")],
        [("Nordmed", "ORG"), ("Vogt", "PERSON"), ("Kieler Hafen", "LOC")],
    ]


def test_nominal_and_described_bodies_are_open(texts: list[NamedText]) -> None:
    assert words(texts[1], list(texts[1].open)) == ["Außenministerium", "Abordnung"]


def test_boilerplate_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "en-oslo.txt"
    text = (
        "id: en-oslo\nlanguage: en\n---\nTalks in Oslo\n\n[Ida Vogt|PERSON] spoke.\n\n© 2023 Nordpress\n---\n"
    )
    path.write_text(text, encoding="utf-8")
    found = corpus_texts([read_marked(path, shipped_schema()).review])
    assert [text.text for text in found] == ["Talks in Oslo", "Ida Vogt spoke."]


def test_every_name_of_the_corpus_is_learnt_or_open() -> None:
    for text in corpus_texts(marked.review for marked in read_corpus("dev")):
        doc = named_doc(text)
        found = {(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents}
        for name in text.names:
            place = doc.char_span(name.span.start, name.span.end, alignment_mode="expand")
            is_open = any(token.ent_iob == 0 for token in place)
            assert is_open or (name.span.start, name.span.end, name.label) in found
