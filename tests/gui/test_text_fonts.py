"""A font that is not there falls back on the serif one, and only fonts that can be read are offered."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.text_fonts import SANS, SERIF, SYSTEM, installed_fonts, own_fonts, text_family


@pytest.mark.parametrize("value", ["", "No Such Font", "\0", "[urw]"])
def test_an_unknown_font_is_the_serif_one(qtbot: QtBot, value: str) -> None:
    assert text_family(value) == ""


def test_every_font_that_is_offered_is_there(qtbot: QtBot) -> None:
    fonts = installed_fonts()
    assert fonts
    assert all(text_family(font.value) == font.family for font in fonts)
    assert len({font.family for font in fonts}) == len(fonts)


def test_own_fonts_come_first_and_have_names(qtbot: QtBot) -> None:
    assert [font.value for font in own_fonts()] == [SERIF, SANS, SYSTEM]
    assert all(font.family for font in own_fonts())


def test_a_weight_is_not_a_family_of_its_own(qtbot: QtBot) -> None:
    names = {font.family for font in installed_fonts()}
    assert not any(f"{name} Bold" in names or f"{name} Light" in names for name in names)
