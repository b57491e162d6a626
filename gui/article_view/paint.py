"""Paints one laid-out piece: what lies behind the text, the text, and what lies around it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QLinearGradient,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

from gui.article_view.hyphens import HYPHEN
from gui.article_view.layout import LineBox, PieceLayout, Segment
from gui.article_view.marks import AnnotationMark, LineMarks, Tie, lane_top, trigger_label_top
from gui.article_view.paint_arcs import paint_arcs
from gui.article_view.paint_marks import dashed, paint_markers, paint_underline
from gui.article_view.typography import Typography
from gui.theme import Theme
from models.annotation import Entity, Status, name_of
from models.article import ZoneKind
from models.offsets import Span

_STRIPE = 12.0


class PiecePainter:
    """Paints pieces with one painter, which must be set to antialias."""

    def __init__(self, painter: QPainter, theme: Theme, typography: Typography) -> None:
        self._painter = painter
        self._theme = theme
        self._typography = typography

    def paint(
        self,
        layout: PieceLayout,
        marks: list[LineMarks],
        origin: QPointF,
        clip: QRectF,
        selection: Span | None,
    ) -> None:
        """Paint the lines of a piece whose upper left corner is `origin`, as far as `clip` shows them."""
        painter, near = self._painter, clip.translated(-origin)
        lines = [
            (box, line)
            for box, line in zip(layout.lines, marks, strict=True)
            if box.bottom >= near.top() and box.top <= near.bottom()
        ]
        painter.save()
        painter.translate(origin)
        for box, line in lines:
            self._paint_behind(box, line)
        plain = layout.piece.kind is not ZoneKind.BOILERPLATE
        painter.setPen(self._theme.ink if plain else self._theme.soft)
        layout.text_layout.draw(painter, QPointF(0, 0), self._formats(layout, lines, selection), near)
        for box, _ in lines:
            self._paint_hyphen(layout, box)
        for box, line in lines:
            self._paint_around(box, line, layout.width)
        painter.restore()

    def paint_hatching(self, rect: QRectF, origin: QPointF) -> None:
        """Paint the stripes that set boilerplate apart; `origin` keeps them in step while scrolling."""
        slope = _STRIPE / 2**0.5
        gradient = QLinearGradient(origin, origin + QPointF(slope, slope))
        gradient.setSpread(QLinearGradient.Spread.RepeatSpread)
        stripe = QColor(self._theme.ink)
        stripe.setAlpha(14)
        for place, color in ((0.0, Qt.GlobalColor.transparent), (0.49, Qt.GlobalColor.transparent)):
            gradient.setColorAt(place, color)
        gradient.setColorAt(0.51, stripe)
        gradient.setColorAt(1.0, stripe)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QBrush(gradient))
        self._painter.drawRoundedRect(rect, 6, 6)

    def _formats(
        self, layout: PieceLayout, lines: list[tuple[LineBox, LineMarks]], selection: Span | None
    ) -> list[QTextLayout.FormatRange]:
        ranges = [layout.format_range(span, _text_format(self._theme.soft)) for span in layout.datelines]
        focused = {mark.annotation.id: mark for _, line in lines for mark in line.triggers if mark.focused}
        for mark in focused.values():
            text_format = _text_format(self._theme.paper)
            ranges += [layout.format_range(span, text_format) for span in mark.annotation.fragments]
        if selection:
            text_format = _text_format(self._theme.ink)
            text_format.setBackground(self._theme.accent_soft)
            ranges.append(layout.format_range(selection, text_format))
        return [item for item in ranges if item.length > 0]

    def _paint_behind(self, box: LineBox, line: LineMarks) -> None:
        for mark in line.entities:
            if mark.focused:
                self._paint_focused_entity(box, mark)
        for tie in line.ties:
            self._paint_tie(box, tie)
        for mark in sorted(line.triggers, key=lambda mark: (mark.focused, -mark.lane)):
            self._paint_trigger(box, mark)

    def _paint_focused_entity(self, box: LineBox, mark: AnnotationMark) -> None:
        color = self._color(mark)
        fill = QColor(color)
        fill.setAlpha(40)
        self._painter.setPen(QPen(color, 1.3))
        self._painter.setBrush(fill)
        self._painter.drawRoundedRect(_frame(box, mark.segment, self._typography.px(2)), 3, 3)

    def _paint_trigger(self, box: LineBox, mark: AnnotationMark) -> None:
        frame = _frame(box, mark.segment, self._typography.px(2) + mark.lane * 1.5)
        painter, theme = self._painter, self._theme
        accepted = mark.annotation.status is Status.ACCEPTED
        if not mark.dimmed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.event if mark.focused else theme.event_soft)
            painter.drawRoundedRect(frame, 4, 4)
        if not mark.focused and (theme.strong or not accepted):
            width = 1.8 if theme.strong else 1.2
            color = self._color(mark)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, width) if accepted else dashed(color, width))
            painter.drawRoundedRect(frame.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5)

    def _paint_tie(self, box: LineBox, tie: Tie) -> None:
        """Paint the line between two fragments of a trigger, along the upper edge of their frames."""
        color = QColor(self._theme.faint if tie.dimmed else self._theme.event)
        if not (tie.focused or self._theme.strong):
            color.setAlpha(150)
        y = box.text_top + self._typography.px(1 + 2 * min(tie.rank, 2))
        pen = QPen(color, self._typography.px(1.6 if tie.focused or self._theme.strong else 1))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QLineF(tie.left, y, tie.right, y))

    def _paint_hyphen(self, layout: PieceLayout, box: LineBox) -> None:
        if box.hyphen is not None:
            self._painter.setFont(layout.text_layout.font())
            self._painter.drawText(QPointF(box.hyphen, box.text_top + box.ascent), HYPHEN)

    def _paint_around(self, box: LineBox, line: LineMarks, width: float) -> None:
        for mark in line.entities:
            form = self._theme.label_line(name_of(mark.annotation))
            color, strong = self._color(mark), self._theme.strong
            paint_underline(self._painter, box, mark, self._typography, color, form, strong=strong)
        paint_arcs(self._painter, box, line, self._typography, self._theme)
        for mark in line.entities:
            top = lane_top(box, mark.lane, self._typography) + self._typography.underline
            self._paint_label(mark, top + self._typography.px(4), halo=False)
        for mark in line.triggers:
            top = trigger_label_top(box, mark.lane, self._typography)
            self._paint_label(mark, top + self._typography.px(1.5), halo=bool(line.arcs))
        for mark in (*line.entities, *line.triggers):
            if mark.annotation.status is Status.REJECTED:
                self._strike(box, mark.segment)
        if line.unplaced:
            self._paint_unplaced(box, line, width)

    def _paint_label(self, mark: AnnotationMark, top: float, *, halo: bool) -> None:
        if not mark.label:
            return
        painter, typography = self._painter, self._typography
        rejected = mark.annotation.status is Status.REJECTED
        font = QFont(typography.label)
        font.setStrikeOut(rejected)
        width = typography.label_width(mark.label)
        if halo:
            painter.fillRect(
                QRectF(mark.label_left - 2, top - 2, width + 4, typography.label_ascent + 4),
                self._theme.paper,
            )
        painter.setFont(font)
        painter.setPen(self._theme.soft if rejected else self._color(mark))
        painter.drawText(QPointF(mark.label_left, top + typography.label_ascent), mark.label)
        left = mark.label_left + width + typography.px(2)
        paint_markers(painter, mark.annotation, QPointF(left, top), typography, self._theme)

    def _strike(self, box: LineBox, segment: Segment) -> None:
        self._painter.setPen(QPen(self._theme.soft, 1.2))
        y = box.text_top + box.ascent * 0.7
        self._painter.drawLine(QLineF(segment.left, y, segment.right, y))

    def _paint_unplaced(self, box: LineBox, line: LineMarks, width: float) -> None:
        text = f"+{line.unplaced}"
        self._painter.setFont(self._typography.label)
        self._painter.setPen(self._theme.soft)
        left = width - self._typography.label_width(text)
        self._painter.drawText(QPointF(left, box.bottom - self._typography.px(4)), text)

    def _color(self, mark: AnnotationMark) -> QColor:
        annotation, theme = mark.annotation, self._theme
        if mark.dimmed or (isinstance(annotation, Entity) and annotation.status is Status.REJECTED):
            return theme.faint
        return theme.label_color(annotation.label) if isinstance(annotation, Entity) else theme.event


def _frame(box: LineBox, segment: Segment, margin: float) -> QRectF:
    """Return the frame around a word: with a margin, but not over a sign that stands directly beside it."""
    left = segment.left - (0 if segment.tight_left else margin)
    right = segment.right + (0 if segment.tight_right else margin)
    return QRectF(left, box.text_top, right - left, box.text_height)


def _text_format(color: QColor) -> QTextCharFormat:
    text_format = QTextCharFormat()
    text_format.setForeground(color)
    return text_format
