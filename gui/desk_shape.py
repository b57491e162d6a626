"""How articles, text and right side share the room of the desk, by its size in pixels.

The text comes first: no share of the others leaves it less than `LEAST_TEXT`. Where they cannot stand
beside it they are folded, and open over it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect

from gui.panels.article_list import SLIM_WIDTH, WIDTH


class Shape(Enum):
    """What the size of the desk leaves room for.

    WIDE: articles, text and right side stand side by side. SLIM: of the articles a strip is left. TALL: the
    right side stands below the text. SMALL: it is folded.
    """

    WIDE = "wide"
    SLIM = "slim"
    TALL = "tall"
    SMALL = "small"


LEAST_TEXT = 352
"""The text view's least width: a column of 300 pixels, its margins, and the overview bar."""

LEAST_ARTICLES, LEAST_SIDE, USUAL_SIDE = 180, 320, 366
LEAST_WIDE, LEAST_ROOMY = 1150, 980
"""From these widths on the articles' titles are shown, and the right side has its usual width."""

_LEAST_SLIM = SLIM_WIDTH + LEAST_TEXT + LEAST_SIDE + 2
_LEAST_TALL = 620
_SHARE_BELOW = 0.45
"""The share of the height that the right side takes where it stands below the text."""

LINE = 1
"""The width of the line between two parts."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall be shown, and how wide in pixels; a width of 0 is the usual one.

    `articles` and `side` stand beside (or below) the text where there is room for them; those that are
    `open` lie over it.
    """

    articles_width: int = 0
    side_width: int = 0
    articles: bool = True
    side: bool = True
    articles_open: bool = False
    side_open: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Where each part stands; an empty rectangle where it is not shown."""

    articles: QRect
    text: QRect
    side: QRect


def shape_for(width: int, height: int) -> Shape:
    """Return the shape of a desk of this size."""
    if width >= LEAST_WIDE:
        return Shape.WIDE
    if width >= _LEAST_SLIM:
        return Shape.SLIM
    return Shape.TALL if height >= _LEAST_TALL else Shape.SMALL


def places(width: int, height: int, wish: Wish) -> Places:
    """Return where the parts of a desk of this size stand."""
    shape = shape_for(width, height)
    left, right = _beside(shape, width, wish)
    start = left + LINE if left else 0
    end = width - (right + LINE if right else 0)
    below = round(height * _SHARE_BELOW) if shape is Shape.TALL and wish.side else 0
    text = QRect(start, 0, end - start, height - (below + LINE if below else 0))
    articles = QRect(0, 0, left, height)
    side = QRect(width - right, 0, right, height)
    if below:
        side = QRect(start, height - below, width - start, below)
    if wish.articles_open and shape is not Shape.WIDE:
        articles = QRect(0, 0, min(wish.articles_width or WIDTH, width - SLIM_WIDTH), height)
    if wish.side_open and not side.width():
        over = min(wish.side_width or USUAL_SIDE, max(LEAST_SIDE, width - LEAST_TEXT))
        side = QRect(width - over, 0, over, height)
    return Places(articles, text, side)


def _beside(shape: Shape, width: int, wish: Wish) -> tuple[int, int]:
    """Return the widths of articles and right side beside the text; 0 for what is not there."""
    left = right = 0
    if wish.articles:
        left = max(wish.articles_width or WIDTH, LEAST_ARTICLES) if shape is Shape.WIDE else SLIM_WIDTH
    if wish.side and shape in (Shape.WIDE, Shape.SLIM):
        usual = USUAL_SIDE if width >= LEAST_ROOMY else LEAST_SIDE
        right = max(wish.side_width or usual, LEAST_SIDE)
    too_much = max(0, left + right + 2 * LINE + LEAST_TEXT - width)
    given = min(too_much, max(0, right - LEAST_SIDE))
    return left - min(too_much - given, max(0, left - LEAST_ARTICLES)), right - given
