"""The whole article as a column of pieces, laid out only where somebody looks.

Heights of pieces not seen yet are estimated. Annotations are indexed by piece, so an edit or another
focus costs only the pieces it touches, and never breaks a line anew. Pixels count from the page's top.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from gui.article_view.hit import Box
from gui.article_view.layout import PieceLayout
from gui.article_view.marks import LineMarks, Marker, Placed, Shown
from gui.article_view.pieces import Piece, piece_index, pieces_of
from gui.article_view.typography import Typography
from models.annotation import Annotation
from models.article import ZoneKind
from models.offsets import Span

_KEPT_CODE_POINTS = 300_000


class LaidPiece:
    """A piece with its lines broken, the marks of each line once they are placed, and what to place anew."""

    def __init__(self, layout: PieceLayout) -> None:
        self.layout = layout
        self.marks: list[LineMarks] | None = None
        self.placed: Placed = {}


class Page:
    """Lays out what `shown` holds in a column `width` pixels wide, starting at `header` pixels."""

    def __init__(self, shown: Shown, typography: Typography, width: float, header: float) -> None:
        self.shown = shown
        self.typography = typography
        self.width = width
        self.pieces = pieces_of(shown.review.article)
        self._starts = [piece.start for piece in self.pieces]
        self._datelines = [Span(*pair) for pair in shown.review.article.spans_of(ZoneKind.DATELINE)]
        self._laid: OrderedDict[int, LaidPiece] = OrderedDict()
        self._known: set[int] = set()
        self._kept = 0
        self._heights = [self._estimate(piece) for piece in self.pieces]
        self.header = header
        self._tops: list[float] | None = None
        self._spots: dict[str, tuple[int, float]] = {}
        self._ids: list[set[str]] = [set() for _ in self.pieces]
        for annotation in shown.review.annotations():
            self._index(annotation)

    @property
    def height(self) -> float:
        """Return the height of all, as far as it is known."""
        return self._all_tops()[-1]

    def top(self, index: int) -> float:
        """Return where a piece begins."""
        return self._all_tops()[index]

    def piece_height(self, index: int) -> float:
        """Return the height of a piece, an estimate until it is laid out."""
        return self._heights[index]

    def is_known(self, index: int) -> bool:
        """Tell whether the height of a piece has been measured."""
        return index in self._known

    def is_laid(self, index: int) -> bool:
        """Tell whether a piece is laid out as it now looks, so that it costs nothing to show it."""
        found = self._laid.get(index)
        return found is not None and found.marks is not None

    def index_at_y(self, y: float) -> int:
        """Return which piece lies at a height; the first or last one beyond the ends."""
        index = bisect_right(self._all_tops(), y) - 1
        return min(max(index, 0), len(self.pieces) - 1)

    def closes_boilerplate(self, index: int) -> bool:
        """Tell whether a block of boilerplate ends with this piece; a note stands under it."""
        kinds = [piece.kind for piece in self.pieces[index : index + 2]]
        return kinds[0] is ZoneKind.BOILERPLATE and kinds[1:] != [ZoneKind.BOILERPLATE]

    def index_of(self, offset: int) -> int:
        """Return the piece that the caret at `offset` is drawn in."""
        return piece_index(self._starts, offset)

    def laid(self, index: int) -> LaidPiece:
        """Return a piece laid out with its marks; its true height replaces the estimate."""
        found = self._laid.get(index)
        if found is None:
            found = self._laid[index] = LaidPiece(self._layout(index))
            self._kept += self._length(index)
        self._laid.move_to_end(index)
        if found.marks is None:
            self._place(index, found)
            self._forget()
        return found

    def set_shown(self, shown: Shown, touched: Iterable[str] | None) -> None:
        """Show another state of the same article; None for `touched` means that all may have changed."""
        if touched is None:
            self.shown = shown
            self._soil(range(len(self.pieces)))
            return
        touched = set(touched)
        ids = self._affected(touched, shown)
        self._soil(index for item in ids for index in self._pieces_of(self.shown.review.annotation(item)))
        for annotation_id in touched:
            self._reindex(annotation_id, shown)
        self.shown = shown
        self._soil(index for item in ids for index in self._pieces_of(shown.review.annotation(item)))

    def ids_touching(self, start: int, end: int) -> set[str]:
        """Return the ids of all annotations in the pieces that hold `[start, end]`."""
        found: set[str] = set()
        if self.pieces:
            found.update(*self._ids[self.index_of(start) : self.index_of(end) + 1])
        return found

    def y_of(self, offset: int) -> tuple[float, float]:
        """Return top and bottom of the text line that holds `offset`, laying out its piece."""
        index = self.index_of(offset)
        layout = self.laid(index).layout
        line = layout.lines[layout.line_of(offset)]
        return self.top(index) + line.text_top, self.top(index) + line.text_bottom

    def places(self) -> Iterator[tuple[Annotation, float]]:
        """Yield each annotation with its place as a share of the page's height, nothing newly laid out."""
        tops, heights, whole = self._all_tops(), self._heights, max(1.0, self.height)
        for annotation in self.shown.review.annotations():
            spot = self._spots.get(annotation.id)
            if spot:
                yield annotation, (tops[spot[0]] + spot[1] * heights[spot[0]]) / whole

    def place_of(self, annotation_id: str) -> float | None:
        """Return the place of one annotation as a share of the page's height."""
        spot = self._spots.get(annotation_id)
        if spot is None:
            return None
        return (self.top(spot[0]) + spot[1] * self._heights[spot[0]]) / max(1.0, self.height)

    def offset_at(self, x: float, y: float) -> int:
        """Return the caret place nearest to a point of the page."""
        index = self.index_at_y(y)
        layout = self.laid(index).layout
        return layout.offset_at(layout.line_at_y(y - self.top(index)), x)

    def line_at(self, y: float) -> tuple[float, float]:
        """Return top and bottom of the line at a height, with the labels above and below its text."""
        index = self.index_at_y(y)
        layout, top = self.laid(index).layout, self.top(index)
        box = layout.lines[layout.line_at_y(y - top)]
        return top + box.top, top + box.bottom

    def boxes_at(self, y: float) -> list[Box]:
        """Return what can be hit on the line at a height; their heights count from the page's top."""
        if not self.pieces or not self.header <= y < self.height:
            return []
        index = self.index_at_y(y)
        laid, top = self.laid(index), self.top(index)
        line = laid.layout.line_at_y(y - top)
        boxes = laid.marks[line].boxes(laid.layout.lines[line], self.typography) if laid.marks else []
        return [replace(box, top=box.top + top, bottom=box.bottom + top) for box in boxes]

    def _layout(self, index: int) -> PieceLayout:
        piece = self.pieces[index]
        return PieceLayout(piece, self.shown.review.text, self._datelines, self.typography, self.width)

    def _place(self, index: int, laid: LaidPiece) -> None:
        kind = self.pieces[index].kind
        laid.marks = Marker(self.shown, self.typography).marks(laid.layout, self._ids[index], laid.placed)
        least = self.typography.above(kind), self.typography.below(kind)
        needed = self._needed(laid.marks)
        room = [(max(least[0], above), max(least[1], below)) for above, below in needed]
        if self.closes_boilerplate(index):
            room[-1] = (room[-1][0], room[-1][1] + self.typography.note_height())
        laid.layout.stack(room, self._margin(index))
        self._set_height(index, laid.layout.height)

    def _needed(self, marks: Sequence[LineMarks]) -> list[tuple[float, float]]:
        """Return the room that each line needs above and below, its labels clear of the line before."""
        needed = [line.room(self.typography) for line in marks]
        for place, (before, line) in enumerate(pairwise(marks), 1):
            if line.crowds(before, self.typography):
                above, below = needed[place]
                needed[place] = above + self.typography.gap, below
        return needed

    def _margin(self, index: int) -> float:
        if index == 0 or not self.pieces[index].opens:
            return 0.0
        before, here = self.pieces[index - 1].kind, self.pieces[index].kind
        gap = self.typography.paragraph_gap(here)
        return round(gap if before is here else gap * 2)

    def _set_height(self, index: int, height: float) -> None:
        self._known.add(index)
        if self._heights[index] != height:
            self._heights[index] = height
            self._tops = None

    def _all_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=self.header))
        return self._tops

    def _estimate(self, piece: Piece) -> float:
        font, body = (self.typography.text(kind).pixelSize() for kind in (piece.kind, ZoneKind.BODY))
        character = self.typography.character * font / body
        lines = 1 + (piece.end - piece.start) * character // self.width
        line_height = font * 1.36 + self.typography.above(piece.kind) + self.typography.below(piece.kind)
        return round(lines * line_height + self.typography.paragraph_gap(piece.kind))

    def _length(self, index: int) -> int:
        return self.pieces[index].end - self.pieces[index].start

    def _forget(self) -> None:
        """Drop the layouts looked at longest ago; their heights stay known."""
        while self._kept > _KEPT_CODE_POINTS and len(self._laid) > 1:
            index, _ = self._laid.popitem(last=False)
            self._kept -= self._length(index)

    def _affected(self, touched: set[str], shown: Shown) -> set[str]:
        """Return the ids whose lines look different, those at the far ends of arcs included."""
        before, after = self.shown.focused_ids, shown.focused_ids
        if self.shown.focus != shown.focus or touched & (before | after):
            return touched | before | after
        return touched

    def _soil(self, indices: Iterable[int]) -> None:
        for index in indices:
            if index in self._laid:
                self._laid[index].marks = None

    def _pieces_of(self, annotation: Annotation | None) -> Iterable[int]:
        for fragment in annotation.fragments if annotation else ():
            first = self.index_of(fragment.start)
            yield from range(first, bisect_left(self._starts, fragment.end, lo=first))

    def _index(self, annotation: Annotation) -> None:
        for index in self._pieces_of(annotation):
            self._ids[index].add(annotation.id)
        if self.pieces:
            start = annotation.fragments[0].start
            index = self.index_of(start)
            share = (start - self.pieces[index].start) / max(1, self._length(index))
            self._spots[annotation.id] = index, min(1.0, max(0.0, share))

    def _reindex(self, annotation_id: str, shown: Shown) -> None:
        for index in self._pieces_of(self.shown.review.annotation(annotation_id)):
            self._ids[index].discard(annotation_id)
        annotation = shown.review.annotation(annotation_id)
        if annotation:
            self._index(annotation)
