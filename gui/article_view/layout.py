"""Lays out one piece of text with Qt, and translates between code points and pixels.

The only module that knows of UTF-16 positions: what goes in and comes out are code points of the
whole article, and pixels from the piece's upper left corner.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from gui.article_view.hyphens import HYPHEN, breaks_before
from gui.article_view.pieces import Piece, shown
from gui.article_view.typography import Typography
from models.article import ZoneKind
from models.offsets import Span, Utf16Map

_TRIES = 4
_MOST_SEGMENTS = 5_000
"""Spans of a piece whose places are kept; a selection that grows asks for a new one with every step."""
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a span on one line, from `left` to `right` in pixels.

    `opens` and `closes` tell whether the span begins and ends here rather than on another line;
    `tight_left` and `tight_right` that another visible character stands directly beside it.
    """

    line: int
    left: float
    right: float
    opens: bool = True
    closes: bool = True
    tight_left: bool = False
    tight_right: bool = False

    @property
    def middle(self) -> float:
        """Return the x half way."""
        return (self.left + self.right) / 2


@dataclass(slots=True)
class LineBox:
    """One line: its code points `[start, end)`, and how its height is shared out, in pixels.

    `top` is where the line begins in the piece, `above` the room over the text and `below` under it.
    `hyphen` is where a hyphen is drawn because the line ends inside a word, None elsewhere.
    """

    start: int
    end: int
    ascent: float
    text_height: float
    top: float = 0.0
    above: float = 0.0
    below: float = 0.0
    hyphen: float | None = None

    @property
    def text_top(self) -> float:
        """Return the upper edge of the text."""
        return self.top + self.above

    @property
    def text_bottom(self) -> float:
        """Return the lower edge of the text."""
        return self.text_top + self.text_height

    @property
    def bottom(self) -> float:
        """Return where the line ends."""
        return self.text_bottom + self.below


