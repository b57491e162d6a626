"""Hits stand below each other, whatever stands around them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.panels.concordance_list import columns
from gui.panels.kwic import Kwic, hit_place, is_right_to_left, paint_kwic

WIDTH, HEIGHT = 600, 30
INK = QColor("#0000ff")


def painted(line: Kwic) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, False)
    paint_kwic(painter, QRectF(0, 0, WIDTH, HEIGHT), line, INK)
    painter.end()
    return image


def inked(image: QImage, color: QColor | None = None) -> list[int]:
    """Return the columns in which something is drawn, or something in this colour."""
    return [
        x
        for x in range(WIDTH)
        if any(
            image.pixelColor(x, y) == color if color else image.pixelColor(x, y) != QColor("white")
            for y in range(HEIGHT)
        )
    ]


@pytest.mark.parametrize(
    "line",
    [
        Kwic("", "Haus", ""),
        Kwic("ein ", "Haus", " am See"),
        Kwic("sehr lange Worte davor " * 9, "Haus", " und sehr lange Worte danach" * 9),
        Kwic("x", "Haus" * 60, "y"),
    ],
)
def test_every_hit_begins_at_the_same_place_and_nothing_is_drawn_outside(qtbot: QtBot, line: Kwic) -> None:
    image = painted(line)
    start = hit_place(WIDTH)
    assert start <= inked(image, INK)[0] <= start + 3
    assert inked(image)[-1] <= WIDTH - 1
    assert bool(line.left) == any(x < start for x in inked(image))


def test_a_script_from_right_to_left_has_what_comes_before_at_the_right(qtbot: QtBot) -> None:
    image = painted(Kwic("قبل " * 3, "بيت", ""))
    assert min(inked(image)) >= hit_place(WIDTH) - 1


@pytest.mark.parametrize(
    ("text", "expected"), [("Haus", False), ("12 בית", True), ("بيت", True), ("12", False)]
)
def test_the_first_letter_tells_the_direction(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_a_narrow_list_leaves_out_the_date_first_then_the_title() -> None:
    shown = [[bool(width) for width in columns(room)[1:]] for room in (1400, 1000, 700)]
    assert shown == [[True, True], [True, False], [False, False]]
    for room in (1400, 1000, 700):
        assert columns(room)[0] > 300
