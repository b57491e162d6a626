"""A decision over many articles, written beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.tasks import Job
from gui.works import Work


class LongDecision(QObject):
    """Runs the work of one decision at a time and hands its outcome to the window's thread.

    `started` tells the job, which has progress and can be cancelled; `ended` the report or the error.
    """

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether a decision is being written."""
        return self._job is not None

    def start(self, work: Work) -> None:
        """Begin to write a decision."""
        job = self._job = Job(work)
        job.succeeded.connect(lambda report: self._end(job, report))
        job.failed.connect(lambda error: self._end(job, error))
        self.started.emit(job)
        job.start()

    def give_up(self) -> None:
        """Cancel what is being written; its outcome is not told any more."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _end(self, job: Job, outcome: object) -> None:
        if job is self._job:
            self._job = None
            self.ended.emit(outcome)
