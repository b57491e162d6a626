"""A chart on its card: headline, what was found, colours, the chart, what is pointed at, and export."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.charts.bars import BarChart
from gui.charts.calibration import CalibrationChart
from gui.charts.chart import Chart
from gui.charts.columns import ColumnChart
from gui.charts.legend import Legend
from gui.figures.content import ChartKind, Content
from gui.panels.labels import ElidedLabel, restyle, text_label
from models.figures.tables import Figure

_KINDS: dict[ChartKind, type[Chart]] = {
    ChartKind.BARS: BarChart,
    ChartKind.COLUMNS: ColumnChart,
    ChartKind.CALIBRATION: CalibrationChart,
}
_SHARPNESS = 2
_MARGIN = 16
_MOST_ROWS = 14
"""A longer chart shows as many of its rows until all are asked for; its table holds all of them."""


class ChartCard(QFrame):
    """Shows one `Content`, or why there is nothing to show; `walked` tells where the keys went in it."""

    chosen = Signal(object)
    png_requested = Signal(Figure)
    csv_requested = Signal(Figure)
    walked = Signal(QRect)

    def __init__(self, content: Content, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setProperty("topic", "chart")
        self.content = content
        self.chart = _KINDS[content.kind](content)
        self._title = text_label(weight="strong", wrap=True)
        self._note = text_label(tone="soft", scale="small", wrap=True)
        self._legend = Legend()
        self._empty = text_label(tone="soft", wrap=True)
        self._detail = ElidedLabel()
        self.png_button = self._button("PNG", self.tr("Save the chart as a picture"))
        self.csv_button = self._button("CSV", self.tr("Save the figures as a table"))
        self.all_button = self._button("", self.tr("Show all rows of the chart"))
        self.all_button.setCheckable(True)
        self._lay_out()
        self._connect()
        self.show_content(content)

    def show_content(self, content: Content) -> None:
        """Show other figures, or the same ones in the theme that holds now."""
        self.content = content
        self.setAccessibleName(content.title)
        self._title.setText(content.title)
        self._note.setText(content.note)
        self._note.setVisible(bool(content.note))
        self._empty.setText(content.empty)
        self._legend.show_entries(content.legend if content.rows else ())
        self._show_rows()
        for part in (self.chart, self._detail, self.png_button, self.csv_button):
            part.setVisible(bool(content.rows))
        self._empty.setVisible(not content.rows)
        self._tell("")

    def _show_rows(self) -> None:
        """Draw the first rows, or all."""
        rows = self.content.rows
        is_long = len(rows) > _MOST_ROWS + 1
        self.all_button.setVisible(is_long)
        shows_all = self.all_button.isChecked() or not is_long
        text = self.tr("Show fewer") if shows_all else self.tr("Show all {0}").format(len(rows))
        self.all_button.setText(text)
        shown = self.content if shows_all else replace(self.content, rows=rows[:_MOST_ROWS])
        self.chart.show_content(shown)

    def picture(self) -> QImage:
        """Return headline, note, colours and chart as a picture, twice as fine as on the screen."""
        frame = self.chart.mark
        self.chart.set_mark(None)
        image = QImage(self._pictured().size() * _SHARPNESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARPNESS)
        image.fill(theme.current().paper)
        painter = QPainter(image)
        painter.translate(-self._pictured().topLeft())
        for part in (self._title, self._note, self._legend, self.chart):
            if not part.isHidden():
                QWidget.render(part, painter, part.pos(), renderFlags=QWidget.RenderFlag.DrawChildren)
        painter.end()
        self.chart.set_mark(frame)
        return image

    def _pictured(self) -> QRect:
        """Return what of the card belongs into a picture: all but the line that tells what is pointed at."""
        return QRect(0, 0, self.width(), self.chart.geometry().bottom() + _MARGIN)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "quiet")
        button.setProperty("scale", "small")
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        return button

    def _tell(self, told: str) -> None:
        self._detail.setText(told)
        restyle(self, "focused", "entity" if self.chart.hasFocus() else "")

    def _show_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Save as PNG…"), self.png_button.click)
        menu.addAction(self.tr("Save as CSV…"), self.csv_button.click)
        menu.popup(position)

    def _connect(self) -> None:
        self.chart.chosen.connect(self.chosen)
        self.chart.pointed.connect(self._tell)
        self.chart.menu_requested.connect(self._show_menu)
        self.chart.walked.connect(lambda rect: self.walked.emit(rect.translated(self.chart.pos())))
        self.all_button.toggled.connect(lambda _on: self._show_rows())
        self.png_button.clicked.connect(lambda: self.png_requested.emit(self.content.figure))
        self.csv_button.clicked.connect(lambda: self.csv_requested.emit(self.content.figure))

    def _lay_out(self) -> None:
        self._detail.setProperty("tone", "soft")
        self._detail.setProperty("scale", "small")
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for button in (self.png_button, self.csv_button):
            head.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 12, 12, 10)
        layout.setSpacing(5)
        layout.addLayout(head)
        for part in (self._note, self._legend, self._empty, self.chart):
            layout.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self._detail, 1)
        foot.addWidget(self.all_button)
        layout.addLayout(foot)
        for one, following in pairwise((self.chart, self.all_button, self.png_button, self.csv_button)):
            QWidget.setTabOrder(one, following)
