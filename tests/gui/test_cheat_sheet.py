"""The cheat sheet holds every line on one page, and a bad file ends in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui import cheat_sheet
from gui.actions.key_table import KeyGroups, key_groups
from gui.main_window import MainWindow
from models.errors import DatelineError

GROUPS: KeyGroups = {
    "File": [("Open", ["Ctrl O"])],
    "Label": [(f"LABEL {n}", [f"Ctrl {n}"]) for n in range(9)],
}


def ink(image: QImage) -> int:
    """Return how many of a grid of points are not white."""
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(image.pixelColor(x, y) != QColor("white") for x, y in points)


def test_a_picture_of_all_keys_of_the_window_is_filled(window: MainWindow, tmp_path: Path) -> None:
    cheat_sheet.write(tmp_path / "few.png", GROUPS)
    cheat_sheet.write(tmp_path / "all.png", key_groups(window.actions_by_id))
    few, everything = QImage(str(tmp_path / "few.png")), QImage(str(tmp_path / "all.png"))
    assert few.size() == everything.size()
    assert everything.width() > everything.height() > 1_500
    assert ink(everything) > 2 * ink(few) > 0


def test_a_pdf_has_one_page(window: MainWindow, tmp_path: Path) -> None:
    cheat_sheet.write(tmp_path / "all.PDF", key_groups(window.actions_by_id))
    data = (tmp_path / "all.PDF").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("count", [1, 40, 150, 300])
def test_every_line_has_its_place_in_letters_that_can_be_read(qtbot: QtBot, count: int) -> None:
    groups: KeyGroups = {f"Group {n}": [] for n in range(8)}
    for n in range(count):
        groups[f"Group {n % 8}"].append((f"Action number {n}", ["Ctrl Shift M"]))
    size, columns = cheat_sheet.fitted(groups)
    assert sum(len(column) for column in columns) == count + 8
    assert size > 5
    assert all(column[-1].keys for column in columns if count >= 8), "a heading stands alone at the foot"


@pytest.mark.parametrize("name", ["keys.txt", "keys", "missing/keys.pdf", "missing/keys.png"])
def test_a_file_that_cannot_be_written_is_named(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with pytest.raises(DatelineError, match="keys") as failed:
        cheat_sheet.write(tmp_path / name, GROUPS)
    assert failed.value.hint
    assert list(tmp_path.iterdir()) == []
