"""Jobs report, fail with a reason, and cancel."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from gui.tasks import Job
from models.errors import ImportFailed


def test_a_job_reports_progress_and_result(qtbot: QtBot) -> None:
    def work(progress: Callable[[int, int, str], None], _cancelled: Callable[[], bool]) -> str:
        progress(1, 2, "half")
        return "done"

    job = Job(work)
    with qtbot.waitSignals([job.progressed, job.succeeded, job.ended]):
        job.start()


def test_a_job_that_fails_gives_the_error(qtbot: QtBot) -> None:
    def work(_progress: object, _cancelled: object) -> None:
        raise ImportFailed("The file is empty.")

    job = Job(work)
    with qtbot.waitSignal(job.failed) as told:
        job.start()
    assert isinstance(told.args[0], ImportFailed)


def test_a_cancelled_job_stops_at_its_next_step(qtbot: QtBot) -> None:
    def work(_progress: object, cancelled: Callable[[], bool]) -> str:
        while not cancelled():
            pass
        return "stopped"

    job = Job(work)
    with qtbot.waitSignal(job.succeeded) as told:
        job.start()
        job.cancel()
    assert told.args == ["stopped"]
