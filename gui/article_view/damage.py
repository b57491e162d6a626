"""Finds what has to be painted again after a change: the lines whose marks or places differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gui.article_view.marks import LineMarks
from gui.article_view.page import Page

Band = tuple[float, float]
"""From where to where, downwards, in pixels of the viewport."""


@dataclass(frozen=True, slots=True)
class SeenLine:
    """One line in the viewport: where it begins, where its text does, where it ends, and what is on it."""

    top: float
    text_top: float
    bottom: float
    marks: LineMarks


def seen_lines(page: Page, scroll: float, height: float) -> list[SeenLine]:
    """Return the lines of a page that a viewport of this height shows at a scroll position."""
    found: list[SeenLine] = []
    index = page.index_at_y(scroll) if page.pieces else 0
    while index < len(page.pieces) and page.top(index) < scroll + height:
        laid, top = page.laid(index), page.top(index) - scroll
        found += [
            SeenLine(top + box.top, top + box.text_top, top + box.bottom, marks)
            for box, marks in zip(laid.layout.lines, laid.marks or (), strict=True)
        ]
        index += 1
    return found


def bands(before: Sequence[SeenLine], after: Sequence[SeenLine], height: float) -> list[Band]:
    """Return what differs: single lines, or all from the first line that has moved."""
    found: list[Band] = []
    for old, new in zip(before, after, strict=False):
        if (old.top, old.text_top, old.bottom) != (new.top, new.text_top, new.bottom):
            return [*found, (min(old.top, new.top), height)]
        if old.marks is not new.marks and old.marks != new.marks:
            found.append((new.top, new.bottom))
    if len(before) != len(after):
        rest = before[len(after) :] or after[len(before) :]
        found.append((rest[0].top, height))
    return found
