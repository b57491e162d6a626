"""The page that stands in front while a session of a former version is brought to the present one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel, text_label
from gui.panels.picture import Picture

_WIDTH = 440


class ConversionPage(QFrame):
    """Says what is being done, how far it is, and that it can be stopped."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = ElidedLabel()
        self._title.setProperty("scale", "large")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = KeyButton(self.tr("Cancel"), "Esc")
        self._cancel.clicked.connect(self.cancel)
        self._lay_out()

    def start(self, name: str) -> None:
        """Show that the session called `name` is being converted."""
        self._title.setText(self.tr("Converting {name} …").format(name=name))
        self.setAccessibleName(self._title.text())
        self._bar.setRange(0, 0)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setEnabled(True)

    def show_progress(self, done: int, total: int) -> None:
        """Show that `done` of `total` are through."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def cancel(self) -> None:
        """Ask once for the work to be stopped, and say that this was heard."""
        if self._cancel.isEnabled():
            self._cancel.setEnabled(False)
            self._cancel.setText(self.tr("Stopping …"))
            self.cancel_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        words = self.tr(
            "A former version of Dateline wrote this session. It is brought to the present one, once; a copy "
            "of the former one stays beside it. A large session takes half a minute."
        )
        column = QWidget()
        column.setProperty("kind", "clear")
        column.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(12)
        inner.addWidget(Picture("retry", "faint", 34), alignment=Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self._title)
        inner.addWidget(text_label(words, tone="soft", wrap=True))
        inner.addWidget(self._bar)
        inner.addWidget(self._cancel, alignment=Qt.AlignmentFlag.AlignLeft)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)
