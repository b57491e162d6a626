"""The head of the suggestions: place in the queue, its order, and which labels it holds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from gui.panels.labels import ElidedLabel
from models.annotation import name_of
from models.queue import Order
from models.review import Review
from models.schema import Schema


class SuggestionsHead(QWidget):
    """Says "Suggestion 7 of 23" and lets the reviewer sort and filter the queue."""

    order_changed = Signal(str)
    labels_changed = Signal(frozenset)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        self._title.setProperty("weight", "strong")
        self._order = QPushButton()
        self._labels = QPushButton()
        self._orders = QActionGroup(self)
        self._names: tuple[str, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._lay_out()
        self._fill_orders()
        self.show_place(0, 0)
        self.show_order(Order.READING, frozenset())

    def title(self) -> str:
        """Return what the head says."""
        return self._title.text()

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
        self._chosen = labels
        self._show_labels()

    def show_schema(self, schema: Schema, review: Review) -> None:
        """Offer the labels and types that occur among the review's annotations, in the schema's order."""
        present = {name_of(item) for item in review.annotations()}
        known = [label.name for label in schema.labels] + [kind.name for kind in schema.types]
        names = tuple(name for name in known if name in present)
        if names != self._names:
            self._names = names
            self._show_labels()

    def _fill_orders(self) -> None:
        menu = QMenu(self._order)
        words = (
            (Order.READING, self.tr("reading order")),
            (Order.CONFIDENCE, self.tr("unsure first")),
            (Order.EVENTS, self.tr("events first")),
        )
        for order, text in words:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(order.value)
            self._orders.addAction(action)
        self._orders.triggered.connect(self._pick_order)
        self._order.setMenu(menu)
        self._labels.setMenu(QMenu(self._labels))

    def _show_labels(self) -> None:
        if not self._chosen:
            self._labels.setText(self.tr("all labels") + " ▾")
        else:
            first = sorted(self._chosen)[0]
            more = f" +{len(self._chosen) - 1}" if len(self._chosen) > 1 else ""
            self._labels.setText(f"{first}{more} ▾")
        menu = self._labels.menu()
        menu.clear()
        every = menu.addAction(self.tr("all labels"))
        every.setCheckable(True)
        every.setChecked(not self._chosen)
        every.triggered.connect(lambda: self._pick_labels(frozenset()))
        menu.addSeparator()
        for name in self._names:
            self._add_label(menu, name)

    def _add_label(self, menu: QMenu, name: str) -> None:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(name in self._chosen)
        action.triggered.connect(lambda _on, name=name: self._pick_labels(self._chosen ^ {name}))

    def _pick_order(self, action: QAction) -> None:
        self._order.setText(f"{action.text()} ▾")
        self.order_changed.emit(action.data())

    def _pick_labels(self, labels: frozenset[str]) -> None:
        self._chosen = labels
        self._show_labels()
        self.labels_changed.emit(labels)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(0)
        row.addWidget(self._title, 1)
        named = ((self._order, self.tr("Order of the suggestions")), (self._labels, self.tr("Labels shown")))
        for button, words in named:
            button.setProperty("kind", "quiet")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(words)
            button.setToolTip(words)
            row.addWidget(button)
