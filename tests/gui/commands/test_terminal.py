"""What commands print, when they leave, and how they hear Ctrl+C."""

from __future__ import annotations

import io
import signal
import sys

import pytest

from gui.commands.terminal import (
    ExitCode,
    counted,
    interrupts,
    leave,
    leave_if_failed,
    progress_bar,
    say,
    warn,
)


def test_results_and_warnings_go_different_ways(capsys: pytest.CaptureFixture[str]) -> None:
    say("done")
    warn("but")
    assert capsys.readouterr() == ("done\n", "but\n")


def test_bytes_that_are_no_utf8_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    say("caf\udce9.txt")
    assert capsys.readouterr().out == "caf\ufffd.txt\n"
    warn("half \ud800 pair")
    assert capsys.readouterr().err == "half \ufffd pair\n"


@pytest.mark.parametrize(("number", "words"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles")])
def test_things_are_counted_in_words(number: int, words: str) -> None:
    assert counted(number, "article") == words


@pytest.mark.parametrize(("done", "code"), [(True, ExitCode.PARTLY_FAILED), (False, ExitCode.FAILED)])
def test_failures_are_told_by_reason(done: bool, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        leave_if_failed([("a", "Bad."), ("b", "Worse."), ("c", "Bad.")], anything_done=done)
    assert left.value.code == code
    assert capsys.readouterr().err == "failed: Bad.\n    a\n    c\nfailed: b: Worse.\n"


def test_without_a_failure_the_command_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    leave_if_failed([], anything_done=False)
    assert capsys.readouterr() == ("", "")


def test_leaving_without_a_sentence_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        leave(ExitCode.FAILED)
    assert capsys.readouterr() == ("", "")


def test_progress_is_silent_away_from_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bar("Importing") as show:
        show(1, 2, "a.txt")
        show(2, 2, "b.txt")
    assert capsys.readouterr() == ("", "")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_begins_anew_with_the_next_step_and_may_not_know_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_bar("Importing") as show:
        shown = []
        for step in ((1, 2), (2, 2), (7, 0), (1, 4), (4, 4)):
            terminal.truncate(0)
            show(*step, "")
            shown.append((terminal.getvalue().split("]")[-1].split()[:1], "####]" in terminal.getvalue()))
    assert shown == [(["1/2"], False), (["2/2"], True), (["7"], False), (["1/4"], False), (["4/4"], True)]


def test_the_first_interrupt_is_noted_and_the_second_stops() -> None:
    former = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), interrupts() as stop:
        assert not stop()
        signal.raise_signal(signal.SIGINT)
        assert stop()
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is former


def test_nothing_that_is_printed_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("left out: \x1b[2J\x9b1m\x00\r\x07\ud800 é\tx\n😀")
    assert capsys.readouterr().out == f"left out: {'�'}[2J{'�'}1m{'�' * 4} é\tx\n😀\n"
