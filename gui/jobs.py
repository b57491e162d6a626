"""The window's work in threads: started here, kept while it runs, stopped when the window closes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from gui import tasks, works
from gui.tasks import Job
from models.errors import DatelineError

OnFailure = Callable[[DatelineError], None]


class Jobs(QObject):
    """Holds the jobs of one window; `failed` is told of failures that a job does not tell itself.

    `titled` carries a job that shall be shown while it runs, and its title.
    """

    titled = Signal(object, str)

    def __init__(self, failed: OnFailure, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._running: set[Job] = set()

    def start(
        self,
        work: works.Work,
        succeeded: Callable[[object], None],
        failed: OnFailure | None = None,
        *,
        title: str = "",
    ) -> Job:
        """Run `work` in a thread and return its job, to show its progress or to cancel it.

        With a title the window shows it if it takes long.
        """
        job = Job(work)
        job.succeeded.connect(succeeded)
        job.failed.connect(failed or self._failed)
        job.ended.connect(lambda: self._running.discard(job))
        self._running.add(job)
        if title:
            self.titled.emit(job, title)
        job.start()
        return job

    def stop(self) -> None:
        """Cancel what is still running and wait until it has ended."""
        for job in tuple(self._running):
            job.cancel()
        tasks.wait_for_jobs()
