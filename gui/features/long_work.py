"""Showing work that takes long, such as a decision over many articles, and stopping it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui.actions.live import Handler
from gui.actions.menus import EDIT
from gui.actions.spec import window_action
from gui.panels.progress_strip import ProgressStrip
from gui.soon import after
from gui.tasks import Job
from gui.window import Feature, Window

_PATIENCE_MS = 250
"""Work that is done sooner is not shown."""


class LongWork(Feature):
    """A strip above the foot of the window while something takes long, also in front of a full page."""

    specs = (window_action("stop", QT_TRANSLATE_NOOP("actions", "Stop what takes long"), EDIT, "Ctrl+."),)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.strip = ProgressStrip()
        self._job: Job | None = None
        self._due = after(_PATIENCE_MS, self, self.strip.show)
        window.add_foot(self.strip)
        self.strip.hide()
        self.strip.stop_requested.connect(self._cancel)
        window.controller.job_started.connect(self._show_decision)
        window.jobs.titled.connect(self.show)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"stop": self.strip.stop_button.click}

    def possible(self) -> Mapping[str, bool]:
        """Tell whether something takes long."""
        return {"stop": self._job is not None}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the key on the button."""
        self.strip.stop_button.set_key(keys.get("stop", ""))

    @Slot(object, str)
    def show(self, job: Job, title: str) -> None:
        """Show a job from now on until it ends, in place of one that was shown before."""
        self._job = job
        self.strip.start(title)
        self._due.start()
        self._window.actions_by_id["stop"].setEnabled(True)
        job.progressed.connect(lambda done, total, what: self._show_progress(job, done, total, what))
        job.ended.connect(lambda: self._end(job))

    @Slot(object)
    def _show_decision(self, job: Job) -> None:
        self.show(job, self.tr("Storing the decision"))

    def _show_progress(self, job: Job, done: int, total: int, what: str) -> None:
        if job is self._job:
            self.strip.show_progress(done, total, what)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._due.stop()
            self.strip.hide()
            self._window.actions_by_id["stop"].setEnabled(False)
