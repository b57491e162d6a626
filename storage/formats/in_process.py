"""Exporting in a process of its own, so that the window's never loads spaCy nor waits for it.

The functions block until the process is done; the window calls them from a thread.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import shutil
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from models.errors import DatelineError, ExportFailed
from models.recipe import Recipe
from storage.formats import exporting
from storage.formats.base import Losses
from storage.formats.exporting import Cancelled, ExportReport, Progress
from storage.formats.output_file import draft_beside
from storage.formats.process_end import end
from storage.session import Session

_LOOK_SECONDS = 0.05
"""How often the caller is asked whether it cancels, and the longest time between two reports."""


@dataclass(frozen=True, slots=True)
class _Step:
    """How far the process is: articles done, articles in all, title of the last."""

    done: int
    total: int
    title: str


@dataclass(frozen=True, slots=True)
class _Crash:
    """A fault of the program inside the process."""

    trace: str


def run(
    session_path: Path,
    output: Path,
    recipe: Recipe,
    *,
    strict: bool = False,
    lists: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ExportReport:
    """Export as `exporting.export` does; cancelling ends the process within a moment.

    Raises what `export` raises, and `ExportFailed` if the process is killed; then nothing was written.
    """
    draft = draft_beside(output)
    try:
        report = _done(_export, (session_path, output, recipe, strict, lists, draft), progress, cancelled)
    finally:
        # A process that was killed could not take it away itself.
        shutil.rmtree(draft, ignore_errors=True)
    return ExportReport(output, None) if report is None else report


def losses(
    session_path: Path,
    recipe: Recipe,
    *,
    most: int = 20,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Losses, ...]:
    """Return by kind what an export would lose with the first `most`, empty also if it was cancelled."""
    return _done(_find_losses, (session_path, recipe, most), progress, cancelled) or ()


def _done(
    work: Callable[..., Any],
    arguments: tuple[Any, ...],
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> Any:
    """Return what `work` returns in a process of its own, None if it was cancelled before."""
    spawn = multiprocessing.get_context("spawn")
    receiver, sender = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_serve, args=(sender, work, arguments), daemon=True)
    with receiver:
        process.start()
        sender.close()
        found = None
        try:
            found = _followed(process, receiver, progress, cancelled or (lambda: False))
        finally:
            if found is None:
                process.terminate()
            end(process)
    return found


def _followed(
    process: BaseProcess,
    receiver: Connection[Any, Any],
    progress: Progress | None,
    cancelled: Cancelled,
) -> Any:
    """Return the last message of `process`; None if it was ended before it could send one."""
    ended = False
    while True:
        if not ended and cancelled():
            # What it sent is read to the end all the same: the output may be in its place already.
            process.terminate()
            ended = True
        if not receiver.poll(_LOOK_SECONDS):
            continue
        try:
            message = receiver.recv()
        except (EOFError, OSError):
            if ended:
                return None
            process.join()
            raise _broken(f"exit code {process.exitcode}") from None
        if isinstance(message, DatelineError):
            raise message
        if isinstance(message, _Crash):
            raise _broken(message.trace)
        if not isinstance(message, _Step):
            return message
        if progress and not ended:
            progress(message.done, message.total, message.title)


def _broken(detail: str) -> ExportFailed:
    return ExportFailed(
        "The export process ended unexpectedly; nothing was written.",
        "Try again, or close other programs if memory is short.",
        detail=detail,
    )


def _serve(sender: Connection[Any, Any], work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    # An interrupt at the terminal reaches both processes; the caller decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # If nobody listens any more, there is nobody to tell.
    with contextlib.suppress(ConnectionError), sender:
        try:
            sender.send(work(_Steps(sender), *arguments))
        except DatelineError as error:
            sender.send(error)
        except Exception:
            sender.send(_Crash(traceback.format_exc()))


class _Steps:
    """A `Progress` that sends some of the steps through the pipe, the last one always."""

    def __init__(self, sender: Connection[Any, Any]) -> None:
        self._sender = sender
        self._sent = 0.0

    def __call__(self, done: int, total: int, title: str) -> None:
        now = time.monotonic()
        if done == total or now - self._sent >= _LOOK_SECONDS:
            self._sent = now
            self._sender.send(_Step(done, total, title))


def _export(
    steps: Progress, session_path: Path, output: Path, recipe: Recipe, strict: bool, lists: bool, draft: Path
) -> ExportReport:
    with Session.open(session_path, read_only=True) as session:
        return exporting.export(
            session, output, recipe, strict=strict, lists=lists, progress=steps, draft=draft
        )


def _find_losses(steps: Progress, session_path: Path, recipe: Recipe, most: int) -> tuple[Losses, ...]:
    with Session.open(session_path, read_only=True) as session:
        return exporting.find_losses(session, recipe, most=most, progress=steps)
