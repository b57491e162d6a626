"""Choosing an event type by typing a few letters, with its guideline in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.dialogs.picker import Picker, PickerRow
from gui.panels import wording
from models.schema import Guideline, Schema

_PAUSE_MS = 600
"""So long after a name was taken its other letters still belong to it."""
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class TypePicker(Picker):
    """Offers the types of a schema; `picked` carries the name of the one taken.

    A type is taken without Return as soon as the letters begin no other name, or by its number, so that
    no type takes more than two keys.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Type letters of the name, its key or its number"), parent, numbered=True)
        self._schema: Schema | None = None
        self._typed = ""
        self.setWindowTitle(self.tr("Event type"))
        self.field.textEdited.connect(self._take_if_clear)

    def show_types(self, schema: Schema, current: str = "") -> None:
        """Offer the event types of `schema`, the present one first."""
        self._schema = schema
        kinds = sorted(schema.types, key=lambda kind: kind.name != current)
        self.show_rows(
            [
                PickerRow(
                    kind.name, kind.name, self._guideline(kind.name).definition, kind.key.upper(), "type"
                )
                for kind in kinds
            ]
        )

    def foot_text(self, row: PickerRow) -> str:
        """Return example and confusion of the current row's guideline."""
        guideline = self._guideline(row.id)
        return " ".join(part for part in (guideline.example.replace("*", ""), guideline.confusion) if part)

    def _take_if_clear(self, letters: str) -> None:
        """Take the one type that the letters begin, unless some were taken back or are another's key."""
        grows, self._typed = len(letters) > len(self._typed), letters
        wanted = letters.casefold()
        begun = [row for row in self.shown() if row.title.casefold().startswith(wanted)]
        meant = [row for row in self.shown() if row.key.casefold() == wanted]
        if grows and len(begun) == 1 and meant in ([], begun):
            self.list.setCurrentIndex(self.list.model().index(self.shown().index(begun[0]), 0))
            _Rest(begun[0].title[len(letters) :], QApplication.instance())
            self._take()

    def _guideline(self, name: str) -> Guideline:
        return wording.guideline_named(self._schema, name) if self._schema else Guideline("")


class _Rest(QObject):
    """Keeps the other letters of a name that is still being typed, and its Return, from the desk.

    There they would be keys of their own: T a label, Return a decision. It ends with any other key.
    """

    def __init__(self, rest: str, parent: QObject | None) -> None:
        super().__init__(parent)
        self._rest = rest.casefold()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._end)
        self._pause.start()
        if parent is not None:
            parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what belongs to the name."""
        if event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent) or event.key() in _MODIFIERS:
            return False
        if not self._expects(event):
            self._end()
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self._rest = self._rest[1:]
            self._pause.start()
            if event.key() in _RETURNS:
                self._end()
        return True

    def _expects(self, event: QKeyEvent) -> bool:
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        written = event.text().casefold().replace(" ", "_")
        return event.key() in _RETURNS or (bool(written) and self._rest.startswith(written))

    def _end(self) -> None:
        if (home := self.parent()) is not None:
            home.removeEventFilter(self)
        self.deleteLater()
