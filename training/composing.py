"""Joins the trained syntax and names of a language into one pipeline, small enough to be shipped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

NAME = "dateline"
SPACY_VERSION = ">=3.8.11,<3.9.0"

_LABELLING = ("morphologizer", "tagger", "trainable_lemmatizer", "parser", "ner")
_META = {
    "name": NAME,
    "spacy_version": SPACY_VERSION,
    "license": "CC BY-SA 4.0",
    "description": "Syntax and names of diplomatic newswire, trained for Dateline.",
    "author": "Dateline",
    "performance": {},
}


def composed(syntax: Path, names: Path, version: str) -> Language:
    """Return one pipeline of both folders' components, its weights rounded to 16 bit.

    The components share no weights: names are found with a tok2vec of their own, inside `ner`.
    """
    import spacy

    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names))
    for name in ("tok2vec", *_LABELLING):
        _halve(nlp.get_pipe(name))
    nlp.meta.update({**_META, "version": version})
    return nlp


def save(nlp: Language, folder: Path) -> None:
    """Write a pipeline without the words of its training texts, which it does not need."""
    from spacy.strings import StringStore

    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    StringStore(sorted(set(_needed_strings(nlp)))).to_disk(folder / "vocab" / "strings.json")
    (folder / "vocab" / "lookups.bin").unlink(missing_ok=True)


def _halve(pipe: Any) -> None:
    """Round the weights of a component to 16 bit; they stay 32 bit wide, but pack into half the size."""
    import numpy

    for node in pipe.model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, node.get_param(name).astype(numpy.float16).astype(numpy.float32))


def _needed_strings(nlp: Language) -> Iterator[str]:
    """Yield labels, features, and the endings that the lemmatizer puts in place of others."""
    for name in _LABELLING:
        pipe: Any = nlp.get_pipe(name)
        yield from map(str, pipe.labels)
    morphologizer: Any = nlp.get_pipe("morphologizer")
    for features in morphologizer.cfg["labels_morph"].values():
        yield features
        for feature in filter(None, features.split("|")):
            yield from (feature, *feature.split("="))
    yield from _endings(nlp)


def _endings(nlp: Language) -> Iterator[str]:
    import srsly

    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    for tree in srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]:
        for side in ("orig", "subst"):
            if side in tree:
                yield nlp.vocab.strings[tree[side]]
