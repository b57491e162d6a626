"""What annotations are searched by: a line for words, and a chip for each filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.concordance_wording import chip_names, chip_title, sorting_text, without
from gui.item_models.concordance import AnnotationQuery, Sorting
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel
from gui.panels.search_field import SearchField

_PAUSE_MS = 120
_SWITCHES = ("flagged", "noted")
"""Chips that are on or off; the others ask what to pick."""
_GIVEN = ("actor", "article_id", "suggester", "figure")
"""Chips that come with a search from elsewhere, and are only taken off here."""
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class QueryBar(QFrame):
    """Shows a query. `changed` carries the one that is wanted; `pick_requested` names a filter to pick for.

    Backspace on a chip takes its filter off.
    """

    changed = Signal(object)
    pick_requested = Signal(str)
    sort_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._query = AnnotationQuery()
        self.field = SearchField(self.tr("Search all annotations"))
        self.note_field = SearchField(self.tr("Words of the note"))
        self.count = ElidedLabel()
        self.sort_button = KeyButton(kind="quiet")
        self.clear_button = QPushButton(self.tr("Take all filters off ✕"))
        self.back_button = KeyButton(self.tr("Back"), "Esc")
        self._chips = {name: _Chip(name) for name in chip_names()}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.show_query(self._query, {})

    @property
    def query(self) -> AnnotationQuery:
        """Return what is wanted now, with what was typed last."""
        text, note = self.field.text().strip(), self.note_field.text().strip()
        return replace(self._query, text=text, note=note if self._query.noted else "")

    def chip(self, name: str) -> QPushButton:
        """Return the chip of a filter."""
        return self._chips[name]

    def show_query(self, query: AnnotationQuery, texts: Mapping[str, str]) -> None:
        """Show a query; `texts` says for each filter that holds what its chip tells."""
        self._query = query
        for field, words in ((self.field, query.text), (self.note_field, query.note)):
            if field.text().strip() != words:
                field.setText(words)
        self._pause.stop()
        for name, chip in self._chips.items():
            chip.show_filter(texts.get(name, ""))
            chip.setVisible(name not in _GIVEN or name in texts)
        self.note_field.setVisible(query.noted)
        self.clear_button.setVisible(bool(texts))

    def show_sorting(self, sorting: Sorting, key: str) -> None:
        """Show how the hits are sorted, and the key that sorts them in the next way."""
        self.sort_button.setText(f"{sorting_text(sorting)} ▾")
        self.sort_button.set_key(key)

    def show_count(self, text: str) -> None:
        """Show how many annotations were found."""
        self.count.setText(text)

    def search_now(self) -> None:
        """Ask for what was typed without waiting for more."""
        if self._pause.isActive():
            self._ask()

    def clear(self) -> None:
        """Take all filters off; the words stay."""
        self.changed.emit(AnnotationQuery(text=self.query.text))

    def _ask(self) -> None:
        self._pause.stop()
        self.changed.emit(self.query)

    def _press(self, name: str) -> None:
        if name in _GIVEN:
            self._clear_one(name)
        elif name not in _SWITCHES:
            self.pick_requested.emit(name)
        elif getattr(self._query, name):
            self._clear_one(name)
        else:
            self.changed.emit(replace(self.query, **{name: True}))
            if name == "noted":
                self.note_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_one(self, name: str) -> None:
        self.changed.emit(without(self.query, name))

    def _connect(self) -> None:
        for field in (self.field, self.note_field):
            field.textChanged.connect(lambda: self._pause.start())
        self._pause.timeout.connect(self._ask)
        self.sort_button.clicked.connect(self.sort_requested)
        self.clear_button.clicked.connect(self.clear)
        self.back_button.clicked.connect(self.left)
        for name, chip in self._chips.items():
            chip.clicked.connect(lambda _on=False, name=name: self._press(name))
            chip.clear_wanted.connect(lambda name=name: self._clear_one(name))

    def _lay_out(self) -> None:
        self.field.setMinimumWidth(240)
        self.field.setMaximumWidth(560)
        self.note_field.setFixedWidth(200)
        self.count.setProperty("tone", "soft")
        self.clear_button.setProperty("kind", "chip")
        self.sort_button.setToolTip(self.tr("Order of the annotations"))
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(self.field, 3)
        upper.addWidget(self.note_field)
        upper.addWidget(self.count, 2)
        upper.addWidget(self.sort_button)
        upper.addWidget(self.back_button)
        lower = FlowLayout(spacing=6)
        for widget in (*self._chips.values(), self.clear_button):
            lower.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 10)
        layout.setSpacing(10)
        layout.addLayout(upper)
        layout.addLayout(lower)


class _Chip(QPushButton):
    """Says what a filter lets through, or which filter it is while it lets all through."""

    clear_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setCheckable(True)
        self.setProperty("kind", "chip")

    def show_filter(self, text: str) -> None:
        """Show what the filter lets through; empty for all."""
        title = chip_title(self._name)
        sign = "" if self._name in _SWITCHES else " ✕" if self._name in _GIVEN else " ▾"
        self.setText(f"{text or title}{sign}")
        self.setAccessibleName(f"{title}: {text}" if text else title)
        self.setToolTip(title if text and text != title else "")
        self.setChecked(bool(text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the text, which is stronger while the filter holds."""
        hint = super().sizeHint()
        if self.isChecked():
            strong = QFont(self.font())
            strong.setWeight(QFont.Weight.DemiBold)
            strong_width = QFontMetrics(strong).horizontalAdvance(self.text())
            hint.setWidth(hint.width() + strong_width - self.fontMetrics().horizontalAdvance(self.text()))
        return hint

    def nextCheckState(self) -> None:
        """Stay as it is: whether a filter holds is told by the query."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Return too, and clear with Backspace."""
        if event.key() in _CLEARING:
            self.clear_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
