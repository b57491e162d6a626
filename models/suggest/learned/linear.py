"""A linear classifier over features that have names.

The model is multinomial logistic regression (Bishop 2006, Pattern Recognition and Machine Learning, 4.3.4):
the probability of a class is the softmax of its bias and the weights of the features that are there.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from models.suggest.learned.facts import Features
from models.suggest.learned.sums import Sums

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TOGETHER = 5_000
"""How many samples are weighed at once, which bounds the memory that endless articles take."""


@dataclass(frozen=True)
class LinearModel:
    """Weights of shape (features, classes) and biases of shape (classes,); `places` are rows by feature."""

    classes: Sequence[str]
    places: Mapping[str, int]
    weights: NDArray[np.float32]
    biases: NDArray[np.float32]

    def probabilities(self, samples: Iterable[Features]) -> list[dict[str, float]]:
        """Return the probability of every class for each sample; unknown features count nothing."""
        scale = Scale(self)
        for features in samples:
            scale.lay(features)
        return [dict(zip(self.classes, row, strict=True)) for row in scale.shares().tolist()]

    @cached_property
    def sums(self) -> Sums:
        """Return the weights of the facts met so far."""
        return Sums(self.places, self.weights, self.biases)


class Scale:
    """Weighs many samples at once; of each it keeps numbers alone, so that what is told of it can go."""

    def __init__(self, model: LinearModel) -> None:
        self._model, self._add = model, model.sums.add_places
        self._parts: list[NDArray[np.float32]] = []
        self._clear()

    def _clear(self) -> None:
        self._facts, self._starts = array("q"), array("q")

    def lay(self, features: Features) -> None:
        """Let a sample be the next one to be weighed."""
        if len(self._starts) == _TOGETHER:
            self._weigh()
        self._starts.append(len(self._facts))
        self._add(features, self._facts)

    def shares(self) -> NDArray[np.float32]:
        """Return the probabilities of all samples as an array of shape (samples, classes)."""
        import numpy as np

        if self._starts:
            self._weigh()
        return np.concatenate([np.empty((0, len(self._model.classes)), np.float32), *self._parts])

    def _weigh(self) -> None:
        import numpy as np

        told = self._model.sums.table().take(np.frombuffer(self._facts, np.int64), axis=0)
        scores = np.add.reduceat(told, np.frombuffer(self._starts, np.int64))
        shares: NDArray[np.float32] = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        self._parts.append(shares)
        self._clear()
