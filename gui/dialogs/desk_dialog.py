"""What all dialogs share: a headline, an explanation, a body, and a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.panels.labels import text_label

SIDE = 22
"""Room at both sides of what a dialog holds, in pixels; a subclass may take some of it for its `body`."""

_GAP = 12


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
        head, foot = QVBoxLayout(), QVBoxLayout()
        head.addWidget(text_label(title, scale="large"))
        if intro:
            head.addWidget(text_label(intro, tone="soft", wrap=True))
        foot.addWidget(self.notice)
        foot.addLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 18, 0, 18)
        layout.setSpacing(_GAP)
        for part in (head, self.body, foot):
            layout.addLayout(part, 1 if part is self.body else 0)
            part.setContentsMargins(SIDE, 0, SIDE, 0)
        for part in (head, foot):
            part.setSpacing(_GAP)

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
