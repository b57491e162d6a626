"""The window's process stays light; the one that exports may be cancelled or killed without a trace."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from dataclasses import replace
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from models.article import ArticleStatus
from models.errors import ExportFailed, SessionMissing
from models.recipe import Recipe
from models.review import Review
from storage.formats import in_process
from storage.formats.base import LossKind
from storage.session import Session
from tests.storage.formats.export_builders import decided, filled, other_article


@pytest.fixture
def session_path(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    return filled(tmp_path / "desk" / "desk.dateline", decided(), other_article())


@pytest.fixture
def long_session_path(tmp_path: Path) -> Path:
    """Return a session on which an export to CoNLL takes some seconds."""
    article = replace(other_article().article, status=ArticleStatus.COMPLETE)
    text = "Die Ministerin traf am Freitag den Botschafter. " * 500
    (tmp_path / "desk").mkdir()
    reviews = (Review(replace(article, id=str(number), text=f"{number} {text}")) for number in range(60))
    return filled(tmp_path / "desk" / "desk.dateline", *reviews)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return where an export is to go: a former one, alone in its folder."""
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "out.file"
    output.write_text("former")
    return output


def is_untouched(output: Path) -> bool:
    return output.read_text() == "former" and list(output.parent.iterdir()) == [output]


def child() -> BaseProcess:
    (process,) = multiprocessing.active_children()
    return process


def test_an_export_is_relayed_with_its_progress_and_losses(session_path: Path, output: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    report = in_process.run(session_path, output, Recipe("conll"), progress=lambda *step: seen.append(step))
    assert (report.output, report.articles, report.incomplete) == (output, 1, 1)
    assert [item.kind for item in report.losses] == [
        LossKind.EVENTS,
        LossKind.VALUES,
        LossKind.ACTORS,
        LossKind.REJECTED,
    ]
    assert (seen[0], seen[-1]) == ((0, 1, "Wien, 3. Mai"), (1, 1, ""))
    assert output.read_text().startswith("-DOCSTART-")
    assert in_process.losses(session_path, Recipe("conll")) == report.losses
    assert multiprocessing.active_children() == []


def test_it_works_beside_a_window_that_has_the_session_open(session_path: Path, output: Path) -> None:
    with Session.open(session_path) as session:
        session.set_setting("place", "here")
        assert in_process.run(session_path, output, Recipe("json")).articles == 2
    assert len(json.loads(output.read_text(encoding="utf-8"))["articles"]) == 2


def test_an_expected_failure_is_raised_as_itself(session_path: Path, output: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="no format") as caught:
        in_process.run(session_path, output, Recipe("morse"))
    assert "conll" in caught.value.hint
    with pytest.raises(ExportFailed, match="events"):
        in_process.run(session_path, output, Recipe("conll"), strict=True)
    with pytest.raises(SessionMissing):
        in_process.losses(tmp_path / "none.dateline", Recipe("spacy"))
    assert is_untouched(output)


def test_cancelling_ends_the_process_and_leaves_nothing(long_session_path: Path, output: Path) -> None:
    seen: list[int] = []
    report = in_process.run(
        long_session_path,
        output,
        Recipe("conll"),
        progress=lambda done, total, title: seen.append(done),
        cancelled=lambda: bool(seen),
    )
    assert report.articles is None
    assert seen and seen[-1] < 60
    assert is_untouched(output)
    assert multiprocessing.active_children() == []
    assert in_process.losses(long_session_path, Recipe("conll"), cancelled=lambda: True) == ()


def test_cancelling_too_late_tells_what_was_written(session_path: Path, output: Path) -> None:
    seen: list[int] = []

    def when_all_is_done() -> bool:
        if seen:
            child().join()
        return bool(seen)

    report = in_process.run(
        session_path,
        output,
        Recipe("json"),
        progress=lambda done, total, title: seen.append(done),
        cancelled=when_all_is_done,
    )
    assert report.articles == 2
    assert len(json.loads(output.read_text(encoding="utf-8"))["articles"]) == 2


def test_a_killed_process_is_one_sentence_and_leaves_nothing(long_session_path: Path, output: Path) -> None:
    def kill(done: int, total: int, title: str) -> None:
        child().kill()

    with pytest.raises(ExportFailed, match="ended unexpectedly; nothing was written"):
        in_process.run(long_session_path, output, Recipe("conll"), progress=kill)
    assert is_untouched(output)


def test_an_error_in_the_callers_progress_ends_the_process(long_session_path: Path, output: Path) -> None:
    def fail(done: int, total: int, title: str) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        in_process.run(long_session_path, output, Recipe("conll"), progress=fail)
    assert is_untouched(output)
    assert multiprocessing.active_children() == []


def test_a_fault_of_the_program_is_told_with_its_trace(session_path: Path) -> None:
    with pytest.raises(ExportFailed, match="ended unexpectedly") as caught:
        in_process.losses(session_path, ["no recipe"])  # type: ignore[arg-type]
    assert "AttributeError" in caught.value.detail


def test_neither_the_formats_nor_a_spacy_export_load_spacy_here(session_path: Path, output: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from models.recipe import Recipe\n"
        "from storage.formats import in_process, registry\n"
        "if __name__ == '__main__':\n"
        "    session, output = map(Path, sys.argv[1:])\n"
        "    print(in_process.run(session, output, Recipe('spacy')).articles)\n"
        "    in_process.losses(session, Recipe('spacy'))\n"
        "    print(sorted({'numpy', 'spacy', 'thinc', 'PySide6'} & set(sys.modules)))\n"
    )
    script = output.parent / "script.py"
    script.write_text(program)
    root = Path(in_process.__file__).parents[2]
    run = subprocess.run(
        [sys.executable, str(script), str(session_path), str(output)],
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "1\n[]\n", "")
