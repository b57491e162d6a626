"""The figures of a session on the terminal and as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from models import edits
from models.figures.tables import Figure
from storage import annotations, decisions
from storage.session import Session
from tests.e2e.conftest import Done, session_of
from tests.gui.conftest import filled_session

Run = Callable[..., Done]


def reviewed(path: Path) -> Path:
    with filled_session(path) as session:
        for edit in (edits.Accept("vogt"), edits.Reject("ruiz")):
            decide(session, edit)
    return path


def decide(session: Session, edit: edits.Edit) -> None:
    change = edits.apply(annotations.load(session, "article"), edit, session.schema)
    decisions.record(session, change, "ida")


def test_figures_are_printed_and_written(run: Run, tmp_path: Path) -> None:
    path = reviewed(tmp_path / "a.dateline")
    before = path.read_bytes()
    done = run("statistics", path, "--output", tmp_path / "figures")
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert lines[:2] == [
        "0 of 2 articles finished, 2 of 6 annotations decided.",
        "Too few decisions to tell the pace.",
    ]
    assert "  PERSON         1         1     0" in lines
    assert "  rule    test          1        0         1  0.500  0.095  0.905" in lines
    assert sorted(file.name for file in (tmp_path / "figures").iterdir()) == sorted(
        f"{figure}.csv" for figure in Figure
    )
    table = (tmp_path / "figures" / "entities.csv").read_text(encoding="utf-8-sig")
    assert table.splitlines()[:2] == ["label,accepted,rejected,open", "PERSON,1,1,0"]
    assert path.read_bytes() == before


def test_an_empty_session_has_only_a_head(run: Run, tmp_path: Path) -> None:
    done = run("statistics", session_of(tmp_path / "a.dateline", []))
    assert (done.code, len(done.out.splitlines())) == (0, 2)


def test_a_missing_session_and_a_folder_that_cannot_be_are_refused(run: Run, tmp_path: Path) -> None:
    done = run("statistics", "none.dateline")
    assert (done.code, done.err.count("\n")) == (1, 1)
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    done = run("statistics", reviewed(tmp_path / "a.dateline"), "--output", "taken")
    assert done.code == 1
    assert "taken cannot be written" in done.err
