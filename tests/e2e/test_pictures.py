"""The command that makes the guide's pictures: what it leaves, the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap

import main
from gui.pictures import save
from gui.scenes import SCENES

QUICK = ("keys", "rtl", "nested-spans")


def made(folder: Path, *names: str) -> list[Path]:
    only = [part for name in names for part in ("--only", name)]
    assert main.main(["pictures", "--output", str(folder), *only]) == 0
    return [folder / f"{name}.png" for name in names]


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return made(tmp_path_factory.mktemp("pictures"), *QUICK)


def test_pictures_have_the_size_of_their_window_and_show_something(pictures: list[Path]) -> None:
    for path in pictures:
        image = QImage(str(path))
        colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
        assert len(colours) > 20
    assert QImage(str(pictures[1])).size().toTuple() == SCENES["rtl"].size


def test_a_picture_is_the_same_each_time(pictures: list[Path], tmp_path: Path) -> None:
    [again] = made(tmp_path, "rtl")
    assert again.read_bytes() == pictures[1].read_bytes()


def test_a_name_that_no_picture_has_gives_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["pictures", "--output", str(tmp_path), "--only", "sunset"]) == 1
    assert "There is no picture “sunset”." in capsys.readouterr().err


def test_a_saved_picture_keeps_the_colours_of_a_plain_one(qapp: object, tmp_path: Path) -> None:
    plain = QPixmap(30, 20)
    plain.fill(QColor("#b71c5a"))
    save(plain, tmp_path / "plain.png")
    assert QImage(str(tmp_path / "plain.png")).pixelColor(5, 5).name() == "#b71c5a"
