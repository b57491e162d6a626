"""A small window beside the place of doubt: Escape, or turning to another window, closes it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gui.panels.link_rows import LinkRow

WIDTH = 430
_DROP = 60
"""Pixels from the top of a part of the window, below which its help stands at most."""


class BesidePopup(QDialog):
    """Stands to the left of what it is about; a subclass fills its `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setProperty("kind", "picker")
        self.setFixedWidth(WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 16, 18, 16)
        self.column.setSpacing(10)

    def open_beside(self, widget: QWidget) -> None:
        """Show the popup to the left of `widget`, inside the screen; closed, it deletes itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = widget.mapToGlobal(QPoint(-WIDTH - 8, 0))
        area = widget.screen().availableGeometry()
        self.move(max(area.left(), corner.x()), min(corner.y(), area.bottom() - self.height()))
        self.show()

    def open_at(self, widget: QWidget) -> None:
        """Show the popup below `widget`, or where there is room for it inside the screen."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        area, top = widget.screen().availableGeometry(), min(widget.height(), _DROP)
        corner = widget.mapToGlobal(QPoint(0, top + 4))
        left = max(area.left(), min(corner.x(), area.right() - WIDTH))
        self.move(left, max(area.top(), min(corner.y(), area.bottom() - self.height())))
        self.show()

    def event(self, event: QEvent) -> bool:
        """Close as soon as the user turns to another window."""
        if event.type() is QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def fit(self) -> None:
        """Take the height that the content needs, up again from the lower edge of the screen."""
        self.column.activate()
        self.resize(WIDTH, self.column.totalHeightForWidth(WIDTH))
        below = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(self.screen().availableGeometry().top(), self.y() - below))


class RowBox(QWidget):
    """Rows under each other, which are exchanged as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        """Show other rows; without any, nothing."""
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._column.addWidget(row)
            row.show()
        self.setVisible(self._column.count() > 0)

    def links(self) -> list[LinkRow]:
        """Return the rows that lead somewhere, from the top down."""
        found = (self._column.itemAt(place).widget() for place in range(self._column.count()))
        return [row for row in found if isinstance(row, LinkRow)]
