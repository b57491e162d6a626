"""Every command from end to end, in a process of its own, as a script would call it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import resources
from models.annotation import Annotation, Entity
from models.review import Review
from models.version import VERSION
from storage import articles, integrity
from storage.annotations import load
from storage.session import Session
from tests.e2e.conftest import PATIENCE, ROOT, Done, Reviewer, run_in, session_of

Run = Callable[..., Done]
COMMANDS = ("import", "suggest", "export", "evaluate", "check", "statistics", "keys", "tour", "pictures")
SAMPLES = ("en_tallinn_visit.txt", "en_accra_cold_stores.txt")
DISPLAYS = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
LOOK_SECONDS = 0.01
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals and terminals")


@dataclass(frozen=True)
class Job:
    """A folder where two articles were imported and suggested for, and what the commands printed."""

    folder: Path
    imported: Done
    suggested: Done

    @property
    def bare(self) -> Path:
        return self.folder / "bare.dateline"

    @property
    def session(self) -> Path:
        return self.folder / "a.dateline"


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    folder = tmp_path_factory.mktemp("job")
    (folder / "texts").mkdir()
    for name in SAMPLES:
        shutil.copy(resources.path("samples", name), folder / "texts" / name)
    imported = run_in(folder, "import", "a.dateline", "texts")
    shutil.copy(folder / "a.dateline", folder / "bare.dateline")
    return Job(folder, imported, run_in(folder, "suggest", "a.dateline", "--jobs", "2"))


def states(path: Path) -> list[str]:
    db = sqlite3.connect(path)
    try:
        return [row[0] for row in db.execute("SELECT suggestion_state FROM articles ORDER BY seq")]
    finally:
        db.close()


def in_order(path: Path) -> bool:
    with Session.open(path) as session:
        return integrity.findings(session) == []


def test_help_names_every_command_and_every_exit_code(run: Run) -> None:
    shown = run("--help")
    assert shown.code == 0
    for word in (*COMMANDS, "--sample", "NAME.dateline", " 0 ", " 1 ", " 2 ", " 3 ", " 130 "):
        assert word in shown.out
    assert "window " not in shown.out.partition("Commands:")[2]
    assert run("--version").out.strip().endswith(VERSION)


def test_import_and_suggest_say_what_they_did(job: Job) -> None:
    assert job.imported == Done(0, "2 articles imported, 0 already there.\n", "")
    assert job.suggested == Done(0, "Suggestions for 2 articles.\n", "")


def test_check_export_and_import_bring_everything_back(job: Job, run: Run, tmp_path: Path) -> None:
    assert run("check", job.session) == Done(0, "Everything is in order.\n", "")
    assert run("export", job.session, "--output", "a.json") == Done(0, "2 articles written to a.json.\n", "")
    data = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert all(article["entities"] and article["events"] for article in data["articles"])
    assert run("import", "b.dateline", "a.json").out == "2 articles imported, 0 already there.\n"
    assert run("suggest", "b.dateline") == Done(0, "Suggestions for 0 articles.\n", "")
    run("export", "b.dateline", "--output", "b.json")
    back = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert back | {"exported": ""} == data | {"exported": ""}


def test_formats_for_training_name_what_they_leave_out(job: Job, run: Run, tmp_path: Path) -> None:
    for name in ("spacy", "conll"):
        done = run("export", job.session, "--output", f"a.{name}", "--format", name)
        assert done.code == 0
        assert done.err == "left out: 2 articles not finished yet\n"
        assert (tmp_path / f"a.{name}").is_file()


def test_the_window_suggests_what_the_command_suggests(
    job: Job, tmp_path: Path, reviewer: Reviewer, qtbot: QtBot
) -> None:
    path = Path(shutil.copy(job.bare, tmp_path / "window.dateline"))
    assert reviewer.window.open_session(path)
    qtbot.waitUntil(lambda: states(path) == ["ready", "ready"], timeout=PATIENCE)
    reviewer.close()
    assert list(suggested(path)) == list(suggested(job.session))


def suggested(path: Path) -> Iterator[list[tuple[object, ...]]]:
    """Yield what was suggested for each article, with arguments told by the place of their targets."""
    with Session.open(path, read_only=True) as session:
        for article_id in articles.all_ids(session):
            review = load(session, article_id)
            yield [described(item, review) for item in review.in_reading_order()]


def described(item: Annotation, review: Review) -> tuple[object, ...]:
    if isinstance(item, Entity):
        return item.label, item.fragments, item.value, item.confidence, item.origin
    targets = {(each.role, each.confidence, place(each.target, review)) for each in item.arguments}
    return item.type, item.fragments, item.attributes, item.confidence, frozenset(targets)


def place(annotation_id: str, review: Review) -> object:
    target = review.annotation(annotation_id)
    assert target is not None
    return target.fragments


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="these systems always have a display")
def test_the_window_without_a_display_is_one_sentence(job: Job, run: Run) -> None:
    done = run(job.session, **DISPLAYS)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Dateline: There is no display")
    assert done.err.count("\n") == 1


def test_the_tour_needs_no_display(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "main.py", "tour", "--output", tmp_path / "tour"]
    with subprocess.Popen(command, env=os.environ | DISPLAYS, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stdout.readline().startswith("picture: ")
        started.kill()


def test_the_keys_are_written_without_a_display(tmp_path: Path, run: Run) -> None:
    done = run("keys", "--output", tmp_path / "keys.pdf", "--language", "de", **DISPLAYS)
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    refused = run("keys", "--output", tmp_path / "keys.txt")
    assert refused.code == 1
    assert refused.err.startswith("Dateline: A cheat sheet cannot be written as “keys.txt”.")


def interrupted(folder: Path, arguments: list[str], started: Callable[[], bool]) -> Done:
    """Press Ctrl+C, as the terminal does for all processes of a command, once it has `started`."""
    process = subprocess.Popen(
        [sys.executable, ROOT / "main.py", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while process.poll() is None and not started():
        time.sleep(LOOK_SECONDS)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    return Done(process.returncode, out, err)


def visits(number: int) -> list[str]:
    return [f"Ida Vogt met Leo Ruiz on Friday in hall {count} in Vienna." for count in range(number)]


@POSIX
def test_ctrl_c_while_importing_keeps_what_was_read(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number, text in enumerate(visits(1500)):
        (folder / f"{number}.txt").write_text(text)
    path = tmp_path / "a.dateline"
    done = interrupted(
        tmp_path, ["import", "a.dateline", "many"], lambda: path.exists() and any(states(path))
    )
    with Session.open(path) as session:
        kept = articles.count(session)
    assert 0 < kept < 1500
    assert done.out.startswith(f"{kept} articles imported")
    assert (done.code, done.err) == (130, "Interrupted; what was finished is saved.\n")
    assert in_order(path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.dateline", "many"]


@POSIX
@pytest.mark.parametrize("moment", ["while the workers start", "in the middle"])
def test_ctrl_c_while_suggesting_keeps_what_was_found(tmp_path: Path, moment: str) -> None:
    path = session_of(tmp_path / "a.dateline", visits(300))
    log = path.with_name("a.dateline-wal")

    def started() -> bool:
        return log.exists() and (moment != "in the middle" or "ready" in states(path))

    done = interrupted(tmp_path, ["suggest", "a.dateline", "--jobs", "2"], started)
    assert (done.code, done.err) == (130, "Interrupted; what was finished is saved.\n")
    assert done.out.startswith(f"Suggestions for {states(path).count('ready')} article")
    assert set(states(path)) <= {"ready", "waiting"}
    assert in_order(path)


@POSIX
def test_ctrl_c_while_exporting_leaves_no_half_file(tmp_path: Path) -> None:
    session_of(tmp_path / "a.dateline", visits(5000))
    (tmp_path / "a.json").write_text("former")
    arguments = ["export", "a.dateline", "--output", "a.json"]
    done = interrupted(tmp_path, arguments, lambda: any(tmp_path.glob(".dateline-*.part")))
    assert done == Done(130, "", "Interrupted; nothing was written.\n")
    assert (tmp_path / "a.json").read_text() == "former"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.dateline", "a.json"]


@POSIX
def test_workers_end_when_their_command_is_killed(tmp_path: Path) -> None:
    path = session_of(tmp_path / "a.dateline", visits(300))
    command = [sys.executable, ROOT / "main.py", "suggest", path, "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        while process.poll() is None and "ready" not in states(path):
            time.sleep(LOOK_SECONDS)
        process.kill()
        # Every worker holds the other end as well, so this returns when the last of them is gone.
        process.communicate(timeout=30)
    assert "ready" in states(path)
    assert in_order(path)


@POSIX
def test_progress_is_shown_on_a_terminal_only(job: Job, tmp_path: Path) -> None:
    import pty

    ours, terminal = pty.openpty()
    command = [sys.executable, ROOT / "main.py", "export", job.session, "--output", tmp_path / "a.json"]
    done = subprocess.run(command, stderr=terminal, stdout=subprocess.PIPE, text=True, check=True)
    os.close(terminal)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "Exporting" in shown and "2/2" in shown
    assert done.stdout.count("\n") == 1
