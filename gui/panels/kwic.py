"""Keyword in context: what stands before a hit, the hit, and what stands after it, on one line."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gui import theme

_PIXELS = 14
_PLACE = 0.42
"""The hit begins at this share of the width, so that hits stand below each other."""


class Kwic(NamedTuple):
    """A hit between its contexts, all on one line."""

    left: str
    covered: str
    right: str


def paint_kwic(painter: QPainter, rect: QRectF, line: Kwic, ink: QColor, *, is_struck: bool = False) -> None:
    """Draw the line into `rect`, the hit in `ink` and strong, its contexts softly and cut to fit.

    In a script that is written from right to left, what stands before the hit is drawn at its right.
    """
    plain, strong = theme.text_font(_PIXELS), theme.text_font(_PIXELS)
    strong.setWeight(strong.Weight.DemiBold)
    strong.setStrikeOut(is_struck)
    before, after = (line.right, line.left) if is_right_to_left(line.covered) else (line.left, line.right)
    metrics, hit_metrics = QFontMetricsF(plain), QFontMetricsF(strong)
    base = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    start = rect.left() + hit_place(rect.width())
    hit = hit_metrics.elidedText(line.covered, Qt.TextElideMode.ElideRight, rect.right() - start)
    end = start + hit_metrics.horizontalAdvance(hit)
    before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, start - rect.left())
    after = metrics.elidedText(after, Qt.TextElideMode.ElideRight, max(0.0, rect.right() - end))
    painter.setPen(theme.current().soft)
    painter.setFont(plain)
    painter.drawText(QPointF(start - metrics.horizontalAdvance(before), base), before)
    painter.drawText(QPointF(end, base), after)
    painter.setPen(ink)
    painter.setFont(strong)
    painter.drawText(QPointF(start, base), hit)


def hit_place(width: float) -> float:
    """Return how far from the left the hits begin in a line of `width` pixels."""
    return round(width * _PLACE)


def is_right_to_left(text: str) -> bool:
    """Tell whether the first letter of `text` belongs to a script that is written from right to left."""
    kinds = (unicodedata.bidirectional(char) for char in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"