class PieceLayout:
    """A piece of text broken into lines of `width` pixels; `stack` then gives the lines their heights."""

    def __init__(
        self, piece: Piece, text: str, datelines: Sequence[Span], typography: Typography, width: float
    ) -> None:
        self.piece = piece
        self.width = width
        self._covered = text[piece.start : piece.end]
        self._map = Utf16Map(self._covered)
        self._bidirectional = bool(_RIGHT_TO_LEFT.search(self._covered))
        self.text_layout = QTextLayout(shown(self._covered), typography.text(piece.kind))
        self.text_layout.setTextOption(_text_option(right_to_left=self.right_to_left))
        self.text_layout.setCacheEnabled(True)
        self._datelines = _inside(piece, datelines)
        smaller = QTextCharFormat()
        smaller.setFont(typography.dateline())
        self.text_layout.setFormats([self.format_range(span, smaller) for span in self._datelines])
        self.lines = self._break_lines()
        self._starts = [line.start for line in self.lines]
        self._segments: dict[Span, list[Segment]] = {}
        self.margin = 0.0
        self.height = 0.0

    @property
    def datelines(self) -> Sequence[Span]:
        """Return the dateline zones that reach into this piece."""
        return self._datelines

    def format_range(self, span: Span, text_format: QTextCharFormat) -> QTextLayout.FormatRange:
        """Return a format for the part of `span` that lies in this piece."""
        start, end = self._units(span.start), self._units(span.end)
        result = QTextLayout.FormatRange()
        result.start, result.length, result.format = start, end - start, text_format
        return result

    def stack(self, room: Sequence[tuple[float, float]], margin: float) -> None:
        """Set the lines one under the other; `room` is what each needs above and below its text."""
        self.margin = margin
        top = margin
        for index, (line, (above, below)) in enumerate(zip(self.lines, room, strict=True)):
            line.top, line.above, line.below = top, round(above), round(below)
            self._line(index).setPosition(QPointF(0, line.text_top))
            top = round(line.bottom)
        self.height = top

    def line_at_y(self, y: float) -> int:
        """Return the line at a height in the piece; the first or last one beyond its ends."""
        for index, line in enumerate(self.lines):
            if y < line.bottom:
                return index
        return len(self.lines) - 1

    def line_of(self, offset: int) -> int:
        """Return the line that the caret at `offset` stands on."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def x_of(self, offset: int) -> float:
        """Return where the caret at `offset` stands in its line."""
        return self._x(self.line_of(offset), offset)

    def offset_at(self, line: int, x: float) -> int:
        """Return the code point whose caret place is nearest to `x` on a line."""
        box = self.lines[line]
        offset = self._code_point(self._line(line).xToCursor(x))
        last = line == len(self.lines) - 1
        return min(offset, box.end if last else self.previous_cluster(box.end))

    def line_end(self, line: int) -> int:
        """Return the caret place after the last visible character of a line."""
        box = self.lines[line]
        if line == len(self.lines) - 1:
            return box.end
        ends_in_space = self._covered[box.end - self.piece.start - 1].isspace()
        return box.end - 1 if ends_in_space else self.previous_cluster(box.end)

    @property
    def right_to_left(self) -> bool:
        """Tell whether the paragraph is written from right to left."""
        if not self._bidirectional:
            return False
        strong = (unicodedata.bidirectional(char) for char in self._covered)
        return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)

    def next_cluster(self, offset: int) -> int:
        """Return the caret place one visible character on."""
        return self._code_point(self.text_layout.nextCursorPosition(self._units(offset)))

    def previous_cluster(self, offset: int) -> int:
        """Return the caret place one visible character back."""
        return self._code_point(self.text_layout.previousCursorPosition(self._units(offset)))

    def segments(self, span: Span) -> list[Segment]:
        """Return where `span` is drawn: one segment a line, more where directions of writing mix.

        It stays there, as lines are broken once: what was asked for is kept.
        """
        found = self._segments.get(span)
        if found is None:
            if len(self._segments) > _MOST_SEGMENTS:
                self._segments.clear()
            found = self._segments[span] = self._segments_of(span)
        return found

    def _segments_of(self, span: Span) -> list[Segment]:
        start, end = max(span.start, self.piece.start), min(span.end, self.piece.end)
        if start >= end:
            return []
        found: list[Segment] = []
        for index in range(self.line_of(start), self.line_of(end - 1) + 1):
            line = self.lines[index]
            first, last = max(start, line.start), min(end, line.end)
            tight = self._bidirectional or self._is_tight(first), self._bidirectional or self._is_tight(last)
            found += [
                Segment(index, left, right, first == span.start, last == span.end, *tight)
                for left, right in self._stretches(index, first, last)
            ]
        return found

    def _is_tight(self, edge: int) -> bool:
        """Tell whether visible characters touch on both sides of `edge`, as a word and its comma do."""
        here = edge - self.piece.start
        return len(self._covered[max(0, here - 1) : here + 1].strip()) == 2

    def _stretches(self, line: int, start: int, end: int) -> list[tuple[float, float]]:
        if self._bidirectional:
            return self._visual_stretches(line, start, end)
        last = self._visible_end(start, end) if end == self.lines[line].end else end
        return [(self._x(line, start), self._x(line, last))]

    def _visual_stretches(self, line: int, start: int, end: int) -> list[tuple[float, float]]:
        """Join the places of the glyph runs, since a span may be torn apart on screen."""
        first, last = self._units(start), self._units(self._visible_end(start, end))
        rects = [run.boundingRect() for run in self._line(line).glyphRuns(first, last - first)]
        joined: list[tuple[float, float]] = []
        for left, right in sorted((rect.left(), rect.right()) for rect in rects):
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
            else:
                joined.append((left, right))
        return joined

    def _visible_end(self, start: int, end: int) -> int:
        covered = self._covered[start - self.piece.start : end - self.piece.start]
        return max(start + 1, end - (len(covered) - len(covered.rstrip())))

    def _break_lines(self) -> list[LineBox]:
        layout, found = self.text_layout, []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            hyphen = self._hyphenate(line)
            start, end = line.textStart(), line.textStart() + line.textLength()
            box = LineBox(self._code_point(start), self._code_point(end), line.ascent(), round(line.height()))
            box.hyphen = hyphen
            found.append(box)
        layout.endLayout()
        return found

    def _hyphenate(self, line: QTextLine) -> float | None:
        """End a line that tears a word between two syllables instead; return where its hyphen goes."""
        if self._bidirectional:
            return None
        start = self._code_point(line.textStart()) - self.piece.start
        torn = self._code_point(line.textStart() + line.textLength()) - self.piece.start
        limit = self.width - QFontMetricsF(self.text_layout.font()).horizontalAdvance(HYPHEN)
        for end in breaks_before(self._covered, start, torn):
            unit = self._map.to_utf16(end)
            if line.cursorToX(unit)[0] <= limit:
                return line.cursorToX(unit)[0] if _end_at(line, unit) else None
        return None

    def _x(self, line: int, offset: int) -> float:
        return self._line(line).cursorToX(self._units(offset))[0]

    def _line(self, index: int) -> QTextLine:
        return self.text_layout.lineAt(index)

    def _units(self, offset: int) -> int:
        inside = min(max(offset, self.piece.start), self.piece.end) - self.piece.start
        return self._map.to_utf16(inside)

    def _code_point(self, unit: int) -> int:
        return self.piece.start + self._map.to_code_point(unit)


def _end_at(line: QTextLine, unit: int) -> bool:
    """Make a line end at a UTF-16 position, and tell whether it does: Qt counts a ligature as one column."""
    wanted = columns = unit - line.textStart()
    for _ in range(_TRIES):
        line.setNumColumns(columns)
        if line.textLength() == wanted:
            return True
        columns -= line.textLength() - wanted
    return False


def _text_option(*, right_to_left: bool) -> QTextOption:
    # Qt takes "left" at its word here, also where lines begin at the right.
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _inside(piece: Piece, spans: Sequence[Span]) -> list[Span]:
    if piece.kind is ZoneKind.HEADLINE:
        return []
    return [span for span in spans if span.overlaps(Span(piece.start, piece.end))]
