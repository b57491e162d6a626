"""The bar that finds text in the article."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QWidget

from gui import icons
from gui.panels.labels import restyle, text_label
from gui.panels.search_field import SearchField


class FindBar(QFrame):
    """Asks for hits while the user types; Return goes on, Shift+Return back, Escape closes."""

    find_requested = Signal(str, bool)
    """The text, and whether capital letters count."""
    step_requested = Signal(bool)
    """Whether forward."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.field = SearchField(self.tr("Find in this article"))
        self.match_case = QCheckBox(self.tr("Match case"))
        self._hits = text_label(tone="soft", scale="small")
        self._previous = self._button(
            "previous", self.tr("Previous hit"), lambda: self.step_requested.emit(False)
        )
        self._next = self._button("next", self.tr("Next hit"), lambda: self.step_requested.emit(True))
        self._close = self._button("reject", self.tr("Close"), self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self._hits, self._previous, self._next, self.match_case, self._close):
            row.addWidget(widget)
        self.field.textChanged.connect(self._ask)
        self.match_case.toggled.connect(self._ask)
        self.setVisible(False)

    def open_bar(self, text: str = "") -> None:
        """Show the bar, with `text` in it if there is any."""
        self.setVisible(True)
        if text:
            self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ask()

    def close_bar(self) -> None:
        """Hide the bar and say so."""
        if not self.isHidden():
            self.setVisible(False)
            self.closed.emit()

    def show_hits(self, current: int, total: int) -> None:
        """Show which hit (from 1) of how many is marked."""
        searched = bool(self.field.text())
        none = self.tr("no hits") if searched else ""
        self._hits.setText(self.tr("{0} of {1}").format(current, total) if total else none)
        restyle(self._hits, "tone", "soft" if total or not searched else "warn")
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Return, leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_requested.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.find_requested.emit(self.field.text(), self.match_case.isChecked())

    def _button(self, icon: str, words: str, act: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "quiet")
        button.setIcon(icons.icon(icon))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(act)
        return button
