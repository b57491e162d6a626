"""The program as a user has it: commands in a process of their own, and the real window played by keys."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

import resources
from gui.app import make_application
from gui.dialogs.error_box import ErrorBox
from gui.main_window import MainWindow
from gui.settings import Settings
from models.article import Article
from models.review import Review
from storage import articles
from storage.annotations import load
from storage.session import Session

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8")
PATIENCE = 60_000
D = TypeVar("D", bound=QDialog)


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str


def run_in(folder: Path, *arguments: str | Path, **environment: str) -> Done:
    """Run a command of `main.py` in a folder, away from any terminal."""
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", *map(str, arguments)],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Done]:
    return lambda *arguments, **environment: run_in(tmp_path, *arguments, **environment)


def session_of(path: Path, texts: list[str], language: str = "en") -> Path:
    """Make a session of articles without suggestions."""
    with Session.create(path, SCHEMA) as session, session.writing():
        for number, text in enumerate(texts):
            articles.add(session, Article(f"a{number}", text, f"{number}.txt", f"Title {number}", language))
    return path


class Reviewer:
    """Plays the window by keys and reads what it shows."""

    def __init__(self, settings: Settings) -> None:
        self.window = MainWindow(settings)
        self.window.resize(1440, 900)
        self.window.show()

    @property
    def review(self) -> Review:
        assert self.window.controller.review is not None
        return self.window.controller.review

    @property
    def focus(self) -> str:
        return self.window.controller.focus_id or ""

    def press(self, keys: str) -> None:
        """Press keys where the keyboard is, in this window."""
        self.window.activateWindow()
        QApplication.processEvents()
        combination = QKeySequence(keys)[0]
        target = self.window.focusWidget() or self.window.page.view
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()

    def boxes(self) -> list[ErrorBox]:
        return [box for box in self.window.findChildren(ErrorBox) if box.isVisible()]

    def told(self) -> list[str]:
        """Return what the open error boxes say, and close them."""
        QApplication.processEvents()
        boxes = self.boxes()
        said = [box.report() for box in boxes]
        for box in boxes:
            box.accept()
        return said

    def stored(self, path: Path) -> Review:
        """Return the open article as it stands in the session at `path`, read by somebody else."""
        with Session.open(path, read_only=True) as session:
            return load(session, self.review.article.id)

    def close(self) -> None:
        """Close the window; a second call does nothing."""
        self.window.close()

    def forget(self) -> None:
        """Delete the window, so that those of other tests need not be styled and painted with it."""
        self.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def dialog_of(reviewer: Reviewer, kind: type[D]) -> D:
    """Return the dialog of this kind that is open over the window."""
    [found] = [item for item in reviewer.window.findChildren(kind) if item.isVisible()]
    return found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "own" / "settings.json", theme="light", language="en", reviewer="ida")


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    """Return the application as it looks in use; styling it anew for each test would take long."""
    return make_application(Settings(Path(), theme="light", language="en"))


@pytest.fixture
def reviewer(application: QApplication, settings: Settings) -> Iterator[Reviewer]:
    reviewer = Reviewer(settings)
    yield reviewer
    reviewer.forget()


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the worker process out of tests that do not need suggestions."""
    monkeypatch.setattr(MainWindow, "start_suggesting", lambda self: None)
