"""The box that tells what went wrong, what to do, and on demand every detail."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.dialogs.desk_dialog import DeskDialog
from gui.panels.labels import text_label
from gui.panels.picture import Picture


class ErrorBox(DeskDialog):
    """Shows a message and a hint; details fold out and can be copied for a report."""

    def __init__(
        self,
        message: str,
        hint: str = "",
        details: str = "",
        *,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title or self.tr("That did not work"), "", parent)
        self._message, self._hint, self._details = message, hint, details
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setVisible(False)
        self.details.setAccessibleName(self.tr("Details"))
        self.details_button = self._quiet(self.tr("Details"))
        self.details_button.setCheckable(True)
        self.copy_button = self._quiet(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy message and details for a report"))
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.cancel_button.setVisible(False)
        self._lay_out()
        self.details_button.toggled.connect(self._fold)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)

    def report(self) -> str:
        """Return everything the box knows, as it is copied."""
        return "\n\n".join(part for part in (self._message, self._hint, self._details) if part)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self.copy_button.setText(self.tr("Copied"))

    def _fold(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()

    def _quiet(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "quiet")
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(7)
        words.addWidget(text_label(self._message, wrap=True))
        if self._hint:
            words.addWidget(text_label(self._hint, tone="soft", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Picture("warning", "warn", 30), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        folded = QHBoxLayout()
        folded.addWidget(self.details_button)
        folded.addWidget(self.copy_button)
        folded.addStretch(1)
        self.details_button.setVisible(bool(self._details))
        self.body.addLayout(row)
        self.body.addWidget(self.details, 1)
        self.body.addLayout(folded)
        self.setMinimumWidth(460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
