"""Jobs on the thread pool, told by signals.

Signals belong to objects of the window's thread; a job only holds what it needs to compute.
"""

from __future__ import annotations

from threading import Event as Stop

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from gui.works import Work
from models.errors import DatelineError


class Job(QObject):
    """One long piece of work on the thread pool, with progress and a way to cancel it."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._stop = Stop()

    def start(self, pool: QThreadPool | None = None) -> None:
        """Run the work on the pool."""
        (pool or QThreadPool.globalInstance()).start(QRunnable.create(self._run))

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def _run(self) -> None:
        try:
            result = self._work(self.progressed.emit, self._stop.is_set)
        except DatelineError as error:
            self.failed.emit(error)
        except Exception as error:
            self.failed.emit(DatelineError(f"{type(error).__name__}: {error}", detail=repr(error)))
        else:
            self.succeeded.emit(result)
        finally:
            self.ended.emit()


def wait_for_jobs() -> None:
    """Wait until every job on the pool has ended."""
    QThreadPool.globalInstance().waitForDone()
