"""What fills the window: the welcome page, the desk, or a full page in front of it for a while."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.review_page import ReviewPage


class PageStack(QStackedWidget):
    """Shows one page; Escape leaves a full page for the desk, to the very part that had the keyboard.

    A field or list on a full page gets Escape first; only what it does not use leaves the page.
    """

    front_changed = Signal()

    def __init__(self, welcome: QWidget, desk: ReviewPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._welcome, self._desk = welcome, desk
        self._opened_from: QWidget | None = None
        self.addWidget(welcome)
        self.addWidget(desk)
        self.currentChanged.connect(self.front_changed)

    @property
    def desk_in_front(self) -> bool:
        """Tell whether the review desk is in front."""
        return self.currentWidget() is self._desk

    def add_page(self, page: QWidget) -> None:
        """Take in a full page; it is shown by `open_page`."""
        self.addWidget(page)

    def show_welcome(self) -> None:
        """Show the welcome page."""
        self.setCurrentWidget(self._welcome)

    def show_desk(self) -> None:
        """Show the desk; coming from a full page, the keyboard returns to where it was."""
        self._opened_from = None
        if self.desk_in_front:
            return
        self.setCurrentWidget(self._desk)
        (self._desk.focusWidget() or self._desk.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_page(self, page: QWidget) -> None:
        """Show a full page and give it the keyboard."""
        if page is not self.currentWidget():
            self._opened_from = self.currentWidget() if self._is_full else None
        self.setCurrentWidget(page)
        (page.focusWidget() or page).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def leave(self) -> None:
        """Leave a full page for the one that it was opened from, once, else for the desk."""
        before = self._opened_from
        if before is None:
            self.show_desk()
        else:
            self.open_page(before)
            self._opened_from = None

    @property
    def _is_full(self) -> bool:
        return self.currentWidget() not in (self._welcome, self._desk)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a full page with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._is_full:
            self.leave()
        else:
            super().keyPressEvent(event)
