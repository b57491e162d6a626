"""A strip that tells how far long work is, and stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel, text_label


class ProgressStrip(QFrame):
    """Says what is done, how much of it and on what; the button asks once for it to stop."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._title = text_label(weight="strong")
        self._bar = QProgressBar()
        self._what = ElidedLabel()
        self.stop_button = KeyButton()
        self.stop_button.clicked.connect(self._stop)
        self._lay_out()

    def start(self, title: str) -> None:
        """Show that work begins whose amount is not known yet."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setEnabled(True)
        self.show_progress(0, 0, "")

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Show that `done` of `total` are through and what is worked on; a total of 0 is not known yet."""
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        self._what.setText(what)

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_button.setText(self.tr("Stopping …"))
        self.stop_requested.emit()

    def _lay_out(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(240)
        self._what.setProperty("tone", "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(14)
        row.addWidget(self._title)
        row.addWidget(self._bar)
        row.addWidget(self._what, 1)
        row.addWidget(self.stop_button)
