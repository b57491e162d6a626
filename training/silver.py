"""Fills in the features of words whose class alone is known, by a model that learned them from the trees.

The German text with word classes has seven times the words of the German trees, but no features. A label
of spaCy's morphologizer is a class with its features, so classes without features would be labels of
their own. Each word gets the model's best label among those of its known class instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 256


def with_features(docs: Iterable[Doc], model: Language) -> Iterator[Doc]:
    """Yield copies of `docs` with classes and features; words of open class get the model's own best label.

    `model` has the components `tok2vec` and `morphologizer`.
    """
    import numpy

    tok2vec: Any = model.get_pipe("tok2vec")
    morphologizer: Any = model.get_pipe("morphologizer")
    features = list(morphologizer.cfg["labels_morph"].values())
    classes = numpy.array(list(morphologizer.cfg["labels_pos"].values()))
    names = [model.vocab.strings[number] if number else "" for number in classes.tolist()]
    left = iter(docs)
    while batch := list(islice(left, _BATCH)):
        bare = list(tok2vec.pipe(_copy(doc) for doc in batch))
        for doc, scores in zip(batch, morphologizer.model.predict(bare), strict=True):
            best = [_best(row, classes, token.pos) for row, token in zip(scores, doc, strict=True)]
            yield _copy(doc, [names[label] for label in best], [features[label] for label in best])


def _best(scores: Any, classes: Any, known: int) -> int:
    """Return the label with the highest score of class `known`; of all where that is 0 or no label has it."""
    import numpy

    fitting = classes == known
    return int((numpy.where(fitting, scores, -numpy.inf) if fitting.any() else scores).argmax())


def _copy(doc: Doc, pos: list[str] | None = None, morphs: list[str] | None = None) -> Doc:
    from spacy.tokens import Doc

    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=pos,
        morphs=morphs,
    )
