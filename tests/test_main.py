"""The command line itself: what opens the window, what each way of ending returns."""

from __future__ import annotations

import builtins
from pathlib import Path

import pytest

import main
from gui import app
from gui.settings import Settings
from models.errors import SessionFull


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Settings, Path | None, bool]]:
    """Return the list of what would have been opened in the window."""
    windows: list[tuple[Settings, Path | None, bool]] = []

    def run(settings: Settings, session: Path | None, *, sample: bool = False) -> int:
        windows.append((settings, session, sample))
        return 0

    monkeypatch.setattr(app, "run", run)
    return windows


def test_a_session_alone_opens_the_window(tmp_path: Path, opened: list) -> None:
    path = tmp_path / "a.dateline"
    path.touch()
    assert main.main([str(path)]) == 0
    assert [(session, sample) for _, session, sample in opened] == [(path, False)]


def test_nothing_at_all_opens_the_window_and_sample_its_sample(opened: list) -> None:
    assert main.main([]) == main.main(["--sample"]) == 0
    assert [(session, sample) for _, session, sample in opened] == [(None, False), (None, True)]


def test_a_session_named_like_a_command_is_opened_by_its_path(
    tmp_path: Path, opened: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("check").touch()
    assert main.main(["./check"]) == 0
    assert opened[0][1] == Path("check")


def test_settings_come_from_the_data_folder(tmp_path: Path, opened: list, own_home: Path) -> None:
    main.main(["--data-dir", str(tmp_path)])
    main.main([])
    assert opened[0][0].path.parent == tmp_path
    assert opened[1][0].path.is_relative_to(own_home)


def test_the_exit_code_of_the_window_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "run", lambda *_parts, **_options: 7)
    assert main.main([]) == 7


def test_a_missing_session_opens_no_window(
    tmp_path: Path, opened: list, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main([str(tmp_path / "none.dateline")]) == 1
    assert opened == []
    assert "is not there" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (SessionFull("There is no room left.", "Free some space."), 1, "no room left. Free some space."),
        (
            OSError(28, "No space left on device", "a.txt"),
            1,
            "a.txt cannot be used: No space left on device.",
        ),
        (KeyboardInterrupt(), 130, "Interrupted"),
        (SystemExit(3), 3, ""),
        (SystemExit("odd"), 1, ""),
    ],
)
def test_every_way_to_end_has_its_exit_code_and_sentence(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_parts: object, **_options: object) -> int:
        raise error

    monkeypatch.setattr(app, "run", fail)
    assert main.main([]) == code
    assert said in capsys.readouterr().err


def test_a_fault_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "run", lambda *_parts: None)
    with pytest.raises(TypeError):
        main.main([])


def test_qt_that_cannot_be_loaded_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = builtins.__import__

    def without_qt(name: str, *parts: object) -> object:
        if name == "PySide6.QtWidgets":
            raise ImportError("libEGL.so.1: cannot open shared object file")
        return found(name, *parts)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without_qt)
    assert main.main([]) == 1
    assert "Qt cannot be loaded: libEGL.so.1" in capsys.readouterr().err
