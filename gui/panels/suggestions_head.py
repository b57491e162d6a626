"""The head of the suggestions: place in the queue, its order, and what the filter lets through."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel
from models.queue import Order

_LEFT, _RIGHT, _GAP = 16, 8, 8


def order_text(order: Order) -> str:
    """Return an order of the queue in words."""
    words = {
        Order.READING: QCoreApplication.translate("SuggestionsHead", "reading order"),
        Order.CONFIDENCE: QCoreApplication.translate("SuggestionsHead", "unsure first"),
        Order.EVENTS: QCoreApplication.translate("SuggestionsHead", "events first"),
    }
    return words[order]


class SuggestionsHead(QWidget):
    """Says "Suggestion 7 of 23", sorts the queue, asks for its filter and takes it off.

    Where there is little room it says "7 of 23", and then leaves out the keys on its buttons.
    """

    order_changed = Signal(str)
    labels_changed = Signal(frozenset)
    filter_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        self._title.setProperty("weight", "strong")
        self._long = self._short = ""
        self._shown: tuple[Order, frozenset[str]] | None = None
        self._order = KeyButton()
        self._labels = KeyButton()
        self._clear = KeyButton("✕")
        self._keys: Mapping[str, str] = {}
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
        return self._long

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys of "order" and "filter" on the buttons, all of them in the tool tips."""
        self._keys = keys
        named = (
            (self._order, self.tr("Order of the suggestions"), "order"),
            (self._labels, self.tr("Labels shown"), "filter"),
            (self._clear, self.tr("Show all labels"), "all_labels"),
        )
        for button, words, action in named:
            button.setToolTip(f"{words}  {keys.get(action, '')}".strip())
            button.setAccessibleName(words)
        self._fit()

    def show_place(self, place: int, total: int) -> None:
        """Show the place (from 1, 0 for none) among `total` open suggestions."""
        if total == 0:
            self._long = self._short = self.tr("Suggestions")
        elif place == 0:
            self._long = self._short = self.tr("%n suggestion(s) open", "", total)
        else:
            self._long = self.tr("Suggestion {0} of {1}").format(place, total)
            self._short = self.tr("{0} of {1}").format(place, total)
        self._title.setAccessibleName(self._long)
        self._fit()

    def show_order(self, order: Order, labels: frozenset[str]) -> None:
        """Show which order and which labels (none: all) hold now."""
        if (order, labels) == self._shown:
            return
        self._shown = order, labels
        for action in self._orders.actions():
            if action.data() == order.value:
                action.setChecked(True)
                self._order.setText(f"{action.text()} ▾")
        first = min(labels, default=self.tr("all labels"))
        more = f" +{len(labels) - 1}" if len(labels) > 1 else ""
        self._labels.setText(f"{first}{more} ▾")
        self._clear.setVisible(bool(labels))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose between the long and the short title, and between buttons with keys and without."""
        keys = {self._order: self._keys.get("order", ""), self._labels: self._keys.get("filter", "")}
        room = self.width() - _LEFT - _RIGHT - _GAP
        clear = 0 if self._clear.isHidden() else self._clear.sizeHint().width()
        bare = clear + sum(button.width_with("") for button in keys)
        keyed = clear + sum(button.width_with(key) for button, key in keys.items())
        long, short = (
            self._title.fontMetrics().horizontalAdvance(text) for text in (self._long, self._short)
        )
        has_keys = short + keyed <= room
        for button, key in keys.items():
            button.set_key(key if has_keys else "")
        taken = keyed if has_keys else bare
        self._title.setText(self._long if long + taken <= room else self._short)

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
        self._fit()
        self.order_changed.emit(action.data())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 6, _RIGHT, 6)
        row.setSpacing(0)
        row.addWidget(self._title, 1)
        for button in (self._order, self._labels, self._clear):
            button.setProperty("kind", "quiet")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
