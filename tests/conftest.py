"""What every test gets: Qt offscreen, an empty home, the real articles if there are any, no left-overs."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

HOME_VARIABLES = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}
POOL_PATIENCE_MS = 10_000

# A shared machine may be slow at any moment; how long an example takes says nothing about the code.
# Same code, same examples: what fails was broken by the change at hand. `make search` looks for new ones.
hypothesis.settings.register_profile("search", deadline=None, print_blob=True)
hypothesis.settings.register_profile("dateline", deadline=None, print_blob=True, derandomize=True)
hypothesis.settings.load_profile("dateline")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--headed", action="store_true", help="show the windows instead of testing offscreen")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("LANGUAGE", None)
    # Qt keeps the folders it saw first, so the real home has to be out of sight before any test begins.
    home = tempfile.TemporaryDirectory(prefix="dateline-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(home.cleanup)
    os.environ.update(home_variables(Path(home.name)))


def home_variables(home: Path) -> dict[str, str]:
    return {name: str(home / folder) for name, folder in HOME_VARIABLES.items()}


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty home folder and settings that no other test has seen.

    Only the cache is that of all tests: it holds the unpacked pipelines.
    """
    home = tmp_path_factory.mktemp("home")
    for name, folder in home_variables(home).items():
        if name != "XDG_CACHE_HOME":
            monkeypatch.setenv(name, folder)
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / ".config"))
    return home


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves behind a thread, or a pool job that does not end."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in set(threading.enumerate()) - before if not thread.daemon]
    if left:
        pytest.fail(f"threads left running: {', '.join(left)}")
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QThreadPool

        if not QThreadPool.globalInstance().waitForDone(POOL_PATIENCE_MS):
            pytest.fail("a job of the global thread pool is still running")


@pytest.fixture(scope="session")
def articles_dir() -> Path:
    """Return the folder of real articles that `DATELINE_ARTICLES` names; skip the test without it."""
    folder = os.environ.get("DATELINE_ARTICLES")
    if not folder:
        pytest.skip("DATELINE_ARTICLES names no folder of real articles")
    articles = Path(folder).resolve()
    if not articles.is_dir():
        pytest.fail(f"DATELINE_ARTICLES names {articles}, which is no folder")
    return articles


@pytest.fixture
def workshops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let archives be unpacked into a folder of the test."""
    place = tmp_path / "workshops"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place
