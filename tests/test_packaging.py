"""Locks, wheel, set-up and the check of Qt's system libraries."""

from __future__ import annotations

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import launch
import prepare
import pytest
import system_libraries

from models.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
OUR_FOLDERS = ("gui", "models", "resources", "storage")
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?P<marker> ; [^\\]+)?", re.MULTILINE)


def pins(lock: str) -> set[tuple[str, str]]:
    return {
        (match["name"], match["version"]) for match in PIN.finditer((ROOT / lock).read_text(encoding="utf-8"))
    }


def normalized(requirement: str) -> str:
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def project() -> dict[str, list[str]]:
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {
        "runtime": configuration["project"]["dependencies"],
        "dev": configuration["dependency-groups"]["dev"],
    }


@pytest.mark.parametrize("lock", [prepare.RUNTIME, prepare.DEVELOPMENT])
def test_lock_names_no_registry_and_hashes_every_pin(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|^\s*-|index-url|find-links", text.replace("    --hash=", ""), re.MULTILINE)
    blocks = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)


def test_development_lock_includes_the_runtime_lock() -> None:
    assert pins(prepare.RUNTIME) <= pins(prepare.DEVELOPMENT)


@pytest.mark.parametrize(("group", "lock"), [("runtime", prepare.RUNTIME), ("dev", prepare.DEVELOPMENT)])
def test_lock_knows_every_dependency_and_each_has_both_bounds(group: str, lock: str) -> None:
    locked = {name for name, _ in pins(lock)}
    for requirement in project()[group]:
        assert normalized(requirement) in locked
        assert re.search(r">=[\d.]+,<[\d.]+$", requirement), requirement


def imported_packages(*files: Path) -> set[str]:
    names: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {*OUR_FOLDERS, "main"}


def test_dependencies_are_exactly_what_the_program_imports() -> None:
    files = [file for folder in OUR_FOLDERS for file in (ROOT / folder).rglob("*.py")]
    provided = importlib.metadata.packages_distributions()
    imported = {normalized(provided[name][0]) for name in imported_packages(*files, ROOT / "main.py")}
    declared = {normalized(requirement) for requirement in project()["runtime"]}
    # Shiboken comes with PySide6, the others with spaCy: each at the version that its owner asks for.
    assert imported - {"shiboken6", "murmurhash", "numpy", "thinc"} == declared


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


def test_wheel_holds_one_package_with_everything_in_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name.partition("/")[0] for name in names} == {"dateline_app", f"dateline-{VERSION}.dist-info"}
    shipped = [file for folder in OUR_FOLDERS for file in (ROOT / folder).rglob("*")]
    expected = {f"dateline_app/{file.relative_to(ROOT).as_posix()}" for file in shipped if file.is_file()}
    expected = {name for name in expected if "__pycache__" not in name}
    assert expected | {"dateline_app/__init__.py", "dateline_app/main.py"} <= names
    assert not [name for name in names if "__pycache__" in name]


SPAWNING_PROGRAM = """
import inspect
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from dateline_app import add_own_folder

if __name__ == "__main__":
    add_own_folder()
    from models.errors import DatelineError

    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        print(pool.submit(inspect.getfile, DatelineError).result())
"""


