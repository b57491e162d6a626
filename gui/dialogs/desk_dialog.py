"""What all dialogs share: a headline, an explanation, a body, and a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.panels.labels import text_label


class DeskDialog(QDialog):
    """A window-modal dialog; what a subclass adds goes into `body`, its buttons beside `cancel_button`."""

    def __init__(self, title: str, intro: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.notice = text_label(wrap=True)
        self.notice.setProperty("kind", "notice")
        self.notice.setVisible(False)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(text_label(title, scale="large"))
        if intro:
            layout.addWidget(text_label(intro, tone="soft", wrap=True))
        layout.addLayout(self.body, 1)
        layout.addWidget(self.notice)
        layout.addLayout(self._buttons)

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        """Add a button at the right; the primary one is what Return does."""
        button = QPushButton(text)
        button.setAutoDefault(primary)
        button.setDefault(primary)
        if primary:
            button.setProperty("kind", "primary")
        self._buttons.addWidget(button)
        return button

    def show_notice(self, text: str, hint: str = "") -> None:
        """Say above the buttons what is wrong and what to do; empty says nothing."""
        self.notice.setText(f"{text} {hint}".strip())
        self.notice.setVisible(bool(text))
