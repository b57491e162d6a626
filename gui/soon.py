"""Calls a slot once for all that asks for it at a time: before the next painting, or shortly after it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot

_SHORTLY_MS = 60
"""Four frames of a screen."""


class Soon(QObject):
    """Calls its slot when the event loop goes on, before anything is painted; asked twice it is called once.

    A timer of no time would call after the painting, and what the slot changes would be painted on its own.
    """

    _asked = Signal()

    def __init__(self, slot: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._slot = slot
        self._is_due = False
        self._asked.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @property
    def is_due(self) -> bool:
        """Tell whether the slot has been asked for and not been called yet."""
        return self._is_due

    @Slot()
    def start(self) -> None:
        """Ask for the slot."""
        if not self._is_due:
            self._is_due = True
            self._asked.emit()

    @Slot()
    def _call(self) -> None:
        self._is_due = False
        self._slot()
        # A widget that is shown asks to be painted by a posted event, which would come after the painting.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)


class Shortly(QObject):
    """Calls its slot when what the reviewer looks at has been painted; asked several times it is called once.

    For what stands at the edge of the window and tells how things are, so that no key waits for it. The
    frames are counted from the painting on, however long that takes.
    """

    def __init__(
        self, slot: Callable[[], object], parent: QObject, *, milliseconds: int = _SHORTLY_MS
    ) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(slot)
        # A timer of no time comes after all that is due now, painting included.
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._timer.start)

    @property
    def is_due(self) -> bool:
        """Tell whether the slot has been asked for and not been called yet."""
        return self._painted.isActive() or self._timer.isActive()

    @Slot()
    def stop(self) -> None:
        """Forget what was asked for."""
        self._painted.stop()
        self._timer.stop()

    @Slot()
    def start(self) -> None:
        """Ask for the slot; what was asked for before is not put off by it."""
        if not self.is_due:
            self._painted.start()


def after(milliseconds: int, parent: QObject, slot: Callable[[], None]) -> QTimer:
    """Return a single-shot timer that calls `slot` when it has been quiet for that long."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
