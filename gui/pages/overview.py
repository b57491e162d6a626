"""The overview page: what is done in the session, how fast, and what becomes of suggestions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui import icons
from gui.figures.acceptance import suggester_text
from gui.figures.content import Content
from gui.figures.overview import Headline, charts, charts_of, headlines
from gui.panels.columns_layout import ColumnsLayout
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton
from gui.panels.labels import text_label
from models.figures.outcomes import Suggester
from models.figures.statistics import Statistics
from models.figures.tables import Figure

if TYPE_CHECKING:
    from gui.charts.card import ChartCard

_NARROWEST_CARD = 440
_LEAST_HEADLINE = 170
_VISIBLE_AROUND = 40


class OverviewPage(QFrame):
    """Headlines above, charts below in one to three columns.

    `selected` carries what stands behind a part of a chart, a `Selection` or `ArticleSelection`.
    """

    selected = Signal(object)
    png_requested = Signal(Figure)
    csv_requested = Signal(Figure)
    recount_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAccessibleName(self.tr("Overview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.statistics: Statistics | None = None
        self.cards: dict[Figure, ChartCard] = {}
        self.suggester_box = QComboBox()
        self.back_button = KeyButton(self.tr("Back"), self.tr("Esc"))
        self._again = QPushButton()
        self._state = text_label(tone="soft")
        self._headlines = QWidget()
        self._area = QScrollArea()
        self._grid = ColumnsLayout(least=_NARROWEST_CARD)
        self._coming: Iterator[Content] = iter(())
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._show_next)
        self._choice = QWidget()
        self._lay_out()
        self._connect()
        self.clear()

    def clear(self) -> None:
        """Show nothing: another session is open, or none."""
        self.statistics = None
        self._coming = iter(())
        self._area.hide()
        self.show_stopped()

    def show_counting(self) -> None:
        """Say that figures are being counted; former ones stay until then."""
        self._state.setText(self.tr("Counting …"))
        self._again.setEnabled(False)

    def show_stopped(self) -> None:
        """Show that nothing is being counted any more."""
        self._state.setText("")
        self._again.setEnabled(True)

    def show_statistics(self, statistics: Statistics) -> None:
        """Show the figures of the session."""
        self.statistics = statistics
        self._show_headlines()
        self._show_suggesters()
        self._area.show()
        self._coming = charts(statistics, self.suggester())
        self._show_next()

    def suggester(self) -> Suggester | None:
        """Return the suggester that acceptance by label and calibration are about, None for all."""
        found = self.suggester_box.currentData()
        return found if isinstance(found, Suggester) else None

    def picture(self, figure: Figure) -> QImage:
        """Return a chart as a picture."""
        return self.cards[figure].picture()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the charts anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for card in self.cards.values():
                card.show_content(card.content)

    def _show_headlines(self) -> None:
        assert self.statistics is not None
        layout = self._headlines.layout()
        assert layout is not None
        while item := layout.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for headline in headlines(self.statistics):
            layout.addWidget(_HeadlineTile(headline))

    def _show_suggesters(self) -> None:
        """Offer the suggesters; the chosen one stays, if something of it is decided still."""
        assert self.statistics is not None
        chosen = self.suggester()
        known = self.statistics.suggesters
        self.suggester_box.blockSignals(True)
        self.suggester_box.clear()
        self.suggester_box.addItem(self.tr("all suggesters"), None)
        for suggester in known:
            self.suggester_box.addItem(suggester_text(suggester), suggester)
        self.suggester_box.setCurrentIndex(known.index(chosen) + 1 if chosen in known else 0)
        self.suggester_box.blockSignals(False)
        self._choice.setVisible(len(known) > 1)

    @Slot()
    def _show_next(self) -> None:
        """Show one chart, and the others when the window has looked after everything else."""
        content = next(self._coming, None)
        if content is None:
            self.show_stopped()
            return
        self._show_chart(content)
        self._turn.start()

    def _show_chart(self, content: Content) -> None:
        # Only here: the library behind the charts takes long to load, and most reviews need none.
        from gui.charts.card import ChartCard

        if (card := self.cards.get(content.figure)) is None:
            card = self.cards[content.figure] = ChartCard(content)
            card.chosen.connect(self.selected)
            card.png_requested.connect(self.png_requested)
            card.csv_requested.connect(self.csv_requested)
            card.walked.connect(lambda rect, card=card: self._keep_in_view(card, rect))
            self._grid.addWidget(card)
        else:
            card.show_content(content)
        if self.hasFocus() and content.rows:
            card.show()
            card.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_suggester(self) -> None:
        """Show the charts that are about the chosen suggester."""
        if self.statistics is not None:
            for content in charts_of(self.suggester(), self.statistics):
                self._show_chart(content)

    def _keep_in_view(self, card: QWidget, rect: QRect) -> None:
        inner = self._area.widget()
        assert inner is not None
        middle = card.mapTo(inner, rect.center())
        self._area.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + _VISIBLE_AROUND)

    def _connect(self) -> None:
        self.suggester_box.currentIndexChanged.connect(lambda _index: self._show_suggester())
        self.back_button.clicked.connect(self.left)
        self._again.clicked.connect(self.recount_requested)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("kind", "clear")
        self._grid_in(inner)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        layout.addWidget(self._area, 1)
        layout.addStretch(0)

    def _bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("kind", "bar")
        self._again.setProperty("kind", "quiet")
        self._again.setIcon(icons.icon("retry"))
        self._again.setToolTip(self.tr("Count again"))
        self._again.setAccessibleName(self.tr("Count again"))
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 9, 20, 9)
        row.setSpacing(10)
        row.addWidget(text_label(self.tr("Overview"), scale="large"))
        row.addWidget(self._again)
        row.addWidget(self._state)
        row.addStretch(1)
        row.addWidget(self.back_button)
        return bar

    def _grid_in(self, inner: QWidget) -> None:
        self._headlines.setLayout(ColumnsLayout(least=_LEAST_HEADLINE, most=4))
        caption = self.tr("Acceptance by label and confidence of")
        label = text_label(caption, tone="soft")
        label.setBuddy(self.suggester_box)
        self.suggester_box.setAccessibleName(caption)
        row = FlowLayout(self._choice, spacing=9)
        row.addWidget(label)
        row.addWidget(self.suggester_box)
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(14)
        column.addWidget(self._headlines)
        column.addWidget(self._choice)
        column.addLayout(self._grid)
        column.addStretch(1)


class _HeadlineTile(QFrame):
    """One figure, large, with what it is above and what it rests on below."""

    def __init__(self, headline: Headline) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(f"{headline.name}: {headline.figure}, {headline.basis}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 11, 16, 11)
        layout.setSpacing(2)
        layout.addWidget(text_label(headline.name, tone="soft", scale="small", wrap=True))
        layout.addWidget(text_label(headline.figure, scale="large", wrap=True))
        layout.addWidget(text_label(headline.basis or " ", tone="soft", scale="small", wrap=True))