def test_spawned_worker_imports_the_models_of_the_wheel(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    program = tmp_path / "program.py"
    program.write_text(SPAWNING_PROGRAM, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(site)}
    run = subprocess.run(
        [sys.executable, program], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert run.stdout.strip() == str(site / "dateline_app" / "models" / "errors.py"), run.stderr


def fake_environment(root: Path) -> tuple[Path, Path]:
    environment, lock = root / ".venv", root / "requirements.lock"
    environment.mkdir()
    lock.write_text("click==8.5.1\n", encoding="utf-8")
    return environment, lock


def test_stamp_is_void_once_the_lock_changes(tmp_path: Path) -> None:
    environment, lock = fake_environment(tmp_path)
    assert not prepare.is_installed(environment, lock)
    prepare.stamp(environment, lock).write_text(prepare.fingerprint(lock), encoding="utf-8")
    assert prepare.is_installed(environment, lock)
    lock.write_text("click==8.5.2\n", encoding="utf-8")
    assert not prepare.is_installed(environment, lock)


def test_environment_without_a_python_is_not_usable(tmp_path: Path) -> None:
    environment, _ = fake_environment(tmp_path)
    assert not prepare.is_usable(environment)


def test_preparing_again_installs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment, lock = fake_environment(tmp_path)
    installed: list[Path] = []
    monkeypatch.setattr(prepare, "is_usable", lambda _: True)
    monkeypatch.setattr(prepare, "install", lambda _, wanted: installed.append(wanted))
    prepare.prepare(tmp_path, development=False)
    prepare.prepare(tmp_path, development=False)
    assert installed == [lock]
    assert prepare.is_installed(environment, lock)


def test_failed_installation_leaves_no_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment, lock = fake_environment(tmp_path)
    monkeypatch.setattr(prepare, "is_usable", lambda _: True)
    monkeypatch.setattr(prepare, "interpreter", lambda _: Path("false"))
    with pytest.raises(SystemExit, match=r"requirements\.lock failed.*repeat the command"):
        prepare.prepare(tmp_path, development=False)
    assert not prepare.is_installed(environment, lock)


def failing_setup(python: str) -> str:
    environment = os.environ | {"PYTHON": python}
    script = ROOT / "packaging" / "setup.sh"
    run = subprocess.run(["sh", script], env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    return run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")
def test_setup_without_a_fitting_python_ends_in_one_sentence() -> None:
    assert "needs Python 3.11" in failing_setup("no-such-python")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")
def test_setup_with_a_python_that_lacks_venv_says_what_to_install(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; *) exit 0;; esac\n', encoding="utf-8")
    python.chmod(0o755)
    assert "apt-get install python3-venv" in failing_setup(str(python))


def lacking(*sonames: str) -> system_libraries.Loader:
    def load(soname: str) -> object:
        if soname in sonames:
            raise OSError(soname)
        return object()

    return load


@pytest.mark.parametrize(
    ("environment", "package", "expected"),
    [
        ({"DISPLAY": ":0"}, "libxcb-cursor0", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "libxcb-cursor0", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "libwayland-cursor0", True),
        ({}, "libxcb-cursor0", False),
        ({}, "libegl1", True),
    ],
)
def test_needed_libraries_follow_the_platform(
    environment: dict[str, str], package: str, expected: bool
) -> None:
    assert (package in system_libraries.needed(environment).values()) is expected


def test_missing_libraries_are_named_with_their_packages() -> None:
    load = lacking("libEGL.so.1", "libxcb-cursor.so.0")
    absent = system_libraries.missing(system_libraries.needed({"DISPLAY": ":0"}), load)
    assert absent == {"libEGL.so.1": "libegl1", "libxcb-cursor.so.0": "libxcb-cursor0"}


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Pretend to be root on Debian with fonts; return what apt-get was asked to install."""
    asked: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries.shutil, "which", lambda _: "apt-get")
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 0)
    monkeypatch.setattr(system_libraries, "has_fonts", lambda _: True)
    monkeypatch.setattr(system_libraries, "apt_install", lambda packages: asked.append(packages) is None)
    return asked


def test_nothing_is_installed_where_nothing_is_missing(debian: list[list[str]]) -> None:
    assert system_libraries.ensure({}, lacking())
    assert debian == []


def test_root_on_debian_gets_the_packages_installed(debian: list[list[str]]) -> None:
    def load(soname: str) -> object:
        if soname == "libEGL.so.1" and not debian:
            raise OSError(soname)
        return object()

    assert system_libraries.ensure({}, load)
    assert debian == [["libegl1"]]


def test_other_users_are_told_the_line_to_type(
    debian: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000)
    assert not system_libraries.ensure({}, lacking("libGL.so.1", "libEGL.so.1"))
    assert debian == []
    said = capsys.readouterr().err
    assert "libGL.so.1" in said
    assert "sudo apt-get install -y libegl1 libgl1" in said


def test_missing_fonts_are_advised_but_stop_nothing(
    debian: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system_libraries, "has_fonts", lambda _: False)
    assert system_libraries.ensure({}, lacking())
    assert system_libraries.FONT_PACKAGE in capsys.readouterr().err


def test_fonts_are_found_in_folders_that_may_not_exist(tmp_path: Path) -> None:
    folders = [tmp_path / "absent", tmp_path / "fonts"]
    assert not system_libraries.has_fonts(folders)
    (tmp_path / "fonts" / "family").mkdir(parents=True)
    (tmp_path / "fonts" / "family" / "Plain.TTF").write_bytes(b"")
    assert system_libraries.has_fonts(folders)


@pytest.mark.parametrize(
    ("environment", "platform", "arguments"),
    [
        ({}, "linux", ["tour", "--output", "tour"]),
        ({"DISPLAY": ""}, "linux", ["tour", "--output", "tour"]),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", ["tour", "--output", "tour"]),
        ({"DISPLAY": ":0"}, "linux", ["--sample"]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", ["--sample"]),
        ({}, "darwin", ["--sample"]),
        ({}, "win32", ["--sample"]),
    ],
)
def test_launch_opens_the_window_only_where_there_is_a_display(
    environment: dict[str, str], platform: str, arguments: list[str]
) -> None:
    assert launch.command(with_display=launch.has_display(environment, platform)) == arguments
