"""What all charts have in common: look, choosing by pointer and keys, and what a screen reader is told."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsRectItem, QGraphicsWidget, QToolTip, QWidget

from gui import theme
from gui.charts.look import PIXELS, chart_font
from gui.figures.content import Content, Part

Place = tuple[int, int]
"""The number of a row, and that of a part in it."""

_Anchor = tuple[float, float]
_FIGURE_GAP = 4
_LAST_TICK = 16
"""Pixels at the right for the half of a number that stands below the end of an axis."""

BELOW_CAPTION = 3
"""Pixels below what an axis measures: pyqtgraph lets its words hang that far over the edge."""

# Its own tidying at exit walks over everything that lives; ours are deleted with their window.
pg.setConfigOptions(exitCleanup=False, antialias=True)


class Chart(pg.GraphicsView):
    """Draws one `Content`; any part of it can be chosen by a click, or by arrows and Return.

    `pointed` tells what the part says that pointer or keys are at, empty for none; `chosen` carries its
    selection. A subclass draws the parts and says where each lies.
    """

    pointed = Signal(str)
    chosen = Signal(object)
    menu_requested = Signal(QPoint)
    walked = Signal(QRect)
    """The keys went to the part in this rectangle of the widget."""

    _row_keys = (Qt.Key.Key_Up, Qt.Key.Key_Down)
    _part_keys = (Qt.Key.Key_Left, Qt.Key.Key_Right)

    def __init__(self, content: Content, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.content = content
        self.mark: Place | None = None
        self.spots: dict[Place, QRectF] = {}
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.axes = {side: pg.AxisItem(side, linkView=self.box) for side in ("left", "bottom")}
        self._frame: QGraphicsRectItem | None = None
        self._figures: list[tuple[str, QPointF, _Anchor]] = []
        self._lay_out()
        self.box.sigResized.connect(lambda _box: self.fit())
        self.show_content(content)

    def show_content(self, content: Content) -> None:
        """Draw another content, or the same in the theme that holds now."""
        self.content = content
        self.mark, self._frame = None, None
        self.setAccessibleName(content.title)
        self.setAccessibleDescription(f"{content.note}\n{content.told()}".strip())
        self.box.clear()
        self._figures.clear()
        self.setBackground(theme.current().paper)
        for axis in self.axes.values():
            _dress(axis)
        self.spots = self.draw()
        self.fit()

    def draw(self) -> dict[Place, QRectF]:
        """Draw the rows and return where each part lies, in the coordinates of the axes; here nothing."""
        return {}

    def fit(self) -> None:
        """Let everything fit into the room that there is now; here there is nothing to fit."""

    def place_at(self, point: QPointF) -> Place | None:
        """Return the part at a point in the coordinates of the axes, else the nearest of the same row."""
        nearest: tuple[float, Place] | None = None
        for place, spot in self.spots.items():
            if spot.top() <= point.y() <= spot.bottom():
                away = max(spot.left() - point.x(), point.x() - spot.right(), 0.0)
                if nearest is None or away < nearest[0]:
                    nearest = away, place
        return nearest[1] if nearest else None

    def part(self, place: Place) -> Part:
        """Return the part at a place."""
        return self.content.rows[place[0]].parts[place[1]]

    def set_mark(self, place: Place | None) -> None:
        """Frame a part and tell what it says; None frames nothing."""
        if place == self.mark:
            return
        self.mark = place
        if self._frame is not None:
            self.box.removeItem(self._frame)
            self._frame = None
        if place is not None:
            self._frame = QGraphicsRectItem(self.spots[place])
            pen = QPen(theme.current().ink, 1.6)
            pen.setCosmetic(True)
            self._frame.setPen(pen)
            self.box.addItem(self._frame, ignoreBounds=True)
        self.pointed.emit(self.part(place).told if place is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from part to part with the arrows and open with Return what stands behind one."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.mark is not None:
            self._choose(self.mark)
        elif not self._step(key):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first part."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._go(self.mark or next(iter(self.spots), None))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.set_mark(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the part under the pointer stands for."""
        place = self._place_under(event.position())
        if place != self.mark:
            self.set_mark(place)
            leads = place is not None and self.part(place).selection is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
            QToolTip.showText(event.globalPosition().toPoint(), self.part(place).told if place else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the part under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.set_mark(self._place_under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what stands behind the part that was pressed, unless the pointer has left it."""
        place = self._place_under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None and place == self.mark:
            self._choose(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the frame away, unless the keyboard is here."""
        if not self.hasFocus():
            self.set_mark(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which scrolls."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.menu_requested.emit(event.globalPos())

    def _choose(self, place: Place) -> None:
        """Open what stands behind a part, if there is something."""
        if (selection := self.part(place).selection) is not None:
            self.chosen.emit(selection)

    def _place_under(self, position: QPointF) -> Place | None:
        point = self.box.mapSceneToView(self.mapToScene(position.toPoint()))
        inside = self.box.sceneBoundingRect().contains(self.mapToScene(position.toPoint()))
        return self.place_at(point) if inside else None

    def _step(self, key: Qt.Key) -> bool:
        """Go one row or part on; return whether the key says so."""
        if key not in (*self._row_keys, *self._part_keys, Qt.Key.Key_Home, Qt.Key.Key_End):
            return False
        places = list(self.spots)
        if not places:
            return False
        if self.mark is None or key is Qt.Key.Key_Home:
            self._go(places[0])
        elif key is Qt.Key.Key_End:
            self._go(places[-1])
        elif key in self._row_keys:
            self._go(self._in_row(self.mark[0] + (1 if key is self._row_keys[1] else -1)))
        else:
            index = places.index(self.mark) + (1 if key is self._part_keys[1] else -1)
            self._go(places[min(max(index, 0), len(places) - 1)])
        return True

    def _in_row(self, row: int) -> Place | None:
        """Return the same part of another row as now, or its last; the present place beyond the ends."""
        assert self.mark is not None
        found = [place for place in self.spots if place[0] == row]
        return found[min(self.mark[1], len(found) - 1)] if found else self.mark

    def _go(self, place: Place | None) -> None:
        self.set_mark(place)
        if place is not None:
            told = QAccessibleAnnouncementEvent(self, self.part(place).told)
            QAccessible.updateAccessibility(told)
            spot = self.box.mapViewToScene(self.spots[place]).boundingRect()
            self.walked.emit(self.mapFromScene(spot).boundingRect())

    def name_axis(self, side: str, text: str) -> None:
        """Write beside an axis what it measures."""
        color = theme.current().soft.name()
        self.axes[side].setLabel(text, **{"color": color, "font-size": f"{PIXELS}px"})

    def write(self, text: str, at: QPointF, anchor: _Anchor) -> None:
        """Write a figure into the chart; `anchor` is the point of the text that lies there, from 0 to 1."""
        self._figures.append((text, at, anchor))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Write the figures: an item of the scene for each would take most of the time of a chart."""
        painter.setFont(chart_font())
        painter.setPen(theme.current().ink)
        metrics = painter.fontMetrics()
        for text, at, (across, down) in self._figures:
            width, height = metrics.horizontalAdvance(text) + 2 * _FIGURE_GAP, metrics.height()
            corner = self.box.mapViewToScene(at) - QPointF(across * width, down * height)
            place = QRectF(corner.x() + _FIGURE_GAP, corner.y(), width, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _lay_out(self) -> None:
        whole = QGraphicsWidget()
        grid = QGraphicsGridLayout(whole)
        grid.setContentsMargins(0, 0, _LAST_TICK, BELOW_CAPTION)
        grid.setSpacing(0)
        grid.addItem(self.axes["left"], 0, 0)
        grid.addItem(self.box, 0, 1)
        grid.addItem(self.axes["bottom"], 1, 1)
        grid.setColumnStretchFactor(1, 1)
        self.setCentralItem(whole)


def _dress(axis: pg.AxisItem) -> None:
    look = theme.current()
    axis.setPen(QPen(look.line, 1))
    axis.setTextPen(look.soft)
    axis.setTickFont(chart_font())
    axis.setStyle(tickLength=0, tickAlpha=0, tickTextOffset=8, hideOverlappingLabels=False)
    axis.enableAutoSIPrefix(False)
