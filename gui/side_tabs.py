"""The tabs at the right of the desk: each is filled only while it is in view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from gui.panels.labels import restyle

_BESIDE_TITLE = 26
"""Pixels that a tab is wider than its title where there is room, as the style sheet has it."""


@dataclass(frozen=True, slots=True)
class SideTab:
    """A tab: `name` stands for it in the settings, `title` on it; `fill` shows in `panel` what holds now."""

    name: str
    title: str
    panel: QWidget
    fill: Callable[[], None]


class SideTabs(QTabWidget):
    """Holds the tabs in the order in which they were added; says when another one is chosen."""

    chosen = Signal(str)
    requested = Signal()
    """A tab shall be seen, also where the tabs are folded now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[SideTab] = []
        self._wanted = ""
        self.setDocumentMode(True)
        # No tab goes out of sight: where it is narrow the titles move together, then they are shortened.
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        # In a narrow window the tabs lie over the text, which must not be seen through their bar.
        self.setAutoFillBackground(True)
        self.currentChanged.connect(lambda _index: self.chosen.emit(self.shown()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the titles stand as far apart as there is room."""
        super().resizeEvent(event)
        self._fit()

    def add(self, tab: SideTab) -> None:
        """Put a tab behind the others."""
        self._tabs.append(tab)
        self.addTab(tab.panel, tab.title)
        self._fit()
        if tab.name == self._wanted:
            self.setCurrentWidget(tab.panel)

    def retitle(self, name: str, title: str) -> None:
        """Give a tab another title."""
        for index, tab in enumerate(self._tabs):
            if tab.name == name and self.tabText(index) != title:
                self.setTabText(index, title)
                self._fit()

    def shown(self) -> str:
        """Return the name of the tab in view."""
        return self._tabs[self.currentIndex()].name

    def show_tab(self, name: str) -> None:
        """Bring a tab into view; one that is not there yet, as soon as it is added."""
        self._wanted = name
        for tab in self._tabs:
            if tab.name == name:
                self.setCurrentWidget(tab.panel)
        self.requested.emit()

    def fill(self) -> None:
        """Show what holds now in the tab in view; the others wait until they are."""
        self._tabs[self.currentIndex()].fill()

    def _fit(self) -> None:
        """Move the titles closer together where they do not fit at their usual distance."""
        bar, font = self.tabBar(), QFont(self.tabBar().font())
        # That of the tab in view, the widest.
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        titles = sum(metrics.horizontalAdvance(self.tabText(index)) for index in range(self.count()))
        room = "tight" if titles + self.count() * _BESIDE_TITLE > self.width() else ""
        if room != bar.property("room"):
            restyle(bar, "room", room)
            # The bar keeps the widths that it gave its tabs until it hears of another style.
            QApplication.sendEvent(bar, QEvent(QEvent.Type.StyleChange))
