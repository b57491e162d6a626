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

from gui.article_view.layout import LineBox, PieceLayout, Segment
from gui.article_view.marks import AnnotationMark, LineMarks, lane_top, trigger_label_top
from gui.article_view.paint_arcs import paint_arcs
from gui.article_view.typography import Typography
from gui.theme import Theme
from models.annotation import Annotation, Entity, Status
from models.article import ZoneKind
from models.offsets import Span

_STRIPE = 12.0
_DASHES = [3.0, 1.8]


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
        for mark in sorted(line.triggers, key=lambda mark: (mark.focused, -mark.lane)):
            self._paint_trigger(box, mark)

    def _paint_focused_entity(self, box: LineBox, mark: AnnotationMark) -> None:
        color = self._color(mark.annotation)
        fill = QColor(color)
        fill.setAlpha(40)
        self._painter.setPen(QPen(color, 1.3))
        self._painter.setBrush(fill)
        self._painter.drawRoundedRect(_frame(box, mark.segment, self._typography.px(2)), 3, 3)

    def _paint_trigger(self, box: LineBox, mark: AnnotationMark) -> None:
        frame = _frame(box, mark.segment, self._typography.px(2) + mark.lane * 1.5)
        painter, event = self._painter, self._theme.event
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(event if mark.focused else self._theme.event_soft)
        painter.drawRoundedRect(frame, 4, 4)
        if not mark.focused and mark.annotation.status is not Status.ACCEPTED:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_dashed(event, 1.2))
            painter.drawRoundedRect(frame.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5)

    def _paint_around(self, box: LineBox, line: LineMarks, width: float) -> None:
        for mark in line.entities:
            self._paint_underline(box, mark)
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

    def _paint_underline(self, box: LineBox, mark: AnnotationMark) -> None:
        typography = self._typography
        y = lane_top(box, mark.lane, typography) + typography.px(1.5) + typography.underline / 2
        color = self._color(mark.annotation)
        accepted = mark.annotation.status is Status.ACCEPTED
        pen = QPen(color, typography.underline) if accepted else _dashed(color, typography.underline)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QLineF(mark.segment.left, y, mark.segment.right - 0.8, y))

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
        painter.setPen(self._theme.soft if rejected else self._color(mark.annotation))
        painter.drawText(QPointF(mark.label_left, top + typography.label_ascent), mark.label)
        self._paint_markers(mark.annotation, mark.label_left + width, top)

    def _paint_markers(self, annotation: Annotation, left: float, top: float) -> None:
        """Paint a pennant for a flag and a sheet for a note, after the label."""
        painter, size = self._painter, self._typography.label_ascent
        left += self._typography.px(2)
        if annotation.flag:
            painter.setPen(QPen(self._theme.warn, 1.2))
            painter.setBrush(self._theme.warn)
            painter.drawLine(QLineF(left, top, left, top + size))
            painter.drawPolygon(
                [
                    QPointF(left, top),
                    QPointF(left + size * 0.7, top + size * 0.3),
                    QPointF(left, top + size * 0.6),
                ]
            )
            left += self._typography.marker
        if annotation.note:
            painter.setPen(QPen(self._theme.soft, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(left, top, size * 0.75, size))
            for share in (0.35, 0.65):
                painter.drawLine(
                    QLineF(left + 1.5, top + size * share, left + size * 0.75 - 1.5, top + size * share)
                )

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

    def _color(self, annotation: Annotation) -> QColor:
        if isinstance(annotation, Entity):
            rejected = annotation.status is Status.REJECTED
            return self._theme.faint if rejected else self._theme.label_color(annotation.label)
        return self._theme.event


def _frame(box: LineBox, segment: Segment, margin: float) -> QRectF:
    width = segment.right - segment.left + 2 * margin
    return QRectF(segment.left - margin, box.text_top, width, box.text_height)


def _dashed(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setDashPattern(_DASHES)
    return pen


def _text_format(color: QColor) -> QTextCharFormat:
    text_format = QTextCharFormat()
    text_format.setForeground(color)
    return text_format
