"""Upright bars side by side: how many of what lies between two borders."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt

from gui.charts.chart import Chart, Place
from gui.charts.look import gap_pen, tone_color
from gui.charts.scale import ticks
from gui.figures.content import number_text

_HEIGHT = 250
_BAR = 0.86
_HEADROOM = 1.14


class ColumnChart(Chart):
    """Each row stands upright on its name, its figure on top."""

    _row_keys = (Qt.Key.Key_Left, Qt.Key.Key_Right)
    _part_keys = (Qt.Key.Key_Up, Qt.Key.Key_Down)

    def draw(self) -> dict[Place, QRectF]:
        """Draw the columns."""
        self.setFixedHeight(_HEIGHT)
        spots = {
            (number, 0): QRectF(number - _BAR / 2, 0, _BAR, row.parts[0].value)
            for number, row in enumerate(self.content.rows)
        }
        for number, row in enumerate(self.content.rows):
            part = row.parts[0]
            column = pg.BarGraphItem(
                x=[number],
                y0=[0],
                width=_BAR,
                height=[part.value],
                brush=tone_color(part.tone),
                pen=gap_pen(),
            )
            self.box.addItem(column)
            self.write(row.figure, QPointF(number, part.value), (0.5, 1))
        self.axes["bottom"].setTicks([[(number, row.name) for number, row in enumerate(self.content.rows)]])
        self.name_axis("left", self.content.axis)
        self.name_axis("bottom", self.content.across)
        return spots

    def fit(self) -> None:
        """Leave room above for the figures."""
        highest = max((row.parts[0].value for row in self.content.rows), default=0) or 1
        count = len(self.content.rows)
        self.box.setRange(xRange=(-0.6, count - 0.4), yRange=(0, highest * _HEADROOM), padding=0)
        shown = [(value, number_text(round(value))) for value in ticks(highest, 4)]
        self.axes["left"].setTicks([shown])

    def place_at(self, point: QPointF) -> Place | None:
        """Return the column at a point, however low it is."""
        number = round(point.x())
        return (number, 0) if (number, 0) in self.spots else None
