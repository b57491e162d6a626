"""The page that long work shows inside its dialog: how far it is, on what, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.panels.labels import ElidedLabel, text_label


class ProgressPage(QWidget):
    """Shows progress; the button asks once for the work to stop."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = text_label(weight="strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._what = ElidedLabel()
        self._what.setProperty("tone", "soft")
        self.cancel_button = QPushButton(self.tr("Stop"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(9)
        layout.addWidget(self._figures)
        layout.addWidget(self._bar)
        layout.addWidget(self._what)
        layout.addStretch(1)
        layout.addWidget(self.cancel_button, alignment=Qt.AlignmentFlag.AlignRight)

    def start(self) -> None:
        """Show that work begins and its amount is not known yet."""
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(self.tr("Stop"))
        self.show_progress(0, 0, "")

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Show that `done` of `total` are through and what is worked on; a total of 0 is not known yet."""
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        if total:
            figures = self.tr("{0} of {1}").format(done, total)
        else:
            figures = self.tr("{0} so far").format(done) if done else self.tr("Starting …")
        self._figures.setText(figures)
        self._what.setText(what)

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancel_button.setText(self.tr("Stopping …"))
        self.cancel_requested.emit()
