"""Shares of a number, and between which bounds they can be trusted."""

from __future__ import annotations

import math
from dataclasses import dataclass

Z = 1.959964
"""The normal deviate that leaves out 5 % at both ends together."""


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`, two counts."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """Return the share from 0 to 1, None of nothing."""
        return self.part / self.whole if self.whole else None

    @property
    def interval(self) -> tuple[float, float]:
        """Return the bounds of the share at 95 % by Wilson's score (Wilson 1927), from 0 to 1.

        Of nothing everything can be true: 0 and 1.
        """
        if not self.whole:
            return 0.0, 1.0
        share, weight = self.part / self.whole, Z * Z / self.whole
        middle = (share + weight / 2) / (1 + weight)
        reach = math.sqrt(weight * (share * (1 - share) + weight / 4)) / (1 + weight)
        # At the ends rounding would leave the share itself a hair outside.
        return max(0.0, min(middle - reach, share)), min(1.0, max(middle + reach, share))
