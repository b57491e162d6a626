"""Paints the arcs and stems of the focused event with the names of their roles."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from gui.article_view.layout import LineBox
from gui.article_view.marks import Arc, LineMarks
from gui.article_view.typography import Typography
from gui.theme import Theme

_DASHES = [3.5, 2.2]


def paint_arcs(
    painter: QPainter, box: LineBox, line: LineMarks, typography: Typography, theme: Theme
) -> None:
    """Paint a line's arcs solid or (suggested) dashed, arrows at the fillers, and the roles on top."""
    for arc in line.arcs:
        _paint_arc(painter, box, line, arc, typography, theme)
    for arc in line.arcs:
        _paint_role(painter, arc, line.level_y(box, arc.level, typography), typography, theme)


def _paint_arc(
    painter: QPainter, box: LineBox, line: LineMarks, arc: Arc, typography: Typography, theme: Theme
) -> None:
    height = line.level_y(box, arc.level, typography)
    start, foot = (
        box.text_top - lanes * typography.trigger_lane - typography.px(1)
        for lanes in (arc.source_lanes, arc.target_lanes)
    )
    pen = QPen(theme.event, (2.0 if theme.strong else 1.3) * max(1.0, typography.scale * 0.8))
    if arc.suggested:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tip = typography.px(4)
    painter.drawPath(_stem(arc, height, foot - tip) if arc.is_stem else _bow(arc, height, start, foot - tip))
    _paint_tip(painter, QPointF(arc.target, foot), tip, theme)


def _bow(arc: Arc, height: float, start: float, foot: float) -> QPainterPath:
    side = 1 if arc.target > arc.source else -1
    radius = min(10.0, abs(arc.target - arc.source) / 2, max(1.0, start - height), max(1.0, foot - height))
    path = QPainterPath(QPointF(arc.source, start))
    path.lineTo(arc.source, height + radius)
    path.quadTo(arc.source, height, arc.source + side * radius, height)
    path.lineTo(arc.target - side * radius, height)
    path.quadTo(arc.target, height, arc.target, height + radius)
    path.lineTo(arc.target, foot)
    return path


def _stem(arc: Arc, height: float, foot: float) -> QPainterPath:
    path = QPainterPath(QPointF(arc.target, height))
    path.lineTo(arc.target, foot)
    return path


def _paint_tip(painter: QPainter, point: QPointF, size: float, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.event)
    half = size * 0.7
    painter.drawPolygon([point, point + QPointF(-half, -size), point + QPointF(half, -size)])


def _paint_role(painter: QPainter, arc: Arc, height: float, typography: Typography, theme: Theme) -> None:
    baseline = height - typography.px(3)
    width = typography.label_width(arc.label)
    halo = QRectF(
        arc.label_left - 2, baseline - typography.label_ascent - 1, width + 4, typography.label_ascent + 2
    )
    painter.fillRect(halo, theme.paper)
    painter.setFont(typography.label)
    painter.setPen(theme.event)
    painter.drawText(QPointF(arc.label_left, baseline), arc.label)
