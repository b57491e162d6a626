"""What is told of a sample, so that what is told again need not be named again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Naming = Callable[..., Sequence[str]]

Fact = str | tuple[Any, ...]
"""A feature's name; or a `Naming` and what it makes the names of some features from.

A fact is known again by its values, so that the names and weights of its features are looked up once.
"""


def names_of(fact: Fact) -> Sequence[str]:
    """Return the names of the features that a fact stands for."""
    return (fact,) if isinstance(fact, str) else fact[0](*fact[1:])


@dataclass(eq=False, slots=True)
class Features:
    """What is told of a sample: `shared` counts alone, and once more for samples of this `kind`.

    `own` counts alone only. A fact that is told twice counts once, and no two facts share a feature;
    only if `repeats` is any of `shared` told twice. Iterating gives every feature's name, as the weights
    know it.
    """

    kind: str
    shared: Sequence[Fact]
    own: Sequence[Fact] = ()
    repeats: bool = True

    def __iter__(self) -> Iterator[str]:
        """Yield the names, some perhaps twice."""
        for fact in self.shared:
            for name in names_of(fact):
                yield name
                yield f"{self.kind}|{name}"
        for fact in self.own:
            yield from names_of(fact)
