"""Bars from left to right, one for each row, made of one part or several."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics

from gui.charts.chart import BELOW_CAPTION, Chart, Place
from gui.charts.look import chart_font, gap_pen, tone_color
from gui.charts.scale import ticks
from gui.figures.content import number_text
from gui.panels.wording import percent_text

_ROW_PIXELS = 25
_AXIS_PIXELS = 48 + BELOW_CAPTION
_BAR = 0.62
_LONGEST_NAME = 190
_NAME_SHARE = 0.4
_FIGURE_GAP = 14
_MOST_TICKS, _TICK_GAP = 5, 10


class BarChart(Chart):
    """Rows below each other, their names at the left, the figure of each at the end of its bar."""

    def draw(self) -> dict[Place, QRectF]:
        """Draw the bars."""
        rows = self.content.rows
        self.setFixedHeight(_ROW_PIXELS * len(rows) + _AXIS_PIXELS)
        self.box.invertY(True)
        spots: dict[Place, QRectF] = {}
        for number, row in enumerate(rows):
            left = 0.0
            for index, part in enumerate(row.parts):
                spots[number, index] = QRectF(left, number - _BAR / 2, part.value, _BAR)
                left += part.value
            self.write(row.figure, QPointF(left, number), (0, 0.5))
        self._draw_bars(spots)
        self.name_axis("bottom", self.content.axis)
        return spots

    def fit(self) -> None:
        """Give the names their room, and the longest bar what the figures leave."""
        self._show_names()
        longest, stretch = self._longest(), self._stretch()
        self.box.setRange(
            xRange=(0, longest * stretch), yRange=(-0.5, len(self.content.rows) - 0.5), padding=0
        )
        self._show_ticks(longest, self.box.width() / stretch)

    def place_at(self, point: QPointF) -> Place | None:
        """Return the part at a point; all of a row's height counts."""
        number = round(point.y())
        return super().place_at(QPointF(point.x(), number))

    def _draw_bars(self, spots: dict[Place, QRectF]) -> None:
        """Draw all parts of one colour together."""
        by_tone: dict[object, list[QRectF]] = {}
        for (row, index), spot in spots.items():
            by_tone.setdefault(self.content.rows[row].parts[index].tone, []).append(spot)
        for tone, rects in by_tone.items():
            bars = pg.BarGraphItem(
                x0=[rect.left() for rect in rects],
                y0=[rect.top() for rect in rects],
                width=[rect.width() for rect in rects],
                height=_BAR,
                brush=tone_color(tone),
                pen=gap_pen(),
            )
            self.box.addItem(bars)

    def _show_ticks(self, longest: float, room: float) -> None:
        """Write as many numbers under the longest bar as stand apart in `room` pixels."""
        text = percent_text if self.content.is_share else _count_text
        widest = QFontMetrics(chart_font()).horizontalAdvance(text(longest)) + _TICK_GAP
        most = min(max(int(room / widest), 1), _MOST_TICKS)
        shown = ticks(longest, most, whole=not self.content.is_share)
        self.axes["bottom"].setTicks([[(value, text(value)) for value in shown]])

    def _show_names(self) -> None:
        metrics = QFontMetrics(chart_font())
        widest = max((metrics.horizontalAdvance(row.name) for row in self.content.rows), default=0)
        room = int(min(widest, _LONGEST_NAME, self.width() * _NAME_SHARE)) + 2
        axis = self.axes["left"]
        axis.setWidth(room + 12)
        elided = [
            metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room) for row in self.content.rows
        ]
        axis.setTicks([list(enumerate(elided))])

    def _longest(self) -> float:
        if self.content.is_share:
            return 1.0
        return max((sum(part.value for part in row.parts) for row in self.content.rows), default=0) or 1.0

    def _stretch(self) -> float:
        """Return how much longer than the longest bar the axis is, so that the figures find room."""
        metrics = QFontMetrics(chart_font())
        widest = max((metrics.horizontalAdvance(row.figure) for row in self.content.rows), default=0)
        width = self.box.width()
        return width / max(width - widest - _FIGURE_GAP, width / 3, 1)


def _count_text(value: float) -> str:
    return number_text(round(value))
