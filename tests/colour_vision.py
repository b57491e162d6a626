"""How different two colours look, to people with normal and with other colour vision.

Difference: CIEDE2000 after G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 color-difference formula:
implementation notes, supplementary test data, and mathematical observations", Color Research and
Application 30 (2005). Other vision: the matrices for full severity of G. M. Machado, M. M. Oliveira and
L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE
Transactions on Visualization and Computer Graphics 15 (2009), which are applied to linear sRGB.
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]

NORMAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
VISIONS = {
    "normal": NORMAL,
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def lab(color: QColor, vision: str = "normal") -> Triple:
    """Return lightness, a and b (CIELAB, D65) of a colour as somebody with this vision sees it."""
    linear = tuple(_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    seen = [min(1.0, max(0.0, part)) for part in _times(VISIONS[vision], linear)]
    x, y, z = (_curve(part / white) for part, white in zip(_times(_TO_XYZ, tuple(seen)), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Triple, other: Triple) -> float:
    """Return the CIEDE2000 difference of two CIELAB colours; about 2 can just be seen."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    stretch = 1.5 - 0.5 * _towards_one((hypot(a1, b1) + hypot(a2, b2)) / 2)
    c1, c2 = hypot(stretch * a1, b1), hypot(stretch * a2, b2)
    h1, h2 = _hue(stretch * a1, b1), _hue(stretch * a2, b2)
    turn = _turn(h1, h2) if c1 * c2 else 0.0
    hue_step = 2 * (c1 * c2) ** 0.5 * sin(radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    weight = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
    weight += 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    by_light = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / (20 + (light - 50) ** 2) ** 0.5)
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = hue_step / (1 + 0.015 * chroma * weight)
    rotation = -2 * _towards_one(chroma) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return (by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue) ** 0.5


def _towards_one(chroma: float) -> float:
    return float((chroma**7 / (chroma**7 + 25**7)) ** 0.5)


def _hue(a: float, b: float) -> float:
    return degrees(atan2(b, a)) % 360


def _turn(one: float, other: float) -> float:
    """Return the shorter way from one hue to another, in degrees between -180 and 180."""
    turn = other - one
    return turn - 360 if turn > 180 else turn + 360 if turn < -180 else turn


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _curve(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _times(matrix: tuple[Triple, Triple, Triple], vector: tuple[float, ...]) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z
