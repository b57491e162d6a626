"""Takes the next key that is pressed, whatever it would do elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.actions.key_rules import pressed_key
from gui.panels.labels import text_label


class KeyCapture(QFrame):
    """Asks for a key while it has the keyboard.

    `pressed` carries the key as portable text; Escape, or the keyboard going elsewhere, is `left`.
    """

    pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = text_label(wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self._words)

    def ask(self, words: str) -> None:
        """Show what the key is for, and wait for it."""
        self.say(words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Show something else while waiting, as why a key was not taken."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def text(self) -> str:
        """Return what is shown."""
        return self._words.text()

    def event(self, event: QEvent) -> bool:
        """Take every key, Tab and keys of actions among them."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop asking when the user turns to something else."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif key := pressed_key(event):
            self.pressed.emit(key)
