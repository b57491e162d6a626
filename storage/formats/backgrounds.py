"""Backgrounds for labels in other tools: light, under black text, and as unlike as their number allows."""

from __future__ import annotations

from collections.abc import Iterable
from colorsys import hls_to_rgb

_GOLDEN = 0.618034
"""The step from one hue to the next, as a share of the circle: neighbours in a list are far apart."""

_LIGHTNESS = 0.8
_SATURATION = 0.65


def backgrounds(names: Iterable[str]) -> dict[str, str]:
    """Return a colour as `#rrggbb` for each name; the same list always gives the same colours."""
    return {name: _colour(place * _GOLDEN % 1) for place, name in enumerate(names)}


def _colour(hue: float) -> str:
    parts = hls_to_rgb(hue, _LIGHTNESS, _SATURATION)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
