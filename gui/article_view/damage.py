"""Finds what has to be painted again after a change: what merely moved is copied on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gui.article_view.marks import LineMarks
from gui.article_view.page import Page
from models.article import ZoneKind

_MOST_MOVES = 4

Band = tuple[float, float]
"""From where to where, downwards, in pixels of the viewport."""

Move = tuple[float, float]
"""From where on down to the end everything moves, and by how many pixels, downwards if that is positive."""


@dataclass(frozen=True, slots=True)
class SeenLine:
    """One line in the viewport: where it begins, where its text does, where it ends, and what is on it.

    `place` is the piece and the line in it. `pattern` is where on the page a line begins whose ground has
    a pattern that belongs to the page, 0 for all others.
    """

    place: tuple[int, int]
    top: float
    text_top: float
    bottom: float
    marks: LineMarks
    pattern: float = 0.0

    def looks_like(self, other: SeenLine) -> bool:
        """Tell whether the other line is the same picture, perhaps at another height."""
        return (
            self.bottom - self.top == other.bottom - other.top
            and self.text_top - self.top == other.text_top - other.top
            and self.pattern == other.pattern
            and (self.marks is other.marks or self.marks == other.marks)
        )


@dataclass(slots=True)
class Damage:
    """What is moved first, one after the other, and what is painted then."""

    moves: list[Move] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)


def seen_lines(page: Page, scroll: float, height: float) -> list[SeenLine]:
    """Return the lines of the pieces that a viewport of this height shows at a scroll position."""
    found: list[SeenLine] = []
    index = page.index_at_y(scroll) if page.pieces else 0
    while index < len(page.pieces) and page.top(index) < scroll + height:
        laid, top = page.laid(index), page.top(index)
        striped = page.pieces[index].kind is ZoneKind.BOILERPLATE
        for number, (box, marks) in enumerate(zip(laid.layout.lines, laid.marks or (), strict=True)):
            start, pattern = top - scroll, top + box.top if striped else 0.0
            edges = start + box.top, start + box.text_top, start + box.bottom
            found.append(SeenLine((index, number), *edges, marks, pattern))
        index += 1
    return found


def damage(before: Sequence[SeenLine], after: Sequence[SeenLine], height: float) -> Damage:
    """Return what turns the picture of the lines `before` into that of the lines `after`."""
    places = {line.place: index for index, line in enumerate(before)}
    first = next((index for index, line in enumerate(after) if line.place in places), None)
    if first is None:
        return Damage(bands=[(0.0, height)])
    before = before[places[after[first].place] :]
    shift = after[first].top - before[0].top
    found = Damage([(0.0, shift)] if shift else [], [(0.0, after[first].top)] if first else [])
    end, common = after[first].top, 0
    for old, new in zip(before, after[first:], strict=False):
        if old.place != new.place or old.top + shift != new.top or len(found.moves) == _MOST_MOVES:
            break
        common += 1
        if not old.looks_like(new):
            found.bands.append((end, new.bottom))
            if by := new.bottom - (old.bottom + shift):
                found.moves.append((old.bottom + shift, by))
                shift += by
        end = new.bottom
    if common < max(len(before), len(after) - first):
        found.bands.append((end, height))
    return found
