"""How a command talks on the terminal: what it did, how far it is, what failed, and Ctrl+C."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum
from threading import Event
from types import FrameType
from typing import NoReturn

import click


class ExitCode(IntEnum):
    """What a command's exit code means."""

    DONE = 0
    FAILED = 1
    WRONG_USAGE = 2
    PARTLY_FAILED = 3
    INTERRUPTED = 130


_UNPRINTABLE = re.compile("[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f-\x9f]")

INTERRUPTED = "Interrupted; what was finished is saved."
"""What a command says when Ctrl+C has ended it."""


def say(text: str) -> None:
    """Print a result; bytes of a file name that are no UTF-8 become question marks."""
    click.echo(_printable(text))


def warn(text: str) -> None:
    """Print to the error stream what the user should know beside the result."""
    click.echo(_printable(text), err=True)


def leave(code: ExitCode, sentence: str = "") -> NoReturn:
    """End the command with an exit code, and a last sentence on the error stream."""
    if sentence:
        warn(sentence)
    sys.exit(code)


def counted(number: int, thing: str) -> str:
    """Return a number with the word for what it counts, as in "1 article" or "3 articles"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def leave_if_failed(failed: Iterable[tuple[str, str]], *, anything_done: bool) -> None:
    """Print what failed, each reason once with all that it concerns, and leave if there was any."""
    by_reason: dict[str, list[str]] = {}
    for what, reason in failed:
        by_reason.setdefault(reason, []).append(what)
    for reason, concerned in by_reason.items():
        if len(concerned) == 1:
            warn(f"failed: {concerned[0]}: {reason}")
        else:
            warn("\n    ".join([f"failed: {reason}", *concerned]))
    if by_reason:
        leave(ExitCode.PARTLY_FAILED if anything_done else ExitCode.FAILED)


def warn_of(remarks: Mapping[str, int]) -> None:
    """Print remarks on suggestions, each with the number of articles that it holds for."""
    for remark, number in remarks.items():
        warn(f"{counted(number, 'article')}: {remark}")


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int, str], None]]:
    """Show a progress bar that takes `(done, total, what)`, on a terminal only.

    A total of 0 is not known yet. Once it has reached the total it can begin anew with the next step.
    """
    bar = click.progressbar(
        length=1, label=label, file=sys.stderr, show_pos=True, hidden=not sys.stderr.isatty()
    )

    def show(done: int, total: int, _what: str) -> None:
        bar.length = total or (None if done else 1)
        bar.finished = False
        # It shows nothing more once it was told to go back.
        if done < bar.pos:
            bar.pos = 0
        bar.update(done - bar.pos)

    with bar:
        yield show


@contextmanager
def interrupts() -> Iterator[Callable[[], bool]]:
    """Give a function that tells whether Ctrl+C was pressed, so that work can stop at its next step.

    Pressed a second time it stops the work wherever it is.
    """
    pressed = Event()

    def hear(_signal: int, _frame: FrameType | None) -> None:
        if pressed.is_set():
            raise KeyboardInterrupt
        pressed.set()

    former = signal.signal(signal.SIGINT, hear)
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, former)


def _printable(text: str) -> str:
    """Return a text without what no terminal can show, or what would steer it: names come from any file."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
