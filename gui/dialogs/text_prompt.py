"""A small dialog that asks for one text: a value, or a note of several lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from gui.dialogs.desk_dialog import DeskDialog

_FIELD_WIDTH = 400
"""Pixels in which the name of a ministry can be read while it is changed."""


class TextPrompt(DeskDialog):
    """Shows `text` to be changed; `given` carries what the user made of it."""

    given = Signal(str)

    def __init__(
        self, title: str, intro: str, text: str, *, lines: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, intro, parent)
        self.field: QLineEdit | QPlainTextEdit = QPlainTextEdit(text) if lines else QLineEdit(text)
        self.field.setAccessibleName(title)
        if isinstance(self.field, QPlainTextEdit):
            self.field.setTabChangesFocus(True)
        self.field.setMinimumWidth(_FIELD_WIDTH)
        self.body.addWidget(self.field)
        self.save_button = self.add_button(self.tr("Save"), primary=True)
        self.save_button.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.given.emit(self.text()))
        self.field.selectAll()

    def text(self) -> str:
        """Return what stands in the field."""
        field = self.field
        return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
