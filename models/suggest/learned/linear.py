"""A linear classifier over features that are strings.

The model is multinomial logistic regression (Bishop 2006, Pattern Recognition and Machine Learning, 4.3.4):
the probability of a class is the softmax of its bias and the weights of the features that are there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Features:
    """What is told of a sample: `shared` counts alone, and once more for samples of this `kind`.

    `own` counts alone only. Iterating gives every feature's name, as the weights know it.
    """

    kind: str
    shared: Sequence[str]
    own: Sequence[str] = ()

    def __iter__(self) -> Iterator[str]:
        """Yield the names, some perhaps twice."""
        yield from self.shared
        yield from (f"{self.kind}|{name}" for name in self.shared)
        yield from self.own


@dataclass(frozen=True)
class LinearModel:
    """Weights of shape (features, classes) and biases of shape (classes,); `places` are rows by feature."""

    classes: Sequence[str]
    places: Mapping[str, int]
    weights: NDArray[np.float32]
    biases: NDArray[np.float32]

    def probabilities(self, samples: Sequence[Features]) -> list[dict[str, float]]:
        """Return the probability of every class for each sample; unknown features count nothing."""
        import numpy as np

        if not samples:
            return []
        rows: list[int] = []
        starts = []
        for features in samples:
            starts.append(len(rows))
            rows.append(len(self.weights))
            rows += self._rows(features)
        scores = np.add.reduceat(self._table[rows], starts)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        return [dict(zip(self.classes, row, strict=True)) for row in shares.tolist()]

    def _rows(self, features: Features) -> Iterable[int]:
        """Return the rows of a sample's features, each once and in the same order in every process."""
        alone, of_kind = self.places.get, self._kinds.get(features.kind, {}).get
        shared, own = features.shared, features.own
        rows = dict.fromkeys(chain(map(alone, shared), map(of_kind, shared), map(alone, own)))
        return (row for row in rows if row is not None)

    @cached_property
    def _kinds(self) -> Mapping[str, Mapping[str, int]]:
        """Rows by kind and shared feature, so that the names of both together need not be built."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for name, place in self.places.items():
            kind, _, shared = name.partition("|")
            found[kind][shared] = place
        return found

    @cached_property
    def _table(self) -> NDArray[np.float32]:
        """The weights with the biases as a last row, which every sample has."""
        import numpy as np

        return np.vstack([self.weights, self.biases])
