"""A linear classifier over features that have names.

The model is multinomial logistic regression (Bishop 2006, Pattern Recognition and Machine Learning, 4.3.4):
the probability of a class is the softmax of its bias and the weights of the features that are there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    def probabilities(self, samples: Sequence[Features]) -> list[dict[str, float]]:
        """Return the probability of every class for each sample; unknown features count nothing."""
        return [dict(zip(self.classes, row, strict=True)) for row in self.shares(samples).tolist()]

    def shares(self, samples: Sequence[Features]) -> NDArray[np.float32]:
        """Return the probabilities as an array of shape (samples, classes)."""
        import numpy as np

        parts = [self._shares(samples[at : at + _TOGETHER]) for at in range(0, len(samples), _TOGETHER)]
        return np.concatenate([np.empty((0, len(self.classes)), np.float32), *parts])

    def _shares(self, samples: Sequence[Features]) -> NDArray[np.float32]:
        import numpy as np

        facts, starts = self._sums.places(samples)
        scores = np.add.reduceat(self._sums.table()[facts], starts)
        shares: NDArray[np.float32] = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        return shares

    @cached_property
    def _sums(self) -> Sums:
        return Sums(self.places, self.weights, self.biases)
