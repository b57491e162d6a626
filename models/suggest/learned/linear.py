"""A linear classifier over features that are strings.

The model is multinomial logistic regression (Bishop 2006, Pattern Recognition and Machine Learning, 4.3.4):
the probability of a class is the softmax of its bias and the weights of the features that are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of shape (features, classes) and biases of shape (classes,); `places` are rows by feature."""

    classes: Sequence[str]
    places: Mapping[str, int]
    weights: NDArray[np.float32]
    biases: NDArray[np.float32]

    def probabilities(self, samples: Sequence[Iterable[str]]) -> list[dict[str, float]]:
        """Return the probability of every class for each sample; unknown features count nothing."""
        import numpy as np

        if not samples:
            return []
        scores = np.stack([self._score(features) for features in samples])
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        return [dict(zip(self.classes, row, strict=True)) for row in shares.tolist()]

    def _score(self, features: Iterable[str]) -> NDArray[np.float32]:
        places = self.places
        rows = sorted({places[name] for name in features if name in places})
        score: NDArray[np.float32] = self.weights[rows].sum(axis=0) + self.biases
        return score
