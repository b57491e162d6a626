"""Keys that are typed faster than a window comes up: they are meant for it, not for what it opens over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_ENDS = (QEvent.Type.WindowActivate, QEvent.Type.Hide)


class EarlyKeys(QObject):
    """Hands every key to the field of a window that is just opening, until the system gives it the keyboard.

    On the desk they would be keys of their own: after E, the S of SIGN opens the filter, T is a label.
    """

    def __init__(self, window: QWidget, field: QWidget) -> None:
        super().__init__(window)
        self._window, self._field = window, field
        if not window.isActiveWindow():
            QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that go elsewhere; end as soon as none do."""
        kind = event.type()
        if watched is self._window and kind in _ENDS:
            QApplication.instance().removeEventFilter(self)
        if kind not in _KEY_EVENTS or not isinstance(event, QKeyEvent) or self._is_at_home(watched):
            return False
        if kind is QEvent.Type.KeyPress:
            same = (event.key(), event.modifiers(), event.text(), event.isAutoRepeat(), event.count())
            QCoreApplication.sendEvent(self._field, QKeyEvent(kind, *same))
        event.accept()
        return True

    def _is_at_home(self, watched: QObject) -> bool:
        """Tell whether a key goes to the window itself: to one of its widgets, or to what shows them."""
        if isinstance(watched, QWidget):
            return watched.window() is self._window
        return watched is self._window.windowHandle()
