"""The weights of facts: the sum over the features that each stands for, worked out when it is first met."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from models.suggest.learned.facts import Fact, Features, names_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_REMEMBERED = 60_000
"""How many facts are remembered, with weights or without: those of some 50,000 words, in 20 MB."""

_BIASES, _UNKNOWN = 0, 1
"""The places of the biases, which every sample has, and of all facts without weights."""


class _Places(dict[Fact, int]):
    """The places of the facts met so far, each standing for its features alone or with a prefix."""

    def __init__(self, sums: Sums, *prefixes: str) -> None:
        super().__init__()
        self._sums, self._prefixes = sums, prefixes

    def __missing__(self, fact: Fact) -> int:
        place = self[fact] = self._sums.place_of(
            prefix + name for name in dict.fromkeys(names_of(fact)) for prefix in self._prefixes
        )
        return place


class Sums:
    """A table of the facts met so far, of shape (facts, classes), and the places of facts in it."""

    def __init__(
        self, rows: Mapping[str, int], weights: NDArray[np.float32], biases: NDArray[np.float32]
    ) -> None:
        """Take the weights of shape (features, classes), their `rows` by feature, and the biases."""
        self._rows, self._weights, self._biases = rows, weights, biases
        self._alone = _Places(self, "").__getitem__
        self._of_kinds: dict[str, Callable[[Fact], int]] = {}
        self._new: list[Sequence[int]] = []
        self._table = self._first()
        self._filled, self._met = len(self._table), 0

    def add_places(self, features: Features, to: array[int]) -> None:
        """Add the places of a sample's facts; they hold until the table has been asked for."""
        shared = self._of_kinds.get(features.kind) or self._shared(features.kind)
        to.append(_BIASES)
        places = map(shared, features.shared)
        to.extend(dict.fromkeys(places) if features.repeats else places)
        for fact in features.own:
            to.append(self._alone(fact))

    def _shared(self, kind: str) -> Callable[[Fact], int]:
        """Return what tells the places of facts that count alone and with a kind not met before."""
        known = self._of_kinds[kind] = _Places(self, "", f"{kind}|").__getitem__
        return known

    def place_of(self, names: Iterable[str]) -> int:
        """Return the place that the sum of some features is to have."""
        self._met += 1
        rows = [row for name in names if (row := self._rows.get(name)) is not None]
        if not rows:
            return _UNKNOWN
        self._new.append(rows)
        return self._filled + len(self._new) - 1

    def table(self) -> NDArray[np.float32]:
        """Return the table with the facts that were met since it was last asked for, and unused rows."""
        import numpy as np

        if self._new:
            starts = np.cumsum([0, *map(len, self._new[:-1])])
            sums = np.add.reduceat(self._weights[list(chain.from_iterable(self._new))], starts)
            self._append(sums)
            self._new = []
        found = self._table
        if self._met > _REMEMBERED:
            self._forget()
        return found

    def _append(self, sums: NDArray[np.float32]) -> None:
        """Write below what is there; the table doubles when it is full."""
        import numpy as np

        stop = self._filled + len(sums)
        if stop > len(self._table):
            more = np.zeros((max(stop, len(self._table)), sums.shape[1]), np.float32)
            self._table = np.concatenate([self._table, more])
        self._table[self._filled : stop] = sums
        self._filled = stop

    def _forget(self) -> None:
        self._alone = _Places(self, "").__getitem__
        self._of_kinds.clear()
        self._table = self._first()
        self._filled, self._met = len(self._table), 0

    def _first(self) -> NDArray[np.float32]:
        """Return a table that holds the biases and what is unknown."""
        import numpy as np

        return np.stack([self._biases, np.zeros_like(self._biases)])
