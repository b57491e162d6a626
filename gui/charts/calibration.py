"""Points beside a diagonal: what confidence said, and what came true."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from gui import theme
from gui.charts.chart import Chart, Place
from gui.charts.look import tone_color
from gui.figures.content import Tone
from gui.panels.wording import percent_text

_HEIGHT = 300
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_POINT = 10
_ROUND = 0.022
_EDGE = 0.045


class CalibrationChart(Chart):
    """On the diagonal a confidence of 80 % comes true in 80 of 100; the bars show 95 % bounds."""

    _row_keys = (Qt.Key.Key_Left, Qt.Key.Key_Right)
    _part_keys = (Qt.Key.Key_Up, Qt.Key.Key_Down)

    def draw(self) -> dict[Place, QRectF]:
        """Draw diagonal, bounds and points."""
        self.setFixedHeight(_HEIGHT)
        look, rows = theme.current(), self.content.rows
        diagonal = QPen(look.faint, 1, Qt.PenStyle.DashLine)
        diagonal.setCosmetic(True)
        self.box.addItem(pg.PlotCurveItem([0, 1], [0, 1], pen=diagonal))
        across = [row.at for row in rows]
        heights = [row.parts[0].value for row in rows]
        color = tone_color(Tone.ACCEPTED)
        if rows:
            bounds = [row.bounds or (height, height) for row, height in zip(rows, heights, strict=True)]
            spread = pg.ErrorBarItem(
                x=_array(across),
                y=_array(heights),
                top=_array([high - height for (_low, high), height in zip(bounds, heights, strict=True)]),
                bottom=_array([height - low for (low, _high), height in zip(bounds, heights, strict=True)]),
                beam=0.02,
                pen=pg.mkPen(color, width=1.4),
            )
            self.box.addItem(spread)
            line = pg.PlotDataItem(
                across, heights, pen=pg.mkPen(color, width=1), symbol="o", symbolSize=_POINT,
                symbolBrush=color, symbolPen=pg.mkPen(look.paper, width=1.5), useCache=False,
            )  # fmt: skip
            self.box.addItem(line)
        self.name_axis("left", self.content.axis)
        self.name_axis("bottom", self.content.across)
        return {
            (number, 0): QRectF(x - _ROUND, y - 2 * _ROUND, 2 * _ROUND, 4 * _ROUND)
            for number, (x, y) in enumerate(zip(across, heights, strict=True))
        }

    def fit(self) -> None:
        """Show both axes from 0 to 100 %."""
        whole = (-_EDGE, 1 + _EDGE)
        self.box.setRange(xRange=whole, yRange=whole, padding=0)
        for side in ("left", "bottom"):
            self.axes[side].setTicks([[(value, percent_text(value)) for value in _TICKS]])

    def place_at(self, point: QPointF) -> Place | None:
        """Return the point nearest to the pointer."""
        away = {
            place: math.hypot(spot.center().x() - point.x(), spot.center().y() - point.y())
            for place, spot in self.spots.items()
        }
        return min(away, key=lambda place: away[place], default=None)


def _array(values: list[float]) -> object:
    import numpy

    return numpy.array(values, dtype=float)
