"""The tour: a whole review by keys in the real window, and what it leaves behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import main
from gui.main_window import MainWindow
from storage import integrity
from storage.session import Session


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tour")
    assert main.main(["tour", "--output", str(folder)]) == 0
    return folder


def test_the_tour_leaves_a_picture_of_each_step(left: Path) -> None:
    names = [path.stem.split("-", 1)[1] for path in sorted(left.glob("*.png"))]
    wanted = [
        "welcome",
        "import",
        "suggestions",
        "event",
        "accepted",
        "boundary",
        "rejected",
        "entity",
        "built",
    ]
    assert [name for name in names if name in wanted] == wanted
    assert {"undone", "next", "closed", "reopened", "commands", "export"} <= set(names)
    assert all(path.stat().st_size > 5_000 for path in left.glob("*.png"))


def test_the_tour_leaves_no_window_behind(left: Path) -> None:
    assert [item for item in QApplication.topLevelWidgets() if isinstance(item, MainWindow)] == []


def test_the_export_of_the_tour_holds_every_decision(left: Path) -> None:
    data = json.loads((left / "tour.json").read_text(encoding="utf-8"))
    finished = [article for article in data["articles"] if article["status"] == "complete"]
    assert len(data["articles"]) == 6
    assert len(finished) == 1
    items = finished[0]["entities"] + finished[0]["events"]
    assert {item["status"] for item in items} == {"accepted", "rejected"}
    corrections = {kind for item in items for kind in item["corrections"]}
    assert {"missed", "spurious", "label", "boundary"} <= corrections


def test_the_session_of_the_tour_is_in_order(left: Path) -> None:
    with Session.open(left / "tour.dateline") as session:
        assert integrity.findings(session) == []


def test_a_folder_that_cannot_be_written_gives_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main.main(["tour", "--output", str(tmp_path / "file" / "x")]) == 1
    assert "Traceback" not in capsys.readouterr().err
