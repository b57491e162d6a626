"""Joins the trained syntax and names of a language into one pipeline, small enough to be shipped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language

NAME = "dateline"
SPACY_VERSION = ">=3.8.11,<3.9.0"

DIGITS = 7
"""Binary digits that weights keep after the leading one, as in bfloat16: 16 bit with sign and exponent."""

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
    """Return one pipeline of both folders' components, its weights rounded.

    The components share no weights: names are found with a tok2vec of their own, moved inside `ner`.
    """
    import spacy

    nlp, names_nlp = spacy.load(syntax), spacy.load(names)
    names_nlp.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp.add_pipe("ner", source=names_nlp)
    for name in ("tok2vec", *_LABELLING):
        _round(nlp.get_pipe(name))
    nlp.meta.update({**_META, "version": version})
    return nlp


def save(nlp: Language, folder: Path) -> None:
    """Write a pipeline without the words of its training texts, which it does not need."""
    from spacy.strings import StringStore

    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    StringStore(sorted(set(_needed_strings(nlp)))).to_disk(folder / "vocab" / "strings.json")
    (folder / "vocab" / "lookups.bin").unlink(missing_ok=True)


def rounded(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return weights with `DIGITS` binary digits after the leading one; the others are zero and pack well."""
    import numpy as np

    dropped = 23 - DIGITS
    bits = np.ascontiguousarray(weights, dtype=np.float32).view(np.uint32) + np.uint32(1 << (dropped - 1))
    kept: NDArray[np.float32] = (bits & np.uint32(0xFFFFFFFF << dropped & 0xFFFFFFFF)).view(np.float32)
    return kept


def _round(pipe: Any) -> None:
    """Round the weights of a component; they stay 32 bit wide, but pack into a third of the size."""
    for node in pipe.model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, rounded(node.get_param(name)))


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
