"""The head of the suggestions: place in the queue, its order, and what the filter lets through."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from gui.panels.labels import ElidedLabel
from models.queue import Order


def order_text(order: Order) -> str:
    """Return an order of the queue in words."""
    words = {
        Order.READING: QCoreApplication.translate("SuggestionsHead", "reading order"),
        Order.CONFIDENCE: QCoreApplication.translate("SuggestionsHead", "unsure first"),
        Order.EVENTS: QCoreApplication.translate("SuggestionsHead", "events first"),
    }
    return words[order]


class SuggestionsHead(QWidget):
    """Says "Suggestion 7 of 23", sorts the queue, asks for its filter and takes it off."""

    order_changed = Signal(str)
    labels_changed = Signal(frozenset)
    filter_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        self._title.setProperty("weight", "strong")
        self._order = QPushButton()
        self._labels = QPushButton()
        self._clear = QPushButton("✕")
        self._orders = QActionGroup(self)
        self._lay_out()
        self._fill_orders()
        self.set_keys({})
        self.show_place(0, 0)
        self.show_order(Order.READING, frozenset())
        self._labels.clicked.connect(self.filter_requested)
        self._clear.clicked.connect(lambda: self.labels_changed.emit(frozenset()))

    def title(self) -> str:
        """Return what the head says."""
        return self._title.text()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Name the keys of "order" and "filter" in the tool tips."""
        named = (
            (self._order, self.tr("Order of the suggestions"), "order"),
            (self._labels, self.tr("Labels shown"), "filter"),
        )
        for button, words, action in named:
            button.setToolTip(f"{words}  {keys.get(action, '')}".strip())
            button.setAccessibleName(words)

    def show_place(self, place: int, total: int) -> None:
        """Show the place (from 1, 0 for none) among `total` open suggestions."""
        if total == 0:
            self._title.setText(self.tr("Suggestions"))
        elif place == 0:
            self._title.setText(self.tr("%n suggestion(s) open", "", total))
        else:
            self._title.setText(self.tr("Suggestion {0} of {1}").format(place, total))

    def show_order(self, order: Order, labels: frozenset[str]) -> None:
        """Show which order and which labels (none: all) hold now."""
        for action in self._orders.actions():
            if action.data() == order.value:
                action.setChecked(True)
                self._order.setText(f"{action.text()} ▾")
        first = min(labels, default=self.tr("all labels"))
        more = f" +{len(labels) - 1}" if len(labels) > 1 else ""
        self._labels.setText(f"{first}{more} ▾")
        self._clear.setVisible(bool(labels))

    def _fill_orders(self) -> None:
        menu = QMenu(self._order)
        for order in Order:
            action = menu.addAction(order_text(order))
            action.setCheckable(True)
            action.setData(order.value)
            self._orders.addAction(action)
        self._orders.triggered.connect(self._pick_order)
        self._order.setMenu(menu)

    def _pick_order(self, action: QAction) -> None:
        self._order.setText(f"{action.text()} ▾")
        self.order_changed.emit(action.data())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(0)
        row.addWidget(self._title, 1)
        for button in (self._order, self._labels, self._clear):
            button.setProperty("kind", "quiet")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        self._clear.setToolTip(self.tr("Show all labels"))
        self._clear.setAccessibleName(self._clear.toolTip())
