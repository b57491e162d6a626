"""Round numbers along an axis."""

from __future__ import annotations

import math

_STEPS = (1, 2, 5, 10)
_SLACK = 1e-9
"""So much a quotient may fall short of a whole number by rounding."""


def ticks(limit: float, most: int = 5, *, whole: bool = True) -> list[float]:
    """Return round numbers from 0 up to `limit` in at most `most` steps, unless `whole` asks for integers."""
    rough = limit / most
    if rough <= 0:
        return [0.0]
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in _STEPS if power * factor >= rough * (1 - _SLACK))
    if whole:
        step = max(step, 1.0)
    return [number * step for number in range(math.floor(limit / step + _SLACK) + 1)]
