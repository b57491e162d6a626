"""A few sentences of each kind that pipelines are trained on, and pipelines that have seen only these."""

from __future__ import annotations

import gzip
import json
import lzma
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from models.offsets import Span
from training.names import Name, NamedText
from training.trainer import CONFIGS

GERMAN = """\
# sent_id = 1
# text = Ida Vogt fährt zum Hafen.
1 Ida Ida PROPN NE Case=Nom 3 nsubj _ _
2 Vogt Vogt PROPN NE Case=Nom 1 flat:name _ _
3 fährt fahren VERB VVFIN Person=3 0 root _ _
4-5 zum _ _ _ _ _ _ _ _
4 zu zu ADP APPR _ 6 case _ _
5 dem der DET ART Case=Dat 6 det _ _
6 Hafen Hafen NOUN NN Case=Dat 3 obl:tmod _ SpaceAfter=No
7 . . PUNCT $. _ 3 punct _ _

# sent_id = 2
# text = Minister werden in Oslo empfangen.
1 Minister Minister NOUN NN Number=Plur 5 nsubj:pass _ _
2 werden werden AUX VAFIN Number=Plur 5 aux:pass _ _
3 in in ADP APPR _ 4 case _ _
4 Oslo Oslo PROPN NE Case=Dat 5 obl:loc _ _
5 empfangen empfangen VERB VVPP VerbForm=Part 0 root _ SpaceAfter=No
6 . . PUNCT $. _ 5 punct _ _
"""
"""Two sentences in CoNLL-U with single spaces for tabs: a contraction, a passive, subtypes kept and cut."""

ENGLISH = """\
# text = They don't sign (yet).
1 They they PRON PRP Case=Nom 4 nsubj _ _
2-3 don't _ _ _ _ _ _ _ _
2 do do AUX VBP _ 4 aux _ _
3 n't not PART RB _ 4 advmod _ _
4 sign sign VERB VB VerbForm=Inf 0 root _ _
4.1 it it PRON PRP _ _ _ 4:obj _
5 ( ( PUNCT -LRB- _ 6 punct _ SpaceAfter=No
6 yet yet ADV RB _ 4 advmod _ SpaceAfter=No
7 ) ) PUNCT -RRB- _ 6 punct _ SpaceAfter=No
8 . . PUNCT . _ 4 punct _ _
"""
"""A sentence with a contraction in parts, an empty node and words without a space after them."""

NAMED = (
    ("Ida Vogt reist nach Oslo.", ("Ida Vogt", "PERSON"), ("Oslo", "LOC")),
    ("Der Nordmed lobt Leo Ruiz.", ("Nordmed", "ORG"), ("Leo Ruiz", "PERSON")),
    ("In Kairo warten deutsche Schiffe.", ("Kairo", "LOC"), ("deutsche", "NORP")),
)
"""Texts, each with its names and their labels."""


def conllu(path: Path, text: str) -> Path:
    """Pack sentences written with spaces for tabs."""
    rows = (line if line.startswith("#") else line.replace(" ", "\t") for line in text.split("\n"))
    return lines(path, rows)


def lines(path: Path, text: Iterable[str]) -> Path:
    """Pack lines with xz."""
    path.write_bytes(lzma.compress("\n".join(text).encode()))
    return path


def named(text: str, *names: tuple[str, str], language: str = "de", source: str = "tiny") -> NamedText:
    """Return a text with names given by their words, each at its first place in the text."""
    found = (Name(Span(text.index(words), text.index(words) + len(words)), label) for words, label in names)
    return NamedText(text, language, tuple(found), source=source)


def jsonl(path: Path, texts: Iterable[NamedText]) -> Path:
    """Pack texts as lines of JSON."""
    rows = (
        {
            "text": text.text,
            "lang": text.language,
            "source": text.source,
            "spans": [
                {"start": name.span.start, "end": name.span.end, "label": name.label} for name in text.names
            ],
        }
        for text in texts
    )
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def trained(config: str, docs: list[Any], folder: Path) -> Path:
    """Write a pipeline by one of the recipe's configs that was trained on German documents for a moment.

    The same documents give the same weights, whatever ran before.
    """
    from spacy import util
    from spacy.training import Example
    from thinc.api import Adam

    overrides = {"nlp.lang": "de", "vars.width": 32, "vars.rows": [200, 100, 100, 100]}
    util.fix_random_seed(7)
    nlp = util.load_model_from_config(util.load_config(CONFIGS / config, overrides=overrides), auto_fill=True)
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    optimizer = nlp.initialize(lambda: examples, sgd=Adam(0.01))
    for _ in range(20):
        nlp.update(examples, sgd=optimizer)
    nlp.to_disk(folder)
    return folder
