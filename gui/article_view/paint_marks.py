"""Paints what hangs on one annotation: its underline in the form of its label, and its flag and note."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.article_view.layout import LineBox, Segment
from gui.article_view.marks import AnnotationMark, lane_top
from gui.article_view.typography import Typography
from gui.theme import LineForm, Theme
from models.annotation import Annotation, Status

_DASHES = [3.0, 1.8]
_GAP = 0.8


def dashed(color: QColor, width: float) -> QPen:
    """Return the pen for what nobody has decided yet."""
    pen = QPen(color, width)
    pen.setDashPattern(_DASHES)
    return pen


def paint_underline(
    painter: QPainter,
    box: LineBox,
    mark: AnnotationMark,
    typography: Typography,
    color: QColor,
    form: LineForm,
    *,
    strong: bool,
) -> None:
    """Paint an entity's underline: solid if accepted, else dashed; its form says what kind of label it is.

    Feet and dots stand only where the entity begins and ends, not where it goes on on another line.
    """
    y = lane_top(box, mark.lane, typography) + typography.px(1.5) + typography.underline / 2
    accepted = mark.annotation.status is Status.ACCEPTED
    weight = typography.underline * (1.35 if strong else 1)
    for offset, width in _strokes(form, weight, typography):
        pen = QPen(color, width) if accepted else dashed(color, width)
        if not accepted:
            pen.setDashPattern([dash * weight / width for dash in _DASHES])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(mark.segment.left, y + offset, mark.segment.right - _GAP, y + offset))
    if form is LineForm.FEET:
        _paint_feet(painter, mark.segment, y, typography, color)
    elif form is LineForm.DOTS:
        _paint_dots(painter, mark.segment, y, typography, color)


def paint_markers(
    painter: QPainter, annotation: Annotation, place: QPointF, typography: Typography, theme: Theme
) -> None:
    """Paint a pennant for a flag and a sheet for a note, after the label."""
    size, left, top = typography.label_ascent, place.x(), place.y()
    if annotation.flag:
        painter.setPen(QPen(theme.warn, 1.2))
        painter.setBrush(theme.warn)
        painter.drawLine(QLineF(left, top, left, top + size))
        painter.drawPolygon([place, place + QPointF(size * 0.7, size * 0.3), place + QPointF(0, size * 0.6)])
        left += typography.marker
    if annotation.note:
        painter.setPen(QPen(theme.soft, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, top, size * 0.75, size))
        for share in (0.35, 0.65):
            y = top + size * share
            painter.drawLine(QLineF(left + 1.5, y, left + size * 0.75 - 1.5, y))


def _strokes(form: LineForm, weight: float, typography: Typography) -> list[tuple[float, float]]:
    """Return offset and width of the parallel lines of a form."""
    if form is LineForm.DOUBLE:
        apart = typography.px(1.6)
        return [(-apart + 0.3, weight * 0.55), (apart - 0.3, weight * 0.55)]
    return [(0.0, weight * (0.55 if form is LineForm.THIN else 1))]


def _paint_feet(painter: QPainter, segment: Segment, y: float, typography: Typography, color: QColor) -> None:
    width, bottom = typography.px(1.6), y + typography.underline / 2
    top = bottom - typography.underline - typography.px(3)
    if segment.opens:
        painter.fillRect(QRectF(segment.left, top, width, bottom - top), color)
    if segment.closes:
        painter.fillRect(QRectF(segment.right - _GAP - width, top, width, bottom - top), color)


def _paint_dots(painter: QPainter, segment: Segment, y: float, typography: Typography, color: QColor) -> None:
    radius = typography.underline
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    if segment.opens:
        painter.drawEllipse(QPointF(segment.left + radius, y), radius, radius)
    if segment.closes:
        painter.drawEllipse(QPointF(segment.right - _GAP - radius, y), radius, radius)
