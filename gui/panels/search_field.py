"""A search field that shows the key that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui import icons
from gui.panels.key_cap import key_cap_size, paint_key_cap


class SearchField(QLineEdit):
    """A line to search in: Escape empties it; the key cap gives way to the text."""

    def __init__(self, placeholder: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setProperty("look", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)

    def set_key(self, key: str) -> None:
        """Show `key` at the right while the field is empty."""
        self._key = key
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape; hand the key on if it was empty already."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key over the empty field."""
        super().paintEvent(event)
        if not self._key or self.text() or self.hasFocus():
            return
        size = key_cap_size(self._key)
        top = (self.height() - size.height()) / 2
        place = QRectF(self.width() - size.width() - 9, top, size.width(), size.height())
        paint_key_cap(QPainter(self), place, self._key)
